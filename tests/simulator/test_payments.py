"""Invoices, from the button to the money."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LabeledPrice,
    ShippingOption,
)

from simulator.person import Person
from simulator.world import World

PRICE = [LabeledPrice(label="8 lessons", amount=800)]


async def test_an_invoice_is_paid_after_the_bots_consent(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_invoice(ann.id, "Lessons", "Eight", "order 1", "UAH", PRICE, provider_token="provider")
    ann.pays(ann.last)
    (asked,) = await bot.get_updates()
    assert asked.pre_checkout_query
    assert (asked.pre_checkout_query.invoice_payload, asked.pre_checkout_query.total_amount) == (
        "order 1",
        800,
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
