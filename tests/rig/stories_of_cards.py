"""A parent pays by card: dying between the invoice, the consent and the money, the bot credits it once."""

from typing import Any

from sqlalchemy import Select, select

from storage import tables
from tests.bot.test_whole_story import Story

_i, _c = tables.invoices.c, tables.card_payments.c
FACTS: dict[str, Select[*tuple[Any, ...]]] = {
    "invoices": select(_i.amount_minor, _i.paid_at.is_not(None)),
    "card payments": select(_c.amount_minor, _c.transfer_id.is_not(None)),
}


async def pays(tale: Story) -> None:
    """The newest invoice: one that was sent just before a death may have been sent again."""
    await tale.parent.says("/balance")
    await tale.parent.presses("button-pay-now")
    await tale.parent.says("25")
    await tale.parent.presses("button-card-pay")
    invoices = [message for message in tale.parent.person.received if message.kind == "invoice"]
    await tale.parent.does(lambda person: person.pays(invoices[-1]))
