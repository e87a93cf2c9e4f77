"""Takes raw updates and answers for each: handled and committed, to be tried again, or put aside.

Three outcomes (DESIGN §4). Nobody else turns an exception into success. One person's updates are handled in the
order they came; different people's side by side. Who hammers is turned away before his queue.
"""

import asyncio
import logging
import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import Update
from pydantic import ValidationError

from bot import incoming as reading
from bot.cards import CardDesk
from bot.dispatch import Dispatch, Handled
from bot.failures import Failure, meaning_of
from bot.incoming import Act, Incoming
from bot.inline import answer_inline
from bot.limits import Limits
from bot.logs import hashed
from bot.menus import Menus
from bot.presenter import Presenter
from bot.raw import sanitised
from bot.turns import Queues
from bot.turnstile import Turnstile
from domain.clock import Clock
from storage import quarantine
from storage.engine import Database
from storage.errors import Transient

DEADLINE_SECONDS = 10
SLOW_SECONDS = 0.3
FAILURES_ALLOWED = 5
HOLD_BACK_SECONDS = 1.0
PATIENCE_SECONDS = 10.0
"""How long after its time an update that is to be tried again is waited for."""
log = logging.getLogger(__name__)


class Verdict(Enum):
    ACK = auto()
    RETRY = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """``after_seconds``: when asking again makes sense; only with RETRY."""

    verdict: Verdict
    after_seconds: float = 0


ACK = Outcome(Verdict.ACK)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """An update that must go first, till ``until`` (loop time): a tap may expire at Telegram's and never come again."""

    update_id: int
    until: float


