"""Answers inline queries: what a person may send in his own name into any chat."""

from collections.abc import Callable, Iterable
from typing import Any

from aiogram import Bot
from aiogram.types import (
    InlineQueryResultArticle,
    InlineQueryResultCachedAudio,
    InlineQueryResultCachedDocument,
    InlineQueryResultCachedPhoto,
    InlineQueryResultCachedVideo,
    InlineQueryResultCachedVoice,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot import markup
from bot.failures import Failure, meaning_of
from bot.screen import Answer, InlineCard, InlineOffer
from domain.homework import MediaKind

CACHE_SECONDS = 5
"""Free times go quickly; whoever types on is spared asking for the same again."""
Result = (
    InlineQueryResultArticle
    | InlineQueryResultCachedAudio
    | InlineQueryResultCachedDocument
    | InlineQueryResultCachedPhoto
    | InlineQueryResultCachedVideo
    | InlineQueryResultCachedVoice
)
_CACHED: dict[MediaKind, Callable[..., Result]] = {
    MediaKind.AUDIO: InlineQueryResultCachedAudio,
    MediaKind.DOCUMENT: InlineQueryResultCachedDocument,
    MediaKind.PHOTO: InlineQueryResultCachedPhoto,
    MediaKind.VIDEO: InlineQueryResultCachedVideo,
    MediaKind.VOICE: InlineQueryResultCachedVoice,
}


async def answer_inline(bot: Bot, query_id: str | None, told: Iterable[Answer]) -> None:
    """With nothing where nothing is offered: a query without an answer spins. Too late is no failure.

    Telegram refuses all for the sake of one file that it has no more: then what there is is said instead.
    """
    if not query_id:
        return
    offer = next((answer for answer in told if isinstance(answer, InlineOffer)), InlineOffer())
    ways = [[_result(card) for card in offer.cards]]
    if any(card.item is not None for card in offer.cards):
        ways.append([_words_of(card) for card in offer.cards])
    for number, results in enumerate(ways, start=1):
        try:
            await _answer(bot, query_id, offer, results)
        except Exception as error:
            failure = meaning_of(error)
            if failure is Failure.QUERY_TOO_OLD:
                return
            if failure is not Failure.REFUSED or number == len(ways):
                raise
        else:
            return


async def _answer(bot: Bot, query_id: str, offer: InlineOffer, results: list[Result]) -> None:
    button = (
        InlineQueryResultsButton(text=offer.button, start_parameter=offer.start) if offer.button else None
    )
    await bot.answer_inline_query(
        query_id,
        list(results),
        cache_time=CACHE_SECONDS if offer.lasts else 0,
        is_personal=True,
        next_offset=offer.next_offset,
        button=button,
    )


def _result(card: InlineCard) -> Result:
    item = card.item
    if item is None:
        return _words_of(card)
    if item.kind is MediaKind.TEXT:
        return _article(card, message_text=markup.cut(markup.something_in(item.text), markup.TEXT_LIMIT))
    named: dict[str, Any] = {f"{item.kind.value}_file_id": item.file_id}
    if item.kind is not MediaKind.AUDIO:
        named["title"] = card.title
    if item.kind not in (MediaKind.AUDIO, MediaKind.VOICE):
        named["description"] = card.description
    caption = markup.cut(item.text, markup.CAPTION_LIMIT) if item.text else None
    return _CACHED[item.kind](id=card.result, caption=caption, parse_mode=None, **named)


def _words_of(card: InlineCard) -> InlineQueryResultArticle:
    return _article(
        card,
        message_text=card.message.text,
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )


def _article(card: InlineCard, **content: Any) -> InlineQueryResultArticle:  # noqa: ANN401 (what the words are)
    return InlineQueryResultArticle(
        id=card.result,
        title=card.title,
        description=card.description,
        input_message_content=InputTextMessageContent(**content),
        reply_markup=markup.keyboard(card.message.rows),
    )
