"""Who of a group was there: each pays for himself, and a correction moves the difference alone."""

from datetime import timedelta

import pytest

from domain.attendance import MARKS, following, percent_of
from domain.cancellations import CancelReason
from domain.errors import LessonNotOver, LessonSettled, NotFound, UndoTooLate
from domain.identity import known
from domain.lessons import Attendance
from domain.rules import Rules
from domain.services import attendance, availability, cancellations, groups, lessons
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast

WEEK_AND_MORE = timedelta(days=7, minutes=1)
LATER = NOW + HOUR


async def three(cast: Cast) -> tuple[int, list[int]]:
    """A group's lesson that has begun, with Ann, Bob and Eve in it."""
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 60, 5, NOW)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    bob, _ = await cast.does(groups.join_newcomer, cast.tutor, group, "Bob", NOW)
    eve, _ = await cast.does(groups.join_newcomer, cast.tutor, group, "Eve", NOW)
    lesson = await cast.does(lessons.plan, cast.tutor, group, NOW, 60, NOW)
    return known(lesson.id), [cast.student_id, bob, eve]


async def marks_of(cast: Cast, lesson: int) -> list[str]:
    rows = await cast.rows(tables.participations, tables.participations.c.lesson_id == lesson)
    return [row.attendance.value for row in rows]


async def held(cast: Cast, lesson: int) -> int:
    return (await cast.does(lessons.hold, cast.tutor, lesson, 1, LATER)).charged_minor


def test_each_mark_has_its_price() -> None:
    rules = Rules(no_show_percent=70, late_cancel_percent=50)
    assert [percent_of(mark, rules) for mark in MARKS] == [100, 100, 70, 50, 0]


def test_taps_go_through_every_mark_and_begin_anew() -> None:
    mark, seen = Attendance.EXPECTED, []
    for _ in MARKS:
        mark = following(mark)
        seen.append(mark)
    assert set(seen) == set(MARKS)
    assert seen[0] is Attendance.LATE
    assert seen[-1] is Attendance.PRESENT


async def test_whoever_has_no_mark_was_there(cast: Cast) -> None:
    lesson, ids = await three(cast)
    assert await held(cast, lesson) == 3 * PRICE
    assert await marks_of(cast, lesson) == ["present"] * 3
    assert [await cast.xp(one) for one in ids] == [10, 10, 10]


