"""A charge is disputed once, answered once, and taken back once, whatever happens meanwhile (rules 12, 13)."""

import asyncio

import pytest

from domain.disputes import UNDO_WINDOW, WINDOW, DisputeReason, DisputeState, Turn
from domain.errors import (
    DisputeSettled,
    DisputeTooLate,
    NotForYou,
    NothingToDispute,
    NothingToUndo,
    TextEmpty,
    TextTooLong,
)
from domain.identity import known
from domain.ledger import LESSONS
from domain.lessons import Attendance
from domain.notices import NoticeKind
from domain.packages import Offer
from domain.people import Role
from domain.services import attendance, disputes, lessons, packages
from domain.services.packages import Sale
from storage import tables
from tests.domain.cast import NOW, PRICE, Cast, connect
from tests.domain.disputed import charge_of

REASON = DisputeReason.NOT_HELD
A_WHILE = WINDOW / 72


async def begun(cast: Cast, charge: int) -> int:
    return known((await cast.does(disputes.begin, cast.parent, charge, REASON, None, NOW)).id)


async def turns(cast: Cast) -> list[tuple[int, Turn, str | None]]:
    return [(row.person_id, row.turn, row.text) for row in await cast.rows(tables.dispute_turns)]


async def states(cast: Cast) -> list[DisputeState]:
    return [row.state for row in await cast.rows(tables.disputes)]


async def test_two_payers_and_every_tap_make_one_dispute_that_the_tutor_hears_of_once(cast: Cast) -> None:
    charge = await charge_of(cast, 5)
    second = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.stranger)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        for place in await uow.people.memberships_of(second.person_id):
            place.pays = True
    second = await cast.actor(second.person_id)
    acts = [cast.does(disputes.begin, who, charge, REASON, None, NOW) for who in (cast.parent, second) * 2]
    made = {known(one.id) for one in await asyncio.gather(*acts)}
    assert len(made) == 1
    assert len(await turns(cast)) == 1
    assert len(await cast.notices(NoticeKind.DISPUTE_OPENED, cast.tutor)) == 1
    assert await cast.balance(cast.student_id) == -PRICE, "disputing moves no money"


async def test_a_reversed_charge_comes_back_to_the_payer_once_and_the_lesson_stays_held(cast: Cast) -> None:
    dispute = await begun(cast, await charge_of(cast, 5))
    await asyncio.gather(*(cast.does(disputes.reverse, cast.tutor, dispute, NOW) for _ in range(4)))
    assert await cast.balance(cast.student_id) == 0
    assert [turn for _, turn, _ in await turns(cast)] == [Turn.OPENED, Turn.REVERSED]
    assert await states(cast) == [DisputeState.REVERSED]
    assert len(await cast.notices(NoticeKind.DISPUTE_ANSWERED, cast.parent)) == 1
    held = [row for row in await cast.rows(tables.lessons) if row.state == "held"]
    assert len(held) == 1
    await cast.refuses(DisputeSettled, disputes.keep, cast.tutor, dispute, "No", NOW)


async def test_what_was_reversed_is_charged_again_once_and_can_be_answered_anew(cast: Cast) -> None:
    dispute = await begun(cast, await charge_of(cast, 5))
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    await asyncio.gather(*(cast.does(disputes.undo, cast.tutor, dispute, NOW) for _ in range(3)))
    assert await cast.balance(cast.student_id) == -PRICE
    assert await states(cast) == [DisputeState.OPEN]
    assert len(await cast.notices(NoticeKind.DISPUTE_REOPENED, cast.parent)) == 1
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    await cast.refuses(NothingToUndo, disputes.undo, cast.tutor, dispute, NOW + UNDO_WINDOW + A_WHILE)
    assert await cast.balance(cast.student_id) == 0


async def test_a_charge_is_kept_only_with_a_reason_and_may_still_be_reversed(cast: Cast) -> None:
    dispute = await begun(cast, await charge_of(cast, 5))
    await cast.refuses(TextEmpty, disputes.keep, cast.tutor, dispute, " ", NOW)
    await cast.refuses(TextTooLong, disputes.keep, cast.tutor, dispute, "x" * 301, NOW)
    for why in ("We met online", "again"):
        await cast.does(disputes.keep, cast.tutor, dispute, why, NOW)
    said = [(turn, text) for _, turn, text in await turns(cast)]
    assert said == [(Turn.OPENED, None), (Turn.KEPT, "We met online")]
    await cast.refuses(NothingToUndo, disputes.undo, cast.tutor, dispute, NOW)
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    assert await cast.balance(cast.student_id) == 0


