from datetime import timedelta

import pytest

from domain.errors import (
    ChangedSince,
    DurationOutOfRange,
    LessonClash,
    LessonInPast,
    LessonSettled,
    LessonTooFar,
)
from domain.identity import known
from domain.lessons import LessonState
from domain.notices import NoticeKind, NoticeState
from domain.people import Role
from domain.services import lessons
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast, connect

STARTS = NOW + 2 * DAY


async def test_a_planned_lesson_is_announced_and_will_be_reminded_of(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    for person in (cast.student, cast.parent):
        (told,) = await cast.notices(NoticeKind.LESSON_PLANNED, person)
        assert told.subject == {"lesson_id": lesson.id, "student_id": cast.student_id}
        (tomorrow,) = await cast.notices(NoticeKind.LESSON_TOMORROW, person)
        (soon,) = await cast.notices(NoticeKind.LESSON_SOON, person)
        assert (tomorrow.due_at, soon.due_at) == (STARTS - 26 * HOUR, STARTS - HOUR)
        assert tomorrow.valid_until == soon.valid_until == STARTS
    (card,) = await cast.notices(NoticeKind.LESSON_CARD)
    assert (card.person_id, card.due_at) == (cast.tutor.person_id, STARTS + timedelta(minutes=63))
    (present,) = await cast.rows(tables.participations)
    assert (present.lesson_id, present.student_id) == (lesson.id, cast.student_id)
    assert "lessons.plan" in await cast.acts()


async def test_planning_costs_nothing(cast: Cast) -> None:
    await cast.lesson()
    assert await cast.rows(tables.transfers) == []


async def test_a_reminder_whose_time_has_passed_is_not_made(cast: Cast) -> None:
    await cast.lesson(NOW + timedelta(minutes=90))
    assert len(await cast.notices(NoticeKind.LESSON_SOON)) == 2
    assert await cast.notices(NoticeKind.LESSON_TOMORROW) == []


async def test_a_lesson_logged_afterwards_tells_nobody_but_asks_the_tutor_at_once(cast: Cast) -> None:
    await cast.refuses(LessonInPast, lessons.plan, cast.tutor, cast.course_id, NOW - DAY, 60, NOW)
    await cast.does(lessons.plan, cast.tutor, cast.course_id, NOW - DAY, 60, NOW, despite_past=True)
    for kind in (NoticeKind.LESSON_PLANNED, NoticeKind.LESSON_TOMORROW, NoticeKind.LESSON_SOON):
        assert await cast.notices(kind) == []
    (card,) = await cast.notices(NoticeKind.LESSON_CARD)
    assert card.due_at == NOW


@pytest.mark.parametrize("offset, clashes", [(-60, False), (-59, True), (0, True), (59, True), (60, False)])
async def test_a_clash_is_refused_until_overridden(cast: Cast, offset: int, clashes: bool) -> None:
    await cast.lesson(STARTS)
    start = STARTS + timedelta(minutes=offset)
    if clashes:
        refusal = await cast.refuses(LessonClash, lessons.plan, cast.tutor, cast.course_id, start, 60, NOW)
        assert isinstance(refusal, LessonClash)
        assert (refusal.starts_at, refusal.ends_at) == (STARTS, STARTS + HOUR)
        await cast.does(lessons.plan, cast.tutor, cast.course_id, start, 60, NOW, despite_clash=True)
    else:
        await cast.does(lessons.plan, cast.tutor, cast.course_id, start, 60, NOW)
    assert len(await cast.rows(tables.lessons)) == 2


async def test_a_cancelled_lesson_gives_its_slot_away(cast: Cast) -> None:
    first = await cast.lesson(STARTS)
    await cast.does(lessons.cancel, cast.tutor, known(first.id), 1, NOW)
    await cast.does(lessons.plan, cast.tutor, cast.course_id, STARTS, 60, NOW)
    await cast.refuses(LessonClash, lessons.reopen, cast.tutor, known(first.id), NOW)
    again = await cast.does(lessons.reopen, cast.tutor, known(first.id), NOW, despite_clash=True)
    assert again.is_planned


@pytest.mark.parametrize(
    "days, minutes, refusal",
    [(2, 14, DurationOutOfRange), (2, 481, DurationOutOfRange), (551, 60, LessonTooFar)],
)
async def test_a_slip_of_the_finger_is_refused(
    cast: Cast, days: int, minutes: int, refusal: type[DurationOutOfRange | LessonTooFar]
) -> None:
    start = NOW + days * DAY
    await cast.refuses(refusal, lessons.plan, cast.tutor, cast.course_id, start, minutes, NOW)


async def test_a_moved_lesson_is_told_and_reminded_of_at_its_new_time_alone(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    moved = await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, STARTS + DAY, 90, NOW)
    assert (moved.moved_from, moved.revision, moved.ends_at) == (STARTS, 2, STARTS + DAY + 1.5 * HOUR)
    for person in (cast.student, cast.parent):
        assert len(await cast.notices(NoticeKind.LESSON_MOVED, person)) == 1
        (soon,) = await cast.notices(NoticeKind.LESSON_SOON, person)
        assert soon.due_at == STARTS + DAY - HOUR
    (card,) = await cast.notices(NoticeKind.LESSON_CARD)
    assert card.due_at == STARTS + DAY + timedelta(minutes=93)


async def test_a_lesson_moved_to_and_fro_is_reminded_of_once(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, STARTS + DAY, 60, NOW)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 2, STARTS, 60, NOW)
    (soon,) = await cast.notices(NoticeKind.LESSON_SOON, cast.student)
    assert soon.due_at == STARTS - HOUR
    assert len(await cast.notices(NoticeKind.LESSON_MOVED, cast.student)) == 1


