import asyncio
from datetime import timedelta

import pytest

from domain.availability import Span
from domain.errors import NotFound
from domain.lessons import Attendance, LessonState
from storage.engine import Database
from tests.world import School, add_lesson, reversal_of

HOUR = timedelta(hours=1)


async def test_a_lesson_comes_back_as_it_was_kept(db: Database, school: School) -> None:
    lesson = school.lesson()
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, lesson)
    async with db.writing(school.scope) as uow:
        again = await uow.lessons.get(lesson_id)
        assert again is not lesson
        for name in ("starts_at", "ends_at", "state", "revision", "moved_from", "tutor_id", "created_at"):
            assert getattr(again, name) == getattr(lesson, name)
        again.move(lesson.starts_at + HOUR, HOUR, school.now)
    async with db.writing(school.scope) as uow:
        moved = await uow.lessons.get(lesson_id)
        assert (moved.starts_at, moved.moved_from, moved.revision) == (
            lesson.starts_at + HOUR,
            lesson.starts_at,
            2,
        )


async def test_attendance_is_kept_per_student(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())
        (taking_part,) = await uow.lessons.participations(lesson_id)
        taking_part.attendance = Attendance.PRESENT
    async with db.writing(school.scope) as uow:
        (again,) = await uow.lessons.participations(lesson_id)
        assert (again.student_id, again.attendance) == (school.student_id, Attendance.PRESENT)


async def test_students_of_a_course_are_those_in_it_now(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        assert await uow.courses.student_ids(school.course_id) == [school.student_id]
        assert await uow.courses.student_ids(10**6) == []


@pytest.mark.parametrize(
    "start, minutes, clashes",
    [
        (-60, 60, False),  # ends when the other begins
        (60, 60, False),  # begins when it ends
        (-59, 60, True),
        (59, 60, True),
        (0, 60, True),
        (15, 15, True),  # inside
        (-240, 480, True),  # around
        (-480, 480, False),
    ],
)
async def test_lessons_clash_when_they_overlap(
    db: Database, school: School, start: int, minutes: int, clashes: bool
) -> None:
    lesson = school.lesson()
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, lesson)
        wanted = lesson.starts_at + timedelta(minutes=start)
        until = wanted + timedelta(minutes=minutes)
        found = await uow.lessons.clash(school.tutor_id, wanted, until, None)
        assert (found is not None) is clashes
        assert await uow.lessons.clash(school.tutor_id, wanted, until, lesson_id) is None


async def test_a_cancelled_lesson_takes_no_time_and_a_held_one_does(db: Database, school: School) -> None:
    lesson = school.lesson(-HOUR)
    async with db.writing(school.scope) as uow:
        await add_lesson(uow, school, lesson)
        for state, clashes in ((LessonState.HELD, True), (LessonState.CANCELLED_BY_TUTOR, False)):
            lesson.state = state
            found = await uow.lessons.clash(school.tutor_id, lesson.starts_at, lesson.ends_at, None)
            assert (found is not None) is clashes


async def test_the_earliest_clash_of_this_tutor_is_named(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(school.scope | other_school.scope) as uow:
        await add_lesson(uow, other_school, other_school.lesson())
        await add_lesson(uow, school, school.lesson(timedelta(days=1, hours=2)))
        early = school.lesson(timedelta(days=1, hours=1))
        await add_lesson(uow, school, early)
        start = school.now + timedelta(days=1)
        found = await uow.lessons.clash(school.tutor_id, start, start + 4 * HOUR, None)
        assert found == Span(early.starts_at, early.ends_at)


async def test_upcoming_lessons_are_planned_ones_ahead(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        second = await add_lesson(uow, school, school.lesson(timedelta(days=2)))
        first = await add_lesson(uow, school, school.lesson(timedelta(days=1)))
        await add_lesson(uow, school, school.lesson(-HOUR))
        cancelled = school.lesson(timedelta(days=3))
        cancelled.state = LessonState.CANCELLED_BY_CLIENT
        await add_lesson(uow, school, cancelled)
        found = await uow.lessons.upcoming_of_student(school.student_id, school.now)
        assert [lesson.id for lesson in found] == [first, second]


async def test_two_who_plan_for_one_tutor_see_each_other(db: Database, school: School) -> None:
    """Without the calendar's lock both would find the slot free."""

    async def plan() -> bool:
        lesson = school.lesson()
        async with db.writing(school.scope) as uow:
            await uow.courses.with_calendar(school.course_id)
            if await uow.lessons.clash(school.tutor_id, lesson.starts_at, lesson.ends_at, None):
                return False
            await add_lesson(uow, school, lesson)
            return True

    assert sum(await asyncio.gather(*(plan() for _ in range(12)))) == 1


async def test_the_calendar_of_a_former_tutor_is_closed(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await add_lesson(uow, school, school.lesson())
        await uow.people.end_membership(school.tutor_id, school.now)
    with pytest.raises(NotFound):
        async with db.writing(school.scope) as uow:
            await uow.courses.with_calendar(school.course_id)
    with pytest.raises(NotFound):
        async with db.writing(school.scope) as uow:
            await uow.lessons.with_calendar(1)


async def test_a_roll_waited_for_is_called_again(db: Database, school: School) -> None:
    """What stands beside the lesson is of the revision that its lock has shown, not of the moment before the wait."""
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())

    async def charge(number: int) -> int:
        async with db.writing(school.scope) as uow:
            roll = await uow.lessons.roll(lesson_id)
            (charges,) = roll.charges
            assert charges.standing is None
            roll.lesson.revision += 1
            charge = await school.charge(uow, f"charge {number}", lesson_id=lesson_id)
            await uow.ledger.add(charge)
            await uow.ledger.add(reversal_of(charge, f"reversal {number}"))
            return charges.count

    seen = await asyncio.gather(*(charge(number) for number in range(8)))
    assert sorted(seen) == list(range(8))


async def test_the_roll_of_a_lesson_without_students_is_the_lesson(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        lesson_id = await uow.lessons.add(school.lesson())
        roll = await uow.lessons.roll(lesson_id)
    assert (roll.lesson.id, roll.present, roll.charges, roll.is_announced) == (lesson_id, (), (), False)
    assert (roll.currency, roll.income_id) == ("RUB", None)


async def test_a_row_loaded_again_under_its_lock_is_the_committed_one(db: Database, school: School) -> None:
    """Two increments at once are two: the second waits, and reads what the first wrote."""
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())

    async def touch() -> None:
        async with db.writing(school.scope) as uow:
            (await uow.lessons.get(lesson_id)).revision += 1

    await asyncio.gather(*(touch() for _ in range(20)))
    async with db.writing(school.scope) as uow:
        assert (await uow.lessons.get(lesson_id)).revision == 21
