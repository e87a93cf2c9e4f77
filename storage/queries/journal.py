"""A student's journal in a course: who and what, how it stands, and the marks page by page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select, tuple_

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Average, Grade, MarkKind, Scale, average, weights_of
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.queries.grades import grade_of
from storage.queries.missing import MISSING
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, enrolments, homework, marks, students
from storage.types import Id

Totals = dict[Scale, list[tuple[MarkKind, int, int]]]


@dataclass(frozen=True, slots=True)
class Head:
    """``missing``: pieces of homework overdue and not excused; they are no zeros (rule 18)."""

    course_id: int
    subject: str
    scale: Scale
    weights: dict[MarkKind, int]
    is_group: bool
    student_id: int
    student_name: str
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """``totals`` by scale: of each kind how many graded marks, and the sum of their points."""

    totals: Totals = field(default_factory=dict)
    excused: int = 0

    def average(self, scale: Scale, weights: dict[MarkKind, int]) -> Average | None:
        return average(scale, self.totals.get(scale, ()), weights)

    def elsewhere(self, now: Scale) -> int:
        """How many marks are in a scale that the course has had before."""
        others = (kinds for scale, kinds in self.totals.items() if scale is not now)
        return sum(count for kinds in others for _, count, _ in kinds)


@dataclass(frozen=True, slots=True)
class MarkRow:
    """``grade`` None: excused. ``text`` is the homework's."""

    id: int
    earned_at: datetime
    kind: MarkKind
    grade: Grade | None
    homework_id: int | None
    text: str | None


_COURSE = bindparam("course", type_=Id())
_STUDENT = bindparam("student", type_=Id())
_STUDENTS = bindparam("students", expanding=True, type_=Id())
_COURSES = bindparam("courses", expanding=True, type_=Id())
_missing = (
    select(func.count(homework.c.id))
    .where(
        homework.c.student_id == students.c.id,
        homework.c.course_id == courses.c.id,
        MISSING,
    )
    .correlate(students, courses)
    .scalar_subquery()
)
_HEAD: Select[*tuple[Any, ...]] = (
    select(
        courses.c.id, courses.c.subject, courses.c.scale, courses.c.weights_changed,
        courses.c.capacity.is_not(None), students.c.id, students.c.name, _missing,
    )
    .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
    .join(students, students.c.id == enrolments.c.student_id)
    .order_by(courses.c.id, students.c.name, students.c.id)
    .distinct()
)  # fmt: skip
_THIS = and_(courses.c.id == _COURSE, students.c.id == _STUDENT)
_OF_TUTOR = _HEAD.where(_THIS, courses.c.tutor_id.in_(TUTORS))
_OF_FAMILY = _HEAD.where(_THIS, students.c.id.in_(_STUDENTS))
_ALL_OF_TUTOR = _HEAD.where(students.c.id == _STUDENT, courses.c.tutor_id.in_(TUTORS))
_ALL_OF_FAMILY = _HEAD.where(students.c.id.in_(_STUDENTS))
_TOTALS = (
    select(
        marks.c.course_id, marks.c.student_id, marks.c.scale, marks.c.kind,
        func.count(), func.count(marks.c.points), func.coalesce(func.sum(marks.c.points), 0),
    )
    .where(marks.c.student_id.in_(_STUDENTS), marks.c.course_id.in_(_COURSES))
    .group_by(marks.c.course_id, marks.c.student_id, marks.c.scale, marks.c.kind)
)  # fmt: skip
_MARK: Select[*tuple[Any, ...]] = select(
    marks.c.id,
    marks.c.earned_at,
    marks.c.kind,
    marks.c.scale,
    marks.c.points,
    marks.c.homework_id,
    homework.c.text,
).outerjoin_from(marks, homework, homework.c.id == marks.c.homework_id)
_PAGE = _MARK.where(marks.c.course_id == _COURSE, marks.c.student_id == _STUDENT).limit(PAGE + 1)
_edge = marks.alias("edge")
_CURSOR = bindparam("cursor", type_=Id())
_edge_at = (
    select(_edge.c.earned_at)
    .where(_edge.c.id == _CURSOR, _edge.c.course_id == _COURSE, _edge.c.student_id == _STUDENT)
    .scalar_subquery()
)
_here, _there = tuple_(marks.c.earned_at, marks.c.id), tuple_(_edge_at, _CURSOR)
_older = _PAGE.order_by(marks.c.earned_at.desc(), marks.c.id.desc())
_PAGES = {
    Turn.FROM: _older,
    Turn.AFTER: _older.where(_here < _there),
    Turn.BEFORE: _PAGE.order_by(marks.c.earned_at, marks.c.id).where(_here > _there),
}
_ONE = (
    _MARK.add_columns(marks.c.course_id, marks.c.student_id)
    .join(courses, courses.c.id == marks.c.course_id)
    .where(marks.c.id == bindparam("mark", type_=Id()), courses.c.tutor_id.in_(TUTORS))
)


