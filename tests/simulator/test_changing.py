"""Editing, deleting, pinning, reacting, answering."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReactionTypeEmoji,
)

from simulator import images
from simulator.person import Person
from simulator.world import World
from tests.simulator.conftest import Call

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Press", callback_data="x")]])
PAGE = BufferedInputFile(images.draw(60, 80), "page.png")
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "one", reply_markup=KEYBOARD)
    with pytest.raises(TelegramBadRequest, match="message is not modified: specified new message content"):
        await sent.edit_text(" one ", reply_markup=KEYBOARD)
    await sent.edit_text("one")
    assert not ann.last.buttons
    assert ann.last.edit_date is not None


async def test_only_own_messages_that_exist_are_edited(bot: Bot, ann: Person) -> None:
    mine = ann.sends("mine")
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("yours", chat_id=ann.id, message_id=mine.id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("nobody's", chat_id=ann.id, message_id=mine.id + 1)


async def test_a_photo_never_becomes_a_text_but_a_text_becomes_a_photo(bot: Bot, ann: Person) -> None:
    text = await bot.send_message(ann.id, "words")
    await text.edit_media(InputMediaPhoto(media=PAGE, caption="now a photo"))
    assert ann.last.kind == "photo"
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await text.edit_text("words again")
    await text.edit_caption(caption="another caption", reply_markup=KEYBOARD)
    assert (ann.last.text, ann.last.labels) == ("another caption", ["Press"])


async def test_a_text_has_no_caption(bot: Bot, ann: Person) -> None:
    text = await bot.send_message(ann.id, "words")
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await text.edit_caption(caption="caption")


async def test_messages_are_deleted_for_48_hours(world: World, bot: Bot, ann: Person) -> None:
    first = await bot.send_message(ann.id, "first")
    second = await bot.send_message(ann.id, "second")
    world.advance(hours=47.9)
    await first.delete()
    assert [message.text for message in ann.received] == ["second"]
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await first.delete()
    world.advance(hours=0.2)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await second.delete()
    await second.edit_text("edited after all")


async def test_a_pinned_message_is_unpinned(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "rules")
    await sent.pin()
    assert ann.chat.pinned[0].id == sent.message_id
    await sent.unpin()
    assert not ann.chat.pinned


async def test_a_bot_reacts_once_with_a_known_emoji(bot: Bot, ann: Person) -> None:
    said = ann.sends("done")
    thumb = ReactionTypeEmoji(emoji="\N{THUMBS UP SIGN}")
    await bot.set_message_reaction(ann.id, said.id, [thumb])
    assert said.reactions[bot.id] == [{"type": "emoji", "emoji": "\N{THUMBS UP SIGN}"}]
    with pytest.raises(TelegramBadRequest, match="REACTION_INVALID"):
        await bot.set_message_reaction(ann.id, said.id, [ReactionTypeEmoji(emoji="\N{TOP HAT}")])
    with pytest.raises(TelegramBadRequest, match="REACTIONS_TOO_MANY"):
        await bot.set_message_reaction(ann.id, said.id, [thumb, thumb])


async def test_a_tap_is_answered_once(bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "x", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    assert ann.waiting == [tap]
    await bot.answer_callback_query(tap.id, "Saved")
    assert ann.toasts == ["Saved"]
    assert not ann.waiting
    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await bot.answer_callback_query(tap.id)


@pytest.mark.parametrize("seconds,taken", [(149, True), (150, False)])
async def test_a_tap_waits_150_seconds(
    world: World, call: Call, bot: Bot, ann: Person, seconds: int, taken: bool
) -> None:
    await bot.send_message(ann.id, "x", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    world.advance(seconds=seconds)
    assert len(await bot.get_updates()) == taken
    answer = await call("answerCallbackQuery", callback_query_id=tap.id)
    assert answer["ok"] is taken
    assert taken or answer["description"] == f"Bad Request: {TOO_OLD}"


@pytest.mark.parametrize("length,taken", [(200, True), (201, False)])
async def test_an_answer_has_200_characters(
    call: Call, bot: Bot, ann: Person, length: int, taken: bool
) -> None:
    await bot.send_message(ann.id, "x", reply_markup=KEYBOARD)
    tap = ann.presses("Press")
    assert tap
    answer = await call("answerCallbackQuery", callback_query_id=tap.id, text="x" * length, show_alert=True)
    assert answer["ok"] is taken
    assert ann.alerts == ["x" * length] * taken


async def test_a_button_that_is_not_there_fails_with_what_is(bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "Choose", reply_markup=KEYBOARD)
    with pytest.raises(AssertionError, match=r"no button 'Pay'(.|\n)*bot: Choose\n  \[Press\]"):
        ann.presses("Pay")


async def test_a_button_is_found_on_an_old_message(bot: Bot, ann: Person) -> None:
    old = await bot.send_message(ann.id, "old", reply_markup=KEYBOARD)
    await bot.send_message(ann.id, "new")
    tap = ann.presses("Press")
    assert tap
    assert tap.message
    assert tap.message.id == old.message_id


async def test_copies_lose_their_author_and_forwards_keep_him(bot: Bot, ann: Person) -> None:
    album = ann.sends_album(2, "pages")
    ids = [message.id for message in album]
    await bot.copy_messages(ann.id, ann.id, ids)
    await bot.forward_messages(ann.id, ann.id, ids)
    copies, forwards = ann.received[:2], ann.received[2:]
    assert [message.forward_origin for message in copies] == [None, None]
    assert len({message.media_group_id for message in [*copies, *forwards, *album]}) == 3
    assert all((message.forward_origin or {})["sender_user"]["id"] == ann.id for message in forwards)
    await bot.copy_message(ann.id, ann.id, ids[0], caption="words of mine")
    assert ann.last.text == "words of mine"


async def test_protected_messages_are_not_copied(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "secret", protect_content=True)
    with pytest.raises(TelegramBadRequest, match="message can't be copied"):
        await bot.copy_message(ann.id, ann.id, sent.message_id)
