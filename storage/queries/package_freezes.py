"""When a package waits, what of its lessons falls into these days, and how long it is good then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from domain.access import Actor
from domain.clock import day_bounds, zone_named
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.package_days import Days
from domain.packages import DAY, last_day
from storage.queries.packages import LED, LEFT, SOLD, whose
from storage.reads import Reads
from storage.tables import (
    courses,
    lessons,
    package_courses,
    package_freezes,
    packages,
    participations,
    students,
    studios,
)
from storage.types import Id, UtcDateTime

SHOWN = 6
LISTED = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A package as far as its days go; ``left`` in hundredths. All days are of the studio's ``zone``."""

    id: int
    student_id: int
    student_name: str
    name: str
    lessons: int
    left: int
    valid_days: int | None
    extended_days: int
    begun_at: datetime | None
    expires_at: datetime | None
    zone: str
    studio_id: int

    @property
    def last(self) -> date | None:
        """Its last day; none before its first lesson."""
        if self.expires_at is None:
            return None
        return self.expires_at.astimezone(zone_named(self.zone)).date() - DAY

    def last_with(self, frozen: Sequence[Days]) -> date | None:
        """Its last day if it waits on these days, and on no others."""
        if self.begun_at is None or self.valid_days is None:
            return None
        begun = self.begun_at.astimezone(zone_named(self.zone)).date()
        days = [(one.first, one.last) for one in frozen]
        return last_day(begun, self.valid_days + self.extended_days, days)

    def today(self, now: datetime) -> date:
        return now.astimezone(zone_named(self.zone)).date()


@dataclass(frozen=True, slots=True)
class FreezeRow:
    id: int
    days: Days
    note: str | None
    batch: str | None
    is_undone: bool


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Lessons planned on frozen days: how many, and the first of them."""

    count: int
    lessons: tuple[tuple[datetime, str], ...]


TERM = (
    packages.c.id,
    packages.c.student_id,
    students.c.name,
    packages.c.name,
    packages.c.lessons,
    LEFT.c.balance_minor,
    packages.c.valid_days,
    packages.c.extended_days,
    packages.c.begun_at,
    packages.c.expires_at,
    studios.c.zone,
    packages.c.studio_id,
)
_PACKAGE, _BEFORE = bindparam("package", type_=Id()), bindparam("before", type_=Id())
SINCE, TILL = bindparam("since", type_=UtcDateTime()), bindparam("till", type_=UtcDateTime())
_TERM: Select[*tuple[Any, ...]] = select(*TERM).select_from(SOLD).where(packages.c.id == _PACKAGE, LED)
_FREEZE_COLUMNS = (
    package_freezes.c.id,
    package_freezes.c.starts_at,
    package_freezes.c.ends_at,
    package_freezes.c.note,
    package_freezes.c.batch,
    package_freezes.c.undone_at.is_not(None),
)
_FREEZES: Select[*tuple[Any, ...]] = (
    select(package_freezes.c.package_id, *_FREEZE_COLUMNS)
    .where(
        package_freezes.c.package_id.in_(bindparam("packages", expanding=True, type_=Id())),
        package_freezes.c.undone_at.is_(None),
    )
    .order_by(package_freezes.c.starts_at.desc(), package_freezes.c.id.desc())
)
_ONE: Select[*tuple[Any, ...]] = (
    select(*TERM, *_FREEZE_COLUMNS)
    .select_from(SOLD.join(package_freezes, package_freezes.c.package_id == packages.c.id))
    .where(LED)
)
_BY_ID = _ONE.where(package_freezes.c.id == bindparam("freeze", type_=Id()))
PLANNED_INSIDE = and_(
    lessons.c.course_id == package_courses.c.course_id,
    lessons.c.state == LessonState.PLANNED,
    lessons.c.starts_at >= SINCE,
    lessons.c.starts_at < TILL,
    participations.c.lesson_id == lessons.c.id,
)
_inside = (
    select(lessons.c.starts_at, courses.c.subject)
    .select_from(packages)
    .join(package_courses, package_courses.c.package_id == packages.c.id)
    .join(lessons, lessons.c.course_id == package_courses.c.course_id)
    .join(courses, courses.c.id == lessons.c.course_id)
    .join(
        participations,
        and_(
            participations.c.lesson_id == lessons.c.id, participations.c.student_id == packages.c.student_id
        ),
    )
    .where(packages.c.id == _PACKAGE, PLANNED_INSIDE)
    .order_by(lessons.c.starts_at, lessons.c.id)
)
_INSIDE: Select[*tuple[Any, ...]] = _inside.add_columns(func.count().over()).limit(LISTED)


async def term(reads: Reads, actor: Actor, package_id: int) -> Term:
    """Of a package that the actor leads. Raises NotFound."""
    row = await reads.first(_TERM, whose(actor) | {"package": package_id})
    if row is None:
        raise NotFound
    return Term(*row)


async def freezes(reads: Reads, terms: Sequence[Term]) -> dict[int, tuple[FreezeRow, ...]]:
    """Those that stand, by package, the latest days first."""
    found: dict[int, tuple[FreezeRow, ...]] = {}
    if terms:
        zones = {one.id: one.zone for one in terms}
        for package_id, *row in await reads.all(_FREEZES, {"packages": sorted(zones)}):
            found[package_id] = (*found.get(package_id, ()), _freeze(row, zones[package_id]))
    return found


async def freeze(reads: Reads, actor: Actor, freeze_id: int) -> tuple[Term, FreezeRow]:
    """One, undone or not, of a package that the actor leads. Raises NotFound."""
    row = await reads.first(_BY_ID, whose(actor) | {"freeze": freeze_id})
    if row is None:
        raise NotFound
    whole = tuple(row)
    its = Term(*whole[: len(TERM)])
    return its, _freeze(whole[len(TERM) :], its.zone)


async def conflicts(reads: Reads, its: Term, days: Days) -> Conflicts:
    since, till = bounds(days, its.zone)
    rows = await reads.all(_INSIDE, {"package": its.id, "since": since, "till": till})
    return Conflicts(int(rows[0][2]) if rows else 0, tuple((row[0], row[1]) for row in rows))


def bounds(days: Days, zone: str) -> tuple[datetime, datetime]:
    return day_bounds(days.first, zone_named(zone), days.count)


def _freeze(row: Sequence[Any], zone: str) -> FreezeRow:
    freeze_id, starts_at, ends_at, note, batch, is_undone = row
    return FreezeRow(freeze_id, days_of(starts_at, ends_at, zone), note, batch, bool(is_undone))


def days_of(starts_at: datetime, ends_at: datetime, zone: str) -> Days:
    where = zone_named(zone)
    return Days(starts_at.astimezone(where).date(), ends_at.astimezone(where).date() - DAY)
