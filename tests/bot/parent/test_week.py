"""A family's week over all courses and children, in the reader's zone and, where it differs, the tutor's."""

from datetime import timedelta

import pytest

from bot.callbacks.family_schedule import DatedLesson, FamilyDay, FamilyMonth, FamilyWeek
from bot.screens.family_week import BUTTONS, TO_READ
from domain.identity import known
from domain.people import Membership, Role
from storage import tables
from storage.engine import EVERY_STUDIO
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps
from tests.storage.queries.test_group_lessons import joined_by
from tests.world import add_lesson

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def opens_week(phone: Phone) -> None:
    await phone.says("/schedule")
    await phone.presses("button-family-week")


async def adopts(home: Home, name: str) -> None:
    """A brother joins the course, and the parent is his guardian too."""
    await joined_by(home.family, name)
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        found = await uow.reads.scalar(tables.students.select().where(tables.students.c.name == name))
        place = Membership(
            studio_id=home.school.studio_id,
            person_id=home.school.guardian_person_id,
            role=Role.GUARDIAN,
            student_id=known(found),
            pays=True,
            created_at=home.rig.clock(),
        )
        await uow.people.add_membership(place)


async def test_the_week_shows_its_lessons_and_turns(home: Home) -> None:
    await home.family.plans(HOUR)
    await home.family.plans(7 * DAY)
    await opens_week(home.parent)
    assert home.parent.sees("16:00–17:00")
    assert home.parent.sees_words("lessons-count", count=1) or "1" in home.parent.screen
    await home.parent.presses_label("›")
    assert home.parent.sees("15:00–16:00")
    assert "16:00–17:00" not in home.parent.screen


async def test_a_lesson_opened_from_the_week_leads_back_to_that_week(home: Home) -> None:
    await home.family.plans(7 * DAY)
    await opens_week(home.student)
    await home.student.presses_label("›")
    week = home.student.person.last.text
    await home.student.presses_label("15:00")
    assert home.student.words.label("button-back") in home.student.screen
    await home.student.presses("button-back")
    assert home.student.person.last.text == week


async def test_where_clocks_differ_both_are_shown(home: Home) -> None:
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        (await uow.people.get(home.school.tutor_person_id)).zone = "Asia/Tokyo"
    await home.family.plans(HOUR)
    await opens_week(home.parent)
    span = home.parent.words.label("screen-schedule-both-clocks", span="16:00–17:00", theirs="22:00")
    assert home.parent.sees(span)
    await home.parent.says("/schedule")
    assert span in home.parent.screen


async def test_another_day_at_the_tutors_is_named(home: Home) -> None:
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        (await uow.people.get(home.school.tutor_person_id)).zone = "Asia/Tokyo"
    await home.family.plans(5 * HOUR)
    await opens_week(home.parent)
    assert " 02:00 " in home.parent.screen.replace(")", " ")


async def test_brothers_in_one_group_are_one_line_with_both_names(home: Home) -> None:
    await adopts(home, "Leo")
    await home.family.plans(HOUR)
    await opens_week(home.parent)
    assert home.parent.screen.count("16:00–17:00") == 1
    assert home.parent.sees("Sam, Leo")
    assert len([label for label in home.parent.person.last.labels if "16:00" in label]) == 1


async def test_a_fuller_week_opens_by_its_days(home: Home) -> None:
    school = home.family.school
    async with home.rig.database.writing(school.scope) as uow:
        for number in range(TO_READ + 1):
            await add_lesson(uow, school, school.lesson(number * HOUR, 45))
    await opens_week(home.parent)
    labels = home.parent.person.last.labels
    assert len(labels) < BUTTONS
    day = home.parent.words.label("button-family-day", day="", count=9).strip()
    await home.parent.presses_label(day)
    assert home.parent.screen.count("–") >= 9
    await home.parent.presses("button-back")
    assert home.parent.person.last.labels == labels


@pytest.mark.parametrize("day", ["20260231", "99991231"])
async def test_a_week_of_no_such_day_is_refused_and_harms_nothing(home: Home, day: str) -> None:
    await home.parent.says("/schedule")
    await taps(home.parent, FamilyWeek(student=0, day=day))
    await taps(home.parent, FamilyDay(student=0, day=day))
    await opens_week(home.parent)
    assert home.parent.sees_words("screen-family-week-empty")


async def test_a_stranger_to_a_child_sees_nothing_of_it(home: Home) -> None:
    lesson = await home.family.plans(HOUR)
    stranger = home.rig.phone("Eve", "en")
    await stranger.says("/start")
    for meaning in (
        FamilyWeek(student=home.school.student_id, day="20260302"),
        FamilyDay(student=home.school.student_id, day="20260302"),
        FamilyMonth(student=home.school.student_id, day="20260302"),
        DatedLesson(lesson=known(lesson.id), student=home.school.student_id, day="20260302"),
    ):
        await taps(stranger, meaning)
        assert "Maths" not in stranger.chat


async def test_the_month_counts_the_lessons_of_each_day(home: Home) -> None:
    await home.family.plans(HOUR)
    await home.family.plans(4 * HOUR)
    await home.family.plans(35 * DAY)
    await opens_week(home.parent)
    await home.parent.presses("button-family-month")
    assert "2·2" in home.parent.person.last.labels
    await home.parent.presses_label("›")
    assert "6·1" in home.parent.person.last.labels
    await home.parent.presses_label("6·1")
    await home.parent.presses_label("15:00")
    assert home.parent.sees("Maths")
    await taps(home.parent, FamilyMonth(student=home.school.student_id, day="20260231"))
    assert home.parent.sees("Maths")
