"""Money that comes by card: one payment as it should be, which goes back, and one that fits no invoice."""

from domain.invoices import CardPayment
from domain.services import card_payments
from storage import tables
from tests.domain.cast import NOW, PRICE, Cast


async def pays_by_card(cast: Cast) -> None:
    invoice, _ = await cast.does(card_payments.issue, cast.parent, cast.student_id, PRICE, "card", NOW)
    payment = CardPayment(invoice.token, invoice.currency, PRICE, "c1", "p1")
    await cast.works(card_payments.settle, cast.parent, payment, NOW)
    await cast.works(card_payments.give_back, cast.parent, payment, NOW)
    odd = CardPayment(invoice.token, invoice.currency, PRICE + 1, "c2", "p2")
    await cast.works(card_payments.settle, cast.parent, odd, NOW)


async def strayed(cast: Cast) -> int:
    """Money that fits no invoice."""
    odd = CardPayment("no token", "RUB", PRICE, "c9", "p9")
    await cast.works(card_payments.settle, cast.parent, odd, NOW)
    (came,) = await cast.rows(tables.card_payments)
    return int(came.id)