async def test_a_second_press_on_a_move_shows_the_lesson_instead(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, STARTS + DAY, 60, NOW)
    await cast.refuses(ChangedSince, lessons.move, cast.tutor, known(lesson.id), 1, STARTS + DAY, 60, NOW)


async def test_moving_keeps_to_the_rules_of_planning(cast: Cast) -> None:
    await cast.lesson(STARTS)
    other = known((await cast.lesson(STARTS + DAY)).id)
    await cast.refuses(LessonClash, lessons.move, cast.tutor, other, 1, STARTS, 60, NOW)
    await cast.refuses(LessonInPast, lessons.move, cast.tutor, other, 1, NOW - DAY, 60, NOW)
    half = STARTS + DAY + HOUR / 2
    moved = await cast.does(lessons.move, cast.tutor, other, 1, half, 60, NOW)
    assert moved.starts_at == half


async def test_a_cancelled_lesson_is_told_once_and_reminds_nobody(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    for _ in range(2):
        cancelled = await cast.does(lessons.cancel, cast.tutor, known(lesson.id), 1, NOW)
        assert cancelled.state is LessonState.CANCELLED_BY_TUTOR
    waiting = await cast.rows(tables.notices, tables.notices.c.state == NoticeState.DUE)
    about = [row for row in waiting if row.lesson_id == lesson.id]
    assert {row.kind for row in about} == {NoticeKind.LESSON_CANCELLED, NoticeKind.MAKEUP_EXPIRES}
    assert {row.person_id for row in about} == {cast.student.person_id, cast.parent.person_id}
    assert (await cast.acts()).count("lessons.cancel") == 1
    await cast.refuses(LessonSettled, lessons.move, cast.tutor, known(lesson.id), 2, STARTS, 60, NOW)


async def test_undoing_a_cancel_announces_and_reminds_anew(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    await cast.does(lessons.cancel, cast.tutor, known(lesson.id), 1, NOW)
    for _ in range(2):
        assert (await cast.does(lessons.reopen, cast.tutor, known(lesson.id), NOW)).is_planned
    assert await cast.notices(NoticeKind.LESSON_CANCELLED) == []
    assert len(await cast.notices(NoticeKind.LESSON_SOON, cast.student)) == 1
    assert len(await cast.notices(NoticeKind.LESSON_CARD)) == 1


async def test_a_change_at_night_wakes_only_those_whose_lesson_is_near(cast: Cast) -> None:
    night = NOW + 8 * HOUR  # 23:00 in Kyiv, 01:00 in Almaty
    far = await cast.lesson(night + 3 * DAY)
    near = await cast.lesson(night + 10 * HOUR)
    await cast.does(lessons.cancel, cast.tutor, known(far.id), 1, night)
    await cast.does(lessons.cancel, cast.tutor, known(near.id), 1, night)
    due = {row.lesson_id: row.due_at for row in await cast.notices(NoticeKind.LESSON_CANCELLED, cast.student)}
    assert due == {far.id: NOW + 17.5 * HOUR, near.id: night}


async def test_a_lesson_moved_out_of_the_next_hours_wakes_them_too(cast: Cast) -> None:
    night = NOW + 8 * HOUR
    near = await cast.lesson(night + 10 * HOUR)
    await cast.does(lessons.move, cast.tutor, known(near.id), 1, night + 3 * DAY, 60, night)
    assert [row.due_at for row in await cast.notices(NoticeKind.LESSON_MOVED, cast.student)] == [night]


async def test_a_moved_lesson_is_reminded_of_though_its_old_reminder_has_gone_out(cast: Cast) -> None:
    lesson = await cast.lesson(STARTS)
    await cast.sent(NoticeKind.LESSON_TOMORROW)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, STARTS + 2 * DAY, 60, NOW)
    (again,) = await cast.notices(NoticeKind.LESSON_TOMORROW, cast.student)
    assert again.due_at == STARTS + 2 * DAY - 26 * HOUR


async def test_whoever_connects_later_is_reminded_like_the_others(cast: Cast) -> None:
    await cast.lesson(STARTS)
    await cast.homework(NOW + 3 * DAY)
    aunt = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, await cast.meets(600, "Aunt"))
    assert len(await cast.notices(NoticeKind.LESSON_SOON, aunt)) == 1
    assert len(await cast.notices(NoticeKind.HOMEWORK_OVERDUE_GUARDIAN, aunt)) == 1
    assert await cast.notices(NoticeKind.LESSON_PLANNED, aunt) == []
