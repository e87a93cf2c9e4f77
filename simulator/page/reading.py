"""The two ticks: a person's message is read when the bot has confirmed its update."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from simulator.chats import Chat, Message
from simulator.model import Model
from simulator.people import BotAccount
from simulator.updates import Update

PAUSE = 0.25
"""Seconds between looks at the queues; nothing looks while nothing waits."""


@dataclass(slots=True)
class _Waiting:
    bot: BotAccount
    person_id: int
    update: Update | None = None


class Unread:
    """Messages whose update still waits in a bot's queue. `tell` hears which were taken."""

    def __init__(self, world: Model, tell: Callable[[Chat, list[int]], None]) -> None:
        self._world = world
        self._tell = tell
        self._waiting: dict[tuple[int, int], _Waiting] = {}
        self._timer: asyncio.TimerHandle | None = None
        world.on_queued.append(self._queued)

    def knows(self, message: Message) -> bool:
        """Whether the bot has it; a bot's own messages count as read."""
        bot = message.chat.bot
        one = self._waiting.get((bot.id, message.id)) if bot is not None else None
        return one is None or (one.update is not None and not one.bot.updates.holds(one.update))

    def expect(self, message: Message) -> None:
        """A person has just written this; its update, if the bot wants one, is queued in a moment."""
        bot, person = message.chat.bot, message.chat.person
        if bot is not None and person is not None and not message.by_bot:
            self._waiting[bot.id, message.id] = _Waiting(bot, person.id)
            self.watch()

    def watch(self) -> None:
        """Begin to look, if anything waits."""
        if self._waiting and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(PAUSE, self._look)

    def _queued(self, bot: BotAccount, update: Update) -> None:
        if update.kind == "message" and update.payload["chat"]["type"] == "private":
            person_id = update.payload["chat"]["id"]
            self._waiting[bot.id, update.payload["message_id"]] = _Waiting(bot, person_id, update)
            if self._timer is not None:
                return
            try:
                self.watch()
            except RuntimeError:  # no loop runs yet: the page opens later and looks then
                return

    def _look(self) -> None:
        self._timer = None
        taken: dict[tuple[int, int], list[int]] = {}
        for key, one in list(self._waiting.items()):
            if one.update is None or not one.bot.updates.holds(one.update):
                del self._waiting[key]
                taken.setdefault((one.bot.id, one.person_id), []).append(key[1])
        for place, message_ids in taken.items():
            chat = self._world.chats.get(place)
            if chat is not None:
                self._tell(chat, message_ids)
        self.watch()