class Ingest:
    """The way of every update, from polling, from a webhook or from a test."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        dispatch: Dispatch,
        clock: Clock,
        limits: Limits,
        cards: CardDesk,
    ) -> None:
        self._bot = bot
        self._database = database
        self._dispatch = dispatch
        self._presenter = Presenter(bot, database, cards)
        self._cards = cards
        self._menus = Menus(bot, database)
        self._turnstile = Turnstile(bot, limits)
        self._let_in: set[int] = set()
        self._clock = clock
        self._queues = Queues()
        self._troubles: dict[int, _Trouble] = {}
        self._comforts: set[asyncio.Future[None]] = set()

    async def take(self, raw: dict[str, Any], *, again: bool = False) -> Outcome:
        """Never raises but on cancellation: an update that cannot be handled is counted, then quarantined.

        ``again``: it was let in before. What is tried again here is known to have been.
        """
        came = self._read(raw)
        if came is None:
            return ACK
        if came.act is Act.CHECKOUT:
            return await self._consent(raw, came)
        with self._queues.of(came.telegram_id) as queue:
            async with queue.door:
                again = again or came.update_id in self._let_in
                excess = 0 if again else await self._turnstile.excess(came)
            if excess and await self._turned_away(came, excess):
                return ACK
            async with queue.turn:
                outcome = self._held_back(came) or await self._take_in_turn(raw, came)
                self._note_trouble(came, outcome)
        (self._let_in.discard if outcome is ACK else self._let_in.add)(came.update_id)
        return outcome

    async def _consent(self, raw: dict[str, Any], came: Incoming) -> Outcome:
        """Out of turn: Telegram waits ten seconds, and what the person did before may take as long."""
        started = time.perf_counter()
        try:
            outcome = await self._cards.consent(came)
        except Exception as error:  # noqa: BLE001 (as below)
            return await self._failed(raw, came, error)
        self._note(came, Handled(outcome=outcome, handler="checkout"), started)
        return ACK

    def _held_back(self, came: Incoming) -> Outcome | None:
        """An earlier update of the same person is to be tried again: what he did later waits for it."""
        trouble = self._troubles.get(came.telegram_id)
        if trouble is None or trouble.update_id == came.update_id:
            return None
        seconds = trouble.until - asyncio.get_running_loop().time()
        return Outcome(Verdict.RETRY, min(seconds, HOLD_BACK_SECONDS)) if seconds > 0 else None

    def _note_trouble(self, came: Incoming, outcome: Outcome) -> None:
        trouble = self._troubles.get(came.telegram_id)
        if trouble is not None and trouble.update_id != came.update_id:
            return
        if outcome.verdict is Verdict.ACK:
            self._troubles.pop(came.telegram_id, None)
            return
        until = asyncio.get_running_loop().time() + outcome.after_seconds + PATIENCE_SECONDS
        self._troubles[came.telegram_id] = _Trouble(came.update_id, until)

    def _read(self, raw: dict[str, Any]) -> Incoming | None:
        """None for what is deliberately ignored: malformed, or of a kind this bot does not serve."""
        try:
            clean = sanitised(raw)
            return reading.read(Update.model_validate(clean, context={"bot": self._bot})) if clean else None
        except ValidationError as error:
            log.warning(
                "update ignored", extra={"update_id": raw.get("update_id"), "errors": error.error_count()}
            )
            return None

    async def _turned_away(self, came: Incoming, excess: int) -> bool:
        started = time.perf_counter()
        away = await self._turnstile.turns_away(came, excess)
        if away:
            self._note(came, Handled(outcome="turned away", handler="turnstile"), started)
        return away

    async def _take_in_turn(self, raw: dict[str, Any], came: Incoming) -> Outcome:
        started = time.perf_counter()
        try:
            async with asyncio.timeout(DEADLINE_SECONDS):
                handled = await self._handle_watched(came)
                await self._show(came, handled)
        except Exception as error:  # noqa: BLE001 (the one border where anything may arrive; nothing is swallowed)
            return await self._failed(raw, came, error)
        if handled.actor is not None:
            self._turnstile.heard(came.telegram_id, handled.actor.language)
        self._note(came, handled, started)
        return ACK

    async def _handle_watched(self, came: Incoming) -> Handled:
        """Says "typing" when the answer takes longer than a person likes to wait."""
        if not came.is_in_chat:
            return await self._dispatch.handle(came)
        timer = asyncio.get_running_loop().call_later(SLOW_SECONDS, self._say_typing, came.telegram_id)
        try:
            return await self._dispatch.handle(came)
        finally:
            timer.cancel()

    def _say_typing(self, telegram_id: int) -> None:
        # Beside the handler: nobody waits for it.
        task = asyncio.ensure_future(self._presenter.typing(telegram_id))  # noqa: TID251
        self._comforts.add(task)
        task.add_done_callback(self._comforts.discard)

    async def _show(self, came: Incoming, handled: Handled) -> None:
        if not came.is_in_chat:
            await answer_inline(self._bot, came.query_id, handled.answers)
            return
        language = handled.actor.language if handled.actor else reading.guessed_language(came.language_code)
        shown = await self._presenter.show(came, handled.answers, handled.live, handled.last, language)
        if shown.unreachable:
            await self._dispatch.lost(came)
            return
        if shown.live_message_id != handled.live or shown.pages:
            await self._dispatch.remember(came, shown.live_message_id, shown.pages)
        await self._menus.settle(self._dispatch.bot_id, came, handled)

    async def _failed(self, raw: dict[str, Any], came: Incoming, error: Exception) -> Outcome:
        if isinstance(error, TelegramRetryAfter):
            return Outcome(Verdict.RETRY, error.retry_after)
        if meaning_of(error) is Failure.REFUSED:
            log.error(
                "telegram refused an answer",
                extra={"update_id": came.update_id, "error": type(error).__name__},
            )
        else:
            log.warning("update failed", extra={"update_id": came.update_id}, exc_info=error)
        bot_id, now = self._dispatch.bot_id, self._clock()
        try:
            count = await quarantine.note_failure(
                self._database, bot_id, came.update_id, raw, type(error).__name__, now
            )
            if count < FAILURES_ALLOWED:
                return Outcome(Verdict.RETRY, 0.2 * 2**count)
            await quarantine.quarantine(self._database, bot_id, came.update_id, now)
        except Transient:
            return Outcome(Verdict.RETRY, 1)
        log.error("update quarantined", extra={"update_id": came.update_id})
        if came.is_in_chat:
            await self._dispatch.apologise(came)
        return ACK

    def _note(self, came: Incoming, handled: Handled, started: float) -> None:
        log.info(
            "update",
            extra={
                "update_id": came.update_id,
                "person": hashed(came.telegram_id),
                "handler": handled.handler,
                "outcome": handled.outcome,
                "ms": round((time.perf_counter() - started) * 1000, 1),
            },
        )
