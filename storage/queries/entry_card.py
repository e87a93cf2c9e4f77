"""One transfer of a student, for whoever teaches him, owns his studio, or pays for him."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor
from domain.balances import Entry
from domain.errors import NotFound
from domain.ledger import TransferKind
from storage.queries import entries
from storage.queries.balance import VISIBLE
from storage.queries.parts import reader
from storage.reads import Reads
from storage.tables import lessons, people, students, transfers
from storage.types import Id


@dataclass(frozen=True, slots=True)
class EntryCard:
    """``tutor_id`` is whose lesson it is for. ``made_by`` is the name of who posted it, None where it was the bot;
    ``undone_at``: when it was reversed.
    """

    entry: Entry
    studio_id: int
    student_id: int
    student_name: str
    package_id: int | None
    tutor_id: int | None
    made_by: str | None
    undone_at: datetime | None


_one = transfers.alias("found")
_undoing = transfers.alias("undoing")
_found = select(_one).where(_one.c.id == bindparam("transfer", type_=Id())).subquery("entry")
_columns, _told = entries.told(_found)
_CARD = (
    select(
        students.c.studio_id,
        students.c.id,
        students.c.name,
        _found.c.package_id,
        lessons.c.tutor_id,
        people.c.name,
        select(func.max(_undoing.c.posted_at)).where(_undoing.c.reverses_id == _found.c.id).scalar_subquery(),
        *_columns,
    )
    .select_from(_told.join(students, students.c.id == _found.c.student_id)
                 .outerjoin(people, people.c.id == _found.c.made_by))
    .where(VISIBLE, _found.c.kind != TransferKind.EARN)
)  # fmt: skip
_OF_CARD = 7


async def card(reads: Reads, actor: Actor, transfer_id: int) -> EntryCard:
    """Raises NotFound for what is no money of a student whom the actor leads or pays for."""
    row = await reads.first(_CARD, {"transfer": transfer_id, **reader(actor)})
    if row is None:
        raise NotFound
    return EntryCard(entries.entry(row[_OF_CARD:]), *row[:_OF_CARD])
