"""When a tutor works and when he is off, as his own screens show it; and how full a month is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, bindparam, null, select, type_coerce, union_all

from domain.access import Actor
from domain.availability import Hours, Span, TimeOffKind
from domain.lessons import LessonState
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import lessons, time_off, working_hours
from storage.types import UtcDateTime, Word


@dataclass(frozen=True, slots=True)
class Times:
    """``hours`` stand by weekday on the reader's own clock, of all studios he teaches in."""

    hours: tuple[tuple[int, Hours], ...] = ()
    off: tuple[tuple[TimeOffKind, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """A lesson as far as a calendar of a month is concerned."""

    starts_at: datetime
    ends_at: datetime
    state: LessonState


_h, _o, _l = working_hours.c, time_off.c, lessons.c
_SINCE, _TILL = bindparam("since", type_=UtcDateTime()), bindparam("till", type_=UtcDateTime())
_NEVER = type_coerce(null(), UtcDateTime())
_TIMES: CompoundSelect[*tuple[Any, ...]] = union_all(
    select(
        _h.weekday,
        _h.from_minute,
        _h.till_minute,
        type_coerce(null(), Word(TimeOffKind)).label("kind"),
        _NEVER.label("starts_at"),
        _NEVER.label("ends_at"),
    ).where(_h.tutor_id.in_(TUTORS)),
    select(null(), null(), null(), _o.kind, _o.starts_at, _o.ends_at).where(
        _o.tutor_id.in_(TUTORS), _o.withdrawn_at.is_(None), _o.ends_at > _SINCE, _o.starts_at < _TILL
    ),
)
_STANDING = (
    select(_l.starts_at, _l.ends_at, _l.state)
    .where(_l.tutor_id.in_(TUTORS), _l.starts_at >= _SINCE, _l.starts_at < _TILL)
    .order_by(_l.starts_at)
)


async def times(reads: Reads, actor: Actor, since: datetime, till: datetime) -> Times:
    """His hours, and what is off in this time. One statement."""
    rows = await reads.all(_TIMES, {"tutors": list(actor.tutor_ids), "since": since, "till": till})
    hours = {(weekday, Hours(first, last)) for weekday, first, last, *_ in rows if weekday is not None}
    off = [(kind, Span(starts_at, ends_at)) for *_, kind, starts_at, ends_at in rows if kind is not None]
    return Times(tuple(sorted(hours)), tuple(sorted(off, key=lambda one: one[1])))


async def standing(reads: Reads, actor: Actor, since: datetime, till: datetime) -> tuple[Stand, ...]:
    """Every lesson that starts then, whatever became of it, from the index alone."""
    rows = await reads.all(_STANDING, {"tutors": list(actor.tutor_ids), "since": since, "till": till})
    return tuple(Stand(*row) for row in rows)
