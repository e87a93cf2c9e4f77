"""Invoices, from the button to the money."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendInvoice
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LabeledPrice,
    ShippingOption,
)

from simulator import paying
from simulator.chats import Message
from simulator.paying import Sum
from simulator.person import Person
from simulator.world import World

PRICE = [LabeledPrice(label="8 lessons", amount=80_000)]
INVOICE: dict[str, Any] = {
    "title": "Lessons", "description": "Eight", "payload": "order 1", "currency": "UAH", "prices": PRICE,
    "provider_token": "provider",
}  # fmt: skip


async def test_an_invoice_is_paid_after_the_bots_consent(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_invoice(ann.id, "Lessons", "Eight", "order 1", "UAH", PRICE, provider_token="provider")
    ann.pays(ann.last)
    (asked,) = await bot.get_updates()
    assert asked.pre_checkout_query
    assert (asked.pre_checkout_query.invoice_payload, asked.pre_checkout_query.total_amount) == (
        "order 1",
        80_000,
    )
    await bot.answer_pre_checkout_query(asked.pre_checkout_query.id, ok=True)
    *_, paid = await bot.get_updates()
    assert paid.message
    assert paid.message.successful_payment
    assert paid.message.successful_payment.telegram_payment_charge_id in world.charges


async def test_a_refused_checkout_takes_no_money(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_invoice(ann.id, "Lessons", "Eight", "order 1", "XTR", PRICE)
    query = ann.pays(ann.last)
    await bot.answer_pre_checkout_query(query.id, ok=False, error_message="Sold out")
    assert not world.charges
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_pre_checkout_query(query.id, ok=True)


async def test_a_flexible_price_asks_for_shipping_first(bot: Bot, ann: Person) -> None:
    await bot.send_invoice(
        ann.id, "Books", "Two", "order 2", "UAH", PRICE, provider_token="provider", is_flexible=True
    )
    query = ann.pays(ann.last)
    assert query.kind == "shipping_query"
    option = ShippingOption(id="post", title="By post", prices=PRICE)
    await bot.answer_shipping_query(query.id, ok=True, shipping_options=[option])
    assert [update.event_type for update in await bot.get_updates()] == [
        "shipping_query",
        "pre_checkout_query",
    ]


async def test_an_invoices_first_button_pays(bot: Bot, ann: Person) -> None:
    pay = InlineKeyboardButton(text="Pay", pay=True)
    other = InlineKeyboardButton(text="Other", callback_data="x")
    with pytest.raises(TelegramBadRequest):
        await bot.send_invoice(
            ann.id,
            "L",
            "D",
            "p",
            "XTR",
            PRICE,
            reply_markup=InlineKeyboardMarkup(inline_keyboard=[[other, pay]]),
        )
    await bot.send_invoice(
        ann.id, "L", "D", "p", "XTR", PRICE, reply_markup=InlineKeyboardMarkup(inline_keyboard=[[pay, other]])
    )
    query = ann.presses("Pay")
    assert query
    assert query.kind == "pre_checkout_query"


def price(amount: int) -> list[LabeledPrice]:
    return [LabeledPrice(label="8 lessons", amount=amount)]


@pytest.mark.parametrize(
    "change,words",
    [
        ({"title": "t" * 33}, "INVOICE_TITLE_INVALID"),
        ({"description": "d" * 256}, "INVOICE_DESCRIPTION_INVALID"),
        ({"payload": "\N{CYRILLIC SMALL LETTER A}" * 65}, "INVOICE_PAYLOAD_INVALID"),
        ({"currency": "KWD"}, "CURRENCY_INVALID"),
        ({"provider_token": None}, "PAYMENT_PROVIDER_INVALID"),
        ({"prices": []}, "invalid prices specified"),
        ({"prices": price(0)}, "Total price must be positive"),
        ({"prices": price(10**12)}, "Too big amount of the currency specified"),
        ({"prices": price(2_763)}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"prices": price(27_640_001)}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"currency": "XTR", "prices": [*PRICE, *PRICE]}, "STARS_INVOICE_INVALID"),
        ({"max_tip_amount": -1}, "Invalid max_tip_amount"),
        ({"suggested_tip_amounts": [1]}, "can't be bigger than max_tip_amount"),
        ({"max_tip_amount": 9, "suggested_tip_amounts": [0]}, "Suggested tip amount must be positive"),
        ({"max_tip_amount": 9, "suggested_tip_amounts": [1, 2, 3, 4, 5]}, "at most 4 suggested tip amounts"),
    ],
)
async def test_an_invoice_out_of_shape_is_refused(
    bot: Bot, ann: Person, change: dict[str, Any], words: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot(SendInvoice(chat_id=ann.id, **INVOICE | change))


async def test_what_just_fits_is_sent(bot: Bot, ann: Person) -> None:
    fullest = {"title": "t" * 32, "description": "d" * 255, "payload": "p" * 128}
    await bot(SendInvoice(chat_id=ann.id, **INVOICE | fullest | {"prices": price(2_764)}))
    await bot(SendInvoice(chat_id=ann.id, **INVOICE | {"currency": "JPY", "prices": price(109)}))


async def test_consent_that_comes_after_ten_seconds_is_no_consent(
    world: World, bot: Bot, ann: Person
) -> None:
    await bot(SendInvoice(chat_id=ann.id, **INVOICE))
    in_time, late = ann.pays(ann.last), ann.pays(ann.last)
    world.advance(seconds=9.9)
    await bot.answer_pre_checkout_query(in_time.id, ok=True)
    world.advance(seconds=0.1)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_pre_checkout_query(late.id, ok=True)
    assert len(world.charges) == 1


async def test_a_forwarded_copy_can_be_paid_only_without_a_start_parameter(
    world: World, bot: Bot, ann: Person
) -> None:
    bob = world.add_person("Bob")
    sold = await invoice_of(bot, ann)
    copy = bob.forwards(sold)
    query = bob.pays(copy)
    await bot.answer_pre_checkout_query(query.id, ok=True)
    *_, paid = await bot.get_updates()
    assert paid.message
    assert paid.message.from_user
    assert (paid.message.from_user.id, paid.message.chat.id) == (bob.id, bob.id)
    led = bob.forwards(await invoice_of(bot, ann, start_parameter="menu"))
    bob.presses("Pay", on=led)
    assert bob.opened[-1].endswith("?start=menu")
    with pytest.raises(AssertionError):
        bob.pays(led)


async def invoice_of(bot: Bot, person: Person, **more: str) -> Message:
    await bot(SendInvoice(chat_id=person.id, **INVOICE | more))
    return person.last


async def test_the_bot_may_be_told_of_another_sum_than_it_asked_for(bot: Bot, ann: Person) -> None:
    twisted = Sum(asked={"total_amount": 1}, charged={"currency": "EUR"})
    query = ann.pays(await invoice_of(bot, ann), twisted)
    (asked,) = await bot.get_updates()
    assert asked.pre_checkout_query
    assert asked.pre_checkout_query.total_amount == 1
    await bot.answer_pre_checkout_query(query.id, ok=True)
    *_, paid = await bot.get_updates()
    assert paid.message
    assert paid.message.successful_payment
    assert (paid.message.successful_payment.currency, paid.message.successful_payment.total_amount) == (
        "EUR",
        80_000,
    )


async def test_money_that_goes_back_is_told_once(world: World, bot: Bot, ann: Person) -> None:
    query = ann.pays(await invoice_of(bot, ann, currency="XTR", provider_token=""))
    await bot.answer_pre_checkout_query(query.id, ok=True)
    (charge,) = world.charges
    await bot.refund_star_payment(ann.id, charge)
    *_, told = await bot.get_updates()
    assert told.message
    assert told.message.refunded_payment
    assert told.message.refunded_payment.telegram_payment_charge_id == charge
    with pytest.raises(TelegramBadRequest, match="CHARGE_NOT_FOUND"):
        await bot.refund_star_payment(ann.id, charge)


async def test_a_providers_money_is_given_back_by_the_provider_alone(
    world: World, bot: Bot, ann: Person
) -> None:
    query = ann.pays(await invoice_of(bot, ann))
    await bot.answer_pre_checkout_query(query.id, ok=True)
    (charge,) = world.charges
    with pytest.raises(TelegramBadRequest, match="CHARGE_NOT_FOUND"):
        await bot.refund_star_payment(ann.id, charge)
    paying.refund(world, charge)
    assert ann.last.content["refunded_payment"]["telegram_payment_charge_id"] == charge
