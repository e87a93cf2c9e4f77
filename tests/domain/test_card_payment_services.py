"""Money that Telegram has taken is credited once, for ever, where it belongs: on both engines."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.access import Actor
from domain.errors import AmountOutOfRange, CardCurrencyRefused, NotForYou, NotFound
from domain.identity import known
from domain.invoices import LIFE, CardPayment, Credit, Invoice
from domain.ledger import TransferKind
from domain.notices import NoticeKind
from domain.people import Role
from domain.services import card_payments, payments, students
from storage import tables
from tests.domain.cast import NOW, PRICE, Cast, connect, found
from tests.domain.test_concurrency import pressed_together

REPLAYS = 1000
AT_ONCE = 100
NIGHT = NOW.replace(hour=23)


async def issued(cast: Cast, intent: str = "i1", amount_minor: int = PRICE) -> Invoice:
    invoice, _ = await cast.does(card_payments.issue, cast.parent, cast.student_id, amount_minor, intent, NOW)
    return invoice


def money(invoice: Invoice, charge_id: str = "c1") -> CardPayment:
    return CardPayment(
        invoice.token, invoice.currency, invoice.amount_minor, charge_id, f"provider-{charge_id}"
    )


async def settles(cast: Cast, payment: CardPayment, payer: Actor | None = None) -> Credit:
    return await cast.works(card_payments.settle, payer or cast.parent, payment, NOW)


async def test_an_invoice_costs_nothing_and_is_made_once_for_one_button(cast: Cast) -> None:
    first = await issued(cast)
    again, is_new = await cast.does(
        card_payments.issue, cast.parent, cast.student_id, PRICE, "i1", NOW + timedelta(hours=1)
    )
    assert (again.id, again.created_at, is_new) == (first.id, NOW, False)
    assert (await issued(cast, "i1", 2 * PRICE)).amount_minor == 2 * PRICE
    assert (first.expires_at, first.currency, len(first.token)) == (NOW + LIFE, "RUB", 22)
    assert (await issued(cast, "i2")).token != first.token
    assert await cast.balance(cast.student_id) == 0


@pytest.mark.parametrize("amount_minor", [0, -1, 10**12])
async def test_an_amount_nobody_pays_makes_no_invoice(cast: Cast, amount_minor: int) -> None:
    await cast.refuses(
        AmountOutOfRange, card_payments.issue, cast.parent, cast.student_id, amount_minor, "i", NOW
    )


async def test_only_who_pays_is_given_an_invoice(cast: Cast) -> None:
    for actor, refusal in (
        (cast.student, NotForYou), (cast.tutor, NotForYou), (cast.rival, NotFound), (cast.stranger, NotFound),
    ):  # fmt: skip
        await cast.refuses(refusal, card_payments.issue, actor, cast.student_id, PRICE, "i", NOW)


async def test_a_currency_without_cards_is_refused_before_anything_is_made(cast: Cast) -> None:
    owner = await found(cast, 700, "Kuwaiti", "Asia/Kuwait", "KWD")
    studio_id = owner.places[0].studio_id
    student_id, _ = await cast.does(students.add_student, owner, studio_id, "Zoe", "Art", 5000, 60, NOW)
    payer = await connect(cast, owner, student_id, Role.GUARDIAN, await cast.meets(701, "Mum"))
    await cast.refuses(CardCurrencyRefused, card_payments.issue, payer, student_id, 5000, "i", NOW)


async def test_money_is_credited_marked_paid_and_told(cast: Cast) -> None:
    invoice = await issued(cast)
    assert await settles(cast, money(invoice)) is Credit.GIVEN
    (transfer,) = await cast.rows(tables.transfers)
    assert (transfer.kind, transfer.amount_minor, transfer.method, transfer.key) == (
        TransferKind.PAYMENT, PRICE, "telegram", "payment:telegram:c1",
    )  # fmt: skip
    (row,) = await cast.rows(tables.invoices)
    assert (row.charge_id, row.paid_at) == ("c1", NOW)
    (payment,) = await cast.rows(tables.card_payments)
    assert (payment.transfer_id, payment.provider_charge_id) == (transfer.id, "provider-c1")
    assert await cast.balance(cast.student_id) == PRICE
    (receipt,) = await cast.notices(NoticeKind.PAYMENT_RECEIVED)
    assert receipt.person_id == cast.parent.person_id
    (told,) = await cast.notices(NoticeKind.CARD_PAID)
    assert (told.person_id, told.subject["oddity"]) == (cast.tutor.person_id, "none")
    assert "card_payments.settle" in await cast.acts()


async def test_the_receipt_comes_at_once_even_at_night(cast: Cast) -> None:
    invoice = await issued(cast)
    await cast.works(card_payments.settle, cast.parent, money(invoice), NIGHT)
    (receipt,) = await cast.notices(NoticeKind.PAYMENT_RECEIVED)
    assert receipt.due_at == NIGHT
    (told,) = await cast.notices(NoticeKind.CARD_PAID)
    assert told.due_at > NIGHT


async def test_a_thousand_replays_are_one_credit(cast: Cast) -> None:
    payment = money(await issued(cast))
    async with cast.db.writing(frozenset({cast.studio_id})) as uow:
        answers = [await card_payments.settle(uow, cast.parent, payment, NOW) for _ in range(REPLAYS)]
    assert answers == [Credit.GIVEN] + [Credit.REPEATED] * (REPLAYS - 1)
    assert len(await cast.rows(tables.transfers)) == 1
    assert await cast.balance(cast.student_id) == PRICE
    assert len(await cast.notices(NoticeKind.CARD_PAID)) == 1


async def test_a_hundred_tellings_at_once_are_one_credit(cast: Cast) -> None:
    payment = money(await issued(cast))
    answers = await pressed_together(lambda _: settles(cast, payment), AT_ONCE)
    assert sorted(set(answers)) == [Credit.GIVEN, Credit.REPEATED]
    assert answers.count(Credit.GIVEN) == 1
    assert len(await cast.rows(tables.transfers)) == 1
    assert await cast.balance(cast.student_id) == PRICE


async def test_an_invoice_paid_twice_at_once_is_money_twice_and_the_tutor_hears(cast: Cast) -> None:
    invoice = await issued(cast)
    answers = await pressed_together(lambda number: settles(cast, money(invoice, f"c{number}")), 2)
    assert answers == [Credit.GIVEN, Credit.GIVEN]
    assert await cast.balance(cast.student_id) == 2 * PRICE
    told = {row.subject["oddity"] for row in await cast.notices(NoticeKind.CARD_PAID)}
    assert told == {"none", "twice"}
    assert len(await cast.rows(tables.invoices, tables.invoices.c.charge_id.is_not(None))) == 1


@pytest.mark.parametrize(
    "change", [{"amount_minor": PRICE - 1}, {"amount_minor": PRICE + 1}, {"currency": "USD"}, {"token": "no"}]
)
async def test_money_that_fits_no_invoice_is_kept_apart_and_an_owner_told(
    cast: Cast, change: dict[str, int | str]
) -> None:
    payment = replace(money(await issued(cast)), **change)  # type: ignore[arg-type]  # fields by name
    assert await settles(cast, payment) is Credit.UNMATCHED
    assert await settles(cast, payment) is Credit.REPEATED
    assert await cast.rows(tables.transfers) == []
    (kept,) = await cast.rows(tables.card_payments)
    assert (kept.charge_id, kept.transfer_id, kept.amount_minor) == ("c1", None, payment.amount_minor)
    (told,) = await cast.notices(NoticeKind.PAYMENT_UNMATCHED)
    assert told.person_id == cast.tutor.person_id
    assert told.subject["charge"] == "provider-c1"


async def test_late_money_is_money(cast: Cast) -> None:
    invoice = await issued(cast)
    late = NOW + LIFE + timedelta(days=3)
    assert await cast.works(card_payments.settle, cast.parent, money(invoice), late) is Credit.GIVEN
    (told,) = await cast.notices(NoticeKind.CARD_PAID)
    assert told.subject["oddity"] == "late"
    assert await cast.balance(cast.student_id) == PRICE


async def test_money_of_who_pays_no_more_goes_where_the_invoice_says(cast: Cast) -> None:
    payment = money(await issued(cast))
    assert await settles(cast, payment, cast.stranger) is Credit.UNSEEN
    assert await cast.balance(cast.student_id) == PRICE
    (told,) = await cast.notices(NoticeKind.CARD_PAID)
    assert told.subject["oddity"] == "no_payer"
    (receipt,) = await cast.notices(NoticeKind.PAYMENT_RECEIVED)
    assert receipt.person_id == cast.parent.person_id


async def test_what_telegram_gives_back_is_one_reversal(cast: Cast) -> None:
    payment = money(await issued(cast))
    await settles(cast, payment)
    answers = [await cast.works(card_payments.give_back, cast.parent, payment, NOW) for _ in range(3)]
    assert answers == [True, False, False]
    assert [row.kind for row in await cast.rows(tables.transfers)] == [
        TransferKind.PAYMENT,
        TransferKind.REVERSAL,
    ]
    assert await cast.balance(cast.student_id) == 0
    told = {row.person_id for row in await cast.notices(NoticeKind.CARD_GIVEN_BACK)}
    assert told == {cast.parent.person_id, cast.tutor.person_id}


async def test_what_the_tutor_has_undone_is_not_undone_again(cast: Cast) -> None:
    payment = money(await issued(cast))
    await settles(cast, payment)
    (transfer,) = await cast.rows(tables.transfers)
    await cast.does(payments.undo, cast.tutor, known(transfer.id), NOW)
    assert await cast.works(card_payments.give_back, cast.parent, payment, NOW) is False
    assert await cast.balance(cast.student_id) == 0


async def test_money_told_of_after_it_was_given_back_is_credited_and_taken_back_once(cast: Cast) -> None:
    payment = money(await issued(cast))
    answers = [await cast.works(card_payments.give_back, cast.parent, payment, NOW) for _ in range(2)]
    assert answers == [False, False]
    for _ in range(3):
        assert await settles(cast, payment) is Credit.REPEATED
    assert await cast.works(card_payments.give_back, cast.parent, payment, NOW) is False
    kinds = [row.kind for row in await cast.rows(tables.transfers)]
    assert kinds == [TransferKind.PAYMENT, TransferKind.REVERSAL]
    assert await cast.balance(cast.student_id) == 0
    (kept,) = await cast.rows(tables.card_payments)
    assert (kept.transfer_id is not None, kept.given_back_at) == (True, NOW)
    assert await cast.notices(NoticeKind.PAYMENT_RECEIVED) == []


async def test_a_payment_and_its_refund_told_of_at_once_are_nothing_in_the_end(cast: Cast) -> None:
    payment = money(await issued(cast))
    acts: list[Any] = [card_payments.settle, card_payments.give_back]
    await pressed_together(lambda n: cast.works(acts[n % 2], cast.parent, payment, NOW), 20)
    assert await cast.balance(cast.student_id) == 0
    assert len(await cast.rows(tables.transfers)) == 2


async def test_money_back_that_never_came_changes_no_balance(cast: Cast) -> None:
    payment = money(await issued(cast))
    assert await cast.works(card_payments.give_back, cast.parent, payment, NOW) is False
    unmatched = replace(payment, token="no")
    await settles(cast, unmatched)
    assert await cast.works(card_payments.give_back, cast.parent, unmatched, NOW) is False
    assert await cast.rows(tables.transfers) == []
