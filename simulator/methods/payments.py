"""Invoices and their queries."""

from simulator import paying
from simulator.calls import Call, deliver, method
from simulator.wire import Json, bad_request

TITLE, DESCRIPTION, PAYLOAD_BYTES = 32, 255, 128
CURRENCIES = frozenset({
    "XTR", "UAH", "RUB", "USD", "EUR", "PLN", "GBP", "CZK", "KZT", "BYN", "GEL", "AMD", "ILS", "TRY", "RON",
    "UZS", "AED",
})  # fmt: skip
TERMS = (
    "payload",
    "currency",
    "prices",
    "is_flexible",
    "provider_token",
    "start_parameter",
    "max_tip_amount",
)


def _terms(call: Call) -> Json:
    """The checked terms of sale."""
    call.limit("title", TITLE, "INVOICE_TITLE_INVALID", least=1)
    call.limit("description", DESCRIPTION, "INVOICE_DESCRIPTION_INVALID", least=1)
    if not 1 <= len(call.text("payload").encode()) <= PAYLOAD_BYTES:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    currency = call.text("currency")
    if currency not in CURRENCIES:
        raise bad_request("CURRENCY_INVALID")
    prices: list[Json] = call.params["prices"]
    if not prices or (currency == "XTR" and len(prices) != 1):
        raise bad_request("invalid prices specified")
    if sum(price["amount"] for price in prices) <= 0:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    if currency != "XTR" and not call.text("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    return {key: call.params[key] for key in TERMS if key in call.params}


@method("sendInvoice")
def send_invoice(call: Call) -> Json:
    """Without a keyboard the invoice gets the Pay button that Telegram adds."""
    terms = _terms(call)
    invoice: Json = {
        "title": call.text("title"), "description": call.text("description"),
        "start_parameter": call.text("start_parameter"), "currency": terms["currency"],
        "total_amount": sum(price["amount"] for price in terms["prices"]),
    }  # fmt: skip
    message = deliver(call, {"invoice": invoice}, invoice=True)
    message.terms = terms
    return message.as_json()


@method("createInvoiceLink")
def create_invoice_link(call: Call) -> str:
    _terms(call)
    return f"https://t.me/$sim{call.world.random.getrandbits(64):016x}"


@method("answerPreCheckoutQuery")
def answer_pre_checkout_query(call: Call) -> bool:
    return _answer(call, "pre_checkout_query", "pre_checkout_query_id")


@method("answerShippingQuery")
def answer_shipping_query(call: Call) -> bool:
    if call.flag("ok") and not call.params.get("shipping_options"):
        raise bad_request("there are no shipping options in the request")
    return _answer(call, "shipping_query", "shipping_query_id")


def _answer(call: Call, kind: str, parameter: str) -> bool:
    if not call.flag("ok") and not call.text("error_message"):
        raise bad_request("error message must be non-empty")
    answer: Json = {"ok": call.flag("ok"), "error_message": call.text("error_message")}
    query = call.world.queries.answer(call.text(parameter), kind, call.bot.id, answer)
    call.world.events.tell(
        "answer", chat=query.chat, message=query.message, person_id=query.person.id, data=answer
    )
    if answer["ok"]:
        paying.consented(call.world, query)
    return True


@method("refundStarPayment")
def refund_star_payment(call: Call) -> bool:
    charge = call.text("telegram_payment_charge_id")
    if call.world.charges.get(charge) != call.number("user_id"):
        raise bad_request("CHARGE_NOT_FOUND")
    del call.world.charges[charge]
    return True
