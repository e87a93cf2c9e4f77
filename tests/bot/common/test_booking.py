"""A family books by taps: through the calendar, too late, twice, as a student who does not pay."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.callbacks import booking as callbacks
from bot.screens.booking import minutes_of
from domain.availability import Hours
from domain.lessons import LessonState
from domain.services import availability
from storage.queries import tutor_courses
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.statements import taps
from tests.bot.tutor.test_lessons import lessons_of, plans

THURSDAY_TEN = datetime(2026, 3, 5, 7, 0, tzinfo=UTC)
"""In Moscow, where the phones are."""


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    """From ten to one every day; clients book."""
    home = await settle_in(rig, language)
    tutor = home.family.tutor
    actor = replace(tutor, zone="Europe/Moscow")
    async with rig.database.writing(tutor.studio_ids) as uow:
        hours = [Hours(600, 780)]
        await availability.set_hours(uow, actor, home.school.tutor_id, range(7), hours, rig.clock())
        (await uow.studios.get(home.school.studio_id)).rules_changed = {"clients_book": 1}
    return home


def ids(home: Home, at: datetime = THURSDAY_TEN) -> dict[str, int]:
    return {"course": home.school.course_id, "student": home.school.student_id, "at": minutes_of(at)}


async def opens_calendar(home: Home) -> None:
    await home.parent.says("/schedule")
    await home.parent.presses("button-book")


async def test_a_parent_books_in_four_taps_and_the_tutor_hears_of_it(home: Home) -> None:
    heard = len(home.tutor.person.received)
    await opens_calendar(home)
    await home.parent.presses_label("5")
    await home.parent.presses_label("10:00")
    await home.parent.presses("button-book-yes")
    (lesson,) = await lessons_of(home)
    assert lesson.starts_at == THURSDAY_TEN
    assert len(home.tutor.person.received) > heard
    assert home.tutor.sees_words("notice-lesson-booked")


async def test_a_day_without_free_times_says_so(home: Home) -> None:
    await opens_calendar(home)
    before = home.parent.screen
    day = {"course": home.school.course_id, "student": home.school.student_id, "day": "20260301"}
    await taps(home.parent, callbacks.BookDay(**day))
    assert home.parent.screen == before


async def test_a_second_tap_books_nothing_more(home: Home) -> None:
    await opens_calendar(home)
    await taps(home.parent, callbacks.Book(**ids(home)))
    await taps(home.parent, callbacks.Book(**ids(home)))
    assert len(await lessons_of(home)) == 1


async def test_who_comes_too_late_is_told_and_offered_the_nearest(home: Home) -> None:
    await opens_calendar(home)
    await home.parent.presses_label("5")
    await plans(home, "5.03 10:30")
    await taps(home.parent, callbacks.Book(**ids(home)))
    assert home.parent.words.label("button-book-other") in home.parent.screen
    assert len(await lessons_of(home)) == 1
    await home.parent.presses_label("12:00")
    await home.parent.presses("button-book-yes")
    assert len(await lessons_of(home)) == 2


async def test_a_booked_time_is_offered_to_nobody_and_again_when_cancelled(home: Home) -> None:
    await opens_calendar(home)
    await taps(home.parent, callbacks.Book(**ids(home)))
    day = {"course": home.school.course_id, "student": home.school.student_id, "day": "20260305"}
    await taps(home.parent, callbacks.BookDay(**day))
    assert "10:00" not in home.parent.screen
    assert "11:30" in home.parent.screen
    (lesson,) = await lessons_of(home)
    assert lesson.state is LessonState.PLANNED


async def test_a_student_who_does_not_pay_looks_and_is_told_whom_to_ask(home: Home) -> None:
    await home.student.says("/schedule")
    await home.student.presses("button-book")
    await taps(home.student, callbacks.BookTime(**ids(home)))
    assert home.student.sees_words("screen-book-ask")
    await taps(home.student, callbacks.Book(**ids(home)))
    assert not await lessons_of(home)


async def test_another_lesson_of_the_student_only_warns(home: Home) -> None:
    await plans(home, "5.03 10:00")
    await opens_calendar(home)
    await taps(home.parent, callbacks.BookTime(**ids(home)))
    async with home.rig.database.reading() as reads:
        course = await tutor_courses.course(reads, home.family.tutor, home.school.course_id)
    assert home.parent.sees_words("screen-book-busy", subject=course.subject)


async def test_where_clients_do_not_book_there_is_no_button_and_an_old_one_says_so(home: Home) -> None:
    await opens_calendar(home)
    async with home.rig.database.writing(home.school.scope) as uow:
        (await uow.studios.get(home.school.studio_id)).rules_changed = {}
    await taps(home.parent, callbacks.Book(**ids(home)))
    await home.parent.says("/schedule")
    assert home.parent.words.label("button-book") not in home.parent.screen
    assert not await lessons_of(home)


async def test_moments_of_no_time_are_refused(home: Home) -> None:
    await opens_calendar(home)
    for at in (0, 10**18):
        await taps(home.parent, callbacks.Book(**{**ids(home), "at": at}))
        await taps(home.parent, callbacks.BookTime(**{**ids(home), "at": at}))
    assert not await lessons_of(home)
