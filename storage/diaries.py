"""A tutor's diary read from the rows: screens and services ask the same two statements."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Row,
    bindparam,
    literal_column,
    select,
    union_all,
)

from domain.availability import Diary, Hours, Span
from domain.clock import zone_named
from domain.courses import LONGEST_MINUTES
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.rules import LIMITS, Rules
from storage.reads import Params
from storage.tables import (
    lessons,
    memberships,
    people,
    proposals,
    proposed_slots,
    studios,
    time_off,
    working_hours,
)
from storage.types import Id, UtcDateTime

_l, _o, _h, _s = lessons.c, time_off.c, working_hours.c, proposed_slots.c
_TUTOR = bindparam("tutor", type_=Id())
_SINCE, _TILL = bindparam("since", type_=UtcDateTime()), bindparam("till", type_=UtcDateTime())

HOURS_OF = (
    select(
        memberships.c.studio_id, people.c.zone, studios.c.rules_changed, _h.weekday, _h.from_minute, _h.till_minute
    )
    .join_from(memberships, people, people.c.id == memberships.c.person_id)
    .join(studios, studios.c.id == memberships.c.studio_id)
    .outerjoin(working_hours, _h.tutor_id == memberships.c.id)
    .where(memberships.c.ended_at.is_(None))
)  # fmt: skip
"""One row for each interval, one at the least; none for a former tutor."""
HOURS = HOURS_OF.where(memberships.c.id == _TUTOR)
_OF_TUTORS = bindparam("tutors", expanding=True, type_=Id())


def _taken(tutors: BindParameter[Any]) -> CompoundSelect[int, int, datetime, datetime]:
    """Of one tutor, or of several."""

    def whose(column: ColumnElement[int]) -> ColumnElement[bool]:
        return column.in_(tutors) if tutors.expanding else column == tutors

    # No lesson is longer than LONGEST_MINUTES, so one that reaches into this time began at most that long before.
    earliest = bindparam("earliest", type_=UtcDateTime())
    return union_all(
        select(_l.tutor_id, literal_column("0").label("is_off"), _l.starts_at, _l.ends_at).where(
            whose(_l.tutor_id),
            _l.starts_at > earliest,
            _l.starts_at < _TILL,
            _l.ends_at > _SINCE,
            _l.state.in_((LessonState.PLANNED, LessonState.HELD)),
        ),
        select(_s.tutor_id, literal_column("0"), _s.starts_at, _s.ends_at).where(
            whose(_s.tutor_id), _s.is_held, _s.starts_at > earliest, _s.starts_at < _TILL, _s.ends_at > _SINCE
        ),
        select(_o.tutor_id, literal_column("1"), _o.starts_at, _o.ends_at).where(
            whose(_o.tutor_id), _o.ends_at > _SINCE, _o.starts_at < _TILL, _o.withdrawn_at.is_(None)
        ),
    )


TAKEN = _taken(_TUTOR)
"""What stands in this time: lessons, slots promised to somebody, and time off."""
TAKEN_OF_ALL = _taken(_OF_TUTORS)

_BUT = bindparam("but", type_=Id())
CLASH = (
    select(_l.starts_at, _l.ends_at)
    .where(
        _l.tutor_id == _TUTOR,
        _l.starts_at > bindparam("earliest", type_=UtcDateTime()),
        _l.starts_at < _TILL,
        _l.ends_at > _SINCE,
        _l.state.in_((LessonState.PLANNED, LessonState.HELD)),
        _l.id != _BUT,
    )
    .union_all(
        select(_s.starts_at, _s.ends_at)
        .join(proposals, proposals.c.id == _s.proposal_id)
        .where(
            _s.tutor_id == _TUTOR,
            _s.is_held,
            _s.starts_at > bindparam("earliest", type_=UtcDateTime()),
            _s.starts_at < _TILL,
            _s.ends_at > _SINCE,
            proposals.c.lesson_id != _BUT,
        )
    )
    .order_by("starts_at")
    .limit(1)
)
"""The first of them that meets a slot, one lesson and what is proposed for it left out."""

NEAR = timedelta(minutes=LIMITS["buffer_minutes"][1])
"""So much before and after the days asked about is looked at too: a buffer may reach over midnight."""


def asked(tutor_id: int, since: datetime, till: datetime) -> Params:
    return between(tutor_id, since - NEAR, till + NEAR)


def between(tutor_id: int, since: datetime, till: datetime) -> dict[str, Any]:
    return {"tutor": tutor_id, **_times(since, till)}


def asked_of_all(tutor_ids: Sequence[int], since: datetime, till: datetime) -> Params:
    return {"tutors": list(tutor_ids), **_times(since - NEAR, till + NEAR)}


def _times(since: datetime, till: datetime) -> dict[str, datetime]:
    return {"earliest": since - timedelta(minutes=LONGEST_MINUTES), "since": since, "till": till}


def diary_of(
    tutor_id: int, hours: Sequence[Row[*tuple[Any, ...]]], taken: Iterable[Row[*tuple[Any, ...]]]
) -> Diary:
    """Raises NotFound when there is no such tutor, or no longer."""
    if not hours:
        raise NotFound
    studio_id, zone, rules, *_ = hours[0]
    spans = [(is_off, Span(starts_at, ends_at)) for _, is_off, starts_at, ends_at in taken]
    return Diary(
        studio_id=studio_id,
        tutor_id=tutor_id,
        zone=zone_named(zone),
        rules=Rules.of(rules),
        hours=tuple((day, Hours(since, till)) for _, _, _, day, since, till, *_ in hours if day is not None),
        off=tuple(span for is_off, span in spans if is_off),
        taken=tuple(span for is_off, span in spans if not is_off),
    )
