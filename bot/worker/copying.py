"""Copies the pictures in handed-in work for the studios that want to keep them: a few at a time, beside the rest."""

import asyncio
import logging
from datetime import timedelta

from aiogram import Bot

from bot.failures import Failure, meaning_of
from bot.fetching import fetched
from domain.clock import Clock
from storage import image_copies
from storage.engine import Database
from storage.image_copies import Made, Wanted

AT_ONCE = 5
TRIES = 5
FIRST_PAUSE = timedelta(minutes=1)
"""Four times as long after each failure: nearly six hours in all."""
LOOK_BACK = timedelta(days=2)
"""What has been checked since then is copied too: a drawing is often sent in the minute of the verdict."""
log = logging.getLogger(__name__)


class Copying:
    def __init__(self, database: Database, bot: Bot, clock: Clock) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock

    async def copy(self) -> int:
        """How many pictures were dealt with. Another worker may deal with the same: one of the copies stays."""
        now = self._clock()
        async with self._database.reading() as reads:
            keeping = await image_copies.keeping(reads)
            if not keeping:
                return 0
            wanted = await image_copies.wanted(reads, keeping, now, now - LOOK_BACK, AT_ONCE)
        for want in wanted:
            made = await self._made(want)
            await image_copies.note(self._database, want, made)
        if wanted:
            log.info("pictures copied", extra={"count": len(wanted)})
        return len(wanted)

    async def _made(self, want: Wanted) -> Made:
        """What is no picture, or is not given to us, will not be tomorrow either: nothing is tried again."""
        try:
            data = await fetched(self._bot, want.file_id)
            from bot.pictures import copies  # noqa: PLC0415 (Pillow is loaded with the first picture)

            return Made(await asyncio.to_thread(copies.copied, data))
        except ValueError:
            return Made()
        except Exception as error:  # noqa: BLE001 (one picture's trouble is its own; the log names its class alone)
            log.warning("picture not copied", extra={"error": type(error).__name__, "tries": want.tries + 1})
            if meaning_of(error) is Failure.REFUSED or want.tries + 1 >= TRIES:
                return Made()
            return Made(again_at=self._clock() + FIRST_PAUSE * 4**want.tries)
