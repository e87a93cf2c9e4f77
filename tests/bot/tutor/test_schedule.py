"""A tutor's time on his screens: gaps, hours, days off, the week as text and picture, a month, a very full day."""

from datetime import datetime, timedelta

import pytest

from bot.callbacks import tutor
from bot.callbacks.tutor_lessons import Month, WeekPicture
from bot.screens.tutor_week import DAY_TO_READ, WEEK_TO_READ
from domain.availability import TimeOffKind
from domain.identity import known
from storage import tables
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.statements import taps
from tests.storage.queries.test_group_lessons import joined_by
from tests.world import add_lesson

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
MARCH = "20260302"
"""The Monday that stories begin on, at 15:00 in Moscow."""


async def works(home: Home, *hours: tuple[int, int, int]) -> None:
    """Weekday, first and last hour."""
    school = home.school
    ids = {"studio_id": school.studio_id, "tutor_id": school.tutor_id}
    rows = [
        {**ids, "weekday": weekday, "from_minute": since * 60, "till_minute": till * 60}
        for weekday, since, till in hours
    ]
    async with home.rig.database.transaction() as connection:
        await connection.execute(tables.working_hours.insert(), rows)


async def is_off(home: Home, kind: TimeOffKind, since: datetime, till: datetime) -> None:
    school = home.school
    row = {"studio_id": school.studio_id, "tutor_id": school.tutor_id, "kind": kind, "starts_at": since}
    async with home.rig.database.transaction() as connection:
        await connection.execute(
            tables.time_off.insert(), [{**row, "ends_at": till, "created_at": home.rig.clock()}]
        )


async def stands(home: Home, starts_in: timedelta, minutes: int = 60) -> int:
    """A lesson that nobody has asked about clashes."""
    school = home.family.school
    async with home.rig.database.writing(school.scope) as uow:
        return await add_lesson(uow, school, school.lesson(starts_in, minutes))


def midnight(home: Home) -> datetime:
    """Of today, on the tutor's clock."""
    return home.tutor.words.local(home.rig.clock()).replace(hour=0, minute=0)


async def test_without_hours_a_gap_is_what_lies_between_two_lessons(home: Home) -> None:
    await home.family.plans(HOUR)
    await home.tutor.says("/today")
    assert not home.tutor.sees("17:00–")
    await home.family.plans(3.5 * HOUR)
    await home.tutor.says("/today")
    assert home.tutor.sees_words("screen-tutor-free-line", time="17:00–18:30", length="1 h 30 min")


async def test_with_hours_today_shows_all_that_is_still_free(home: Home) -> None:
    await works(home, (0, 9, 13), (0, 14, 20))
    await home.family.plans(2 * HOUR)
    await home.tutor.says("/today")
    assert home.tutor.sees_words("screen-tutor-free-line", time="15:00–17:00", length="2 h")
    assert home.tutor.sees_words("screen-tutor-free-line", time="18:00–20:00", length="2 h")
    assert not home.tutor.sees("09:00")


async def test_a_cancelled_lesson_leaves_its_time_free(home: Home) -> None:
    await works(home, (0, 14, 20))
    await home.family.plans(2 * HOUR)
    await home.tutor.says("/today")
    await home.tutor.presses_label("17:00 Sam")
    await home.tutor.presses("button-tutor-cancel-lesson")
    await home.tutor.presses("button-tutor-cancel-sure")
    await home.tutor.says("/today")
    assert home.tutor.sees_words("screen-tutor-free-line", time="15:00–20:00", length="5 h")


async def test_time_off_is_said_and_is_not_free(home: Home) -> None:
    await works(home, *((weekday, 10, 18) for weekday in range(7)))
    today = midnight(home)
    await is_off(home, TimeOffKind.VACATION, today + DAY, today + 2 * DAY)
    await is_off(home, TimeOffKind.DAY_OFF, today + 16 * HOUR, today + 17 * HOUR)
    await home.tutor.says("/week")
    week = home.tutor.screen
    assert "on holiday" in week
    assert "15:00–16:00, 17:00–18:00" in week
    assert week.count("10:00–18:00") == 5
    await taps(home.tutor, tutor.DayLessons(day="20260303"))
    assert home.tutor.sees_words("screen-tutor-off", kind="vacation")


async def test_the_week_is_drawn_and_leads_back_to_its_text(home: Home) -> None:
    await works(home, (0, 9, 20))
    await home.family.plans(HOUR)
    await home.tutor.says("/week")
    await home.tutor.presses("button-tutor-week-picture")
    drawn = home.tutor.person.last
    assert drawn.kind == "photo"
    await home.tutor.presses_label("›")
    assert home.tutor.person.last.kind == "photo"
    await home.tutor.presses("button-back")
    assert home.tutor.words.label("button-tutor-week-picture") in home.tutor.screen


