"""Invoices and their queries."""

from simulator import paying
from simulator.calls import Call, deliver, method
from simulator.wire import Json, bad_request

TITLE, DESCRIPTION, PAYLOAD_BYTES = 32, 255, 128
MOST = 999_999_999_999
"""Of any amount, in the smallest units."""
TIPS = 4
STARS = "XTR"
LEAST = {
    "AED": 367, "AMD": 48_398, "AZN": 170, "BYN": 250, "CZK": 2_251, "EUR": 87, "GBP": 75, "GEL": 266, "ILS": 366,
    "JPY": 109, "KGS": 6_982, "KZT": 37_767, "MDL": 1_703, "PLN": 376, "RON": 417, "RSD": 10_391, "RUB": 6_598,
    "TRY": 526, "UAH": 2_764, "USD": 100, "UZS": 832_759, STARS: 1,
}  # fmt: skip
"""Currencies that can be paid in, with the least that can be: about a US dollar."""
DEAREST = 10_000
"""So many times the least is the most that can be paid: about ten thousand US dollars."""
TERMS = ("payload", "currency", "prices", "is_flexible", "provider_token", "start_parameter")


def _terms(call: Call) -> Json:
    """The checked terms of sale."""
    call.limit("title", TITLE, "INVOICE_TITLE_INVALID", least=1)
    call.limit("description", DESCRIPTION, "INVOICE_DESCRIPTION_INVALID", least=1)
    if not 1 <= len(call.text("payload").encode()) <= PAYLOAD_BYTES:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    total = _total(call.params["prices"])
    _check_tips(call)
    _check_currency(call, total)
    return {key: call.params[key] for key in TERMS if key in call.params}


def _total(prices: list[Json]) -> int:
    if not prices:
        raise bad_request("invalid prices specified")
    if any(abs(price["amount"]) > MOST for price in prices):
        raise bad_request("Too big amount of the currency specified")
    total: int = sum(price["amount"] for price in prices)
    if total <= 0:
        raise bad_request("Total price must be positive")
    if total > MOST:
        raise bad_request("Total price is too big")
    return total


def _check_tips(call: Call) -> None:
    most = call.number("max_tip_amount")
    suggested: list[int] = call.params.get("suggested_tip_amounts") or []
    if not 0 <= most <= MOST:
        raise bad_request("Invalid max_tip_amount of the currency specified")
    if any(tip <= 0 for tip in suggested):
        raise bad_request("Suggested tip amount must be positive")
    if any(tip > most for tip in suggested):
        raise bad_request("Suggested tip amount can't be bigger than max_tip_amount")
    if len(suggested) > TIPS:
        raise bad_request(f"There can be at most {TIPS} suggested tip amounts")


def _check_currency(call: Call, total: int) -> None:
    """What Telegram's servers refuse, not the Bot API's."""
    currency = call.text("currency")
    if currency not in LEAST:
        raise bad_request("CURRENCY_INVALID")
    if currency == STARS:
        if len(call.params["prices"]) != 1:
            raise bad_request("STARS_INVOICE_INVALID")
    elif not call.text("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    elif not LEAST[currency] <= total <= LEAST[currency] * DEAREST:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")


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
    """Money of a provider goes back by the provider's own means alone."""
    charge = call.text("telegram_payment_charge_id")
    paid = call.world.charges.get(charge)
    if paid is None or paid.payer.id != call.number("user_id") or paid.told["currency"] != STARS:
        raise bad_request("CHARGE_NOT_FOUND")
    paying.refund(call.world, charge)
    return True
