"""Promising to come: by the family alone, for the time the lesson is at, once."""

from domain.errors import ChangedSince, LessonBegun, LessonSettled, NotForYou, NotFound
from domain.identity import known
from domain.lessons import Attendance, Lesson
from domain.services import confirmations, lessons
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast

START = NOW + 2 * DAY


async def promised(cast: Cast, lesson: Lesson) -> bool:
    """Whether Ann is expected at the time the lesson is at now."""
    (seat,) = await cast.rows(tables.participations, tables.participations.c.lesson_id == lesson.id)
    (now,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson.id)
    return bool(seat.confirmed_for == now.starts_at)


async def test_student_or_guardian_confirms_and_the_first_of_them_is_remembered(cast: Cast) -> None:
    lesson = await cast.lesson(START)
    assert not await promised(cast, lesson)
    await cast.does(confirmations.confirm, cast.parent, known(lesson.id), 1, NOW)
    await cast.does(confirmations.confirm, cast.student, known(lesson.id), 1, NOW + HOUR)
    assert await promised(cast, lesson)
    (seat,) = await cast.rows(tables.participations)
    assert seat.confirmed_by == cast.parent.person_id
    assert (await cast.acts()).count("confirmations.confirm") == 1


async def test_a_move_leaves_the_promise_behind_and_a_move_back_finds_it(cast: Cast) -> None:
    lesson = await cast.lesson(START)
    await cast.does(confirmations.confirm, cast.student, known(lesson.id), 1, NOW)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, START + HOUR, 60, NOW)
    assert not await promised(cast, lesson)
    await cast.refuses(ChangedSince, confirmations.confirm, cast.student, known(lesson.id), 1, NOW)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 2, START, 60, NOW)
    assert await promised(cast, lesson)


async def test_a_promise_may_be_taken_back_till_the_lesson_begins(cast: Cast) -> None:
    lesson = await cast.lesson(START)
    await cast.does(confirmations.withdraw, cast.student, known(lesson.id), NOW)
    assert "confirmations.withdraw" not in await cast.acts()
    await cast.does(confirmations.confirm, cast.student, known(lesson.id), 1, NOW)
    await cast.does(confirmations.withdraw, cast.parent, known(lesson.id), NOW)
    assert not await promised(cast, lesson)
    await cast.refuses(LessonBegun, confirmations.confirm, cast.student, known(lesson.id), 1, START)
    await cast.refuses(LessonBegun, confirmations.withdraw, cast.student, known(lesson.id), START)


async def test_what_is_off_or_anothers_cannot_be_promised(cast: Cast) -> None:
    lesson = await cast.lesson(START)
    await cast.refuses(NotForYou, confirmations.confirm, cast.tutor, known(lesson.id), 1, NOW)
    await cast.refuses(NotFound, confirmations.confirm, cast.rival, known(lesson.id), 1, NOW)
    await cast.does(lessons.cancel, cast.tutor, known(lesson.id), 1, NOW)
    await cast.refuses(LessonSettled, confirmations.confirm, cast.student, known(lesson.id), 2, NOW)


async def test_who_has_given_up_his_place_promises_nothing(cast: Cast) -> None:
    lesson = await cast.lesson(START)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        (seat,) = await uow.lessons.participations(known(lesson.id))
        seat.attendance = Attendance.ABSENT_NOTIFIED
    await cast.refuses(LessonSettled, confirmations.confirm, cast.student, known(lesson.id), 1, NOW)
