"""The composition root: the only place that knows everybody, in plain calls."""

import asyncio
import contextlib
import gc
import logging
from datetime import datetime

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import Response
from aiogram.types import Message, Update

from bot import deferred
from bot.cards import CardDesk
from bot.commands import publish
from bot.dispatch import Dispatch
from bot.ingest import Ingest
from bot.l10n import Words
from bot.limits import WITHOUT_END, Limits
from bot.polling import Polling
from bot.routers.common import FEATURES as COMMON
from bot.routers.parent import FEATURES as PARENT
from bot.routers.parent import home as parent_home
from bot.routers.student import FEATURES as STUDENT
from bot.routers.student import home as student_home
from bot.routers.tutor import FEATURES as TUTOR
from bot.routers.tutor import today
from bot.screen import Screen
from bot.screens import common as common_screens
from bot.session import LightSession
from bot.settings import Settings
from bot.table import Table
from bot.visit import Here
from bot.web.metrics import Counted
from bot.worker import Worker
from domain.access import Actor
from domain.clock import Clock
from domain.people import Role
from storage.engine import Database
from storage.queries import doors
from storage.reads import Reads

FEATURES = (*COMMON, *TUTOR, *STUDENT, *PARENT)
DRAIN_SECONDS = 20
log = logging.getLogger(__name__)


async def home_of(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """The home of the hat; whoever has none waits to be let in, or is welcomed as a stranger."""
    match actor.hat:
        case Role.OWNER | Role.TUTOR:
            return await today.today(actor, words, now, reads)
        case Role.STUDENT:
            return await student_home.home(actor, words, now, reads)
        case Role.GUARDIAN:
            return await parent_home.home(actor, words, now, reads)
        case None:
            waits = await doors.waits_for_an_answer(reads, actor, now)
            return common_screens.waiting(words, now) if waits else common_screens.welcome(words)


def make_bot(settings: Settings) -> Bot:
    """A bot for whatever Bot API server the settings name."""
    session = LightSession(api=TelegramAPIServer.from_base(settings.bot_api_url))
    return bot_with(settings.bot_token.get_secret_value(), session)


def bot_with(token: str, session: BaseSession) -> Bot:
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode=None))


def make_limits(settings: Settings) -> Limits:
    """Shared by all replicas that are told of the same Redis."""
    return Limits(settings.redis_url.get_secret_value() if settings.redis_url else None)


def calm_collector() -> None:
    """What a process loads stays till its end: no walk through it in the middle of an update."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


class App:
    """Bot and worker over one database. ``start`` once; ``run`` until ``stop`` is set; both ends are clean.

    Without ``limits`` nobody is ever too quick: for those who press on behalf of others. Without ``provider_token``
    there is no paying by card.
    """

    def __init__(
        self,
        database: Database,
        bot: Bot,
        clock: Clock,
        limits: Limits | None = None,
        *,
        web_address: str = "",
        provider_token: str = "",
    ) -> None:
        self.database = database
        self.bot = bot
        self.clock = clock
        table = Table(FEATURES)
        self.table = table
        self.dispatch = Dispatch(database, table, home_of, clock)
        self.dispatch.here = Here(web_address=web_address, cards_on=bool(provider_token))
        self.limits = limits or Limits(most=WITHOUT_END)
        cards = CardDesk(bot, database, clock, provider_token)
        self.ingest = Ingest(bot, database, self.dispatch, clock, self.limits, cards)
        self.polling = Polling(bot, self.ingest)
        self.worker = Worker(database, bot, clock)
        self.counted = Counted()
        self.ready = False

    async def start(self, *, announce: bool = True) -> None:
        """Learns who the bot is and, with ``announce``, tells Telegram its commands. Waits for Telegram."""
        me = await self.bot.me()
        self.dispatch.bot_id, self.dispatch.here.bot_name = me.id, me.username or ""
        self.dispatch.here.inline_mode = bool(me.supports_inline_queries)
        self.worker.bot_id = self.limits.bot_id = me.id
        if announce:
            await publish(self.bot)
        deferred.build(Update, Response[Message], Response[bool])
        self.ready = True

    async def run(self, stop: asyncio.Event, *, serve: bool = True, work: bool = True) -> None:
        """Polls (``serve``) and delivers (``work``) until ``stop``: intake ends first, then sends are drained."""
        calm_collector()
        if work:
            await self.worker.start()
        try:
            if serve:
                await self.polling.run(stop)
            else:
                await stop.wait()
        finally:
            self.ready = False
            if work:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self.worker.stop(), DRAIN_SECONDS)

    async def close(self) -> None:
        await self.limits.close()
        await self.bot.session.close()
        await self.database.close()