async def taught(reads: Reads, actor: Actor, course_id: int, student_id: int, now: datetime) -> Head:
    """Whoever is in the course or was. Raises NotFound."""
    given = {"course": course_id, "student": student_id, "now": now, "tutors": list(actor.tutor_ids)}
    return _one(await reads.all(_OF_TUTOR, given))


async def followed(
    reads: Reads, family: Iterable[int], course_id: int, student_id: int, now: datetime
) -> Head:
    """Of these students alone. Raises NotFound."""
    given = {"course": course_id, "student": student_id, "now": now, "students": sorted(family)}
    return _one(await reads.all(_OF_FAMILY, given))


async def all_taught(reads: Reads, actor: Actor, student_id: int, now: datetime) -> tuple[Head, ...]:
    """Every course of the student with this tutor, those that are over too. Raises NotFound where there is none."""
    given = {"student": student_id, "now": now, "tutors": list(actor.tutor_ids)}
    found = _heads(await reads.all(_ALL_OF_TUTOR, given))
    if not found:
        raise NotFound
    return found


async def all_followed(reads: Reads, family: Iterable[int], now: datetime) -> tuple[Head, ...]:
    return _heads(await reads.all(_ALL_OF_FAMILY, {"students": sorted(family), "now": now}))


async def standings(
    reads: Reads, course_ids: Iterable[int], student_ids: Iterable[int]
) -> dict[tuple[int, int], Standing]:
    """By course and student; whoever has no marks is not there. The rights to them were asked before."""
    rows = await reads.all(_TOTALS, {"courses": sorted(course_ids), "students": sorted(student_ids)})
    found: dict[tuple[int, int], Standing] = {}
    for course_id, student_id, scale, kind, count, graded, points in rows:
        was = found.get((course_id, student_id), Standing())
        totals: Totals = {**was.totals, scale: [*was.totals.get(scale, ()), (kind, graded, int(points or 0))]}
        found[course_id, student_id] = Standing(totals, was.excused + count - graded)
    return found


async def standing(reads: Reads, head: Head) -> Standing:
    place = (head.course_id, head.student_id)
    return (await standings(reads, place[:1], place[1:])).get(place, Standing())


async def page(reads: Reads, head: Head, cursor: int, turn: Turn) -> Page[MarkRow]:
    """Newest first, behind or before the mark ``cursor`` (0: the newest)."""
    given = {"course": head.course_id, "student": head.student_id}
    if not cursor:
        return turned(await reads.all(_PAGES[Turn.FROM], given), _mark, Turn.AFTER, adjoins=False)
    found = await reads.all(_PAGES[turn], given | {"cursor": cursor})
    return turned(found, _mark, turn, adjoins=True)


async def mark(reads: Reads, actor: Actor, mark_id: int) -> tuple[MarkRow, int, int]:
    """With its course and student. Raises NotFound."""
    row = await reads.first(_ONE, {"mark": mark_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return _mark(row), row[-2], row[-1]


def _mark(row: Any) -> MarkRow:  # noqa: ANN401 (rows of several statements begin alike)
    id_, earned_at, kind, scale, points, homework_id, text = row[:7]
    return MarkRow(id_, earned_at, kind, grade_of(scale, points), homework_id, text)


def _one(rows: Sequence[Any]) -> Head:
    if not rows:
        raise NotFound
    return _heads(rows)[0]


def _heads(rows: Sequence[Any]) -> tuple[Head, ...]:
    return tuple(
        Head(course_id, subject, scale, weights_of(changed), bool(group), student_id, name, missing)
        for course_id, subject, scale, changed, group, student_id, name, missing in rows
    )