async def test_each_is_charged_and_rewarded_by_his_mark(cast: Cast) -> None:
    lesson, (ann, bob, eve) = await three(cast)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "no_show_percent", 50, NOW)
    await cast.does(attendance.mark, cast.tutor, lesson, ann, Attendance.LATE, LATER)
    await cast.does(attendance.mark, cast.tutor, lesson, bob, Attendance.ABSENT_SILENT, LATER)
    await cast.does(attendance.mark, cast.tutor, lesson, eve, Attendance.EXCUSED, LATER)
    assert await cast.rows(tables.transfers) == []
    assert await held(cast, lesson) == PRICE + PRICE // 2
    assert [await cast.balance(one) for one in (ann, bob, eve)] == [-PRICE, -PRICE // 2, 0]
    assert [await cast.xp(one) for one in (ann, bob, eve)] == [10, 0, 0]
    assert await marks_of(cast, lesson) == ["late", "absent_silent", "excused"]


async def test_a_mark_twice_is_a_mark_once(cast: Cast) -> None:
    lesson, (ann, *_) = await three(cast)
    await held(cast, lesson)
    await cast.does(attendance.mark, cast.tutor, lesson, ann, Attendance.EXCUSED, LATER)
    before = await cast.snapshot()
    await cast.does(attendance.mark, cast.tutor, lesson, ann, Attendance.EXCUSED, LATER)
    assert await cast.snapshot() == before


@pytest.mark.parametrize("mark, balance, xp", [(Attendance.EXCUSED, 0, 0), (Attendance.LATE, -PRICE, 10)])
async def test_a_correction_moves_the_difference_alone(
    cast: Cast, mark: Attendance, balance: int, xp: int
) -> None:
    lesson, (ann, bob, _) = await three(cast)
    await held(cast, lesson)
    await cast.does(attendance.mark, cast.tutor, lesson, ann, mark, LATER)
    assert (await cast.balance(ann), await cast.xp(ann)) == (balance, xp)
    assert (await cast.balance(bob), await cast.xp(bob)) == (-PRICE, 10)


async def test_what_was_corrected_can_be_corrected_back(cast: Cast) -> None:
    lesson, (ann, *_) = await three(cast)
    await held(cast, lesson)
    for mark in (Attendance.EXCUSED, Attendance.ABSENT_SILENT, Attendance.PRESENT):
        await cast.does(attendance.mark, cast.tutor, lesson, ann, mark, LATER)
    assert (await cast.balance(ann), await cast.xp(ann)) == (-PRICE, 10)
    charges = [row for row in await cast.rows(tables.transfers) if row.student_id == ann]
    assert [row.kind.value for row in charges] == ["charge", "reversal", "charge"]


async def test_a_correction_is_for_a_week(cast: Cast) -> None:
    lesson, (ann, *_) = await three(cast)
    await held(cast, lesson)
    late = LATER + WEEK_AND_MORE
    await cast.refuses(UndoTooLate, attendance.mark, cast.tutor, lesson, ann, Attendance.EXCUSED, late)


async def test_nobody_is_marked_before_the_lesson_or_outside_it(cast: Cast) -> None:
    lesson, (ann, *_) = await three(cast)
    early = NOW - HOUR
    await cast.refuses(LessonNotOver, attendance.mark, cast.tutor, lesson, ann, Attendance.LATE, early)
    await cast.refuses(NotFound, attendance.mark, cast.tutor, lesson, 10_000, Attendance.LATE, LATER)
    await cast.refuses(NotFound, attendance.mark, cast.tutor, lesson, ann, Attendance.EXPECTED, LATER)
    await cast.does(lessons.cancel, cast.tutor, lesson, 1, LATER)
    await cast.refuses(LessonSettled, attendance.mark, cast.tutor, lesson, ann, Attendance.LATE, LATER)


async def test_undo_takes_every_mark_back(cast: Cast) -> None:
    lesson, (ann, bob, _) = await three(cast)
    await cast.does(attendance.mark, cast.tutor, lesson, bob, Attendance.ABSENT_SILENT, LATER)
    await held(cast, lesson)
    await cast.does(attendance.mark, cast.tutor, lesson, ann, Attendance.EXCUSED, LATER)
    await cast.does(lessons.reopen, cast.tutor, lesson, LATER)
    assert await marks_of(cast, lesson) == ["expected"] * 3
    assert [await cast.balance(one) for one in (ann, bob)] == [0, 0]
    assert [await cast.xp(one) for one in (ann, bob)] == [0, 0]


async def test_a_lesson_moved_ahead_has_no_marks(cast: Cast) -> None:
    lesson, (ann, *_) = await three(cast)
    await cast.does(attendance.mark, cast.tutor, lesson, ann, Attendance.ABSENT_SILENT, LATER)
    await cast.does(lessons.move, cast.tutor, lesson, 1, NOW + 3 * DAY, 60, LATER)
    assert await marks_of(cast, lesson) == ["expected"] * 3


async def test_nobody_came_but_who_was_excused_pays_nothing(cast: Cast) -> None:
    lesson, (ann, bob, eve) = await three(cast)
    await cast.does(attendance.mark, cast.tutor, lesson, ann, Attendance.EXCUSED, LATER)
    await cast.does(lessons.no_show, cast.tutor, lesson, 1, LATER)
    assert [await cast.balance(one) for one in (ann, bob, eve)] == [0, -PRICE, -PRICE]
    assert [await cast.xp(one) for one in (ann, bob, eve)] == [0, 0, 0]


async def test_who_has_cancelled_is_charged_by_his_cancel_alone(cast: Cast) -> None:
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 60, 5, NOW)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    bob, _ = await cast.does(groups.join_newcomer, cast.tutor, group, "Bob", NOW)
    lesson = known((await cast.does(lessons.plan, cast.tutor, group, NOW + 3 * DAY, 60, NOW)).id)
    mine, _ = await cast.rows(tables.participations, tables.participations.c.lesson_id == lesson)
    await cast.does(cancellations.cancel, cast.parent, mine.id, 1, CancelReason.PLANS, 0, NOW)
    over = NOW + 3 * DAY + HOUR
    late = Attendance.LATE
    await cast.refuses(NotFound, attendance.mark, cast.tutor, lesson, cast.student_id, late, over)
    await cast.does(lessons.hold, cast.tutor, lesson, 2, over)
    assert [await cast.balance(one) for one in (cast.student_id, bob)] == [0, -PRICE]
    assert [await cast.xp(one) for one in (cast.student_id, bob)] == [0, 10]
    assert await marks_of(cast, lesson) == ["absent_notified", "present"]
