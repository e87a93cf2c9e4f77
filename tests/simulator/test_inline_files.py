"""Inline mode: files that the bot knows by their id, sent by whoever typed, and what of them is refused."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineQueryResultCachedDocument as CachedDocument
from aiogram.types import InlineQueryResultCachedPhoto as CachedPhoto

from simulator.person import Person


async def photo(bot: Bot, ann: Person) -> str:
    ann.sends_photo()
    message = (await bot.get_updates())[-1].message
    assert message
    assert message.photo
    return message.photo[-1].file_id


async def test_a_known_photo_is_sent_with_its_caption(bot: Bot, ann: Person) -> None:
    file_id = await photo(bot, ann)
    query = ann.types_inline("sums")
    result = CachedPhoto(id="1", photo_file_id=file_id, caption="<b>Sums</b>")
    await bot.answer_inline_query(query.id, [result], next_offset="30")
    sent = ann.chooses(query, "1")
    assert (sent.kind, sent.content["caption"], sent.via_bot) == ("photo", "<b>Sums</b>", ann.bot)


def offers_of(known: str) -> dict[str, CachedPhoto | CachedDocument]:
    return {
        "wrong file identifier": CachedPhoto(id="1", photo_file_id="AgACAgIAx"),
        "DOCUMENT_INVALID": CachedDocument(id="1", title="x", document_file_id=known),
        "title is empty": CachedDocument(id="1", title="", document_file_id=known),
        "caption is too long": CachedPhoto(id="1", photo_file_id=known, caption="x" * 1025),
    }


async def test_a_file_that_could_not_be_sent_is_refused_when_it_is_offered(bot: Bot, ann: Person) -> None:
    for said, result in offers_of(await photo(bot, ann)).items():
        with pytest.raises(TelegramBadRequest, match=said):
            await bot.answer_inline_query(ann.types_inline("sums").id, [result])
