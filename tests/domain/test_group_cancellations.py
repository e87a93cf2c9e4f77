"""One student's cancel leaves the group's lesson alone: he pays by the rule, the others by their coming."""

import asyncio

from domain.cancellations import CancelReason
from domain.courses import Enrolment
from domain.errors import NotFound
from domain.identity import known
from domain.lessons import Attendance, LessonState
from domain.notices import NoticeKind
from domain.people import Role
from domain.services import availability, cancellations, lessons, students
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, connect

PLANS = CancelReason.PLANS
SOON = NOW + 5 * HOUR


async def group_lesson(cast: Cast) -> tuple[int, dict[int, int]]:
    """Two students in the course: the lesson, and each one's place in it."""
    other, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        place = Enrolment(studio_id=cast.studio_id, course_id=cast.course_id, student_id=other, joined_at=NOW)
        await uow.courses.add_enrolment(place)
    lesson_id = known((await cast.lesson(SOON)).id)
    rows = await cast.rows(tables.participations, tables.participations.c.lesson_id == lesson_id)
    return lesson_id, {row.student_id: row.id for row in rows}


async def test_the_lesson_goes_on_and_each_pays_his_part_once(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "late_cancel_percent", 50, NOW)
    lesson_id, seats = await group_lesson(cast)
    mine = seats[cast.student_id]
    await cast.does(cancellations.cancel, cast.parent, mine, 1, PLANS, PRICE // 2, NOW)
    (lesson,) = await cast.rows(tables.lessons)
    assert (lesson.state, lesson.revision) == (LessonState.PLANNED, 2)
    settled = await cast.does(lessons.hold, cast.tutor, lesson_id, 2, SOON + HOUR)
    assert settled.charged_minor == PRICE + PRICE // 2
    (other,) = set(seats) - {cast.student_id}
    assert await cast.balance(cast.student_id) == -PRICE // 2
    assert await cast.balance(other) == -PRICE
    assert await cast.xp(cast.student_id) == 0
    assert await cast.xp(other) > 0
    attendance = {row.student_id: row.attendance for row in await cast.rows(tables.participations)}
    assert attendance == {cast.student_id: Attendance.ABSENT_NOTIFIED, other: Attendance.PRESENT}
    await cast.does(lessons.reopen, cast.tutor, lesson_id, SOON + HOUR)
    assert await cast.balance(cast.student_id) == -PRICE // 2
    assert await cast.balance(other) == 0


async def test_only_his_own_family_hears_of_it_and_may_do_it(cast: Cast) -> None:
    _, seats = await group_lesson(cast)
    (other,) = set(seats) - {cast.student_id}
    mother = await connect(cast, cast.tutor, other, Role.GUARDIAN, await cast.meets(802, "Mother"))
    await cast.refuses(NotFound, cancellations.cancel, mother, seats[cast.student_id], 1, PLANS, 0, NOW)
    await cast.does(cancellations.cancel, cast.parent, seats[cast.student_id], 1, PLANS, 0, NOW)
    told = await cast.notices(NoticeKind.CANCEL_TOLD)
    assert {row.person_id for row in told} == {cast.student.person_id}
    assert len(await cast.notices(NoticeKind.LESSON_SOON, mother)) == 1
    assert len(await cast.notices(NoticeKind.LESSON_CARD, cast.tutor)) == 1


async def test_a_lesson_off_for_all_costs_nobody(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)
    lesson_id, seats = await group_lesson(cast)
    await cast.does(cancellations.cancel, cast.parent, seats[cast.student_id], 1, PLANS, PRICE, NOW)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 2, NOW)
    assert await cast.balance(cast.student_id) == 0
    assert len(await cast.rows(tables.makeup_credits)) == 2
    await cast.does(lessons.reopen, cast.tutor, lesson_id, NOW)
    (lesson,) = await cast.rows(tables.lessons)
    await cast.does(lessons.hold, cast.tutor, lesson_id, lesson.revision, SOON + DAY)
    assert await cast.balance(cast.student_id) == -PRICE


async def test_taking_it_back_lets_him_in_again(cast: Cast) -> None:
    lesson_id, seats = await group_lesson(cast)
    await cast.does(cancellations.cancel, cast.parent, seats[cast.student_id], 1, PLANS, 0, NOW)
    await cast.does(cancellations.take_back, cast.parent, seats[cast.student_id], NOW)
    settled = await cast.does(lessons.hold, cast.tutor, lesson_id, 3, SOON + HOUR)
    assert settled.charged_minor == 2 * PRICE


async def test_two_cancels_at_once_use_the_free_one_once(cast: Cast) -> None:
    """Whoever comes second is asked again, at the price."""
    lessons_of_his = [known((await cast.lesson(SOON + n * HOUR)).id) for n in range(2)]
    rows = await cast.rows(tables.participations)
    seats = [row.id for row in rows if row.lesson_id in lessons_of_his]
    done = await asyncio.gather(
        *(cast.does(cancellations.cancel, cast.parent, seat, 1, PLANS, 0, NOW) for seat in seats),
        return_exceptions=True,
    )
    assert sum(isinstance(one, BaseException) for one in done) == 1
    assert len(await cast.rows(tables.cancellations, tables.cancellations.c.is_free_late)) == 1


async def test_ten_taps_at_once_cancel_and_charge_once(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)
    _, seats = await group_lesson(cast)
    taps = (
        cast.does(cancellations.cancel, cast.parent, seats[cast.student_id], 1, PLANS, PRICE, NOW)
        for _ in range(10)
    )
    done = await asyncio.gather(*taps)
    assert len({one.id for one in done}) == 1
    assert await cast.balance(cast.student_id) == -PRICE
