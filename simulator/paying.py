"""What happens between a pressed Pay button and successful_payment, and when the money goes back."""

from dataclasses import dataclass

from simulator.chats import Chat, Message
from simulator.model import Charge, Model
from simulator.people import Account
from simulator.queries import Query
from simulator.wire import Json


@dataclass(frozen=True, slots=True)
class Sum:
    """What the bot is told of the money, in place of what its invoice says: Telegram at its worst."""

    asked: Json
    charged: Json


def checkout(world: Model, message: Message, payer: Account, twisted: Sum | None = None) -> Query:
    """Ask the bot: for shipping first when the price depends on it, else for the final consent.

    A forwarded copy can be paid like the invoice itself, unless that has a start parameter.
    """
    assert message.terms, "only an invoice can be paid; a forwarded one without a start parameter too"
    kind = "shipping_query" if message.terms.get("is_flexible") else "pre_checkout_query"
    query = _ask(world, message, payer, kind)
    if twisted is not None:
        query.asked |= twisted.asked
        world.twisted[query.id] = twisted.charged
    return query


def offer_copy(invoice: Message, copy: Message) -> None:
    """A forwarded invoice sells to whoever presses Pay; with a start parameter it only leads to its bot."""
    start = invoice.terms.get("start_parameter")
    if not start:
        copy.terms = invoice.terms
    elif invoice.chat.bot is not None:
        link = f"https://t.me/{invoice.chat.bot.username}?start={start}"
        copy.markup = {"inline_keyboard": [[{"text": "Pay", "url": link}]]}


def consented(world: Model, query: Query) -> None:
    """The bot said yes in time: the money goes, and the bot hears successful_payment from the payer."""
    assert query.message is not None  # a checkout always has its invoice
    if query.kind == "shipping_query":
        _ask(world, query.message, query.person, "pre_checkout_query")
        return
    terms = query.message.terms
    charge = f"sim_{world.seed}_{query.id}"
    paid: Json = {
        **_sum(terms), "invoice_payload": terms["payload"],
        "telegram_payment_charge_id": charge, "provider_payment_charge_id": f"provider_{query.id}",
    } | world.twisted.get(query.id, {})  # fmt: skip
    chat = _chat_of(world, query)
    chat.started = True
    world.charges[charge] = Charge(query.person, chat, paid)
    world.announce(world.post(chat, query.person, {"successful_payment": paid}))


def refund(world: Model, charge: str) -> None:
    """The money has gone back to who paid, and the bot hears refunded_payment."""
    undone = world.charges.pop(charge)
    world.announce(world.post(undone.chat, undone.payer, {"refunded_payment": undone.told}))


def _chat_of(world: Model, query: Query) -> Chat:
    """Where the payer talks to the bot: he may have paid in a chat where a copy of the invoice lies."""
    return world.private_chat(world.bots[query.bot_id], query.person)


def _ask(world: Model, message: Message, payer: Account, kind: str) -> Query:
    origin: Json = (message.forward_origin or {}).get("sender_user", {})
    bot = world.bots[origin.get("id", message.sender.id)]
    asked: Json = {"from": payer.as_json(), "invoice_payload": message.terms["payload"]}
    if kind == "shipping_query":
        asked["shipping_address"] = {
            "country_code": "UA", "state": "", "city": "Kyiv", "street_line1": "1 Main St",
            "street_line2": "",
            "post_code": "01001",
        }  # fmt: skip
    else:
        asked |= _sum(message.terms)
    query = world.queries.ask(kind, bot.id, payer, asked)
    query.chat, query.message = message.chat, message
    world.queue(bot, kind, asked, lane=f"user:{payer.id}")
    return query


def _sum(terms: Json) -> Json:
    return {"currency": terms["currency"], "total_amount": sum(price["amount"] for price in terms["prices"])}
