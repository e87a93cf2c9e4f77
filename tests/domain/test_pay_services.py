"""Pay is agreed and given by the owner alone, reckoned from the lessons, given once, and undone once."""

from dataclasses import replace

import pytest

from domain.access import Actor
from domain.errors import NotFound, NothingToUndo
from domain.identity import known
from domain.ledger import AccountKind
from domain.notices import NoticeKind
from domain.pay import PayPer, PayTerms, Wages
from domain.payments import Paid
from domain.services import lessons, pay, payments
from storage import tables
from storage.queries import income, tutor_pay
from storage.queries.tutor_pay import Slip
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, hire

MONTH = (NOW - 40 * DAY, NOW + 20 * DAY)
HALF = PayTerms(PayPer.PERCENT, 50, 0, 100)


async def slip(cast: Cast, actor: Actor, tutor: int) -> Slip:
    async with cast.db.reading() as reads:
        (found,) = await tutor_pay.slips(reads, [await tutor_pay.tutor(reads, actor, tutor)], *MONTH)
        return found


async def test_a_month_is_reckoned_from_its_lessons(cast: Cast) -> None:
    tutor = min(cast.tutor.tutor_ids)
    agreed_at = NOW - 40 * DAY
    assert await cast.does(pay.agree, cast.tutor, tutor, HALF, None, agreed_at)
    assert not await cast.does(pay.agree, cast.tutor, tutor, HALF, None, NOW)
    for hours in (3, 6, 30):
        lesson = await cast.lesson(NOW - hours * HOUR)
        await cast.does(lessons.hold if hours < 30 else lessons.no_show, cast.tutor, known(lesson.id), 1, NOW)
    undone = known((await cast.lesson(NOW - 40 * HOUR)).id)
    await cast.does(lessons.hold, cast.tutor, undone, 1, NOW)
    await cast.does(lessons.reopen, cast.tutor, undone, NOW)
    found = await slip(cast, cast.tutor, tutor)
    assert found.wages == Wages(3, 180, 1, 3 * (PRICE // 2))
    assert (found.paid_minor, found.tutor.is_owner) == (0, True)


async def test_what_is_given_is_given_once_and_counts_in_nobodys_income(cast: Cast) -> None:
    tutor = min(cast.tutor.tutor_ids)
    given = [await cast.does(pay.pay_out, cast.tutor, tutor, NOW.date(), 700, "press", NOW) for _ in range(3)]
    paid = known(given[0].id)
    assert {one.id for one in given} == {paid}
    assert (await slip(cast, cast.tutor, tutor)).paid_minor == 700
    async with cast.db.reading() as reads:
        books = await income.books(reads, cast.tutor, cast.studio_id)
        (flow,) = await income.months(reads, cast.tutor, books, MONTH)
    assert flow.received_minor == 0
    (wages,) = await cast.rows(tables.accounts, tables.accounts.c.kind == AccountKind.WAGES)
    assert wages.balance_minor == -700
    for _ in range(2):
        await cast.does(pay.undo_payout, cast.tutor, paid, NOW)
    assert (await slip(cast, cast.tutor, tutor)).paid_minor == 0
    await cast.refuses(NotFound, payments.undo, cast.tutor, paid, NOW)
    payment = await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=PRICE, happened_at=NOW), "i", NOW
    )
    await cast.refuses(NothingToUndo, pay.undo_payout, cast.tutor, known(payment.id), NOW)


