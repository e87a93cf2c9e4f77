"""A whole journal to be written into a file: of one student of a course, or of all who are in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, MarkKind, Scale, weights_of
from storage.queries import journal, periods
from storage.queries.grades import grade_of
from storage.queries.journal import Standing
from storage.queries.parts import TUTORS
from storage.queries.periods import PeriodRow
from storage.reads import Reads
from storage.tables import courses, enrolments, homework, marks, students
from storage.types import Id

MOST = 5000
"""Of marks in one file, the newest of them."""


@dataclass(frozen=True, slots=True)
class Line:
    student: str
    earned_at: datetime
    kind: MarkKind
    grade: Grade | None
    text: str | None


@dataclass(frozen=True, slots=True)
class JournalFile:
    """``students`` are ids and names in their order; ``standings`` by id, of whoever has marks."""

    subject: str
    scale: Scale
    weights: dict[MarkKind, int]
    is_group: bool
    students: tuple[tuple[int, str], ...]
    standings: dict[int, Standing]
    lines: tuple[Line, ...]
    periods: tuple[PeriodRow, ...] = ()


_COURSE = bindparam("course", type_=Id())
_STUDENT = bindparam("student", type_=Id())
_WHO: Select[*tuple[Any, ...]] = (
    select(
        courses.c.subject, courses.c.scale, courses.c.weights_changed, courses.c.capacity.is_not(None),
        students.c.id, students.c.name,
    )
    .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
    .join(students, students.c.id == enrolments.c.student_id)
    .where(courses.c.id == _COURSE)
    .distinct()
    .order_by(students.c.name, students.c.id)
)  # fmt: skip
_OF_TUTOR = _WHO.where(
    courses.c.tutor_id.in_(TUTORS),
    or_(students.c.id == _STUDENT, and_(_STUDENT == 0, enrolments.c.left_at.is_(None))),
)
_OF_FAMILY = _WHO.where(
    students.c.id == _STUDENT,
    students.c.id.in_(bindparam("family", expanding=True, type_=Id())),
)
_LINES = (
    select(students.c.name, marks.c.earned_at, marks.c.kind, marks.c.scale, marks.c.points, homework.c.text)
    .join_from(marks, students, students.c.id == marks.c.student_id)
    .outerjoin(homework, homework.c.id == marks.c.homework_id)
    .where(
        marks.c.course_id == _COURSE,
        marks.c.student_id.in_(bindparam("students", expanding=True, type_=Id())),
    )
    .order_by(marks.c.earned_at.desc(), marks.c.id.desc())
    .limit(MOST)
)


async def of_course(reads: Reads, actor: Actor, course_id: int, student_id: int) -> JournalFile:
    """Of ``student_id``, or with 0 of all who are in the course now. Raises NotFound where there is nobody."""
    given = {"course": course_id, "student": student_id, "tutors": list(actor.tutor_ids)}
    return await _file(reads, course_id, await reads.all(_OF_TUTOR, given))


async def of_family(reads: Reads, family: Iterable[int], course_id: int, student_id: int) -> JournalFile:
    """Of one of these students. Raises NotFound."""
    given = {"course": course_id, "student": student_id, "family": sorted(family)}
    return await _file(reads, course_id, await reads.all(_OF_FAMILY, given))


async def _file(reads: Reads, course_id: int, rows: Sequence[Any]) -> JournalFile:
    if not rows:
        raise NotFound
    subject, scale, changed, is_group, *_ = rows[0]
    who = tuple((row[4], row[5]) for row in rows)
    ids = [one for one, _ in who]
    found = await journal.standings(reads, [course_id], ids)
    standings = {one: standing for (_, one), standing in found.items()}
    lines = await reads.all(_LINES, {"course": course_id, "students": ids})
    return JournalFile(
        subject,
        scale,
        weights_of(changed),
        bool(is_group),
        who,
        standings,
        tuple(_line(row) for row in lines),
        await periods.of_all(reads, course_id, ids),
    )


def _line(row: Any) -> Line:  # noqa: ANN401 (a row of these columns)
    name, earned_at, kind, scale, points, text = row
    return Line(name, earned_at, kind, grade_of(scale, points), text)
