"""The tutor is ill till Thursday: on his phone and on the phones of the family."""

from datetime import timedelta

import pytest

from bot import formats
from bot.screens.moves import slot_label
from storage import tables
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig

TOMORROW, DAY = timedelta(days=1), timedelta(days=1)


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    home = await settle_in(rig, language)
    for days in (1, 2):
        await home.family.plans(days * DAY)
    await rig.settle()
    return home


async def says_till(home: Home, text: str) -> None:
    await home.tutor.says("/today")
    await home.tutor.presses("button-tutor-week")
    await home.tutor.presses("button-ill")
    await home.tutor.says(text)


async def slots_of(home: Home) -> list[str]:
    """As the parent reads them, of the first proposal."""
    async with home.rig.database.reading() as reads:
        column = tables.proposed_slots.c
        rows = await reads.all(
            tables.proposed_slots.select().order_by(column.proposal_id, column.starts_at).limit(3)
        )
    return [slot_label(home.parent.words, row.starts_at) for row in rows]


async def test_two_lessons_are_off_and_a_parent_takes_a_new_time(home: Home) -> None:
    await says_till(home, "till Thursday")
    assert home.tutor.words.label("button-ill-sure", count=2) in home.tutor.screen
    await home.tutor.presses("button-ill-sure", count=2)
    assert home.parent.sees_words("notice-ill")
    assert home.student.sees_words("notice-ill")
    first, *_ = await slots_of(home)
    assert first not in home.student.chat
    await home.parent.presses_label(first)
    assert home.parent.person.toasts[-1] == home.parent.words.label("toast-move-accepted")
    assert home.tutor.sees_words("notice-move-accepted")
    await home.tutor.presses("button-ill-refresh")
    assert "moved to" in home.tutor.screen
    assert "waiting for the answer" in home.tutor.screen


async def test_a_lesson_left_out_takes_place(home: Home) -> None:
    await says_till(home, "till Thursday")
    day = home.tutor.words.local(home.rig.clock() + TOMORROW)
    label = f"{formats.weekday(home.tutor.words, day.date())} {day.day}, {day:%H:%M}"
    await home.tutor.presses_label(label)
    await home.tutor.presses("button-ill-sure", count=1)
    async with home.rig.database.reading() as reads:
        rows = await reads.all(tables.lessons.select().order_by(tables.lessons.c.starts_at))
    assert [row.state for row in rows] == ["planned", "cancelled_by_tutor"]


async def test_well_again_tells_the_family(home: Home) -> None:
    await says_till(home, "tomorrow")
    await home.tutor.presses("button-ill-sure", count=1)
    await home.tutor.presses("button-ill-undo")
    assert home.tutor.person.toasts[-1] == home.tutor.words.label("toast-ill-undone", count=1)
    first, *_ = await slots_of(home)
    await home.parent.presses_label(first)
    assert home.parent.person.toasts[-1] == home.parent.words.label("error-proposal-over")


async def test_none_of_the_times_suits(home: Home) -> None:
    await says_till(home, "tomorrow")
    await home.tutor.presses("button-ill-sure", count=1)
    await home.parent.presses("button-move-decline")
    assert home.tutor.sees_words("notice-move-declined")
    assert home.tutor.sees_words("notice-move-stays-off")


@pytest.mark.parametrize("text", ["hm", "31.02", "yesterday", "01.01.2020"])
async def test_a_day_that_cannot_be_asks_again(home: Home, text: str) -> None:
    await says_till(home, text)
    assert home.tutor.words.label("button-ill-today") in home.tutor.screen
