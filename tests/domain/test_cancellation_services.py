"""A place given up, waived, charged, taken back and made up for: one charge at the most, and a row for each."""

from datetime import datetime, timedelta

import pytest

from domain.cancellations import CancelReason, Waiver
from domain.errors import (
    ChangedSince,
    LessonBegun,
    LessonClash,
    NotForYou,
    NothingToUndo,
    NothingToWaive,
    UndoTooLate,
)
from domain.identity import known
from domain.lessons import Attendance, LessonState
from domain.notices import NoticeKind
from domain.payments import Paid
from domain.services import availability, cancellations, lessons, payments
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast

PLANS, ILLNESS = CancelReason.PLANS, CancelReason.ILLNESS
SOON = NOW + 5 * HOUR


async def seat_of(cast: Cast, lesson_id: int) -> int:
    (seat,) = await cast.rows(tables.participations, tables.participations.c.lesson_id == lesson_id)
    return int(seat.id)


async def planned(cast: Cast, starts_at: datetime = NOW + 3 * DAY) -> tuple[int, int]:
    """A lesson and its only place."""
    lesson_id = known((await cast.lesson(starts_at)).id)
    return lesson_id, await seat_of(cast, lesson_id)


async def no_free_late(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)


async def cancels(cast: Cast, seat: int, minor: int, now: datetime = NOW, *, asks: bool = False) -> int:
    reason = ILLNESS if asks else PLANS
    done = await cast.does(cancellations.cancel, cast.parent, seat, 1, reason, minor, now, asks=asks)
    return known(done.id)


async def state_of(cast: Cast, lesson_id: int) -> LessonState:
    (lesson,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson_id)
    return LessonState(lesson.state)


async def test_in_time_it_costs_nothing_and_its_tutor_hears_of_it(cast: Cast) -> None:
    lesson_id, seat = await planned(cast)
    await cancels(cast, seat, 0)
    assert await state_of(cast, lesson_id) is LessonState.CANCELLED_BY_CLIENT
    assert await cast.balance(cast.student_id) == 0
    assert len(await cast.notices(NoticeKind.STUDENT_CANCELLED, cast.tutor)) == 1
    assert len(await cast.notices(NoticeKind.CANCEL_TOLD, cast.student)) == 1
    assert await cast.notices(NoticeKind.CANCEL_TOLD, cast.parent) == []
    assert await cast.notices(NoticeKind.LESSON_SOON) == []


async def test_late_it_is_charged_at_once_and_pressed_again_not_twice(cast: Cast) -> None:
    await no_free_late(cast)
    lesson_id, seat = await planned(cast, SOON)
    first = await cancels(cast, seat, PRICE)
    before = await cast.snapshot()
    assert await cancels(cast, seat, PRICE) == first
    assert await cast.snapshot() == before
    assert await state_of(cast, lesson_id) is LessonState.LATE_CANCELLED
    assert await cast.balance(cast.student_id) == -PRICE
    assert await cast.xp(cast.student_id) == 0
    assert {"cancellations.cancel", "ledger.charge_lesson"} <= set(await cast.acts())


