"""A student's balance and what explains it: one answer for the tutor and for whoever pays (rule 13).

Flat in history: a window of the newest transfers is read, whatever came before them.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, true

from domain.access import Actor
from domain.balances import MOST, Explanation, window
from domain.errors import NotFound
from storage.queries import entries
from storage.queries.parts import PAYING, PURSE, led, reader
from storage.reads import Reads
from storage.tables import accounts, packages, students, studios
from storage.types import Id


@dataclass(frozen=True, slots=True)
class Head:
    """Whose balance it is, and how much; ``has_packages``: also such as are used up."""

    student_id: int
    student_name: str
    currency: str
    balance_minor: int
    has_packages: bool


@dataclass(frozen=True, slots=True)
class BalancePage:
    """``before`` is the transfer that its window ends before, 0 for the newest."""

    head: Head
    before: int
    explained: Explanation

    @property
    def older(self) -> int | None:
        """What to ask for next, None at the end."""
        return self.explained.entries[-1].id if self.explained.older else None


VISIBLE = or_(students.c.id.in_(PAYING), led(students))
"""To whoever teaches the student, owns the studio, or pays for him."""

_BEFORE = bindparam("before", type_=Id())
_HAS_PACKAGES = select(packages.c.id).where(packages.c.student_id == students.c.id).exists()
HEAD_COLUMNS = (
    students.c.id, students.c.name, studios.c.currency, func.coalesce(accounts.c.balance_minor, 0), _HAS_PACKAGES,
)  # fmt: skip
WHOSE = students.join(studios, studios.c.id == students.c.studio_id).outerjoin(accounts, PURSE)
_HEAD = select(*HEAD_COLUMNS).select_from(WHOSE).where(students.c.id == entries.STUDENT, VISIBLE)


def _explained(found: Any) -> Any:  # noqa: ANN401 (statements)
    """The head beside every entry, or alone: one snapshot, so that they add up."""
    listed = entries.listed(found.order_by(*entries.NEWEST_FIRST).limit(MOST + 1)).subquery("listed")
    return (
        select(*HEAD_COLUMNS, *listed.c)
        .select_from(WHOSE.outerjoin(listed, true()))
        .where(students.c.id == entries.STUDENT, VISIBLE)
        .order_by(listed.c.c4.desc(), listed.c.c0.desc())
    )


_NEWEST = _explained(entries.ON_PURSE)
_OLDER = _explained(entries.ON_PURSE.where(entries.before(_BEFORE)))
_OF_HEAD = len(HEAD_COLUMNS)


async def head(reads: Reads, actor: Actor, student_id: int) -> Head:
    """Raises NotFound for whoever neither leads the student nor pays for him."""
    row = await reads.first(_HEAD, given(actor, student_id))
    if row is None:
        raise NotFound
    return Head(*row)


async def page(reads: Reads, actor: Actor, student_id: int, before: int, now: datetime) -> BalancePage:
    """``before`` 0 is the newest window. Raises NotFound as ``head``."""
    params = given(actor, student_id) | ({"before": before} if before else {})
    rows = await reads.all(_OLDER if before else _NEWEST, params)
    if not rows:
        raise NotFound
    whose = Head(*rows[0][:_OF_HEAD])
    found = [entries.entry(row[_OF_HEAD:]) for row in rows if row[_OF_HEAD] is not None]
    closing = found[0].after_minor if before and found else whose.balance_minor
    until = found[0].posted_at if before and found else now
    return BalancePage(whose, before, window(found, 0 if before and not found else closing, until))


def given(actor: Actor, student_id: int) -> dict[str, object]:
    """The parameters that say whose balance, and who asks."""
    return {"student": student_id, **reader(actor)}
