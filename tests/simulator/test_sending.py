"""What Telegram takes and what it refuses to send, at the limit and one beyond."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    ReplyParameters,
)

from simulator import images
from simulator.files import PHOTO_LIMIT
from simulator.person import Person
from simulator.world import World
from tests.simulator.conftest import Call

EMOJI = "\N{GRINNING FACE}"
PAGE = BufferedInputFile(images.draw(60, 80), "page.png")


@pytest.mark.parametrize("length", [1, 4095, 4096])
async def test_a_text_up_to_the_limit_is_shown(bot: Bot, ann: Person, length: int) -> None:
    await bot.send_message(ann.id, "x" * length)
    assert ann.last.text == "x" * length


@pytest.mark.parametrize(
    "text,words",
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        (EMOJI * 2048 + "x", "message is too long"),
    ],
)
async def test_a_text_outside_the_limits_is_refused(call: Call, ann: Person, text: str, words: str) -> None:
    answer = await call("sendMessage", chat_id=ann.id, text=text)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


async def test_a_text_is_measured_after_its_markup_is_read(bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, f"<b>{EMOJI * 2048}</b>", parse_mode="HTML")
    assert ann.last.text == EMOJI * 2048


@pytest.mark.parametrize("length,taken", [(0, True), (1023, True), (1024, True), (1025, False)])
async def test_a_caption_has_1024_units(call: Call, bot: Bot, ann: Person, length: int, taken: bool) -> None:
    sent = await bot.send_photo(ann.id, PAGE)
    assert sent.photo
    answer = await call("sendPhoto", chat_id=ann.id, photo=sent.photo[-1].file_id, caption="x" * length)
    assert answer["ok"] is taken
    assert taken or answer["description"] == "Bad Request: message caption is too long"


@pytest.mark.parametrize(
    "data,taken",
    [("x" * 64, True), ("x" * 65, False), ("\u0436" * 32, True), ("\u0436" * 33, False), ("", False)],
)
async def test_callback_data_has_64_bytes(call: Call, ann: Person, data: str, taken: bool) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Press", "callback_data": data}]]}
    answer = await call("sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard)
    assert answer["ok"] is taken
    assert taken or answer["description"] == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    "button",
    [
        {"text": "No meaning"},
        {"text": "", "callback_data": "x"},
        {"text": "Two", "callback_data": "x", "url": "https://example.org"},
        {"text": "Bad address", "url": "nowhere"},
        {"text": "Copies nothing", "copy_text": {"text": ""}},
        {"text": "Copies too much", "copy_text": {"text": "x" * 257}},
        {"text": "Colour", "callback_data": "x", "style": "pink"},
        {"text": "Misspelt", "callbackdata": "x"},
        {"text": "Pays nothing", "pay": True},
    ],
)
async def test_a_button_out_of_shape_is_refused(call: Call, ann: Person, button: dict[str, object]) -> None:
    answer = await call("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": [[button]]})
    assert answer["error_code"] == 400
    assert not ann.received


@pytest.mark.parametrize("count,taken", [(99, True), (100, True), (101, False)])
async def test_a_keyboard_has_100_buttons(call: Call, ann: Person, count: int, taken: bool) -> None:
    rows = [[{"text": str(number), "callback_data": "x"}] for number in range(count)]
    answer = await call("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": rows})
    assert answer["ok"] is taken


async def test_every_kind_of_button_is_shown(bot: Bot, ann: Person) -> None:
    buttons = [
        {"text": "Tap", "callback_data": "x", "style": "danger"},
        {"text": "Link", "url": "https://example.org/"},
        {"text": "Copy", "copy_text": {"text": "UA12"}},
        {"text": "Off", "disabled": {}},
    ]
    rows = [[InlineKeyboardButton.model_validate(button)] for button in buttons]
    await bot.send_message(ann.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
    assert ann.last.buttons == buttons
    ann.presses("Copy")
    ann.presses("Link")
    assert (ann.copied, ann.opened) == (["UA12"], ["https://example.org/"])


@pytest.mark.parametrize("count", [1, 11])
async def test_an_album_of_1_or_11_is_refused(bot: Bot, ann: Person, count: int) -> None:
    with pytest.raises(TelegramBadRequest, match="2-10 items"):
        await bot.send_media_group(ann.id, [InputMediaPhoto(media=PAGE)] * count)


@pytest.mark.parametrize("count", [2, 10])
async def test_an_album_is_separate_messages_with_one_id(bot: Bot, ann: Person, count: int) -> None:
    sent = await bot.send_media_group(ann.id, [InputMediaPhoto(media=PAGE)] * count)
    assert len(sent) == count
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.id for message in ann.received] == [message.message_id for message in sent]


async def test_an_album_mixes_photos_and_videos_but_not_documents(bot: Bot, ann: Person) -> None:
    film = BufferedInputFile(b"film", "film.mp4")
    await bot.send_media_group(ann.id, [InputMediaPhoto(media=PAGE), InputMediaVideo(media=film)])
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(ann.id, [InputMediaPhoto(media=PAGE), InputMediaDocument(media=film)])
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(ann.id, [InputMediaDocument(media=film), InputMediaAudio(media=film)])


async def test_a_refused_album_leaves_no_part_behind(bot: Bot, ann: Person) -> None:
    with pytest.raises(TelegramBadRequest):
        await bot.send_media_group(
            ann.id, [InputMediaPhoto(media=PAGE), InputMediaPhoto(media="AgACAgIAnothing")]
        )
    assert not ann.received


@pytest.mark.parametrize(
    "data,words",
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (images.draw(9_960, 41), "PHOTO_INVALID_DIMENSIONS"),
        (images.draw(20, 8) + bytes(PHOTO_LIMIT), "too big for a photo"),
    ],
)
async def test_a_photo_must_be_a_picture_of_a_sane_size(
    bot: Bot, ann: Person, data: bytes, words: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.send_photo(ann.id, BufferedInputFile(data, "photo.jpg"))


async def test_a_file_id_works_for_its_bot_and_its_kind_only(
    world: World, bot: Bot, ann: Person, call: Call
) -> None:
    sent = await bot.send_document(ann.id, BufferedInputFile(b"words", "notes.txt"))
    assert sent.document
    again = await bot.send_document(ann.id, sent.document.file_id)
    assert again.document
    assert again.document.file_unique_id == sent.document.file_unique_id
    answer = await call("sendPhoto", chat_id=ann.id, photo=sent.document.file_id)
    assert answer["description"] == "Bad Request: can't use file of type Document as Photo"
    other = world.add_bot()
    reply = await world.api.call(other.token, "getFile", {"file_id": sent.document.file_id})
    assert "temporarily unavailable" in reply.body


async def test_only_20_megabytes_come_down(bot: Bot, ann: Person) -> None:
    small = ann.sends_document("small.zip", size=20 * 1024 * 1024)
    large = ann.sends_document("large.zip", size=20 * 1024 * 1024 + 1)
    await bot.get_file(small.content["document"]["file_id"])
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(large.content["document"]["file_id"])


async def test_a_stranger_a_blocker_and_a_ghost_are_not_written_to(
    world: World, bot: Bot, ann: Person
) -> None:
    stranger = world.add_person("Bob")
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "hello")
    ann.blocks_bot()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(ann.id, "hello")
    ann.unblocks_bot()
    world.remove_account(ann.account)
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(ann.id, "hello")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(5, "hello")


async def test_a_reply_needs_its_message_unless_told_otherwise(bot: Bot, ann: Person) -> None:
    asked = ann.sends("a question")
    await bot.send_message(ann.id, "an answer", reply_parameters=ReplyParameters(message_id=asked.id))
    assert ann.last.reply_to is asked
    ann.deletes(asked)
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(ann.id, "late", reply_parameters=ReplyParameters(message_id=asked.id))
    lenient = ReplyParameters(message_id=asked.id, allow_sending_without_reply=True)
    await bot.send_message(ann.id, "late", reply_parameters=lenient)
    assert ann.last.reply_to is None


async def test_unknown_names_and_wrong_types_are_refused_loudly(call: Call, ann: Person) -> None:
    assert "no parameter 'txt'" in (await call("sendMessage", chat_id=ann.id, txt="x"))["description"]
    assert "text" in (await call("sendMessage", chat_id=ann.id, text=5))["description"]
    assert (await call("sendmassage", chat_id=ann.id))["error_code"] == 404
    answer = await call("sendGift", gift_id="1", user_id=ann.id)
    assert answer["description"] == "Bad Request: simulator: sendGift is not implemented"


async def test_method_names_ignore_case_and_numbers_may_be_strings(call: Call, ann: Person) -> None:
    answer = await call("SENDMESSAGE", chat_id=str(ann.id), text="x", disable_notification="true")
    assert answer["ok"]
    assert ann.last.silent


@pytest.mark.parametrize("text", ["\ud800", "fine \udc00"])
async def test_a_lone_surrogate_is_no_text(call: Call, ann: Person, text: str) -> None:
    answer = await call("sendMessage", chat_id=ann.id, text=text)
    assert answer["description"] == "Bad Request: strings must be encoded in UTF-8"
