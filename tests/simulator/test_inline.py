"""Inline mode: what is offered while somebody types, sent by him, and edited by its bot wherever it lies."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultPhoto,
    InputTextMessageContent,
    Update,
)

from simulator.chats import Message
from simulator.person import Person
from simulator.world import World

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="18:30", callback_data="take")]])


async def shared(bot: Bot, person: Person, markup: InlineKeyboardMarkup | None = KEYBOARD) -> Message:
    query = person.types_inline("slots")
    content = InputTextMessageContent(message_text="<b>Free</b> slots", parse_mode="HTML")
    article = InlineQueryResultArticle(id="1", title="x", input_message_content=content, reply_markup=markup)
    await bot.answer_inline_query(query.id, [article])
    return person.chooses(query, "1")


async def newest(bot: Bot, kind: str) -> Update:
    return next(update for update in reversed(await bot.get_updates()) if update.event_type == kind)


async def test_a_result_is_sent_with_its_formatting(bot: Bot, ann: Person) -> None:
    message = await shared(bot, ann)
    assert message.text == "Free slots"
    assert message.entities == [{"type": "bold", "offset": 0, "length": 4}]


async def test_a_tap_on_a_shared_card_says_where_it_can_be_edited(bot: Bot, ann: Person) -> None:
    message = await shared(bot, ann)
    chosen = (await newest(bot, "chosen_inline_result")).chosen_inline_result
    ann.presses("18:30", on=message)
    tap = (await newest(bot, "callback_query")).callback_query
    assert chosen
    assert tap
    assert tap.message is None
    assert tap.inline_message_id == chosen.inline_message_id == message.inline_id


async def test_a_shared_card_is_drawn_anew(bot: Bot, ann: Person, world: World) -> None:
    message = await shared(bot, ann)
    ann.presses("18:30", on=message)
    tap = (await newest(bot, "callback_query")).callback_query
    assert tap
    edited = await bot.edit_message_text("All taken", inline_message_id=tap.inline_message_id)
    await bot.answer_callback_query(tap.id)
    assert edited is True
    assert (message.text, message.labels) == ("All taken", [])
    assert world.findings() == []
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("All taken", inline_message_id=tap.inline_message_id)


async def test_it_lives_in_a_group_the_bot_is_not_in(bot: Bot, ann: Person, world: World) -> None:
    group = world.add_group("Parents", [ann.account])
    query = ann.types_inline("slots")
    content = InputTextMessageContent(message_text="Free slots")
    article = InlineQueryResultArticle(
        id="1", title="x", input_message_content=content, reply_markup=KEYBOARD
    )
    await bot.answer_inline_query(query.id, [article])
    message = ann.chooses(query, "1", into=group)
    await bot.edit_message_text("All taken", inline_message_id=message.inline_id)
    assert group.messages[-1].text == "All taken"


async def test_without_buttons_it_cannot_be_edited(bot: Bot, ann: Person) -> None:
    message = await shared(bot, ann, markup=None)
    chosen = (await newest(bot, "chosen_inline_result")).chosen_inline_result
    assert chosen
    assert chosen.inline_message_id is message.inline_id is None


@pytest.mark.parametrize("unknown", ["AgAAA0", "x"])
async def test_an_unknown_id_is_refused(bot: Bot, ann: Person, unknown: str) -> None:
    with pytest.raises(TelegramBadRequest, match="MESSAGE_ID_INVALID"):
        await bot.edit_message_text("x", inline_message_id=unknown)


async def test_another_bots_card_cannot_be_edited(bot: Bot, ann: Person, world: World) -> None:
    message = await shared(bot, ann)
    world.inline[str(message.inline_id)].via_bot = world.add_bot(username="other_bot")
    with pytest.raises(TelegramBadRequest, match="MESSAGE_ID_INVALID"):
        await bot.edit_message_text("x", inline_message_id=message.inline_id)


async def test_what_could_not_be_sent_is_refused_when_it_is_offered(bot: Bot, ann: Person) -> None:
    query = ann.types_inline("slots")
    content = InputTextMessageContent(message_text="<b>x", parse_mode="HTML")
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.answer_inline_query(
            query.id, [InlineQueryResultArticle(id="1", title="x", input_message_content=content)]
        )
    picture = InlineQueryResultPhoto(
        id="1", photo_url="https://x.example/1.jpg", thumbnail_url="https://x.example"
    )
    with pytest.raises(TelegramBadRequest, match="is not implemented"):
        await bot.answer_inline_query(query.id, [picture])