async def test_the_share_of_the_studio_is_what_is_charged(cast: Cast) -> None:
    await no_free_late(cast)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "late_cancel_percent", 50, NOW)
    _, seat = await planned(cast, SOON)
    await cancels(cast, seat, PRICE // 2)
    assert await cast.balance(cast.student_id) == -PRICE // 2


async def test_another_price_by_now_asks_again(cast: Cast) -> None:
    await no_free_late(cast)
    _, seat = await planned(cast, NOW + 25 * HOUR)
    arguments = (seat, 1, PLANS, 0, NOW + 2 * HOUR)
    await cast.refuses(ChangedSince, cancellations.cancel, cast.parent, *arguments)
    await cast.refuses(ChangedSince, cancellations.cancel, cast.parent, seat, 7, PLANS, 0, NOW)


async def test_the_free_late_cancel_of_ninety_days_is_used_by_itself(cast: Cast) -> None:
    _, first = await planned(cast, SOON)
    _, second = await planned(cast, SOON + DAY)
    await cancels(cast, first, 0)
    assert await cast.balance(cast.student_id) == 0
    await cast.refuses(ChangedSince, cancellations.cancel, cast.parent, second, 1, PLANS, 0, NOW + 10 * HOUR)
    await cancels(cast, second, PRICE, NOW + 10 * HOUR)
    assert await cast.balance(cast.student_id) == -PRICE
    later = NOW + 91 * DAY
    third_id = known((await cast.lesson(later + HOUR, later)).id)
    await cancels(cast, await seat_of(cast, third_id), 0, later)
    assert await cast.balance(cast.student_id) == -PRICE


async def test_once_it_has_begun_only_the_tutor_cancels(cast: Cast) -> None:
    _, seat = await planned(cast, SOON)
    await cast.refuses(LessonBegun, cancellations.cancel, cast.parent, seat, 1, PLANS, 0, SOON)


async def test_a_minor_may_only_ask_and_his_payers_hear_of_it_once(cast: Cast) -> None:
    _, seat = await planned(cast)
    await cast.refuses(NotForYou, cancellations.cancel, cast.student, seat, 1, PLANS, 0, NOW)
    await cast.refuses(NotForYou, cancellations.cancel, cast.tutor, seat, 1, PLANS, 0, NOW)
    for _ in range(2):
        await cast.does(cancellations.ask_to_cancel, cast.student, seat, NOW)
    (asked,) = await cast.notices(NoticeKind.CANCEL_ASKED)
    assert (asked.person_id, asked.subject["amount_minor"]) == (cast.parent.person_id, 0)


async def test_changing_ones_mind_brings_the_lesson_and_the_money_back(cast: Cast) -> None:
    await no_free_late(cast)
    lesson_id, seat = await planned(cast, SOON)
    await cancels(cast, seat, PRICE)
    await cast.refuses(UndoTooLate, cancellations.take_back, cast.parent, seat, NOW + timedelta(minutes=16))
    await cast.does(cancellations.take_back, cast.parent, seat, NOW + timedelta(minutes=15))
    assert await state_of(cast, lesson_id) is LessonState.PLANNED
    assert await cast.balance(cast.student_id) == 0
    assert await cast.notices(NoticeKind.STUDENT_CANCELLED) == []
    await cast.refuses(NothingToUndo, cancellations.take_back, cast.parent, seat, NOW)
    assert len(await cast.notices(NoticeKind.LESSON_CARD, cast.tutor)) == 1


async def test_a_slot_given_away_is_not_taken_back(cast: Cast) -> None:
    _, seat = await planned(cast)
    await cancels(cast, seat, 0)
    await cast.lesson(NOW + 3 * DAY)
    await cast.refuses(LessonClash, cancellations.take_back, cast.parent, seat, NOW)


async def test_asked_not_to_be_charged_nothing_is_till_the_tutor_decides(cast: Cast) -> None:
    await no_free_late(cast)
    _, seat = await planned(cast, SOON)
    asked = await cancels(cast, seat, PRICE, asks=True)
    assert await cast.balance(cast.student_id) == 0
    for _ in range(2):
        done = await cast.does(cancellations.charge, cast.tutor, asked, NOW)
        assert done.waiver is Waiver.REFUSED
    assert await cast.balance(cast.student_id) == -PRICE
    assert len(await cast.notices(NoticeKind.WAIVER_DECIDED, cast.parent)) == 1


async def test_waived_it_is_excused_and_may_be_decided_again(cast: Cast) -> None:
    await no_free_late(cast)
    lesson_id, seat = await planned(cast, SOON)
    told = await cancels(cast, seat, PRICE)
    await cast.does(cancellations.ask_waiver, cast.parent, seat, ILLNESS, NOW)
    assert await cast.balance(cast.student_id) == -PRICE
    for _ in range(2):
        await cast.does(cancellations.waive, cast.tutor, told, NOW)
    assert await cast.balance(cast.student_id) == 0
    (row,) = await cast.rows(tables.participations, tables.participations.c.lesson_id == lesson_id)
    assert row.attendance == Attendance.EXCUSED
    assert len(await cast.rows(tables.makeup_credits, tables.makeup_credits.c.voided_at.is_(None))) == 1
    await cast.does(cancellations.charge, cast.tutor, told, NOW + HOUR)
    assert await cast.balance(cast.student_id) == -PRICE
    assert await cast.rows(tables.makeup_credits, tables.makeup_credits.c.voided_at.is_(None)) == []


async def test_what_costs_nothing_cannot_be_waived(cast: Cast) -> None:
    _, seat = await planned(cast)
    told = await cancels(cast, seat, 0)
    await cast.refuses(NothingToWaive, cancellations.ask_waiver, cast.parent, seat, ILLNESS, NOW)
    await cast.refuses(NothingToWaive, cancellations.waive, cast.tutor, told, NOW)
    await cast.refuses(NothingToWaive, cancellations.charge, cast.tutor, told, NOW)


async def test_the_tutor_marks_a_late_cancel_after_the_lesson(cast: Cast) -> None:
    lesson_id, _ = await planned(cast, SOON)
    after = SOON + 2 * HOUR
    assert await cast.does(cancellations.mark_late, cast.tutor, lesson_id, 1, after) is not None
    assert await cast.does(cancellations.mark_late, cast.tutor, lesson_id, 1, after) is None
    assert await cast.balance(cast.student_id) == -PRICE
    assert await cast.notices(NoticeKind.CANCEL_TOLD) == []
    await cast.does(lessons.reopen, cast.tutor, lesson_id, after)
    assert await cast.balance(cast.student_id) == 0
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, after)
    assert await cast.balance(cast.student_id) == -PRICE


async def test_a_no_show_costs_what_the_studio_says(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "no_show_percent", 30, NOW)
    lesson_id, _ = await planned(cast, SOON)
    settled = await cast.does(lessons.no_show, cast.tutor, lesson_id, 1, SOON + HOUR)
    assert settled.charged_minor == PRICE * 3 // 10
    assert await cast.balance(cast.student_id) == -PRICE * 3 // 10


@pytest.mark.parametrize("cancelled_by", ["parent", "tutor"])
async def test_the_tutor_brings_any_of_them_back_for_a_week(cast: Cast, cancelled_by: str) -> None:
    await no_free_late(cast)
    lesson_id, seat = await planned(cast, SOON)
    if cancelled_by == "parent":
        await cancels(cast, seat, PRICE)
    else:
        await cast.does(cancellations.mark_late, cast.tutor, lesson_id, 1, NOW)
    await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=PRICE, happened_at=NOW), "i", NOW
    )
    await cast.does(lessons.reopen, cast.tutor, lesson_id, NOW + HOUR)
    assert await cast.balance(cast.student_id) == PRICE
    (told,) = await cast.rows(tables.cancellations)
    assert told.undone_at == NOW + HOUR
