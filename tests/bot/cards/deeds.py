"""What a family does to pay by card, and what is to be seen of it."""

from sqlalchemy import select

from bot import formats
from simulator.chats import Message
from simulator.paying import Sum
from simulator.queries import Query
from storage import tables
from tests.bot.family import Home
from tests.bot.rig import Phone

PRICE = 150_000


def amount(phone: Phone, minor: int = PRICE) -> str:
    return formats.money(phone.words, minor, "RUB")


def invoice_of(phone: Phone) -> Message:
    return next(message for message in reversed(phone.person.received) if message.kind == "invoice")


async def asks(home: Home, typed: str = "1500") -> Message:
    """As for any payment, and then by card."""
    await home.parent.says("/balance")
    await home.parent.presses("button-pay-now")
    await home.parent.says(typed)
    await home.parent.presses("button-card-pay")
    return invoice_of(home.parent)


async def pays(phone: Phone, invoice: Message, twisted: Sum | None = None) -> Query:
    queries: list[Query] = []
    await phone.does(lambda person: queries.append(person.pays(invoice, twisted)))
    return queries[0]


def refusal(query: Query) -> str:
    assert query.answer is not None
    assert not query.answer["ok"]
    return str(query.answer["error_message"])


async def balance(home: Home) -> int:
    async with home.rig.database.reading() as reads:
        found = await reads.scalar(
            select(tables.accounts.c.balance_minor).where(tables.accounts.c.kind == "student")
        )
    return found or 0
