"""Acts of one part of the schedule that meet another's: nobody pays twice, gains twice or sits where he has left."""

from datetime import timedelta

from domain.availability import TimeOffKind
from domain.cancellations import CancelReason, MakeupCause
from domain.errors import MakeupUsed, ProposalOver, SlotTaken
from domain.identity import known
from domain.lessons import Attendance, LessonState
from domain.prices import Terms
from domain.proposals import ProposalState
from domain.series import Scope
from domain.services import (
    attendance,
    availability,
    cancellations,
    groups,
    illness,
    lessons,
    makeups,
    prices,
    proposals,
    series,
)
from domain.services.series_plans import Slot
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast
from tests.domain.test_groups import choir, newcomer, planned, present

PLANS = CancelReason.PLANS
TODAY = NOW.date()
OFF = LessonState.CANCELLED_BY_TUTOR
FIRST = TODAY + DAY
SLOT = Slot(1 << FIRST.weekday(), 9 * 60, 60, FIRST)

TWICE = Terms(amount_minor=2 * PRICE)


async def no_free_late(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)


async def seat_of(cast: Cast, lesson_id: int, student_id: int) -> int:
    column = tables.participations.c
    (row,) = await cast.rows(
        tables.participations, column.lesson_id == lesson_id, column.student_id == student_id
    )
    return int(row.id)


async def paid_credit(cast: Cast, days: int) -> int:
    """Ann has paid for a lesson she missed, and has the right to another."""
    await no_free_late(cast)
    lesson = known((await cast.lesson(NOW + 5 * HOUR)).id)
    seat = await seat_of(cast, lesson, cast.student_id)
    told = await cast.does(cancellations.cancel, cast.parent, seat, 1, PLANS, PRICE, NOW)
    await cast.does(cancellations.charge, cast.tutor, known(told.id), NOW, makes_up=True)
    return lesson


async def credits_open(cast: Cast) -> list[tuple[int, bool]]:
    """The lessons they are for, and whether they are paid."""
    column = tables.makeup_credits.c
    rows = await cast.rows(tables.makeup_credits, column.voided_at.is_(None), column.used_lesson_id.is_(None))
    return [(row.lesson_id, row.is_paid) for row in rows]


async def state_of(cast: Cast, lesson_id: int) -> LessonState:
    (row,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson_id)
    return LessonState(row.state)


async def revision_of(cast: Cast, lesson_id: int) -> int:
    (row,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson_id)
    return int(row.revision)


async def weekly(cast: Cast, course_id: int) -> list[int]:
    made = await cast.does(series.create, cast.tutor, course_id, SLOT, NOW)
    return [known(lesson.id) for lesson in made.lessons]


async def test_a_series_that_ends_charges_nobody_for_a_lesson_that_will_not_be(cast: Cast) -> None:
    await no_free_late(cast)
    group = await choir(cast)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await newcomer(cast, group)
    first, *_ = await weekly(cast, group)
    seat = await seat_of(cast, first, cast.student_id)
    await cast.does(cancellations.cancel, cast.parent, seat, 1, PLANS, PRICE, NOW)
    assert await cast.balance(cast.student_id) == -PRICE
    await cast.does(series.cancel, cast.tutor, first, 2, Scope.ALL, NOW)
    assert await cast.balance(cast.student_id) == 0


async def test_a_series_that_ends_gives_a_paid_right_back(cast: Cast) -> None:
    await paid_credit(cast, 1)
    first, second, *_ = await weekly(cast, cast.course_id)
    await cast.does(makeups.assign, cast.tutor, second, NOW)
    assert await credits_open(cast) == []
    await cast.does(series.cancel, cast.tutor, first, 1, Scope.ALL, NOW)
    assert await credits_open(cast) == [(second, True)]
    await cast.does(series.restore, cast.tutor, first, NOW)
    assert await credits_open(cast) == []
    settled = await cast.does(lessons.hold, cast.tutor, second, 3, NOW + 30 * DAY)
    assert settled.charged_minor == 0


