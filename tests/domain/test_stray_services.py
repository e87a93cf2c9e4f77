"""Money by card that fitted no invoice: the owner credits it, once, to a student of his studio, or has it refunded."""

from dataclasses import replace

from sqlalchemy import update

from domain.errors import NotFound, StrayInOtherCurrency, StrayPaymentSettled
from domain.identity import known
from domain.invoices import CardPayment, Credit
from domain.ledger import PaymentMethod
from domain.notices import NoticeKind
from domain.services import card_payments, payments, strays
from storage import tables
from storage.queries import strays as queries
from tests.domain.card_money import strayed
from tests.domain.cast import DAY, NOW, PRICE, Cast, found, hire
from tests.domain.paid import owing
from tests.domain.test_concurrency import pressed_together

LATER = NOW + 2 * DAY


async def test_it_is_credited_once_however_many_press_and_telegram_tells(cast: Cast) -> None:
    stray, other = await strayed(cast), await owing(cast)
    await pressed_together(lambda _: cast.does(strays.give, cast.tutor, stray, cast.student_id, LATER), 5)
    assert await cast.balance(cast.student_id) == PRICE
    (credited,) = await cast.rows(tables.transfers, tables.transfers.c.kind == "payment")
    assert (credited.method, credited.amount_minor) == (PaymentMethod.TELEGRAM, PRICE)
    assert (credited.happened_at, credited.posted_at) == (NOW, LATER), "the payer paid when it came"
    (came,) = await cast.rows(tables.card_payments)
    assert came.transfer_id == credited.id
    again = CardPayment("no token", "RUB", PRICE, "c9", "p9")
    assert await cast.works(card_payments.settle, cast.parent, again, NOW) is Credit.REPEATED
    (receipt,) = await cast.notices(NoticeKind.PAYMENT_RECEIVED)
    assert receipt.person_id == cast.parent.person_id
    await cast.refuses(StrayPaymentSettled, strays.give, cast.tutor, stray, other, NOW)
    await cast.refuses(StrayPaymentSettled, strays.refund, cast.tutor, stray, NOW)
    assert (await cast.acts()).count("strays.give") == 1


async def test_what_was_credited_to_the_wrong_student_and_undone_is_given_to_the_right_one(
    cast: Cast,
) -> None:
    stray, other = await strayed(cast), await owing(cast)
    wrong = await cast.does(strays.give, cast.tutor, stray, other, NOW)
    for _ in range(2):
        await cast.does(payments.undo, cast.tutor, known(wrong.id), NOW)
    async with cast.db.reading() as reads:
        assert await queries.count(reads, cast.tutor) == 1
    await pressed_together(lambda _: cast.does(strays.give, cast.tutor, stray, cast.student_id, NOW), 3)
    await cast.does(payments.undo, cast.tutor, known(wrong.id), NOW)
    assert await cast.balance(cast.student_id) == PRICE
    again = CardPayment("no token", "RUB", PRICE, "c9", "p9")
    assert await cast.works(card_payments.settle, cast.parent, again, NOW) is Credit.REPEATED
    assert await cast.works(card_payments.give_back, cast.parent, again, NOW)
    assert await cast.balance(cast.student_id) == 0
    await cast.refuses(StrayPaymentSettled, strays.give, cast.tutor, stray, other, NOW)


async def test_what_was_refunded_is_credited_to_nobody(cast: Cast) -> None:
    stray = await strayed(cast)
    for _ in range(2):
        await cast.does(strays.refund, cast.tutor, stray, NOW)
    assert (await cast.acts()).count("strays.refund") == 1
    await cast.refuses(StrayPaymentSettled, strays.give, cast.tutor, stray, cast.student_id, NOW)
    assert await cast.balance(cast.student_id) == 0


async def test_it_is_the_owners_business_and_goes_to_his_studio_in_its_currency(cast: Cast) -> None:
    stray = await strayed(cast)
    colleague = await hire(cast, cast.tutor, await cast.meets(901, "Colleague"))
    elsewhere = await found(cast, 902, "Elsewhere", "Europe/Berlin")
    for actor in (colleague, elsewhere, replace(cast.parent)):
        await cast.refuses(NotFound, strays.give, actor, stray, cast.student_id, NOW)
        await cast.refuses(NotFound, strays.refund, actor, stray, NOW)
    async with cast.db.transaction() as connection:
        await connection.execute(update(tables.card_payments).values(currency="USD"))
    await cast.refuses(StrayInOtherCurrency, strays.give, cast.tutor, stray, cast.student_id, NOW)
    assert await cast.rows(tables.transfers) == []