async def test_a_lesson_opened_again_meanwhile_takes_its_charge_back_but_once(cast: Cast) -> None:
    charge = await charge_of(cast, 5)
    dispute = await begun(cast, charge)
    ((lesson_id, *_),) = [row for row in await cast.rows(tables.lessons) if row.state == "held"]
    await cast.does(lessons.reopen, cast.tutor, lesson_id, NOW)
    await cast.refuses(DisputeSettled, disputes.keep, cast.tutor, dispute, "No", NOW)
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    assert await cast.balance(cast.student_id) == 0
    await cast.refuses(NothingToUndo, disputes.undo, cast.tutor, dispute, NOW)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, NOW)
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    assert await cast.balance(cast.student_id) == -PRICE, "held anew, it is another charge"
    await cast.refuses(NothingToUndo, disputes.undo, cast.tutor, dispute, NOW)


async def test_what_cannot_be_disputed_is_refused(cast: Cast) -> None:
    charge = await charge_of(cast, 5)
    begin = disputes.begin
    late = NOW + WINDOW + A_WHILE
    await cast.refuses(DisputeTooLate, begin, cast.parent, charge, REASON, None, late)
    await cast.refuses(TextEmpty, begin, cast.parent, charge, DisputeReason.WORDS, None, NOW)
    await cast.refuses(NotForYou, begin, cast.tutor, charge, REASON, None, NOW)
    await cast.refuses(NotForYou, begin, cast.student, charge, REASON, None, NOW)
    dispute = await begun(cast, charge)
    await cast.refuses(NotForYou, disputes.reverse, cast.parent, dispute, NOW)
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    (reversal,) = await cast.rows(tables.transfers, tables.transfers.c.kind == "reversal")
    await cast.refuses(NothingToDispute, begin, cast.parent, reversal.id, REASON, None, NOW)


async def test_a_lesson_of_a_package_returns_to_it_and_is_drawn_again(cast: Cast) -> None:
    sale = Sale(Offer("Four", 4, 4000), frozenset({cast.course_id}))
    await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "i", NOW)
    dispute = await begun(cast, await charge_of(cast, 5))
    column = tables.accounts.c

    async def left() -> list[int]:
        rows = await cast.rows(tables.accounts, column.unit == LESSONS, column.package_id.is_not(None))
        return [row.balance_minor for row in rows]

    for act, expected in ((disputes.reverse, 400), (disputes.undo, 300), (disputes.reverse, 400)):
        await cast.does(act, cast.tutor, dispute, NOW)
        assert await left() == [expected]


@pytest.mark.parametrize("keeps", [True, False])
async def test_two_answers_at_once_are_one(cast: Cast, keeps: bool) -> None:
    """Whoever comes second finds the first."""
    dispute = await begun(cast, await charge_of(cast, 5))
    answers = [cast.does(disputes.reverse, cast.tutor, dispute, NOW)]
    if keeps:
        answers.append(cast.does(disputes.keep, cast.tutor, dispute, "No", NOW))
    await asyncio.gather(*answers, *answers[:0], return_exceptions=True)
    (state,) = await states(cast)
    assert (await cast.balance(cast.student_id) == 0) == (state is DisputeState.REVERSED)


async def test_a_debt_that_a_package_has_covered_meanwhile_is_taken_back_from_the_package(cast: Cast) -> None:
    """What the payer hears of is what happens: the dispute is about whatever the lesson costs by now."""
    dispute = await begun(cast, await charge_of(cast, 5))
    sale = Sale(Offer("Four", 4, 4000), frozenset({cast.course_id}))
    package = await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "i", NOW)
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    column = tables.accounts.c
    (left,) = await cast.rows(tables.accounts, column.unit == LESSONS, column.package_id == package.id)
    assert left.balance_minor == 400
    await cast.does(disputes.undo, cast.tutor, dispute, NOW)
    await cast.does(packages.undo_sale, cast.tutor, known(package.id), NOW)
    assert await cast.balance(cast.student_id) == -PRICE
    await cast.does(disputes.keep, cast.tutor, dispute, "Held", NOW)
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    assert await cast.balance(cast.student_id) == 0


async def test_what_costs_nothing_by_now_is_not_charged_again(cast: Cast) -> None:
    dispute = await begun(cast, await charge_of(cast, 5))
    await cast.does(disputes.reverse, cast.tutor, dispute, NOW)
    (lesson,) = [row for row in await cast.rows(tables.lessons) if row.state == "held"]
    await cast.does(
        attendance.mark, cast.tutor, lesson.id, cast.student_id, Attendance.EXCUSED, NOW + A_WHILE
    )
    await cast.refuses(NothingToUndo, disputes.undo, cast.tutor, dispute, NOW + A_WHILE)
    await cast.does(lessons.reopen, cast.tutor, lesson.id, NOW + A_WHILE)
    ((revision,),) = [(row.revision,) for row in await cast.rows(tables.lessons) if row.id == lesson.id]
    await cast.does(lessons.cancel, cast.tutor, lesson.id, revision, NOW + A_WHILE)
    await cast.refuses(NothingToUndo, disputes.undo, cast.tutor, dispute, NOW + A_WHILE)
    assert await cast.balance(cast.student_id) == 0