async def test_a_restored_lesson_gives_no_right_to_another(cast: Cast) -> None:
    """Whatever it had been cancelled by; what has been made up for stays cancelled."""
    first, second, third, *_ = await weekly(cast, cast.course_id)
    for lesson_id in (first, second):
        await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW)
    await cast.does(makeups.assign, cast.tutor, third, NOW)
    assert await credits_open(cast) == [(second, False)]
    assert await cast.does(series.restore, cast.tutor, second, NOW) == 1
    assert [await state_of(cast, one) for one in (first, second)] == [OFF, LessonState.PLANNED]
    assert await credits_open(cast) == []


async def test_a_lesson_planned_again_is_for_those_who_are_in_the_group_now(cast: Cast) -> None:
    group = await choir(cast)
    left, came = await newcomer(cast, group), 0
    stays = await newcomer(cast, group, "Cid")
    ahead = await planned(cast, group, 3)
    lesson_id = known(ahead.id)
    made = await cast.does(series.create, cast.tutor, group, SLOT, NOW)
    serial = known(made.lessons[0].id)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW)
    await cast.does(series.cancel, cast.tutor, serial, 1, Scope.ALL, NOW)
    await cast.does(groups.leave, cast.tutor, group, left, NOW)
    came = await newcomer(cast, group, "Dan")
    await cast.does(lessons.reopen, cast.tutor, lesson_id, NOW + HOUR)
    await cast.does(series.restore, cast.tutor, serial, NOW + HOUR)
    for each in (ahead, made.lessons[0]):
        assert await present(cast, each) == [stays, came]


async def test_well_again_is_for_those_who_are_in_the_group_now(cast: Cast) -> None:
    group = await choir(cast)
    left, stays = await newcomer(cast, group), await newcomer(cast, group, "Cid")
    lesson = await planned(cast, group, 3)
    sick = await cast.does(
        illness.fall_ill, cast.tutor, min(cast.tutor.tutor_ids), TODAY, TODAY + 4 * DAY, [], NOW
    )
    await cast.does(groups.leave, cast.tutor, group, left, NOW)
    assert await cast.does(illness.recover, cast.tutor, known(sick.time_off.id), NOW + HOUR) == 1
    assert await present(cast, lesson) == [stays]


async def test_a_lesson_made_up_for_does_not_take_place_as_well(cast: Cast) -> None:
    fallen = known((await cast.lesson(NOW + DAY)).id)
    await cast.does(illness.fall_ill, cast.tutor, min(cast.tutor.tutor_ids), TODAY, TODAY + 2 * DAY, [], NOW)
    instead = known((await cast.lesson(NOW + 10 * DAY)).id)
    await cast.does(makeups.assign, cast.tutor, instead, NOW)
    (proposal,) = await cast.rows(tables.proposals)
    await cast.refuses(MakeupUsed, proposals.accept, cast.parent, proposal.id, 0, NOW)
    assert await state_of(cast, fallen) is OFF


async def test_a_group_is_cancelled_though_one_of_it_has_had_another_lesson_instead(cast: Cast) -> None:
    group = await choir(cast)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    stays = await newcomer(cast, group)
    lesson_id, instead = [known((await planned(cast, group, days)).id) for days in (3, 5)]
    seat = await seat_of(cast, lesson_id, cast.student_id)
    await cast.does(cancellations.cancel, cast.parent, seat, 1, PLANS, 0, NOW)
    await cast.does(makeups.assign, cast.tutor, instead, NOW)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 2, NOW)
    assert await state_of(cast, lesson_id) is OFF
    left = await cast.rows(tables.makeup_credits, tables.makeup_credits.c.voided_at.is_(None))
    assert [(row.student_id, row.cause) for row in left] == [
        (cast.student_id, MakeupCause.CLIENT),
        (stays, MakeupCause.TUTOR),
    ]


async def test_well_again_leaves_what_was_cancelled_by_hand_since(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + 2 * DAY)).id)
    sick = await cast.does(
        illness.fall_ill, cast.tutor, min(cast.tutor.tutor_ids), TODAY, TODAY + 3 * DAY, [], NOW
    )
    await cast.does(lessons.reopen, cast.tutor, lesson_id, NOW + HOUR)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 3, NOW + 2 * HOUR)
    assert await cast.does(illness.recover, cast.tutor, known(sick.time_off.id), NOW + 3 * HOUR) == 0
    assert await state_of(cast, lesson_id) is OFF


