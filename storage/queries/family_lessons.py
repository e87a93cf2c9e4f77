"""Lessons as the student and his guardian see them: the schedule, one lesson, the next ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Row, Select, String, and_, bindparam, cast, func, select, tuple_

from domain.access import Actor
from domain.courses import LONGEST_MINUTES
from domain.errors import NotFound
from domain.homework import HomeworkState
from domain.lessons import Attendance, LessonState
from storage import tables
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.reads import Reads


@dataclass(frozen=True, slots=True)
class LessonRow:
    """``cursor`` names the row to the next page; ``tutor_zone`` tells if his clock shows another time. ``gifts`` are
    the lesson's materials that the student has, with their titles; asked for with one lesson only.
    """

    cursor: int
    id: int
    student_id: int
    student: str
    subject: str
    tutor: str
    tutor_zone: str
    starts_at: datetime
    ends_at: datetime
    state: LessonState
    attendance: Attendance
    moved_from: datetime | None
    revision: int = 1
    confirmed_for: datetime | None = None
    is_trial: bool = False
    gifts: tuple[tuple[int, str], ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """For the time it is at now."""
        return self.confirmed_for == self.starts_at


@dataclass(frozen=True, slots=True)
class LessonHomework:
    id: int
    student_id: int
    text: str
    due_at: datetime
    state: HomeworkState


_lessons, _parts = tables.lessons.c, tables.participations.c
_columns = (
    _parts.id,
    _lessons.id.label("lesson_id"),
    tables.students.c.id.label("student_id"),
    tables.students.c.name.label("student"),
    tables.courses.c.subject,
    tables.people.c.name.label("tutor"),
    tables.people.c.zone.label("tutor_zone"),
    _lessons.starts_at,
    _lessons.ends_at,
    _lessons.state,
    _parts.attendance,
    _lessons.moved_from,
    _lessons.revision,
    _parts.confirmed_for,
    _lessons.is_trial,
)
_ids: BindParameter[Any] = bindparam("students", expanding=True)
_seats: Select[*tuple[Any, ...]] = (
    select(*_columns)
    .select_from(tables.participations)
    .join(tables.lessons, _lessons.id == _parts.lesson_id)
    .join(tables.courses, tables.courses.c.id == _lessons.course_id)
    .join(tables.students, tables.students.c.id == _parts.student_id)
    .join(tables.memberships, tables.memberships.c.id == _lessons.tutor_id)
    .join(tables.people, tables.people.c.id == tables.memberships.c.person_id)
)
_family = _seats.where(_parts.student_id.in_(_ids))
# Through their courses, by time: nobody walks through a past of a thousand lessons to show a week. The sum keeps both
# engines from taking the other way, from the students on.
_family_by_time = _seats.where(
    _lessons.course_id.in_(
        select(tables.enrolments.c.course_id).where(tables.enrolments.c.student_id.in_(_ids))
    ),
    (_parts.student_id + 0).in_(_ids),
)
_forwards = (_lessons.starts_at, _parts.id)
_backwards = (_lessons.starts_at.desc(), _parts.id.desc())


_other, _other_lesson = tables.participations.alias(), tables.lessons.alias()
_cursor_at = (
    select(_other_lesson.c.starts_at)
    .select_from(_other.join(_other_lesson, _other_lesson.c.id == _other.c.lesson_id))
    .where(_other.c.id == bindparam("cursor"), _other.c.student_id.in_(_ids))
    .scalar_subquery()
)
_here = tuple_(_lessons.starts_at, _parts.id)
_there = tuple_(_cursor_at, bindparam("cursor", type_=_parts.id.type))


_not_over = (_lessons.starts_at > bindparam("earliest"), _lessons.ends_at > bindparam("now"))
_from_now = _family_by_time.where(*_not_over).order_by(*_forwards).limit(PAGE + 1)
_before_now = _family.where(_lessons.ends_at <= bindparam("now")).order_by(*_backwards).limit(PAGE + 1)
_on_from_there = _family_by_time.where(_lessons.starts_at >= _cursor_at)
_turns = {
    Turn.AFTER: _on_from_there.where(_here > _there).order_by(*_forwards).limit(PAGE + 1),
    Turn.BEFORE: _family.where(_here < _there).order_by(*_backwards).limit(PAGE + 1),
    Turn.FROM: _on_from_there.where(_here >= _there).order_by(*_forwards).limit(PAGE + 1),
}
_any_before_now = (
    select(_parts.id)
    .join(tables.lessons, _lessons.id == _parts.lesson_id)
    .where(_parts.student_id.in_(_ids), _lessons.ends_at <= bindparam("now"))
    .limit(1)
)
_next = (
    _family_by_time.where(*_not_over, _lessons.state == LessonState.PLANNED)
    .order_by(*_forwards)
    .limit(bindparam("count"))
)
_between = _family_by_time.where(
    _lessons.starts_at >= bindparam("since"), _lessons.starts_at < bindparam("till")
).order_by(*_forwards)
_given = tables.homework.c
_gift, _item = tables.library_gifts.c, tables.library_items.c
_gifts = (
    select(func.aggregate_strings(cast(_gift.id, String) + " " + _item.title, "\n"))
    .join_from(tables.library_gifts, tables.library_items, _item.id == _gift.item_id)
    .where(
        _gift.student_id == _parts.student_id,
        _gift.item_id.in_(
            select(tables.lesson_items.c.item_id)
            .where(tables.lesson_items.c.lesson_id == _lessons.id)
            .correlate(tables.lessons)
        ),
    )
    .correlate(tables.participations, tables.lessons)
    .scalar_subquery()
)
_with_work = (
    _family.add_columns(_given.id, _given.student_id, _given.text, _given.due_at, _given.state, _gifts)
    .outerjoin(
        tables.homework,
        and_(
            _given.lesson_id == _lessons.id,
            _given.student_id == _parts.student_id,
            _given.state != HomeworkState.WITHDRAWN,
        ),
    )
    .order_by(_parts.id, _given.id)
)
_one = _with_work.where(_lessons.id == bindparam("lesson"))
_next_id = (
    select(_other_lesson.c.id)
    .select_from(_other.join(_other_lesson, _other_lesson.c.id == _other.c.lesson_id))
    .where(
        _other.c.student_id.in_(bindparam("students", expanding=True)),
        _other_lesson.c.starts_at > bindparam("earliest"),
        _other_lesson.c.ends_at > bindparam("now"),
        _other_lesson.c.state == LessonState.PLANNED,
    )
    .order_by(_other_lesson.c.starts_at, _other.c.id)
    .limit(1)
    .scalar_subquery()
)
_next_one = _with_work.where(_lessons.id == _next_id)
_LESSON_COLUMNS = len(_columns)

LessonAndWork = tuple[tuple[LessonRow, ...], tuple[LessonHomework, ...]]
"""A row for each of the family who is in the lesson, and what was given to them at it."""


def _around(now: datetime) -> dict[str, datetime]:
    """What is on began at most the longest lesson ago."""
    return {"now": now, "earliest": now - timedelta(minutes=LONGEST_MINUTES)}


def family_of(actor: Actor) -> frozenset[int]:
    """Cards that are the actor's own or his children's."""
    return actor.own_student_ids | actor.ward_ids


async def schedule(
    reads: Reads, students: Iterable[int], cursor: int, now: datetime, turn: Turn = Turn.AFTER
) -> Page[LessonRow]:
    """From the lesson that is on or next (``cursor`` 0), or beside a row of another page. Two statements."""
    params = {"students": sorted(students), "cursor": cursor, **_around(now)}
    if not cursor and turn is Turn.BEFORE:
        return turned(await reads.all(_before_now, params), _lesson, turn, adjoins=True)
    if not cursor:
        earlier = await reads.scalar(_any_before_now, params) is not None
        return turned(await reads.all(_from_now, params), _lesson, turn, adjoins=earlier)
    precedes = turn is not Turn.FROM or await reads.first(_turns[Turn.BEFORE], params) is not None
    return turned(await reads.all(_turns[turn], params), _lesson, turn, adjoins=precedes)


async def following(
    reads: Reads, students: Iterable[int], now: datetime, count: int
) -> tuple[LessonRow, ...]:
    """The planned lessons that come next, one that is on included."""
    params = {"students": sorted(students), "count": count, **_around(now)}
    return tuple(_lesson(row) for row in await reads.all(_next, params))


async def between(
    reads: Reads, students: Iterable[int], since: datetime, till: datetime
) -> tuple[LessonRow, ...]:
    """Every lesson that starts then, whatever became of it, a row for each of them who is in it. One statement."""
    params = {"students": sorted(students), "since": since, "till": till}
    return tuple(_lesson(row) for row in await reads.all(_between, params))


async def one(reads: Reads, actor: Actor, lesson_id: int) -> LessonAndWork:
    """One statement. Raises NotFound."""
    rows = await reads.all(_one, {"students": sorted(family_of(actor)), "lesson": lesson_id})
    if not rows:
        raise NotFound
    return _lesson_and_work(rows)


async def next_one(reads: Reads, students: Iterable[int], now: datetime) -> LessonAndWork:
    """The planned lesson that comes next or is on; nothing where there is none. One statement."""
    return _lesson_and_work(await reads.all(_next_one, {"students": sorted(students), **_around(now)}))


def _lesson_and_work(found: Sequence[Row[*tuple[Any, ...]]]) -> LessonAndWork:
    rows = {row[0]: replace(LessonRow(*row[:_LESSON_COLUMNS]), gifts=_gifts_in(row[-1])) for row in found}
    work = (LessonHomework(*row[_LESSON_COLUMNS:-1]) for row in found if row[_LESSON_COLUMNS] is not None)
    return tuple(rows.values()), tuple(work)[:PAGE]


def _gifts_in(told: str | None) -> tuple[tuple[int, str], ...]:
    """By their numbers; no engine says in which order it lists them."""
    found = (line.partition(" ") for line in (told or "").split("\n") if line)
    return tuple(sorted((int(number), title) for number, _, title in found))


def _lesson(row: Row[*tuple[Any, ...]]) -> LessonRow:
    return LessonRow(*row)
