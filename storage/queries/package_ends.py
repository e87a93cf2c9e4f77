"""Packages whose days are over or soon will be, and which of them the worker has to look at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import AccountKind
from domain.lessons import LessonState
from domain.people import Role
from storage.freezable import IS_FROZEN
from storage.queries.package_freezes import TERM, Term
from storage.queries.packages import LED, LEFT, SOLD, whose
from storage.reads import Reads
from storage.tables import (
    accounts,
    lessons,
    package_courses,
    package_extensions,
    packages,
    participations,
    studios,
)
from storage.types import Id, UtcDateTime

PAGE = 6
SOON, LONG_AGO = timedelta(days=14), timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a package and what it is worth; ``unmarked`` of its lessons are over, and nobody has said how
    they went.
    """

    term: Term
    worth_minor: int
    currency: str
    unmarked: int

    @property
    def id(self) -> int:
        return self.term.id

    def is_over(self, now: datetime) -> bool:
        return self.term.expires_at is not None and self.term.expires_at <= now


_PACKAGE, _EDGE = bindparam("package", type_=Id()), bindparam("edge", type_=Id())
_NOW = bindparam("now", type_=UtcDateTime())
_worth = accounts.alias("worth_account")
_begun = (
    select(func.count(lessons.c.id))
    .select_from(package_courses)
    .join(lessons, lessons.c.course_id == package_courses.c.course_id)
    .join(participations, participations.c.lesson_id == lessons.c.id)
    .where(
        package_courses.c.package_id == packages.c.id,
        participations.c.student_id == packages.c.student_id,
        lessons.c.state == LessonState.PLANNED,
        lessons.c.starts_at < packages.c.expires_at,
        ~IS_FROZEN,
    )
    .correlate(packages)
)
_BARE = (*TERM, _worth.c.balance_minor, studios.c.currency)
_OF = (*_BARE, _begun.where(lessons.c.ends_at <= _NOW).scalar_subquery())
_whole = SOLD.join(_worth, and_(_worth.c.package_id == packages.c.id, _worth.c.kind == AccountKind.PREPAID))
_REST: Select[*tuple[Any, ...]] = select(*_OF).select_from(_whole)
_ONE = _REST.where(packages.c.id == _PACKAGE, LED)
_OVER: Select[*tuple[Any, ...]] = (
    select(*_BARE, _begun.scalar_subquery())
    .select_from(_whole)
    .where(packages.c.id.in_(bindparam("ids", expanding=True, type_=Id())))
)
_OF_EXTENSION = (
    select(*_OF, package_extensions.c.undone_at.is_not(None))
    .select_from(_whole.join(package_extensions, package_extensions.c.package_id == packages.c.id))
    .where(package_extensions.c.id == bindparam("extension", type_=Id()), LED)
)
ENDING: ColumnElement[bool] = and_(
    packages.c.studio_id.in_(bindparam("studios", expanding=True, type_=Id())),
    packages.c.expires_at > bindparam("since", type_=UtcDateTime()),
    packages.c.expires_at < bindparam("till", type_=UtcDateTime()),
    LEFT.c.balance_minor > 0,
    LED,
)
_LIST = _REST.where(ENDING).limit(PAGE + 1)
_other = packages.alias("edge")
_end = select(_other.c.expires_at).where(_other.c.id == _EDGE).scalar_subquery()
_FIRST = _LIST.order_by(packages.c.expires_at, packages.c.id)
_AFTER = _FIRST.where(
    or_(packages.c.expires_at > _end, and_(packages.c.expires_at == _end, packages.c.id > _EDGE))
)
_BEFORE = _LIST.where(
    or_(packages.c.expires_at < _end, and_(packages.c.expires_at == _end, packages.c.id < _EDGE))
).order_by(packages.c.expires_at.desc(), packages.c.id.desc())
_COUNT = select(func.count()).select_from(SOLD).where(ENDING)
_TO_LOOK = (
    select(packages.c.id)
    .where(packages.c.look_at <= _NOW)
    .order_by(packages.c.look_at, packages.c.id)
    .limit(bindparam("limit"))
)


async def rest(reads: Reads, actor: Actor, package_id: int, now: datetime) -> Rest:
    """Of a package that the actor leads. Raises NotFound."""
    row = await reads.first(_ONE, whose(actor) | {"package": package_id, "now": now})
    if row is None:
        raise NotFound
    return _rest(tuple(row))


async def told(reads: Reads, ids: Collection[int]) -> dict[int, Rest]:
    """What notices are rendered from; where the days are over, ``unmarked`` counts what they should have counted."""
    if not ids:
        return {}
    return {row[0]: _rest(tuple(row)) for row in await reads.all(_OVER, {"ids": sorted(ids)})}


async def extension(reads: Reads, actor: Actor, extension_id: int, now: datetime) -> tuple[Rest, bool]:
    """The package that was given more days, and whether that is undone. Raises NotFound."""
    row = await reads.first(_OF_EXTENSION, whose(actor) | {"extension": extension_id, "now": now})
    if row is None:
        raise NotFound
    return _rest(tuple(row)[:-1]), bool(row[-1])


async def ending(reads: Reads, actor: Actor, now: datetime, edge: int, *, back: bool) -> tuple[Rest, ...]:
    """With something left, by their end, beyond ``edge``; one more than PAGE when there are more."""
    statement = (_BEFORE if back else _AFTER) if edge else _FIRST
    rows = [
        _rest(tuple(row))
        for row in await reads.all(statement, _given(actor, now) | ({"edge": edge} if edge else {}))
    ]
    return tuple(reversed(rows)) if edge and back else tuple(rows)


async def count_ending(reads: Reads, actor: Actor, now: datetime) -> int:
    given = _given(actor, now)
    del given["now"]
    return int(await reads.scalar(_COUNT, given) or 0)


async def to_look(reads: Reads, now: datetime, limit: int) -> Sequence[int]:
    """What is due, the longest first: found by its index, however many packages there are."""
    return [row[0] for row in await reads.all(_TO_LOOK, {"now": now, "limit": limit})]


def _given(actor: Actor, now: datetime) -> dict[str, Any]:
    owned = {place.studio_id for place in actor.places if place.role is Role.OWNER}
    studio_ids = sorted(actor.teaching_studio_ids | owned)
    within = {"studios": studio_ids, "since": now - LONG_AGO, "till": now + SOON}
    return whose(actor) | within | {"now": now}


def _rest(row: tuple[Any, ...]) -> Rest:
    size = len(TERM)
    return Rest(Term(*row[:size]), int(row[size]), row[size + 1], int(row[size + 2]))
