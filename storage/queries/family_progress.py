"""XP, the work that makes the streak, and achievements: of the cards of one student, taken together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, Select, and_, bindparam, func, literal, select

from domain.achievements import DueWork
from storage import tables
from storage.reads import Reads


@dataclass(frozen=True, slots=True)
class Standing:
    """``work`` is what was due so far, in the order it was due, for ``achievements.weekly_streak``."""

    xp: int
    work: tuple[DueWork, ...]


_homework, _submissions = tables.homework.c, tables.submissions.c
_one = select(literal(1).label("one")).subquery()
_students: BindParameter[Any] = bindparam("students", expanding=True)
_xp = (
    select(func.coalesce(func.sum(tables.xp_grants.c.amount), 0))
    .where(tables.xp_grants.c.student_id.in_(_students))
    .scalar_subquery()
)
_first_submitted_at = (
    select(func.min(_submissions.submitted_at))
    .where(_submissions.homework_id == _homework.id)
    .scalar_subquery()
)
_standing: Select[*tuple[Any, ...]] = (
    select(_xp, _homework.due_at, _first_submitted_at)
    .select_from(_one)
    .outerjoin(
        tables.homework,
        and_(_homework.student_id.in_(_students), _homework.due_at <= bindparam("now")),
    )
    .order_by(_homework.due_at)
)
_awards = select(tables.awards.c.code).where(tables.awards.c.student_id.in_(_students)).distinct()


async def standing(reads: Reads, students: Iterable[int], now: datetime, zone: ZoneInfo) -> Standing:
    """One statement. Days are those of ``zone``, the student's."""
    rows = await reads.all(_standing, {"students": sorted(students), "now": now})
    work = tuple(
        DueWork(due_on=due_at.astimezone(zone).date(), done_on_time=came_at is not None and came_at <= due_at)
        for _, due_at, came_at in rows
        if due_at is not None
    )
    return Standing(xp=int(rows[0][0]), work=work)


async def awarded(reads: Reads, students: Iterable[int]) -> frozenset[str]:
    """Codes of the achievements there are already."""
    return frozenset(row[0] for row in await reads.all(_awards, {"students": sorted(students)}))
