"""Whoever hammers buttons or commands is told so at once, before any queue and without the database.

So one person cannot starve the others. What carries content (words, photos, files, voice) is never turned away,
nor is anything the person could not be told about: it takes the ordinary way.
"""

import asyncio
from collections import OrderedDict

from aiogram import Bot

from bot.failures import Failure, meaning_of
from bot.incoming import Act, Incoming, guessed_language, guessed_zone
from bot.l10n import Words
from bot.limits import Limits
from domain.people import Language

COUNTED = {Act.PRESS: "presses", Act.COMMAND: "commands", Act.ASKED_INLINE: "inline"}
LANGUAGES_REMEMBERED = 1000
TELLING_SECONDS = 3


class Turnstile:
    """Remembers the languages of the latest people, since it may not look them up."""

    def __init__(self, bot: Bot, limits: Limits) -> None:
        self._bot = bot
        self._limits = limits
        self._languages: OrderedDict[int, Language] = OrderedDict()

    async def excess(self, came: Incoming) -> int:
        """Counts it; how many too many it is, 0 for what may pass."""
        kind = COUNTED.get(came.act)
        return await self._limits.excess(kind, came.telegram_id) if kind else 0

    async def turns_away(self, came: Incoming, excess: int) -> bool:
        """True when the person knows. Of commands only the first too many is answered: each answer is a message.

        Who types on in inline mode asks again by himself.
        """
        if came.callback_id is None and (excess > 1 or not came.is_in_chat):
            return True
        try:
            async with asyncio.timeout(TELLING_SECONDS):
                await self._tell(came)
        except Exception as error:  # noqa: BLE001 (the ordinary way will meet the same trouble and settle it)
            # Who is written to faster than Telegram allows has his answers before him.
            return meaning_of(error) is Failure.SLOW_DOWN
        return True

    def heard(self, telegram_id: int, language: Language) -> None:
        self._languages[telegram_id] = language
        self._languages.move_to_end(telegram_id)
        if len(self._languages) > LANGUAGES_REMEMBERED:
            self._languages.popitem(last=False)

    async def _tell(self, came: Incoming) -> None:
        language = self._languages.get(came.telegram_id) or guessed_language(came.language_code)
        text = Words(language, guessed_zone(came.language_code)).label("toast-too-quick")
        if came.callback_id is None:
            await self._bot.send_message(came.telegram_id, text)
        else:
            await self._bot.answer_callback_query(came.callback_id, text=text)