async def test_a_tutor_sees_his_own_and_no_colleagues_pay(cast: Cast) -> None:
    owner = min(cast.tutor.tutor_ids)
    colleague = await hire(cast, cast.tutor, await cast.meets(700, "Boris"))
    (own,) = colleague.tutor_ids
    await cast.does(pay.agree, cast.tutor, own, PayTerms(PayPer.HOUR, 9), None, NOW)
    seen = await slip(cast, colleague, own)
    assert (seen.tutor.name, seen.tutor.is_owner, len(seen.agreed)) == ("Boris", False, 1)
    assert (await slip(cast, cast.tutor, own)).tutor.is_owner
    async with cast.db.reading() as reads:
        for actor in (colleague, cast.rival, cast.parent, cast.student):
            with pytest.raises(NotFound):
                await tutor_pay.tutor(reads, actor, owner)
            with pytest.raises(NotFound):
                await tutor_pay.of_studio(reads, actor, cast.studio_id, 0)
        everybody = await tutor_pay.of_studio(reads, cast.tutor, cast.studio_id, 0)
    assert [one.id for one in everybody] == [owner, own]
    await cast.refuses(NotFound, pay.agree, colleague, own, HALF, None, NOW)
    await cast.refuses(NotFound, pay.pay_out, colleague, own, NOW.date(), 5, "x", NOW)
    retired = replace(colleague, places=())
    async with cast.db.reading() as reads:
        with pytest.raises(NotFound):
            await tutor_pay.tutor(reads, retired, own)


async def is_paid(cast: Cast) -> None:
    """A colleague, by terms agreed, and then not after all."""
    colleague = await hire(cast, cast.tutor, await cast.meets(701, "Vera"))
    (place,) = colleague.tutor_ids
    for _ in range(2):
        await cast.does(pay.agree, cast.tutor, place, HALF, None, NOW)
        await cast.does(pay.pay_out, cast.tutor, place, NOW.date(), 700, "press", NOW)
    paid = await cast.does(pay.pay_out, cast.tutor, place, NOW.date(), 700, "press", NOW)
    await cast.sent(NoticeKind.PAYOUT_GIVEN)
    for _ in range(2):
        await cast.does(pay.undo_payout, cast.tutor, known(paid.id), NOW)


async def test_who_is_paid_hears_of_it_once_and_nobody_else_does(cast: Cast) -> None:
    await is_paid(cast)
    for kind in (NoticeKind.PAY_AGREED, NoticeKind.PAYOUT_UNDONE):
        (told,) = await cast.notices(kind)
        assert told.person_id not in {cast.tutor.person_id, cast.parent.person_id, cast.student.person_id}
    own = min(cast.tutor.tutor_ids)
    await cast.does(pay.agree, cast.tutor, own, HALF, None, NOW)
    paid = await cast.does(pay.pay_out, cast.tutor, own, NOW.date(), 700, "own", NOW)
    await cast.does(pay.undo_payout, cast.tutor, known(paid.id), NOW)
    assert await cast.notices(NoticeKind.PAY_AGREED, cast.tutor) == []
    assert await cast.notices(NoticeKind.PAYOUT_GIVEN, cast.tutor) == []


async def test_terms_replaced_before_they_were_told_are_not_told(cast: Cast) -> None:
    colleague = await hire(cast, cast.tutor, await cast.meets(703, "Olga"))
    (place,) = colleague.tutor_ids
    ahead, other = PayTerms(PayPer.HOUR, 9), PayTerms(PayPer.HOUR, 10)
    for since, terms in (
        (None, HALF),
        (NOW.date() + 5 * DAY, ahead),
        (NOW.date() + 5 * DAY, other),
        (None, ahead),
    ):
        await cast.does(pay.agree, cast.tutor, place, terms, since, NOW)
    told = [one.subject["pay_id"] for one in await cast.notices(NoticeKind.PAY_AGREED)]
    agreed = [(one.id, one.value) for one in await cast.rows(tables.pay_terms)]
    assert [value for number, value in agreed if number in told] == [10, 9]


async def test_what_is_undone_before_it_was_told_is_told_of_neither(cast: Cast) -> None:
    colleague = await hire(cast, cast.tutor, await cast.meets(702, "Lena"))
    (place,) = colleague.tutor_ids
    paid = await cast.does(pay.pay_out, cast.tutor, place, NOW.date(), 700, "press", NOW)
    await cast.does(pay.undo_payout, cast.tutor, known(paid.id), NOW)
    assert await cast.notices(NoticeKind.PAYOUT_GIVEN) == []
    assert await cast.notices(NoticeKind.PAYOUT_UNDONE) == []
