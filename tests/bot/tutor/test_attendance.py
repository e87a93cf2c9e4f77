"""The roll of a group's lesson: called in taps, held in one, corrected afterwards."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.callbacks import tutor_groups
from bot.callbacks.tutor_attendance import Mark, MarkChoice
from storage import tables
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.statements import taps
from tests.bot.tutor.test_groups import group_of, makes_a_group


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language)


async def lesson_of(home: Home) -> int:
    async with home.rig.database.reading() as reads:
        found = await reads.scalar(select(func.max(tables.lessons.c.id)))
        assert found is not None
        return found


async def teaches_a_group(home: Home) -> None:
    """Sam and Eve; the lesson is over, and its card has come."""
    await makes_a_group(home)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    await taps(home.tutor, tutor_groups.AddMember(course=await group_of(home)))
    await home.tutor.says("Eve")
    await home.tutor.presses("button-tutor-plan")
    await home.tutor.says("03.03 18:30")
    await home.tutor.presses("button-minutes-usual", minutes=90)
    await home.tutor.presses("button-tutor-plan-sure")
    await home.rig.passes(timedelta(hours=32))
    assert home.tutor.sees_words("notice-lesson-card")


async def transfers(home: Home) -> list[tuple[str, int]]:
    async with home.rig.database.reading() as reads:
        rows = await reads.all(select(tables.transfers).order_by(tables.transfers.c.id))
        return [(row.kind.value, row.amount_minor) for row in rows]


async def test_the_roll_is_called_from_the_card_and_held_by_it(home: Home) -> None:
    await teaches_a_group(home)
    await home.tutor.presses("button-attendance", count=2)
    await home.tutor.presses_label("✅ Eve")
    await home.tutor.presses_label("🕐 Eve")
    assert "❌ Eve" in home.tutor.screen
    assert await transfers(home) == []
    await home.tutor.presses("button-attendance-hold")
    assert sorted(await transfers(home)) == [("charge", 90_000), ("charge", 90_000)]
    assert home.tutor.sees("Eve — no-show")


async def test_a_group_is_held_in_one_tap_when_everybody_was_there(home: Home) -> None:
    await teaches_a_group(home)
    await home.tutor.presses("button-notice-hold")
    assert len(await transfers(home)) == 2
    assert not home.tutor.sees("no-show")


async def test_a_mark_is_corrected_with_its_price_told(home: Home) -> None:
    await teaches_a_group(home)
    await home.tutor.presses("button-notice-hold")
    await home.tutor.presses("button-attendance", count=2)
    await home.tutor.presses_label("✅ Eve")
    assert "excused · ₽0" in home.tutor.screen
    await home.tutor.presses_label("🤍")
    assert [kind for kind, _ in await transfers(home)] == ["charge", "charge", "reversal"]
    assert "🤍 Eve" in home.tutor.screen


async def test_old_marks_act_once_and_not_for_ever(home: Home) -> None:
    await teaches_a_group(home)
    lesson, student = await lesson_of(home), home.school.student_id
    absent = Mark(lesson=lesson, student=student, mark=2, page=0)
    for _ in range(2):
        await taps(home.tutor, absent)
    await home.tutor.presses("button-attendance-hold")
    before = await transfers(home)
    await taps(home.tutor, Mark(lesson=lesson, student=student, mark=4, page=0))
    assert await transfers(home) == before, "it moves no money before its price is told"
    assert "excused · ₽0" in home.tutor.screen
    await home.rig.passes(timedelta(days=8))
    before = await transfers(home)
    await taps(home.tutor, Mark(lesson=lesson, student=student, mark=4, page=0))
    await taps(home.tutor, MarkChoice(lesson=lesson, student=student, page=0))
    await taps(home.tutor, Mark(lesson=lesson, student=student, mark=9, page=0))
    assert await transfers(home) == before
