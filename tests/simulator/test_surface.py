"""The surface as a whole: what is there is real and complete, what is not there says so."""

import asyncio
import os
import signal
import sys
from typing import Any

import pytest
from aiogram import Bot, methods
from aiogram.methods import (
    CopyMessage,
    EditMessageReplyMarkup,
    ForwardMessage,
    GetChat,
    GetChatMember,
    GetMe,
    GetUserProfilePhotos,
    GetWebhookInfo,
    SendAnimation,
    SendAudio,
    SendChatAction,
    SendContact,
    SendDice,
    SendDocument,
    SendInvoice,
    SendLocation,
    SendMessage,
    SendMessageDraft,
    SendPhoto,
    SendPoll,
    SendSticker,
    SendVenue,
    SendVideo,
    SendVideoNote,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile, LabeledPrice
from pydantic import BaseModel

from simulator import images
from simulator.calls import METHODS
from simulator.person import Person
from tests.simulator.conftest import Call

KNOWN = {
    one.__api_method__.lower(): one.__api_method__
    for one in (getattr(methods, name) for name in methods.__all__)
    if isinstance(one, type) and issubclass(one, TelegramMethod) and one is not TelegramMethod
}
PAGE = BufferedInputFile(images.draw(60, 80), "page.png")
FILE = BufferedInputFile(b"bytes", "file.bin")
PRICES = [LabeledPrice(label="8 lessons", amount=80_000)]


def strange(value: object) -> list[str]:
    """Fields that aiogram does not know, at any depth."""
    if isinstance(value, list):
        return [name for one in value for name in strange(one)]
    if not isinstance(value, BaseModel):
        return []
    inside = [name for field in type(value).model_fields for name in strange(getattr(value, field))]
    return [*(value.model_extra or {}), *inside]


def test_every_implemented_method_exists() -> None:
    assert set(METHODS) <= set(KNOWN)


@pytest.mark.parametrize("name", sorted(set(KNOWN) - set(METHODS)))
async def test_a_method_that_is_not_implemented_says_so(call: Call, name: str) -> None:
    answer = await call(KNOWN[name])
    assert answer["description"] == f"Bad Request: simulator: {KNOWN[name]} is not implemented"


CALLS: list[TelegramMethod[Any]] = [
    GetMe(),
    SendMessage(chat_id=1, text="<b>x</b> https://example.org/", parse_mode="HTML"),
    SendPhoto(chat_id=1, photo=PAGE, caption="x", has_spoiler=True, show_caption_above_media=True),
    SendDocument(chat_id=1, document=FILE, caption="x"),
    SendVoice(chat_id=1, voice=FILE, duration=3),
    SendAudio(chat_id=1, audio=FILE, duration=3, title="x", performer="y"),
    SendVideo(chat_id=1, video=FILE, duration=3, width=640, height=360),
    SendVideoNote(chat_id=1, video_note=FILE, duration=3, length=240),
    SendAnimation(chat_id=1, animation=FILE),
    SendSticker(chat_id=1, sticker=FILE, emoji="\N{GRINNING FACE}"),
    SendContact(chat_id=1, phone_number="+1555", first_name="Bob", last_name="Stone"),
    SendLocation(chat_id=1, latitude=50.4, longitude=30.5),
    SendVenue(chat_id=1, latitude=50.4, longitude=30.5, title="School", address="1 Main St"),
    SendDice(chat_id=1),
    SendPoll(
        chat_id=1, question="x", options=["a", "b"], type="quiz", correct_option_ids=[0], explanation="why"
    ),
    SendInvoice(chat_id=1, title="x", description="y", payload="z", currency="XTR", prices=PRICES),
    SendChatAction(chat_id=1, action="typing"),
    SendMessageDraft(chat_id=1, draft_id=1, text="thinking"),
    GetChat(chat_id=1),
    GetChatMember(chat_id=1, user_id=1),
    GetUserProfilePhotos(user_id=1),
    GetWebhookInfo(),
    CopyMessage(chat_id=1, from_chat_id=1, message_id=1),
    ForwardMessage(chat_id=1, from_chat_id=1, message_id=1),
]


@pytest.mark.parametrize("asked", CALLS, ids=lambda asked: type(asked).__name__)
async def test_aiogram_reads_every_answer_with_nothing_left_over(
    bot: Bot, ann: Person, asked: TelegramMethod[Any]
) -> None:
    """Placeholders of 1 stand for the person and her first message."""
    mine = {"chat_id": ann.id, "from_chat_id": ann.id, "user_id": ann.id}
    known = {name: value for name, value in mine.items() if name in type(asked).model_fields}
    result = await bot(asked.model_copy(update=known))
    assert result
    assert strange(result) == []


async def test_files_and_keyboards_are_read_with_nothing_left_over(bot: Bot, ann: Person) -> None:
    sent = await bot.send_document(ann.id, FILE)
    assert sent.document
    assert strange(await bot.get_file(sent.document.file_id)) == []
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x", "style": "success"}]]}
    edited = await bot(
        EditMessageReplyMarkup.model_validate(
            {"chat_id": ann.id, "message_id": sent.message_id, "reply_markup": keyboard}
        )
    )
    assert strange(edited) == []


@pytest.mark.slow
async def test_the_command_serves_until_it_is_told_to_stop() -> None:
    arguments = ("-m", "simulator", "--port", "0", "--people", "1")
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout
    async with asyncio.timeout(20):
        first = await process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        await process.communicate()
    assert first.startswith(b"Chats:   http://127.0.0.1:")
    assert b":0/" not in first
    assert process.returncode == 0
