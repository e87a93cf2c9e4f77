"""Times that are offered for a lesson: what is free in the working hours first, any other a tap away."""

from datetime import date

from bot import formats
from bot.callbacks.base import Press
from bot.callbacks.tutor import DayLessons
from bot.callbacks.tutor_planning import MoveDay
from domain.availability import Hours
from domain.services import availability
from tests.bot.family import Home
from tests.bot.tutor.test_lessons import lessons_of, name_of

THURSDAY = "20260312"
ALL_DAY = 32


def offered(home: Home) -> list[str]:
    labels = (str(button["text"]) for row in home.tutor.person.received[-1].rows for button in row)
    return [label for label in labels if ":" in label]


async def taps(home: Home, meaning: Press) -> None:
    await home.tutor.does(lambda person: person.taps(person.received[-1], meaning.pack()))


async def teaches_on_thursdays(home: Home) -> None:
    tutor, now = home.family.tutor, home.rig.clock()
    hours = (Hours(10 * 60, 12 * 60), Hours(13 * 60, 14 * 60))
    async with home.rig.database.writing(tutor.studio_ids) as uow:
        await availability.set_hours(uow, tutor, home.school.tutor_id, [3], hours, now)


async def test_a_lesson_is_planned_from_its_day_at_a_free_time(home: Home) -> None:
    await teaches_on_thursdays(home)
    await home.tutor.says("/today")
    await taps(home, DayLessons(day=THURSDAY))
    await home.tutor.presses("button-tutor-new-lesson")
    day = formats.long_day(home.tutor.words, date(2026, 3, 12))
    assert home.tutor.sees_words("screen-tutor-pick-day", day=day)
    await home.tutor.presses_label(await name_of(home))
    assert offered(home) == ["10:00", "10:30", "11:00", "13:00"]
    await home.tutor.presses_label("11:00")
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-tutor-plan-sure")
    (made,) = await lessons_of(home)
    assert f"{home.tutor.words.local(made.starts_at):%Y%m%d %H:%M}" == f"{THURSDAY} 11:00"
    await taps(home, MoveDay(lesson=made.id, revision=1, day=THURSDAY))
    assert offered(home) == ["10:00", "10:30", "11:00", "13:00"]
    await home.tutor.presses("button-tutor-any-time")
    assert len(offered(home)) == ALL_DAY
    await home.tutor.presses_label("20:30")
    await home.tutor.presses("button-tutor-move-sure")
    (moved,) = await lessons_of(home)
    assert f"{home.tutor.words.local(moved.starts_at):%H:%M}" == "20:30"


async def test_where_no_time_is_free_the_whole_day_is_offered(home: Home) -> None:
    await teaches_on_thursdays(home)
    await home.tutor.says("/today")
    await taps(home, DayLessons(day="20260313"))
    await home.tutor.presses("button-tutor-new-lesson")
    await home.tutor.presses_label(await name_of(home))
    assert len(offered(home)) == ALL_DAY
    await taps(home, DayLessons(day=THURSDAY))
    await home.tutor.presses("button-tutor-new-lesson")
    await home.tutor.presses_label(await name_of(home))
    await home.tutor.presses("button-tutor-any-time")
    await home.tutor.says("18:15")
    assert "18:15" in home.tutor.screen
