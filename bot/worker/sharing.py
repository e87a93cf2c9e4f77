"""Looks after the cards with free times that tutors have sent into other people's chats."""

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import timedelta

from aiogram import Bot

from bot import markup
from bot.failures import Failure, meaning_of
from bot.screen import Message
from bot.screens import shared_cards as screens
from bot.worker.pace import Pace
from domain.clock import Clock
from domain.shared_cards import LOOK_EVERY
from storage import shared_cards as cards
from storage.engine import Database
from storage.queries import shared_cards as queries
from storage.queries.shared_cards import Calendar
from storage.shared_cards import CardToLookAt

AT_ONCE = 40
EDIT_SECONDS = 15
log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Seen:
    """What became of the cards: what their messages show now, and which nobody looks after any more."""

    shown: dict[int, str] = field(default_factory=dict)
    over: list[int] = field(default_factory=list)


class Sharing:
    """Whatever a tutor's free times depend on, the clock included, is seen at the next look. Bounded work at a time:
    with more cards than ``AT_ONCE`` each waits longer for its turn.
    """

    def __init__(self, database: Database, bot: Bot, clock: Clock, pace: Pace) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._pace = pace
        self._rests_until = clock()

    async def look(self) -> int:
        """Returns how many cards were looked at."""
        now = self._clock()
        if self._is_resting():
            return 0
        async with self._database.reading() as reads:
            if not await cards.any_due(reads, now):
                return 0
        taken = await cards.take(self._database, now, AT_ONCE, now + LOOK_EVERY)
        if not taken:
            return 0
        async with self._database.reading() as reads:
            till = max(card.ends_at for card in taken)
            calendars = await queries.calendars(reads, {card.tutor_id for card in taken}, now, till)
        seen = _Seen()
        for card in taken:
            if self._is_resting():
                break
            await self._look_at(card, calendars.get(card.tutor_id), seen)
        await cards.mark(self._database, seen.shown, seen.over)
        return len(taken)

    def _is_resting(self) -> bool:
        now = self._clock()
        return now < self._rests_until or self._pace.is_paused(now)

    async def _look_at(self, card: CardToLookAt, calendar: Calendar | None, seen: _Seen) -> None:
        """A former tutor's card stays as it is: whoever presses its button is told."""
        now = self._clock()
        if calendar is None:
            seen.over.append(card.id)
            return
        slots = screens.slots_of(calendar, card.minutes, card.ends_at, now)
        message = screens.card(card.language, slots, now, (await self._bot.me()).username or "")
        drawn = screens.digest(message)
        failure = await self._draw(card, message) if drawn != card.shown else None
        if failure in (None, Failure.ALREADY_SO):
            seen.shown[card.id] = drawn
            if now >= card.ends_at:
                seen.over.append(card.id)
        elif failure not in (Failure.SLOW_DOWN, Failure.UNKNOWN):
            log.info("shared card given up", extra={"card": card.id})
            seen.over.append(card.id)
        await asyncio.sleep(0)

    async def _draw(self, card: CardToLookAt, message: Message) -> Failure | None:
        await self._pace.turn()
        try:
            await self._bot.edit_message_text(
                message.text,
                inline_message_id=card.inline_message_id,
                reply_markup=markup.keyboard(message.rows),
                parse_mode="HTML",
                request_timeout=EDIT_SECONDS,
            )
        except Exception as error:  # noqa: BLE001 (how a call ended is told by its exception)
            return self._meant(error)
        return None

    def _meant(self, error: Exception) -> Failure:
        now, meaning = self._clock(), meaning_of(error)
        if meaning is Failure.SLOW_DOWN:
            self._rests_until = now + timedelta(seconds=float(getattr(error, "retry_after", 1)))
        if meaning is Failure.UNKNOWN:
            self._pace.trouble(now)
        return meaning
