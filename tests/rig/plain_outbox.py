"""The outbox as plain Python: whom the model expects to have been told what, and when.

Written anew from the product's rules 22 to 27, for one zone without clock changes, so that it shares no line with
what it judges.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

MOSCOW = timedelta(hours=3)
NIGHT, MORNING = time(21, 30), time(8, 30)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EARLIER = frozenset({"lesson_tomorrow", "lesson_soon", "homework_due_tomorrow", "homework_due_soon"})
"""Reminders: what quiet hours bring forward, and what is not told once its moment has passed."""
AT_ONCE = frozenset({"pages_received", "lesson_card", "somebody_came", "connected"})
CHANGES = frozenset({"lesson_planned", "lesson_moved", "lesson_cancelled"})
LIVES = {"pages_received": DAY, "homework_overdue": 2 * DAY, "homework_overdue_guardian": 2 * DAY}

Key = tuple[str, str, str]
"""Kind, fact, person."""


@dataclass
class Post:
    due: datetime
    until: datetime
    about: str
    is_useful: Callable[[datetime], bool]
    state: str = "due"


def quiet(moment: datetime) -> bool:
    wall = (moment + MOSCOW).time()
    return wall >= NIGHT or wall < MORNING


def _shifted(moment: datetime, edge: time, days: int) -> datetime:
    day = (moment + MOSCOW).date() + timedelta(days=days)
    return datetime.combine(day, edge, moment.tzinfo) - MOSCOW


def after_quiet(moment: datetime) -> datetime:
    if not quiet(moment):
        return moment
    return _shifted(moment, MORNING, int((moment + MOSCOW).time() >= NIGHT))


def before_quiet(moment: datetime) -> datetime:
    if not quiet(moment):
        return moment
    return _shifted(moment, NIGHT, -int((moment + MOSCOW).time() < MORNING))


class Outbox:
    """``away`` are those who have blocked the bot."""

    def __init__(self) -> None:
        self.posts: dict[Key, Post] = {}
        self.away: set[str] = set()

    def tell(
        self,
        key: Key,
        now: datetime,
        about: str,
        is_useful: Callable[[datetime], bool],
        *,
        at: datetime | None = None,
        until: datetime | None = None,
        concerns: datetime | None = None,
    ) -> None:
        """Once per key; what has been withdrawn waits again."""
        due = self._moment(key[0], at or now, now, concerns)
        if due is None:
            return
        post = Post(due, until or due + LIVES.get(key[0], 7 * DAY), about, is_useful)
        if self.posts.setdefault(key, post).state == "withdrawn":
            self.posts[key] = post

    def _moment(self, kind: str, at: datetime, now: datetime, concerns: datetime | None) -> datetime | None:
        if kind in EARLIER:
            moment = before_quiet(at)
            return moment if moment >= now else None
        urgent = concerns is not None and now <= concerns <= now + 12 * HOUR
        if kind in AT_ONCE or (kind in CHANGES and urgent):
            return at
        return after_quiet(at)

    def warn_of_makeup(
        self, fact: str, about: str, family: Iterable[str], now: datetime, is_open: Callable[[datetime], bool]
    ) -> None:
        """A week before the sixty days are over in which a missed lesson may be made up for (rule 11)."""
        for person in family:
            key, over = ("makeup_expires", fact, person), now + 60 * DAY
            self.tell(key, now, about, is_open, at=over - 7 * DAY, until=over)

    def withdraw(self, kinds: Iterable[str], about: str) -> None:
        wanted = set(kinds)
        for (kind, _, _), post in self.posts.items():
            if kind in wanted and post.about == about and post.state == "due":
                post.state = "withdrawn"

    def take_back(self, key: Key) -> None:
        post = self.posts.get(key)
        if post is not None and post.state == "due":
            post.state = "withdrawn"

    def withdraw_of(self, person: str, abouts: Iterable[str]) -> None:
        wanted = set(abouts)
        for (_, _, to), post in self.posts.items():
            if to == person and post.about in wanted and post.state == "due":
                post.state = "withdrawn"

    def postpone(self, kind: str, about: str, due: datetime) -> bool:
        waiting = [
            post
            for (its, _, _), post in self.posts.items()
            if its == kind and post.about == about and post.state == "due"
        ]
        for post in waiting:
            post.due = due
        return bool(waiting)

    def deliver(self, now: datetime) -> None:
        for (_, _, to), post in self.posts.items():
            if post.state != "due":
                continue
            if post.until <= now:
                post.state = "expired"
            elif post.due <= now:
                post.state = self._fate(to, post, now)

    def _fate(self, to: str, post: Post, now: datetime) -> str:
        if to in self.away:
            return "undeliverable"
        return "sent" if post.is_useful(now) else "withdrawn"

    def states(self) -> Counter[tuple[str, str, str]]:
        """How many notices of which kind, for whom, stand how."""
        return Counter((to, kind, post.state) for (kind, _, to), post in self.posts.items())
