"""Answers inline queries: cards that a person may send in his own name into any chat."""

from collections.abc import Iterable

from aiogram import Bot
from aiogram.types import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot import markup
from bot.failures import Failure, meaning_of
from bot.screen import Answer, InlineCard, InlineOffer

CACHE_SECONDS = 5
"""Free times go quickly; whoever types on is spared asking for the same again."""


async def answer_inline(bot: Bot, query_id: str | None, told: Iterable[Answer]) -> None:
    """With nothing where nothing is offered: a query without an answer spins. Too late is no failure."""
    if query_id is None:
        return
    offer = next((answer for answer in told if isinstance(answer, InlineOffer)), InlineOffer())
    button = (
        InlineQueryResultsButton(text=offer.button, start_parameter=offer.start) if offer.button else None
    )
    try:
        await bot.answer_inline_query(
            query_id,
            [_article(card) for card in offer.cards],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            button=button,
        )
    except Exception as error:
        if meaning_of(error) is not Failure.QUERY_TOO_OLD:
            raise


def _article(card: InlineCard) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=card.result,
        title=card.title,
        description=card.description,
        input_message_content=InputTextMessageContent(
            message_text=card.message.text,
            parse_mode="HTML",
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=markup.keyboard(card.message.rows),
    )
