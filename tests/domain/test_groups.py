"""Groups: places, joining and leaving with their history, and what that does to the lessons ahead."""

import asyncio
from datetime import timedelta

from domain.errors import CapacityOutOfRange, GroupFull, NotFound
from domain.identity import known
from domain.lessons import Lesson
from domain.notices import NoticeKind, NoticeState
from domain.people import Role
from domain.services import groups, lessons, series, students
from domain.services.series_plans import Slot
from storage import tables
from tests.domain.cast import DAY, NOW, PRICE, Cast, connect

REMINDERS = (NoticeKind.LESSON_TOMORROW, NoticeKind.LESSON_SOON)


async def choir(cast: Cast, capacity: int = 3) -> int:
    return await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 60, capacity, NOW)


async def planned(cast: Cast, group: int, days: int) -> Lesson:
    return await cast.does(
        lessons.plan, cast.tutor, group, NOW + days * DAY, 60, NOW, despite_past=True, despite_clash=True
    )


async def newcomer(cast: Cast, group: int, name: str = "Bob") -> int:
    student_id, _ = await cast.does(groups.join_newcomer, cast.tutor, group, name, NOW)
    return student_id


async def present(cast: Cast, lesson: Lesson) -> list[int]:
    rows = await cast.rows(tables.participations, tables.participations.c.lesson_id == known(lesson.id))
    return sorted(row.student_id for row in rows)


async def test_whoever_joins_takes_part_in_what_is_planned_ahead(cast: Cast) -> None:
    group = await choir(cast)
    past, ahead = await planned(cast, group, -1), await planned(cast, group, 3)
    done = await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    assert (done.lessons, done.changed) == (1, True)
    assert await present(cast, past) == []
    assert await present(cast, ahead) == [cast.student_id]
    assert await present(cast, await planned(cast, group, 5)) == [cast.student_id]
    for person in (cast.student, cast.parent):
        assert len(await cast.notices(NoticeKind.GROUP_JOINED, person)) == 1
        assert len(await cast.notices(NoticeKind.LESSON_SOON, person)) == 2


async def test_joining_twice_is_joining_once(cast: Cast) -> None:
    group = await choir(cast)
    await planned(cast, group, 3)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    before = await cast.snapshot()
    again = await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    assert (again.lessons, again.changed) == (0, False)
    assert await cast.snapshot() == before


async def test_a_series_takes_in_whoever_joins_later(cast: Cast) -> None:
    group = await choir(cast)
    weekly = Slot(1 << 2, 600, 60, NOW.date() + timedelta(days=2), ends_on=NOW.date() + timedelta(days=23))
    made = await cast.does(series.create, cast.tutor, group, weekly, NOW)
    done = await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    assert done.lessons == len(made.lessons) == 4
    assert await present(cast, made.lessons[-1]) == [cast.student_id]


async def test_whoever_leaves_is_out_of_the_lessons_ahead_and_keeps_the_past(cast: Cast) -> None:
    group = await choir(cast)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    bob = await newcomer(cast, group)
    held, ahead = await planned(cast, group, -1), await planned(cast, group, 3)
    await cast.does(lessons.hold, cast.tutor, known(held.id), 1, NOW)
    done = await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW)
    assert (done.lessons, done.changed) == (1, True)
    assert await present(cast, held) == [cast.student_id, bob]
    assert await present(cast, ahead) == [bob]
    assert await cast.balance(cast.student_id) == -PRICE
    stays = await cast.rows(tables.enrolments, tables.enrolments.c.course_id == group)
    assert [(row.student_id, row.left_at) for row in stays] == [(cast.student_id, NOW), (bob, None)]
    for kind in REMINDERS:
        assert await cast.notices(kind, cast.parent) == []


async def test_coming_back_is_a_second_stay(cast: Cast) -> None:
    group = await choir(cast)
    ahead = await planned(cast, group, 3)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW + DAY)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW + DAY)
    assert await present(cast, ahead) == [cast.student_id]
    stays = await cast.rows(tables.enrolments, tables.enrolments.c.course_id == group)
    assert [row.left_at for row in stays] == [NOW + DAY, None]
    assert len(await cast.notices(NoticeKind.LESSON_SOON, cast.parent)) == 1


