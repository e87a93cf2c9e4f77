"""Telegram in a bad mood: each kind of trouble by a rate, or for the next N calls; repeatable by the seed."""

import asyncio
import random
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from simulator.model import Model
from simulator.people import BotAccount
from simulator.updates import Update
from simulator.wire import Json, Refusal

Kind = Literal[
    "latency", "retry_after_chat", "retry_after_all", "server_error", "bad_gateway",
    "lost_before", "lost_after", "aborted", "duplicate_update", "reordered_update",
]  # fmt: skip
CALL_KINDS: tuple[Kind, ...] = (
    "retry_after_chat", "retry_after_all", "server_error", "bad_gateway", "lost_before", "lost_after",
    "aborted",
)  # fmt: skip
UPDATE_KINDS: tuple[Kind, ...] = ("duplicate_update", "reordered_update")
HTML = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body>\r\n</html>\r\n"
QUIET = frozenset({"getupdates", "getme", "setwebhook", "deletewebhook", "getwebhookinfo"})
"""Methods spared unless `spare_polling` is off: otherwise a test's own polling is what fails."""


class TimedOut(TimeoutError):
    """No answer came. `accepted` tells whether Telegram had acted before."""

    def __init__(self, *, accepted: bool) -> None:
        super().__init__("timeout after acceptance" if accepted else "timeout before acceptance")
        self.accepted = accepted


class Aborted(ConnectionError):
    """Telegram acted, and the connection broke in the middle of its answer."""

    accepted = True


@dataclass(slots=True)
class Fault:
    """What will go wrong with one call: `before` it is done, or `after`."""

    kind: Kind | None = None
    delay: float = 0.0
    refusal: Refusal | None = None

    async def before(self) -> None:
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.refusal is not None:
            raise self.refusal
        if self.kind == "lost_before":
            raise TimedOut(accepted=False)

    def after(self) -> None:
        if self.kind == "lost_after":
            raise TimedOut(accepted=True)
        if self.kind == "aborted":
            raise Aborted("connection broke in the middle of the answer")


@dataclass
class FloodControl:
    """Telegram's pace, roughly: 5 messages in 5 seconds per chat, 20 a minute per group, 30 a second in all."""

    chat_burst: int = 5
    chat_window: float = 5.0
    overall: int = 30
    group: int = 20
    sent: dict[int, deque[datetime]] = field(default_factory=dict)
    everywhere: deque[datetime] = field(default_factory=deque)

    def refusal(self, chat_id: int, now: datetime) -> Refusal | None:
        mine = self.sent.setdefault(chat_id, deque())
        limit, window = (self.group, 60.0) if chat_id < 0 else (self.chat_burst, self.chat_window)
        for times, most, seconds in ((mine, limit, window), (self.everywhere, self.overall, 1.0)):
            while times and now - times[0] >= timedelta(seconds=seconds):
                times.popleft()
            if len(times) >= most:
                wait = timedelta(seconds=seconds) - (now - times[0])
                return too_many(max(1, -int(-wait.total_seconds() // 1)))
        mine.append(now)
        self.everywhere.append(now)
        return None


def too_many(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


class Faults:
    """`rates["server_error"] = 0.05`, or `next("lost_after", 2, method="sendMessage")`.

    A chat told 429 stays closed until retry_after has passed on the world's clock; so does the whole bot.
    """

    def __init__(self, world: Model) -> None:
        self._world = world
        self._random = random.Random(f"faults {world.seed}")
        self.rates: dict[Kind, float] = {}
        self.latency: tuple[float, float] = (0.02, 0.2)
        """Seconds, least and most, when latency strikes."""
        self.retry_after = 3
        self.flood_control: FloodControl | None = None
        self.spare_polling = True
        self._next: list[tuple[Kind, str | None]] = []
        self._closed: dict[int | None, datetime] = {}
        world.on_queued.append(self._queued)

    def next(self, kind: Kind, times: int = 1, *, method: str | None = None) -> None:
        """The next calls (of this method), or updates, suffer this."""
        self._next += [(kind, method.lower() if method else None)] * times

    def calm(self) -> None:
        """Everything well again."""
        self.rates.clear()
        self._next.clear()
        self._closed.clear()
        self.flood_control = None

    def draw(self, bot: BotAccount, method: str, params: Json) -> Fault:
        """What happens to this call."""
        name = method.lower()
        if self.spare_polling and name in QUIET:
            return Fault()
        delay = self._random.uniform(*self.latency) if self._strikes("latency", name) else 0.0
        chat_id = _number(params.get("chat_id"))
        if refusal := self._still_closed(chat_id) or self._flooded(name, chat_id):
            return Fault(delay=delay, refusal=refusal)
        kind = next((one for one in CALL_KINDS if self._strikes(one, name)), None)
        if kind is not None:
            self._world.events.tell("fault", data={"kind": kind, "method": method, "bot": bot.id})
        return Fault(kind=kind, delay=delay, refusal=self._refusal(kind, chat_id))

    def _refusal(self, kind: Kind | None, chat_id: int | None) -> Refusal | None:
        if kind in {"retry_after_chat", "retry_after_all"}:
            place = chat_id if kind == "retry_after_chat" else None
            self._closed[place] = self._world.clock() + timedelta(seconds=self.retry_after)
            return too_many(self.retry_after)
        if kind == "server_error":
            return Refusal(500, "Internal Server Error")
        return Refusal(502, HTML) if kind == "bad_gateway" else None

    def _still_closed(self, chat_id: int | None) -> Refusal | None:
        if not self._closed:
            return None
        now = self._world.clock()
        self._closed = {place: until for place, until in self._closed.items() if until > now}
        until = self._closed.get(None) or (self._closed.get(chat_id) if chat_id is not None else None)
        return None if until is None else too_many(max(1, -int(-(until - now).total_seconds() // 1)))

    def _flooded(self, name: str, chat_id: int | None) -> Refusal | None:
        sends = name.startswith(("send", "copy", "forward", "edit")) and name != "sendchataction"
        if self.flood_control is None or chat_id is None or not sends:
            return None
        return self.flood_control.refusal(chat_id, self._world.clock())

    def _queued(self, bot: BotAccount, update: Update) -> None:
        if self._strikes("duplicate_update", update.kind):
            bot.updates.repeat(update)
        if self._strikes("reordered_update", update.kind):
            bot.updates.swap_last()

    def _strikes(self, kind: Kind, name: str) -> bool:
        for place, (planned, method) in enumerate(self._next):
            if planned == kind and method in {None, name}:
                del self._next[place]
                return True
        rate = self.rates.get(kind, 0.0)
        return rate > 0 and self._random.random() < rate


def _number(chat_id: object) -> int | None:
    text = str(chat_id)
    return int(text) if text.lstrip("-").isdigit() else None
