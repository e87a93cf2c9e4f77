"""Packages that are to wait all at once: which, with what effect, and what came of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, or_, select

from domain.access import Actor
from domain.clock import zone_named
from domain.errors import NotFound
from domain.package_days import Days
from domain.people import Role
from storage.freezable import FREEZABLE, OF_TUTORS_ALONE
from storage.queries.package_freezes import PLANNED_INSIDE, TERM, Term, bounds, days_of, freezes
from storage.queries.packages import LEFT, SOLD
from storage.reads import Reads
from storage.tables import (
    lessons,
    memberships,
    package_courses,
    package_freezes,
    packages,
    participations,
    students,
    studios,
)
from storage.types import Id

PAGE = 6


@dataclass(frozen=True, slots=True)
class Scope:
    """Packages for the courses of these ``tutors`` alone, or with None of the whole studio. ``may_all``: the actor may
    choose between the two.
    """

    studio_id: int
    zone: str
    tutors: tuple[int, ...] | None
    may_all: bool

    def today(self, now: datetime) -> date:
        return now.astimezone(zone_named(self.zone)).date()


@dataclass(frozen=True, slots=True)
class Sum:
    """``waiting`` of ``all`` packages, and ``lessons`` that are planned for them on these days."""

    all: int
    waiting: int
    lessons: int


@dataclass(frozen=True, slots=True)
class Line:
    """A package with its last day as it would be, and how many lessons are planned for it on these days."""

    term: Term
    last: date | None
    lessons: int

    @property
    def id(self) -> int:
        return self.term.id


@dataclass(frozen=True, slots=True)
class Frozen:
    """What one deed has frozen: ``standing`` of ``all`` packages."""

    studio_id: int
    days: Days
    all: int
    standing: int
    lines: tuple[Line, ...]


_KEPT, _EDGE = bindparam("kept", expanding=True, type_=Id()), bindparam("edge", type_=Id())
_others = memberships.alias("others")
_SCOPE = select(
    studios.c.id,
    studios.c.zone,
    select(func.count())
    .select_from(_others)
    .where(_others.c.studio_id == studios.c.id, _others.c.role == Role.TUTOR, _others.c.ended_at.is_(None))
    .scalar_subquery(),
).where(studios.c.id == bindparam("studio", type_=Id()))
_inside = (
    select(func.count(lessons.c.id))
    .select_from(package_courses)
    .join(lessons, lessons.c.course_id == package_courses.c.course_id)
    .join(participations, participations.c.lesson_id == lessons.c.id)
    .where(
        package_courses.c.package_id == packages.c.id,
        participations.c.student_id == packages.c.student_id,
        PLANNED_INSIDE,
    )
    .correlate(packages)
    .scalar_subquery()
)


def _ways(statement: Select[*tuple[Any, ...]]) -> tuple[Select[*tuple[Any, ...]], ...]:
    """By the student's name from the start, beyond an edge, and back from it."""
    other, whose = packages.alias("edge"), students.alias("of_edge")
    name = (
        select(whose.c.name)
        .join_from(other, whose, whose.c.id == other.c.student_id)
        .where(other.c.id == _EDGE)
    ).scalar_subquery()
    first = statement.order_by(students.c.name, packages.c.id).limit(PAGE + 1)
    after = or_(students.c.name > name, and_(students.c.name == name, packages.c.id > _EDGE))
    before = or_(students.c.name < name, and_(students.c.name == name, packages.c.id < _EDGE))
    backwards = statement.order_by(students.c.name.desc(), packages.c.id.desc()).limit(PAGE + 1)
    return first, first.where(after), backwards.where(before)


def _both(statement: Select[*tuple[Any, ...]]) -> dict[bool, Select[*tuple[Any, ...]]]:
    """By whether it is the whole studio's."""
    found = statement.where(FREEZABLE, LEFT.c.balance_minor > 0)
    return {True: found, False: found.where(OF_TUTORS_ALONE)}