async def test_a_longer_illness_takes_back_the_times_it_falls_on(cast: Cast) -> None:
    await cast.lesson(NOW + DAY)
    tutor_id = min(cast.tutor.tutor_ids)
    await cast.does(illness.fall_ill, cast.tutor, tutor_id, TODAY, TODAY + DAY, [], NOW)
    (proposal,) = await cast.rows(tables.proposals)
    slots = await cast.rows(tables.proposed_slots)
    last = slots[1].starts_at.date()
    await cast.does(illness.fall_ill, cast.tutor, tutor_id, TODAY, last, [], NOW + HOUR)
    for index in (0, 1):
        await cast.refuses(SlotTaken, proposals.accept, cast.parent, proposal.id, index, NOW + HOUR)
    await cast.does(proposals.accept, cast.parent, proposal.id, 2, NOW + HOUR)


async def test_a_vacation_takes_back_the_times_it_falls_on(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + 3 * DAY)).id)
    starts = [NOW + 5 * DAY, NOW + 9 * DAY]
    made = await cast.does(proposals.propose, cast.tutor, lesson_id, 1, starts, NOW)
    kind = TimeOffKind.VACATION
    first = (NOW + 5 * DAY).date()
    await cast.does(
        availability.take_time_off, cast.tutor, min(cast.tutor.tutor_ids), kind, first, first, NOW
    )
    await cast.refuses(SlotTaken, proposals.accept, cast.parent, known(made.id), 0, NOW)
    await cast.does(proposals.accept, cast.parent, known(made.id), 1, NOW)


async def test_nobody_moves_a_lesson_that_he_has_not_come_to(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + HOUR)).id)
    made = await cast.does(proposals.propose, cast.tutor, lesson_id, 1, [NOW + 2 * DAY], NOW)
    begun = NOW + HOUR + timedelta(minutes=5)
    await cast.refuses(ProposalOver, proposals.accept, cast.parent, known(made.id), 0, begun)
    await cast.works(proposals.expire, begun)
    (proposal,) = await cast.rows(tables.proposals)
    assert proposal.state != ProposalState.OPEN


async def test_an_absence_costs_what_it_was_told_to_cost(cast: Cast) -> None:
    """However the price of the course has changed before the tutor decides."""
    await no_free_late(cast)
    lesson_id = known((await cast.lesson(NOW + 5 * HOUR)).id)
    seat = await seat_of(cast, lesson_id, cast.student_id)
    told = await cast.does(
        cancellations.cancel, cast.parent, seat, 1, CancelReason.ILLNESS, PRICE, NOW, asks=True
    )
    await cast.does(prices.change, cast.tutor, cast.course_id, None, TWICE, None, NOW)
    await cast.does(cancellations.charge, cast.tutor, known(told.id), NOW)
    assert await cast.balance(cast.student_id) == -PRICE


async def test_a_mark_corrected_costs_what_the_lesson_was_held_at(cast: Cast) -> None:
    group = await choir(cast)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await newcomer(cast, group)
    lesson_id = known((await planned(cast, group, 0)).id)
    await cast.does(attendance.mark, cast.tutor, lesson_id, cast.student_id, Attendance.EXCUSED, NOW + HOUR)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, NOW + HOUR)
    await cast.does(prices.change, cast.tutor, group, None, TWICE, None, NOW + HOUR)
    await cast.does(attendance.mark, cast.tutor, lesson_id, cast.student_id, Attendance.PRESENT, NOW + DAY)
    assert await cast.balance(cast.student_id) == -PRICE
    await cast.does(lessons.reopen, cast.tutor, lesson_id, NOW + DAY)
    settled = await cast.does(lessons.hold, cast.tutor, lesson_id, 4, NOW + DAY)
    assert settled.charged_minor == 2 * PRICE, "held anew, it still costs what held when it began"
