"""Claims what is due, says it in the receiver's words, and records how that ended."""

import asyncio
import logging
import math
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from aiogram import Bot, types
from aiogram.types import LinkPreviewOptions
from aiohttp import ClientConnectorError

from bot import markup
from bot.failures import Failure, meaning_of
from bot.l10n import Words
from bot.logs import hashed
from bot.notices.cases import Case
from bot.notices.kinds import message_for
from bot.notices.wanting import wanted
from bot.screen import Message
from bot.worker import files
from bot.worker.albums import Albums
from bot.worker.pace import Pace
from domain.clock import Clock
from domain.notices import LOUD, RESENT_WHEN_UNKNOWN, NoticeState
from domain.services import people
from storage import outbox
from storage.engine import EVERY_STUDIO, Database
from storage.outbox import ClaimedNotice
from storage.queries import notices as queries
from storage.queries.notice_facts import Facts

CLAIM = 24
IN_FLIGHT = 4
LEASE = timedelta(minutes=2)
SEND_SECONDS = 15
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
log = logging.getLogger(__name__)


class Delivery:
    """A few sends in flight, never two to one person (the outbox sees to that)."""

    def __init__(self, database: Database, bot: Bot, clock: Clock, in_flight: int = IN_FLIGHT) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self.pace = Pace()
        self._slots = asyncio.Semaphore(in_flight)
        self._albums = Albums(bot, database, self.pace)
        self.bot_id = 0
        self.is_stopping = False

    async def deliver(self, seconds: float = math.inf) -> int:
        """Until nothing is due any more, or the time is over; returns how many notices were dealt with."""
        dealt_with = 0
        until = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < until and await self._may_send():
            claim = await outbox.claim(self._database, self._clock(), CLAIM, LEASE)
            if not claim:
                break
            async with self._database.reading() as reads:
                facts = await queries.facts(reads, wanted(claim))
            await self._deal_with(claim, facts)
            dealt_with += len(claim)
        return dealt_with

    async def _may_send(self) -> bool:
        """After trouble a harmless question goes first: an outage costs no notice its one repetition."""
        if self.is_stopping or self.pace.is_paused(self._clock()):
            return False
        if self.pace.is_troubled:
            try:
                await self._bot.get_me(request_timeout=SEND_SECONDS)
            except Exception as error:  # noqa: BLE001 (whatever it is, Telegram does not answer yet)
                self.pace.trouble(self._clock())
                log.warning("telegram does not answer", extra={"error": type(error).__name__})
                return False
            self.pace.recovered()
        return True

    async def _deal_with(self, claim: Iterable[ClaimedNotice], facts: Facts) -> None:
        """One notice's failure is its own: the others of the claim are dealt with all the same."""
        ended = await asyncio.gather(*(self._one(notice, facts) for notice in claim), return_exceptions=True)
        for error in ended:
            if isinstance(error, Exception):
                log.error("notice failed", exc_info=error)
            elif isinstance(error, BaseException):
                raise error

    async def _one(self, notice: ClaimedNotice, facts: Facts) -> None:
        async with self._slots:
            if self.is_stopping or self.pace.is_paused(self._clock()):
                await outbox.postpone(self._database, notice, self._clock())
                return
            message = await self._message(notice, facts)
            if message is not None:
                await self._send(notice, message)

    async def _message(self, notice: ClaimedNotice, facts: Facts) -> Message | None:
        """What to say; None when it has been dropped instead."""
        if notice.unreachable:
            await self._drop(notice, NoticeState.UNDELIVERABLE)
            return None
        try:
            words = Words(notice.language, notice.zone)
            message = message_for(words, Case(notice, facts, self._clock()))
        except Exception:
            log.exception("notice cannot be said", extra={"notice": notice.id, "kind": notice.kind.value})
            await self._drop(notice, NoticeState.UNDELIVERABLE)
            return None
        if message is None:
            await self._drop(notice, NoticeState.WITHDRAWN)
        return message

    async def _send(self, notice: ClaimedNotice, message: Message) -> None:
        await self.pace.turn()
        if not await outbox.mark_sending(self._database, [notice], self._clock()):
            return
        try:
            sent = await self._said(notice, message)
        except Exception as error:  # noqa: BLE001 (how a call ended is told by its exception)
            await self._failed(notice, error)
            return
        self.pace.recovered()
        self._albums.forget(notice)
        await outbox.mark_sent(self._database, self.bot_id, notice, sent.message_id, self._clock())
        self._note(notice, "sent")
        await files.follow(self._bot, self._database, notice, self._clock(), SEND_SECONDS)

    async def _said(self, notice: ClaimedNotice, message: Message) -> types.Message:
        how: dict[str, Any] = {
            "reply_markup": markup.keyboard(message.rows),
            "parse_mode": "HTML",
            "disable_notification": notice.kind not in LOUD,
            "request_timeout": SEND_SECONDS,
        }
        await self._albums.send(notice, message.album, how)
        if message.voice is not None:
            return await self._bot.send_voice(notice.telegram_id, message.voice, caption=message.text, **how)
        return await self._bot.send_message(
            notice.telegram_id, message.text, link_preview_options=NO_PREVIEW, **how
        )

    async def _failed(self, notice: ClaimedNotice, error: Exception) -> None:
        now = self._clock()
        meaning = meaning_of(error)
        if meaning is Failure.SLOW_DOWN:
            seconds = float(getattr(error, "retry_after", 1))
            await outbox.postpone(
                self._database, notice, self.pace.slow_down(notice.telegram_id, now, seconds)
            )
            self._note(notice, "slow down")
        elif meaning is Failure.UNREACHABLE:
            await self._lost(notice)
        elif meaning is not Failure.UNKNOWN:
            log.error("telegram refused a notice", extra={"notice": notice.id, "kind": notice.kind.value})
            await self._drop(notice, NoticeState.UNDELIVERABLE)
        elif _never_left(error):
            self.pace.trouble(now)
            await outbox.postpone(self._database, notice, now)
            self._note(notice, "not sent")
        else:
            self.pace.trouble(now)
            await outbox.mark_unknown(self._database, notice)
            await outbox.resend_unknown(self._database, now, RESENT_WHEN_UNKNOWN)
            self._note(notice, "unknown")

    async def _lost(self, notice: ClaimedNotice) -> None:
        """The person cannot be written to; his tutors hear of it once."""
        async with self._database.writing(EVERY_STUDIO) as uow:
            await people.mark_unreachable(uow, notice.person_id, self._clock())
        await self._drop(notice, NoticeState.UNDELIVERABLE)

    async def _drop(self, notice: ClaimedNotice, final: NoticeState) -> None:
        self._albums.forget(notice)
        await outbox.drop(self._database, notice, final)
        self._note(notice, final.value)

    def _note(self, notice: ClaimedNotice, outcome: str) -> None:
        facts = {"notice": notice.id, "kind": notice.kind.value, "person": hashed(notice.telegram_id)}
        log.info("notice", extra={**facts, "outcome": outcome})


def _never_left(error: Exception) -> bool:
    """There was no connection to send it over, so Telegram certainly has nothing of it."""
    return isinstance(error.__cause__, ClientConnectorError)
