"""Draws live cards anew: messages that go on showing what they were about."""

import logging
from dataclasses import replace
from datetime import timedelta

from aiogram import Bot

from bot import markup
from bot.failures import Failure, meaning_of
from bot.l10n import Words
from bot.notices.cases import Case, Gone
from bot.notices.wanting import wanted
from bot.screen import Message
from bot.screens.live_lesson import live_lesson
from bot.worker.pace import Pace
from domain.clock import Clock
from storage import claims
from storage.claims import StaleCard
from storage.engine import Database
from storage.queries import notices as queries
from storage.queries.notice_facts import Facts

AT_ONCE = 20
EDIT_SECONDS = 15
log = logging.getLogger(__name__)


class Redrawing:
    """One at a time and after the news: a card is a comfort, and has all the time there is."""

    def __init__(self, database: Database, bot: Bot, clock: Clock, pace: Pace) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._pace = pace
        self._rests_until = clock()

    async def redraw(self) -> int:
        """As many as one tick has time for; returns how many cards were dealt with."""
        if self._is_resting():
            return 0
        async with self._database.reading() as reads:
            cards = await claims.stale_cards(reads, AT_ONCE)
            wants = wanted(card.notice for card in cards)
            facts = await queries.facts(reads, replace(wants, work_of_lessons=wants.lesson_ids))
        dealt_with = 0
        for card in cards:
            if self._is_resting():
                break
            if await self._draw(card, facts):
                await claims.mark_drawn(self._database, card)
                dealt_with += 1
        return dealt_with

    def _is_resting(self) -> bool:
        now = self._clock()
        return now < self._rests_until or self._pace.is_paused(now)

    async def _draw(self, card: StaleCard, facts: Facts) -> bool:
        """False: it stays stale and is tried again."""
        message = self._message(card, facts)
        if message is None:
            return True
        await self._pace.turn()
        try:
            await self._bot.edit_message_text(
                message.text,
                chat_id=card.notice.telegram_id,
                message_id=card.message_id,
                reply_markup=markup.keyboard(message.rows),
                parse_mode="HTML",
                request_timeout=EDIT_SECONDS,
            )
        except Exception as error:  # noqa: BLE001 (how a call ended is told by its exception)
            return self._is_over(card, error)
        return True

    def _message(self, card: StaleCard, facts: Facts) -> Message | None:
        """None: its reader or its student has left, or he cannot be written to."""
        case = Case(card.notice, facts, self._clock())
        if card.notice.unreachable:
            return None
        try:
            if case.has_left:
                return None
            words = Words(card.notice.language, card.notice.zone)
            return live_lesson(
                words,
                case.lesson,
                case.reader,
                case.student,
                case.work_of_lesson,
                is_confirmed=case.is_confirmed,
            )
        except Gone:
            return None

    def _is_over(self, card: StaleCard, error: Exception) -> bool:
        now, meaning = self._clock(), meaning_of(error)
        if meaning is Failure.SLOW_DOWN:
            self._rests_until = now + timedelta(seconds=float(getattr(error, "retry_after", 1)))
            return False
        if meaning is Failure.UNKNOWN:
            self._pace.trouble(now)
            return False
        log.info("card given up", extra={"notice": card.notice.id, "meaning": meaning.name})
        return True
