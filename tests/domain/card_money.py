"""Money that comes by card: one payment as it should be, which goes back, and one that fits no invoice."""

from domain.invoices import CardPayment
from domain.services import card_payments
from tests.domain.cast import NOW, PRICE, Cast


async def pays_by_card(cast: Cast) -> None:
    invoice, _ = await cast.does(card_payments.issue, cast.parent, cast.student_id, PRICE, "card", NOW)
    payment = CardPayment(invoice.token, invoice.currency, PRICE, "c1", "p1")
    await cast.works(card_payments.settle, cast.parent, payment, NOW)
    await cast.works(card_payments.give_back, cast.parent, payment, NOW)
    odd = CardPayment(invoice.token, invoice.currency, PRICE + 1, "c2", "p2")
    await cast.works(card_payments.settle, cast.parent, odd, NOW)
