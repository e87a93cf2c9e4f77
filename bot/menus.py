"""Each person's commands menu follows his hat, his language and how many roles he has.

What he was last given is remembered with his conversation, so Telegram is asked only when it changed.
"""

import logging

from aiogram import Bot

from bot.commands import publish_for
from bot.dispatch import Handled
from bot.failures import meaning_of
from bot.incoming import Incoming
from domain.access import Actor
from storage import conversation as conversations
from storage.engine import Database

log = logging.getLogger(__name__)


class Menus:
    """Runs after the answer is shown; failing is logged and mended by the person's next update."""

    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot = bot
        self._database = database

    async def settle(self, bot_id: int, came: Incoming, handled: Handled) -> None:
        actor, menu = handled.actor, handled.menu
        if handled.hat_changed:
            async with self._database.reading() as reads:
                now = await conversations.load(reads, bot_id, came.telegram_id, came.update_id)
            actor, menu = now.actor, now.menu
        if actor is None or actor.hat is None or _name(actor) == menu:
            return
        try:
            await publish_for(
                self._bot, came.telegram_id, actor.hat, actor.language, many_roles=_many_roles(actor)
            )
        except Exception as error:  # noqa: BLE001 (the answer has been shown; a menu is no reason to show it again)
            log.warning("menu not set", extra={"meaning": meaning_of(error).name})
            return
        await conversations.remember_menu(self._database, bot_id, came.telegram_id, _name(actor))


def _many_roles(actor: Actor) -> bool:
    return len(actor.homes) > 1


def _name(actor: Actor) -> str:
    return f"{actor.hat}:{actor.language}:{len(actor.homes)}"
