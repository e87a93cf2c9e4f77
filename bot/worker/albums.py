"""The album that goes before a notice: as far as it has come is remembered, so that a pause repeats nothing."""

from typing import Any

from aiogram import Bot

from bot.galleries import Galleries, albums
from bot.screen import Item
from bot.worker.pace import Pace
from storage.engine import Database
from storage.outbox import ClaimedNotice


class Albums:
    """A courtesy kept in memory: after a kill in the middle somebody gets the same pictures twice."""

    def __init__(self, bot: Bot, database: Database, pace: Pace) -> None:
        self._galleries = Galleries(bot, database)
        self._pace = pace
        self._sent: dict[int, int] = {}

    async def send(self, notice: ClaimedNotice, items: tuple[Item, ...], how: dict[str, Any]) -> None:
        """Raises what says that the notice cannot be sent now."""
        quiet = {
            key: value for key, value in how.items() if key in ("disable_notification", "request_timeout")
        }
        groups = albums(items)
        for group in groups[self._sent.get(notice.id, 0) :]:
            await self._pace.turn()
            await self._galleries.send(notice.telegram_id, group, notice.language, **quiet)
            self._sent[notice.id] = self._sent.get(notice.id, 0) + 1

    def forget(self, notice: ClaimedNotice) -> None:
        """The notice is dealt with."""
        self._sent.pop(notice.id, None)
