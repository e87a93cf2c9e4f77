"""Whatever is looked for among ten thousand materials is found by an index, never by reading all of them."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime

import pytest
from sqlalchemy import Table, insert

from domain.access import Actor, Place
from domain.library import LabelKind
from domain.people import Language, Role
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import inline_library, tutor_library, tutor_library_card
from storage.queries.family_pages import Turn
from storage.queries.tutor_library import Shelf
from storage.reads import Reads
from tests.storage.test_indexes import plans_of
from tests.world import found_school

pytestmark = pytest.mark.slow

ITEMS = 10_000
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ACTOR = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(1, 1, Role.TUTOR),))
Question = Callable[[Reads], Awaitable[object]]
QUESTIONS: dict[str, Question] = {
    "all": lambda reads: tutor_library.shelf(reads, ACTOR, Shelf()),
    "further": lambda reads: tutor_library.shelf(reads, ACTOR, Shelf(cursor=500)),
    "back": lambda reads: tutor_library.shelf(reads, ACTOR, Shelf(cursor=500, turn=Turn.BEFORE)),
    "of a label": lambda reads: tutor_library.shelf(reads, ACTOR, Shelf(label=1, cursor=500)),
    "sought": lambda reads: tutor_library.shelf(reads, ACTOR, Shelf(sought="word77")),
    "sought by two words": lambda reads: tutor_library.shelf(reads, ACTOR, Shelf(sought="word77 ma")),
    "typed behind the bot's name": lambda reads: inline_library.offered(reads, ACTOR, "word77 ma", 500),
    "a card": lambda reads: tutor_library_card.card(reads, ACTOR, 77),
    "parts": lambda reads: tutor_library_card.parts(reads, ACTOR, 77),
    "holders": lambda reads: tutor_library_card.holders(reads, ACTOR, 77, 0, Turn.AFTER),
}


@pytest.fixture
async def shelves(db: Database) -> Database:
    """Half of them are the actor's; each has a word of its own and the subject of all."""
    await found_school(db, NOW)
    owners = [1 + number % 2 for number in range(ITEMS)]
    item = {"title": "Sums", "part_count": 0, "created_at": NOW, "removed_at": None}
    kinds = {"kind": LabelKind.WORD, "shown": "word"}
    await _fill(db, tables.library_items, [{"person_id": who, **item} for who in owners])
    common = [{"person_id": who, **kinds, "value": "maths"} for who in (1, 2)]
    own = [{"person_id": who, **kinds, "value": f"word{number}"} for number, who in enumerate(owners)]
    await _fill(db, tables.library_labels, [*common, *own])
    marks = [{"item_id": number + 1, "label_id": who} for number, who in enumerate(owners)]
    marks += [{"item_id": number + 1, "label_id": number + 3} for number in range(ITEMS)]
    await _fill(db, tables.library_marks, marks)
    async with db.transaction() as connection:
        await connection.exec_driver_sql("ANALYZE")
    return db


async def _fill(db: Database, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    async with db.transaction() as connection:
        await connection.execute(insert(table), [dict(row) for row in rows])


async def test_no_list_of_materials_is_read_from_end_to_end(shelves: Database) -> None:
    whole = {}
    for name, ask in QUESTIONS.items():

        async def act(ask: Question = ask) -> None:
            async with shelves.writing(EVERY_STUDIO) as uow:
                await ask(uow.reads)

        plan = await plans_of(shelves, act)
        if re.search(r"Seq Scan on library_|^SCAN library_", plan, re.MULTILINE):
            whole[name] = plan
    assert not whole, "\n\n".join(f"{name}:\n{plan}" for name, plan in whole.items())
