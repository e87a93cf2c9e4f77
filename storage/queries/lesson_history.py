"""The lessons a student has had, newest first: as his tutor wrote them down, and as his family was told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, case, func, null, select, tuple_

from domain.access import Actor
from domain.errors import NotFound
from domain.lessons import Attendance, LessonState
from domain.records import Chip, chips_of
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.queries.parts import TUTORS, taught
from storage.reads import Reads
from storage.tables import courses, lesson_records, lessons, participations, skill_marks, skills, students
from storage.types import Id


@dataclass(frozen=True, slots=True)
class PastLesson:
    """``note`` is the tutor's own: a family's rows have none. ``cursor`` names the row to the next page;
    not ``was_there``: he missed it.
    """

    cursor: int
    lesson_id: int
    starts_at: datetime
    subject: str
    was_there: bool
    topic: str | None
    recap: str | None
    chips: tuple[Chip, ...]
    has_voice: bool
    note: str | None


PAST = (LessonState.HELD, LessonState.NO_SHOW)
_STUDENTS = bindparam("students", expanding=True, type_=Id())
_CURSOR = bindparam("cursor", type_=Id())
_r = lesson_records.c
_told = _r.told_at.is_not(None)


def _newest_first(*record: Any) -> dict[Turn, Select[*tuple[Any, ...]]]:  # noqa: ANN401 (columns)
    """Lessons of these students that were held or missed, behind a row of theirs, and before it."""
    rows = (
        select(
            participations.c.id,
            lessons.c.id,
            lessons.c.starts_at,
            courses.c.subject,
            participations.c.attendance.in_((Attendance.PRESENT, Attendance.LATE)),
            *record,
        )
        .join_from(participations, lessons, lessons.c.id == participations.c.lesson_id)
        .join(courses, courses.c.id == lessons.c.course_id)
        .outerjoin(lesson_records, _r.lesson_id == lessons.c.id)
        .where(participations.c.student_id.in_(_STUDENTS), lessons.c.state.in_(PAST))
        .limit(PAGE + 1)
    )
    here, there = tuple_(lessons.c.starts_at, participations.c.id), tuple_(_edge_at, _CURSOR)
    older = rows.order_by(lessons.c.starts_at.desc(), participations.c.id.desc())
    newer = rows.order_by(lessons.c.starts_at, participations.c.id)
    return {Turn.FROM: older, Turn.AFTER: older.where(here < there), Turn.BEFORE: newer.where(here > there)}


_edge, _edge_lesson = participations.alias("edge"), lessons.alias("edge_lesson")
_edge_at = (
    select(_edge_lesson.c.starts_at)
    .join_from(_edge, _edge_lesson, _edge_lesson.c.id == _edge.c.lesson_id)
    .where(_edge.c.id == _CURSOR, _edge.c.student_id.in_(_STUDENTS))
    .scalar_subquery()
)
_OF_TUTOR = {
    turn: statement.where(lessons.c.tutor_id.in_(TUTORS))
    for turn, statement in _newest_first(
        _r.topic, _r.recap, _r.chips, _r.voice_file_id.is_not(None), _r.private_note
    ).items()
}
_OF_FAMILY = _newest_first(
    case((_told, _r.topic)),
    case((_told, _r.recap)),
    case((_told, _r.chips)),
    _told & _r.voice_file_id.is_not(None),
    null(),
)
_NAME = select(students.c.name).where(
    students.c.id == bindparam("student", type_=Id()), taught(students.c.id)
)
_ranked = (
    select(
        skills.c.name,
        skill_marks.c.mastery,
        skill_marks.c.marked_at,
        func.row_number()
        .over(
            partition_by=(skill_marks.c.student_id, skill_marks.c.skill_id),
            order_by=(skill_marks.c.marked_at.desc(), skill_marks.c.id.desc()),
        )
        .label("place"),
    )
    .join_from(skill_marks, skills, skills.c.id == skill_marks.c.skill_id)
    .where(skill_marks.c.student_id.in_(_STUDENTS))
)
_taught_here = _ranked.join(courses, courses.c.id == skills.c.course_id).where(courses.c.tutor_id.in_(TUTORS))


def _latest(ranked: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    of = ranked.subquery()
    return select(of.c.name, of.c.mastery).where(of.c.place == 1).order_by(of.c.marked_at.desc(), of.c.name)


_SKILLS, _SKILLS_OF_TUTOR = _latest(_ranked), _latest(_taught_here)
Skills = tuple[tuple[str, int], ...]
"""Names with how far they are, the latest marked first."""


async def name_of(reads: Reads, actor: Actor, student_id: int) -> str:
    """Raises NotFound for a student this tutor has never had."""
    name: str | None = await reads.scalar(_NAME, {"student": student_id, "tutors": list(actor.tutor_ids)})
    if name is None:
        raise NotFound
    return name


async def of_tutor(
    reads: Reads, actor: Actor, student_id: int, cursor: int, turn: Turn
) -> tuple[Page[PastLesson], Skills]:
    """Two statements, for one page of the lessons they had."""
    given = {"students": [student_id], "tutors": list(actor.tutor_ids)}
    skilled = await reads.all(_SKILLS_OF_TUTOR, given)
    return await _page(reads, _OF_TUTOR, given, cursor, turn), tuple((row[0], row[1]) for row in skilled)


async def of_family(
    reads: Reads, students: Iterable[int], cursor: int, turn: Turn
) -> tuple[Page[PastLesson], Skills]:
    """As ``of_tutor``, with what the family was told."""
    given = {"students": sorted(students)}
    skilled = await reads.all(_SKILLS, given)
    return await _page(reads, _OF_FAMILY, given, cursor, turn), tuple((row[0], row[1]) for row in skilled)


async def _page(
    reads: Reads,
    statements: dict[Turn, Select[*tuple[Any, ...]]],
    given: dict[str, Any],
    cursor: int,
    turn: Turn,
) -> Page[PastLesson]:
    if not cursor:
        return turned(await reads.all(statements[Turn.FROM], given), _row, Turn.AFTER, adjoins=False)
    found = await reads.all(statements[turn], given | {"cursor": cursor})
    return turned(found, _row, turn, adjoins=True)


def _row(row: Any) -> PastLesson:  # noqa: ANN401 (a row of these columns)
    *when, was_there, topic, recap, chips, has_voice, note = row
    values: list[Any] = [*when, bool(was_there), topic, recap, chips_of(chips or ""), bool(has_voice), note]
    return PastLesson(*values)
