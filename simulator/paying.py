"""What happens between a pressed Pay button and successful_payment."""

from simulator.chats import Message
from simulator.model import Model
from simulator.people import Account
from simulator.queries import Query
from simulator.wire import Json


def checkout(world: Model, message: Message, payer: Account) -> Query:
    """Ask the bot: for shipping first when the price depends on it, else for the final consent."""
    kind = "shipping_query" if message.terms.get("is_flexible") else "pre_checkout_query"
    return _ask(world, message, payer, kind)


def consented(world: Model, query: Query) -> None:
    """The bot said yes: the money goes, and the bot hears successful_payment."""
    assert query.message is not None  # a checkout always has its invoice
    if query.kind == "shipping_query":
        _ask(world, query.message, query.person, "pre_checkout_query")
        return
    terms = query.message.terms
    charge = f"sim_{world.seed}_{query.id}"
    world.charges[charge] = query.person.id
    paid: Json = {
        **_sum(terms), "invoice_payload": terms["payload"],
        "telegram_payment_charge_id": charge, "provider_payment_charge_id": f"provider_{query.id}",
    }  # fmt: skip
    message = world.post(query.message.chat, query.person, {"successful_payment": paid})
    world.announce(message)


def _ask(world: Model, message: Message, payer: Account, kind: str) -> Query:
    bot = world.bots[message.sender.id]
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