async def test_the_month_tells_how_full_each_day_is(home: Home) -> None:
    await works(home, (0, 9, 20), (1, 9, 20))
    await home.family.plans(HOUR)
    await home.family.plans(3 * HOUR)
    today = midnight(home)
    await is_off(home, TimeOffKind.HOLIDAY, today + 2 * DAY, today + 3 * DAY)
    await home.tutor.says("/week")
    await home.tutor.presses("button-tutor-month")
    labels = home.tutor.person.last.labels
    assert "2·2" in labels
    assert "4✕" in labels
    assert home.tutor.sees("free 14 h")
    await home.tutor.presses_label("2·2")
    assert home.tutor.words.label("button-tutor-week") in home.tutor.screen


@pytest.mark.parametrize("day", ["20260231", "00000000", "99991231"])
async def test_a_month_or_a_picture_of_no_such_day_harms_nothing(home: Home, day: str) -> None:
    await home.tutor.says("/today")
    await taps(home.tutor, Month(day=day))
    await taps(home.tutor, WeekPicture(day=day))
    await home.tutor.says("/today")
    assert home.tutor.words.label("button-tutor-week") in home.tutor.screen


async def test_a_day_of_thirty_lessons_comes_in_parts_and_none_is_left_out(home: Home) -> None:
    made = [await stands(home, (-14 + number * 0.5) * HOUR, 45) for number in range(30)]
    await taps(home.tutor, tutor.DayLessons(day=MARCH))
    shown = _lessons(home)
    assert len(shown) == DAY_TO_READ
    await home.tutor.presses_label("2/3 ›")
    await home.tutor.presses_label("3/3 ›")
    shown |= _lessons(home)
    await home.tutor.presses_label("‹ 2/3")
    shown |= _lessons(home)
    assert shown == {f"tl:{lesson}" for lesson in made}


def _lessons(home: Home) -> set[str]:
    data = (str(button.get("callback_data")) for row in home.tutor.person.last.rows for button in row)
    return {one for one in data if one.startswith("tl:")}


@pytest.mark.slow
async def test_a_week_too_full_to_read_tells_each_day_in_a_line(home: Home) -> None:
    for number in range(WEEK_TO_READ + 1):
        await home.family.plans(number * HOUR)
    await home.tutor.says("/week")
    assert home.tutor.sees_words("lessons-count", count=9)
    assert "Sam" not in home.tutor.screen


async def test_a_picture_has_room_for_everything(home: Home) -> None:
    """A group, a clash, a lesson over midnight, a name no font can write."""
    await joined_by(home.family, "\N{GRINNING FACE}", "Name" * 20)
    await home.family.plans(HOUR)
    for hours in (1.5, 8.5, -12, 150):
        await stands(home, hours * HOUR)
    await taps(home.tutor, WeekPicture(day=MARCH))
    assert home.tutor.person.last.kind == "photo"


@pytest.mark.parametrize("language", ["ru", "uk"])
async def test_all_of_it_in_other_languages(rig: Rig, language: str) -> None:
    home = await settle_in(rig, tutors=language)
    await works(home, *((weekday, 9, 20) for weekday in range(7)))
    await is_off(home, TimeOffKind.VACATION, midnight(home) + DAY, midnight(home) + 2 * DAY)
    lesson = await home.family.plans(HOUR)
    await home.tutor.says("/today")
    length = f"3 {home.tutor.words.label('length-hours', count=3).split()[1]}"
    assert home.tutor.sees_words("screen-tutor-free-line", time="17:00–20:00", length=length)
    await home.tutor.presses("button-calendar-tomorrow")
    assert home.tutor.sees_words("screen-tutor-off", kind="vacation")
    await home.tutor.presses("button-tutor-week")
    await home.tutor.presses("button-tutor-week-picture")
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-tutor-month")
    assert home.tutor.sees_words("screen-tutor-month-hint")
    await home.tutor.presses_label("2·1")
    await home.tutor.presses_label("16:00 Sam")
    assert home.tutor.sees_words("screen-tutor-lesson", student="Sam", subject="Maths")
    await home.tutor.presses("button-tutor-move")
    await home.tutor.says("/week")
    await taps(home.tutor, tutor.Lesson(lesson=known(lesson.id)))
    assert home.tutor.words.label("button-tutor-move") in home.tutor.screen
