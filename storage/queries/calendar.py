"""What a person's calendar shows: lessons he gives, takes or follows, over all his roles. No money."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, select, union_all

from domain.access import Actor
from domain.lessons import Attendance, LessonState
from domain.people import Language, Role
from storage import tables
from storage.reads import Reads
from storage.types import Id, UtcDateTime

MOST = 4000
"""Of rows; far beyond what half a year of one person holds."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose calendar an address is."""

    person_id: int
    language: Language
    zone: str
    tutor_ids: frozenset[int]
    student_ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Settings:
    """``address`` is the live one: its id and since when."""

    address: tuple[int, datetime] | None = None
    sends_files: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson with one of its students. ``given``: the reader teaches it."""

    lesson_id: int
    revision: int
    starts_at: datetime
    ends_at: datetime
    state: LessonState
    created_at: datetime
    settled_at: datetime | None
    subject: str
    tutor: str
    student: str
    student_id: int
    attendance: Attendance
    given: bool


_l, _m, _f, _p = tables.lessons.c, tables.memberships.c, tables.calendar_feeds.c, tables.people.c
_PLACES = and_(_m.person_id == _p.id, _m.ended_at.is_(None))
_READER = select(_p.id, _p.language, _p.zone, _m.id.label("place_id"), _m.role, _m.student_id)
_OF_ADDRESS = (
    _READER.join_from(tables.calendar_feeds, tables.people, _p.id == _f.person_id)
    .outerjoin(tables.memberships, _PLACES)
    .where(_f.token_digest == bindparam("digest"), _f.revoked_at.is_(None))
)
_OF_PERSON = _READER.outerjoin_from(tables.people, tables.memberships, _PLACES).where(
    _p.id == bindparam("person", type_=Id())
)
_SETTINGS = (
    select(_p.calendar_files, _f.id, _f.created_at)
    .outerjoin_from(
        tables.people, tables.calendar_feeds, and_(_f.person_id == _p.id, _f.revoked_at.is_(None))
    )
    .where(_p.id == bindparam("person", type_=Id()))
)
_STUDENTS = bindparam("students", expanding=True, type_=Id())
_TUTORS = bindparam("tutors", expanding=True, type_=Id())


def _entries() -> Select[*tuple[Any, ...]]:
    return (
        select(
            _l.id,
            _l.revision,
            _l.starts_at,
            _l.ends_at,
            _l.state,
            _l.created_at,
            _l.settled_at,
            tables.courses.c.subject,
            _p.name.label("tutor"),
            tables.students.c.name.label("student"),
            tables.students.c.id.label("student_id"),
            tables.participations.c.attendance,
            _l.tutor_id,
        )
        .join_from(tables.lessons, tables.participations, tables.participations.c.lesson_id == _l.id)
        .join(tables.students, tables.students.c.id == tables.participations.c.student_id)
        .join(tables.courses, tables.courses.c.id == _l.course_id)
        .join(tables.memberships, _m.id == _l.tutor_id)
        .join(tables.people, _p.id == _m.person_id)
        .where(
            _l.starts_at >= bindparam("since", type_=UtcDateTime()),
            _l.starts_at < bindparam("till", type_=UtcDateTime()),
        )
    )


_given = _entries().where(_l.tutor_id.in_(_TUTORS))
# Through their courses, by time, as the family's schedule is found: see ``family_lessons``.
_taken = _entries().where(
    _l.course_id.in_(
        select(tables.enrolments.c.course_id).where(tables.enrolments.c.student_id.in_(_STUDENTS))
    ),
    (tables.participations.c.student_id + 0).in_(_STUDENTS),
)
_both = union_all(_given, _taken).subquery("entries")
_BOTH = select(_both).order_by(_both.c.starts_at, _both.c.id, _both.c.student_id).limit(MOST)
_ONE = _entries().where(_l.id == bindparam("lesson", type_=Id()))
_ONE_SEEN = select(
    _one := union_all(
        _ONE.where(_l.tutor_id.in_(_TUTORS)), _ONE.where(tables.participations.c.student_id.in_(_STUDENTS))
    ).subquery("entries")
).order_by(_one.c.student_id)


async def reader(reads: Reads, digest: str) -> Reader | None:
    """Whose address has this digest; None for an unknown one and for one that was switched off."""
    return _reader(await reads.all(_OF_ADDRESS, {"digest": digest}))


async def reader_named(reads: Reads, person_id: int) -> Reader | None:
    return _reader(await reads.all(_OF_PERSON, {"person": person_id}))


def _reader(rows: Any) -> Reader | None:  # noqa: ANN401 (rows, one for each place of the person)
    if not rows:
        return None
    first = rows[0]
    return Reader(
        first.id,
        first.language,
        first.zone,
        frozenset(row.place_id for row in rows if row.role is Role.TUTOR),
        frozenset(row.student_id for row in rows if row.student_id is not None),
    )


def reader_of(actor: Actor) -> Reader:
    return Reader(
        actor.person_id, actor.language, actor.zone, actor.tutor_ids, actor.own_student_ids | actor.ward_ids
    )


async def settings(reads: Reads, actor: Actor) -> Settings:
    row: Any = await reads.first(_SETTINGS, {"person": actor.person_id})
    if row is None:
        return Settings()
    files, feed, since = row
    return Settings((feed, since) if feed else None, sends_files=files)


async def entries(reads: Reads, whose: Reader, since: datetime, till: datetime) -> tuple[Entry, ...]:
    """By time; a lesson of a group comes once for each student the reader may see in it."""
    rows = await reads.all(_BOTH, _whose(whose) | {"since": since, "till": till})
    return _distinct(rows, whose)


async def entries_of(
    reads: Reads, whose: Reader, lesson_id: int, since: datetime, till: datetime
) -> tuple[Entry, ...]:
    """Of one lesson; nothing when it is not the reader's to see."""
    rows = await reads.all(_ONE_SEEN, _whose(whose) | {"lesson": lesson_id, "since": since, "till": till})
    return _distinct(rows, whose)


def _whose(whose: Reader) -> dict[str, Any]:
    return {"tutors": sorted(whose.tutor_ids), "students": sorted(whose.student_ids)}


def _distinct(rows: Iterable[Any], whose: Reader) -> tuple[Entry, ...]:
    """Who teaches his own child has the lesson from both sides."""
    found = {(row.id, row.student_id): _entry(row, whose) for row in rows}
    return tuple(found.values())


def _entry(row: Any, whose: Reader) -> Entry:  # noqa: ANN401 (a row)
    *facts, tutor_id = row
    values: list[Any] = [*facts, tutor_id in whose.tutor_ids]
    return Entry(*values)