_PAGES = {
    everybody: _ways(statement)
    for everybody, statement in _both(select(*TERM, _inside).select_from(SOLD)).items()
}
_waits = packages.c.id.not_in(_KEPT)
_SUMS = _both(
    select(
        func.count(),
        func.coalesce(func.sum(case((_waits, 1), else_=0)), 0),
        func.coalesce(func.sum(case((_waits, _inside), else_=0)), 0),
    ).select_from(SOLD)
)
_his: ColumnElement[bool] = or_(
    and_(
        package_freezes.c.made_by == bindparam("me", type_=Id()),
        package_freezes.c.studio_id.in_(bindparam("teaching", expanding=True, type_=Id())),
    ),
    package_freezes.c.studio_id.in_(bindparam("owned", expanding=True, type_=Id())),
)
_BATCH = and_(package_freezes.c.batch == bindparam("batch"), _his)
_HEAD = (
    select(
        studios.c.id,
        studios.c.zone,
        func.min(package_freezes.c.starts_at),
        func.max(package_freezes.c.ends_at),
        func.count(),
        func.coalesce(func.sum(case((package_freezes.c.undone_at.is_(None), 1), else_=0)), 0),
    )
    .join_from(package_freezes, studios, studios.c.id == package_freezes.c.studio_id)
    .where(_BATCH)
    .group_by(studios.c.id, studios.c.zone)
)
_FROZEN = _ways(
    select(*TERM)
    .select_from(SOLD.join(package_freezes, package_freezes.c.package_id == packages.c.id))
    .where(_BATCH)
)


async def scope(reads: Reads, actor: Actor, studio_id: int, *, everybody: bool) -> Scope:
    """``studio_id`` 0: his only one. Raises NotFound."""
    owned = {place.studio_id for place in actor.places if place.role is Role.OWNER}
    chosen = studio_id or _only(actor.teaching_studio_ids | owned)
    his = tuple(sorted(p.id for p in actor.places if p.role is Role.TUTOR and p.studio_id == chosen))
    if chosen not in owned and (everybody or not his):
        raise NotFound
    row = await reads.first(_SCOPE, {"studio": chosen})
    if row is None:
        raise NotFound
    _, zone, tutors = row
    whole = everybody or not his
    return Scope(chosen, zone, None if whole else his, chosen in owned and int(tutors) > len(his) > 0)


def _only(studio_ids: Collection[int]) -> int:
    if len(studio_ids) != 1:
        raise NotFound
    return next(iter(studio_ids))


async def summed(reads: Reads, within: Scope, days: Days, kept: Collection[int]) -> Sum:
    row = await reads.first(_SUMS[within.tutors is None], _given(within, days) | {"kept": sorted(kept)})
    return Sum(*(int(number) for number in row)) if row else Sum(0, 0, 0)


async def page(reads: Reads, within: Scope, days: Days, edge: int, *, back: bool) -> tuple[Line, ...]:
    """By the student's name beyond ``edge``, one more than PAGE when there are more."""
    first, after, before = _PAGES[within.tutors is None]
    statement = (before if back else after) if edge else first
    rows = await reads.all(statement, _given(within, days) | ({"edge": edge} if edge else {}))
    found = [(Term(*row[: len(TERM)]), int(row[len(TERM)])) for row in rows]
    standing = await freezes(reads, [term for term, _ in found])
    lines = [
        Line(term, term.last_with([*(one.days for one in standing.get(term.id, ())), days]), count)
        for term, count in found
    ]
    return _in_order(lines, back=bool(edge) and back)


async def frozen(reads: Reads, actor: Actor, batch: str, edge: int, *, back: bool) -> Frozen:
    """Raises NotFound for what another has done, unless in the actor's own studio."""
    given: dict[str, Any] = {
        "batch": batch,
        "me": actor.person_id,
        "teaching": sorted(actor.teaching_studio_ids),
        "owned": [place.studio_id for place in actor.places if place.role is Role.OWNER],
    }
    head = await reads.first(_HEAD, given)
    if head is None:
        raise NotFound
    studio_id, zone, starts_at, ends_at, count, standing = head
    first, after, before = _FROZEN
    statement = (before if back else after) if edge else first
    rows = await reads.all(statement, given | ({"edge": edge} if edge else {}))
    lines = [Line(term := Term(*row), term.last, 0) for row in rows]
    days = days_of(starts_at, ends_at, zone)
    return Frozen(studio_id, days, int(count), int(standing), _in_order(lines, back=bool(edge) and back))


def _given(within: Scope, days: Days) -> dict[str, Any]:
    since, till = bounds(days, within.zone)
    given: dict[str, Any] = {"studio": within.studio_id, "since": since, "till": till}
    return given if within.tutors is None else given | {"tutors": list(within.tutors)}


def _in_order(lines: Sequence[Line], *, back: bool) -> tuple[Line, ...]:
    return tuple(reversed(lines)) if back else tuple(lines)
