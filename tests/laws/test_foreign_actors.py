"""Ids in a button are requests, not rights: every button and command × everybody it is not for (rule 32).

A foreign id is answered exactly like one that does not exist, changes no row and shows no secret. A button with a
field nobody knows a value for fails here, so a new one cannot be forgotten.
"""

import pytest

from bot.callbacks.base import Press
from storage.engine import Database
from tests.bot.crowd import CANARY, Crowd, gather, snapshot
from tests.bot.rig import Phone, Rig
from tests.laws.test_handlers import TABLE, all_presses

NOBODYS = 987_654_321
OTHER_FIELDS: dict[str, int | str] = {
    "revision": 1, "sure": 1, "day": "20260310", "clock": 1080, "minutes": 60, "minor": 150_000, "index": 0,
    "back": 0, "on": 1, "language": "en", "currency": "RUB", "page": 1,
    "shelf": 0, "purpose": "plan", "intent": "abcdef123456", "month": 202603, "number": 1,
}  # fmt: skip
"""Values for fields that name no row. ``role`` is below: it means an invitation's or a hat's."""
CURSORS = {"after": "lesson", "before": "transfer", "edge": "student", "cursor": "homework"}
"""Where a page of a list begins: a row's id too, which a foreigner may know."""
ROWS = ("lesson", "student", "course", "homework", "submission", "invitation", "transfer", "membership")
ID_FIELDS = (*ROWS, *CURSORS)
ATTACKERS = (
    "tutor of another studio",
    "other tutor of the same studio",
    "other student",
    "other parent",
    "removed parent",
    "former tutor",
    "stranger",
)


def data_of(meaning: type[Press], ids: dict[str, int]) -> str:
    values = {"role": "student" if "student" in meaning.model_fields else "owner", **OTHER_FIELDS, **ids}
    return meaning(**{name: values[name] for name in meaning.model_fields}).pack()


def names_a_row(meaning: type[Press]) -> bool:
    return any(name in ID_FIELDS for name in meaning.model_fields)


@pytest.mark.parametrize("meaning", all_presses(), ids=lambda kind: kind.__prefix__)
def test_every_button_has_values_for_all_its_fields(meaning: type[Press]) -> None:
    assert data_of(meaning, dict.fromkeys(ID_FIELDS, 1))


@pytest.fixture
async def crowd(db: Database) -> tuple[Rig, Crowd]:
    rig = await Rig(db).start()
    return rig, await gather(rig)


async def answer_to(phone: Phone, data: str) -> tuple[str, list[str]]:
    """What a tap with this data makes the person see: the newest screen and the alert."""
    seen = len(phone.person.answers)
    await phone.says("/start")
    message = phone.person.received[-1]
    await phone.does(lambda person: person.taps(message, data))
    return phone.screen, [answer.text for answer in phone.person.answers[seen:]]


@pytest.mark.parametrize("who", ATTACKERS)
async def test_a_foreign_id_is_answered_like_one_that_does_not_exist(
    crowd: tuple[Rig, Crowd], who: str
) -> None:
    rig, people = crowd
    phone = people.foreigners[who]
    await phone.says("/start")
    before = await snapshot(rig)
    victims = people.ids | {cursor: people.ids[row] for cursor, row in CURSORS.items()}
    for meaning in all_presses():
        if not names_a_row(meaning):
            continue
        foreign = await answer_to(phone, data_of(meaning, victims))
        missing = await answer_to(phone, data_of(meaning, dict.fromkeys(ID_FIELDS, NOBODYS)))
        assert foreign == missing, f"{meaning.__name__} tells {who} that there is something"
    assert await snapshot(rig) == before, f"{who} changed something"
    assert CANARY not in phone.chat


@pytest.mark.parametrize("who", ATTACKERS)
async def test_commands_and_buttons_without_ids_show_nobody_elses_secrets(
    crowd: tuple[Rig, Crowd], who: str
) -> None:
    rig, people = crowd
    phone = people.foreigners[who]
    await phone.says("/start")
    before = await snapshot(rig)
    for name in sorted({name for name, _ in TABLE.commands}):
        await phone.says(f"/{name}")
    for meaning in all_presses():
        if not names_a_row(meaning):
            await answer_to(phone, data_of(meaning, {}))
    assert await snapshot(rig) == before, f"{who} changed something"
    assert CANARY not in phone.chat