async def test_leaving_is_told_to_whoever_has_heard_of_the_place(cast: Cast) -> None:
    group = await choir(cast)
    await planned(cast, group, 3)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW)
    assert await cast.notices(NoticeKind.GROUP_LEFT) == []
    joined = await cast.rows(tables.notices, tables.notices.c.kind == NoticeKind.GROUP_JOINED)
    assert {row.state for row in joined} == {NoticeState.WITHDRAWN}
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await cast.sent(NoticeKind.GROUP_JOINED)
    await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW)
    assert len(await cast.notices(NoticeKind.GROUP_LEFT)) == 2
    again = await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW)
    assert (again.lessons, again.changed) == (0, False)


async def test_a_parent_of_two_is_reminded_on_of_the_one_who_stays(cast: Cast) -> None:
    group = await choir(cast)
    lesson = await planned(cast, group, 3)
    bob = await newcomer(cast, group)
    mother = await connect(cast, cast.tutor, bob, Role.GUARDIAN, cast.parent)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW)
    (reminder,) = await cast.notices(NoticeKind.LESSON_SOON, mother)
    assert reminder.lesson_id == lesson.id
    assert reminder.subject["student_id"] == bob


async def test_a_full_group_takes_nobody(cast: Cast) -> None:
    group = await choir(cast, capacity=2)
    await newcomer(cast, group, "Bob")
    await newcomer(cast, group, "Eve")
    await cast.refuses(GroupFull, groups.join, cast.tutor, group, cast.student_id, NOW)
    await cast.refuses(GroupFull, groups.join_newcomer, cast.tutor, group, "Dan", NOW)
    await cast.does(groups.resize, cast.tutor, group, 3, NOW)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    refusal = await cast.refuses(CapacityOutOfRange, groups.resize, cast.tutor, group, 2, NOW)
    assert isinstance(refusal, CapacityOutOfRange)
    assert (refusal.least, refusal.most) == (3, 100)


async def test_a_group_has_two_places_at_least_and_a_hundred_at_most(cast: Cast) -> None:
    for places in (0, 1, 101):
        create = (cast.studio_id, "Choir", PRICE, 60, places, NOW)
        await cast.refuses(CapacityOutOfRange, groups.create, cast.tutor, *create)
    assert await choir(cast, 2)
    assert await choir(cast, 100)


async def test_one_students_course_is_no_group(cast: Cast) -> None:
    bob, _ = await cast.does(students.add_student, cast.tutor, cast.studio_id, "Bob", "Art", 100, 60, NOW)
    await cast.refuses(NotFound, groups.join, cast.tutor, cast.course_id, bob, NOW)
    await cast.refuses(NotFound, groups.leave, cast.tutor, cast.course_id, cast.student_id, NOW)
    await cast.refuses(NotFound, groups.resize, cast.tutor, cast.course_id, 5, NOW)


async def test_of_many_who_want_the_last_place_one_gets_it(cast: Cast) -> None:
    group = await choir(cast, capacity=2)
    await newcomer(cast, group, "Bob")
    cards = [
        (await cast.does(students.add_student, cast.tutor, cast.studio_id, f"S{n}", "Art", 1, 60, NOW))[0]
        for n in range(8)
    ]

    async def one(student_id: int) -> bool:
        try:
            return (await cast.does(groups.join, cast.tutor, group, student_id, NOW)).changed
        except GroupFull:
            return False

    won = await asyncio.gather(*(one(card) for card in cards))
    assert sum(won) == 1
    inside = await cast.rows(
        tables.enrolments, tables.enrolments.c.course_id == group, tables.enrolments.c.left_at.is_(None)
    )
    assert len(inside) == 2


async def test_each_of_a_group_is_charged_and_rewarded_for_himself(cast: Cast) -> None:
    group = await choir(cast)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    bob = await newcomer(cast, group)
    lesson = await planned(cast, group, -1)
    settled = await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)
    assert settled.charged_minor == 2 * PRICE
    for student_id in (cast.student_id, bob):
        assert await cast.balance(student_id) == -PRICE
        assert await cast.xp(student_id) == 10
