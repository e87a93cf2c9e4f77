"""What a balance is made of (rule 13): the transfers on one account, told by what happened, adding up to it.

A window of the newest of them is explained: what the balance was before it is one amount, whoever asks can go back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from domain.errors import NotFound
from domain.ledger import TransferKind

MOST = 40
"""Entries explained at once."""

FEWEST = 8
"""Of a long history so many at least, however old."""

PERIOD = timedelta(days=60)
NAMED = 3
"""Absences of a kind told one by one; more of them are one sum."""


class Fact(StrEnum):
    """What happened, in the order it is told; the order is also what buttons know it by, for ever."""

    PAID = "paid"
    ISSUE = "issue"
    HELD = "held"
    LATE_CANCEL = "late_cancel"
    NO_SHOW = "no_show"
    REFUND = "refund"
    ADJUSTMENT = "adjustment"
    WRITE_OFF = "write_off"
    SALE = "sale"
    RELEASE = "release"
    EXPIRE = "expire"
    CORRECTION = "correction"

    @property
    def number(self) -> int:
        return list(Fact).index(self)

    @classmethod
    def numbered(cls, number: int) -> Self:
        """Raises NotFound."""
        if number >= len(cls):
            raise NotFound
        return list(cls)[number]


FACTS = {
    "payment": Fact.PAID,
    "charge": Fact.HELD,
    "refund": Fact.REFUND,
    "adjustment": Fact.ADJUSTMENT,
    "write_off": Fact.WRITE_OFF,
    "sale": Fact.SALE,
    "release": Fact.RELEASE,
    "issue": Fact.ISSUE,
    "expire": Fact.EXPIRE,
    "reversal": Fact.CORRECTION,
}
"""By the kind of transfer, a charge for a lesson that was missed aside."""

MISSED = frozenset({Fact.LATE_CANCEL, Fact.NO_SHOW})


@dataclass(frozen=True, slots=True)
class Entry:
    """One transfer, signed as the student's account feels it. ``told_at`` is when the lesson was cancelled.

    ``unit`` is a currency or LESSONS, of the ``package`` called so.
    """

    id: int
    kind: TransferKind
    fact: Fact
    unit: str
    amount_minor: int
    after_minor: int
    posted_at: datetime
    happened_at: datetime
    reverses_id: int | None = None
    undoes: TransferKind | None = None
    is_undone: bool = False
    lesson_id: int | None = None
    lesson_starts_at: datetime | None = None
    subject: str | None = None
    told_at: datetime | None = None
    note: str | None = None
    package: str | None = None

    @property
    def at(self) -> datetime:
        """The lesson's start, else when it happened."""
        return self.lesson_starts_at or self.happened_at

    @property
    def before_start(self) -> timedelta | None:
        """How long before the lesson it was cancelled; None where it was not, or not before."""
        if self.fact is not Fact.LATE_CANCEL or self.told_at is None or self.lesson_starts_at is None:
            return None
        left = self.lesson_starts_at - self.told_at
        return left if left > timedelta() else None


@dataclass(frozen=True, slots=True)
class Term:
    """Entries told together, never none."""

    fact: Fact
    entries: tuple[Entry, ...]

    @property
    def amount_minor(self) -> int:
        return sum(entry.amount_minor for entry in self.entries)

    @property
    def alone(self) -> Entry | None:
        return self.entries[0] if len(self.entries) == 1 else None


@dataclass(frozen=True, slots=True)
class Explanation:
    """``opening_minor`` and the terms together are ``closing_minor``. ``entries`` are newest first, ``since`` is when
    the oldest was posted, None without any; ``older``: something came before it.
    """

    closing_minor: int
    entries: tuple[Entry, ...]
    older: bool

    @property
    def opening_minor(self) -> int:
        return self.closing_minor - sum(entry.amount_minor for entry in self.entries)

    @property
    def since(self) -> datetime | None:
        return self.entries[-1].posted_at if self.entries else None

    @property
    def terms(self) -> tuple[Term, ...]:
        return terms_of(self.entries)


def fact_of(kind: TransferKind, *, is_late_cancel: bool, is_no_show: bool) -> Fact:
    """What the transfer is told as."""
    if kind is TransferKind.CHARGE and is_late_cancel:
        return Fact.LATE_CANCEL
    if kind is TransferKind.CHARGE and is_no_show:
        return Fact.NO_SHOW
    return FACTS[kind.value]


def window(entries: Sequence[Entry], closing_minor: int, until: datetime) -> Explanation:
    """Of entries newest first, read with one to spare beyond MOST: a short history whole, of a long one what is
    younger than PERIOD.
    """
    if len(entries) <= MOST:
        return Explanation(closing_minor, tuple(entries), older=False)
    young = sum(entry.posted_at >= until - PERIOD for entry in entries[:MOST])
    return Explanation(closing_minor, tuple(entries[: max(young, FEWEST)]), older=True)


def terms_of(entries: Iterable[Entry]) -> tuple[Term, ...]:
    """In the order of facts, oldest first in each. What was undone within them is left out with its undoing."""
    found: dict[Fact, list[Entry]] = {fact: [] for fact in Fact}
    for entry in sorted(standing(entries), key=lambda one: (one.posted_at, one.id)):
        found[entry.fact].append(entry)
    return tuple(term for fact, group in found.items() for term in _told(fact, group) if term.amount_minor)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Without pairs of a transfer and its reversal."""
    listed = list(entries)
    ids = {entry.id for entry in listed}
    undone = {entry.reverses_id for entry in listed if entry.reverses_id in ids}
    return [entry for entry in listed if entry.id not in undone and entry.reverses_id not in undone]


def _told(fact: Fact, group: list[Entry]) -> list[Term]:
    if fact in MISSED and len(group) <= NAMED:
        return [Term(fact, (entry,)) for entry in group]
    return [Term(fact, tuple(group))] if group else []
