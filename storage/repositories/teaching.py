"""Courses with their students, lessons with their participations."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Table, and_, bindparam, delete, exists, func, insert, literal, select

from domain.availability import Span
from domain.courses import Course, Enrolment
from domain.lessons import Attendance, Lesson, LessonState, Participation, Roll
from storage import diaries, tables
from storage.repositories import rolls
from storage.work import Lookup, Work

_e, _l, _p = tables.enrolments.c, tables.lessons.c, tables.participations.c
_c, _m = tables.courses.c, tables.memberships.c
_Timed = TypeVar("_Timed", Course, Lesson)

COURSE = Lookup(Course, tables.courses)
LESSON = Lookup(Lesson, tables.lessons)
SEAT = Lookup(Participation, tables.participations, statement=select(Participation))
"""Not locked: whoever changes it holds its lesson."""


def _with_calendar(entity: type[_Timed], table: Table[Any]) -> Lookup[_Timed]:
    """The tutor's membership row stands for his calendar, and is locked first; a former tutor has none."""
    statement = (
        select(entity)
        .join(tables.memberships, and_(_m.id == table.c.tutor_id, _m.ended_at.is_(None)))
        .with_for_update(of=[tables.memberships, table], key_share=True)
    )
    return Lookup(entity, table, statement=statement)


COURSE_WITH_CALENDAR = _with_calendar(Course, tables.courses)
LESSON_WITH_CALENDAR = _with_calendar(Lesson, tables.lessons)

_live = select(func.count()).where(_c.tutor_id == bindparam("tutor_id"), _c.ended_at.is_(None))
_students_now = (
    select(_e.student_id)
    .where(_e.course_id == bindparam("course_id"), _e.left_at.is_(None))
    .order_by(_e.student_id)
)
_place_of = (
    select(Enrolment)
    .where(
        _e.course_id == bindparam("course_id"),
        _e.student_id == bindparam("student_id"),
        _e.left_at.is_(None),
    )
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_upcoming_of_course = (
    select(Lesson)
    .where(
        _l.course_id == bindparam("course_id"),
        _l.starts_at > bindparam("now"),
        _l.state == LessonState.PLANNED,
    )
    .order_by(_l.starts_at, _l.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_remove_participations = delete(tables.participations).where(
    _p.student_id == bindparam("student_id"),
    _p.lesson_id.in_(bindparam("lesson_ids", expanding=True)),
    _p.attendance == Attendance.EXPECTED,
)
_in_group = and_(_c.id == _l.course_id, _c.capacity.is_not(None))
_of_lessons: BindParameter[int] = bindparam("lesson_ids", expanding=True)
_unseat = delete(tables.participations).where(
    _p.lesson_id.in_(
        select(_l.id).join(tables.courses, _in_group).where(_l.id.in_(_of_lessons)).scalar_subquery()
    ),
    _p.attendance == Attendance.EXPECTED,
    ~exists().where(
        _l.id == _p.lesson_id,
        _e.course_id == _l.course_id,
        _e.student_id == _p.student_id,
        _e.left_at.is_(None),
    ),
)
_seat_anew = insert(tables.participations).from_select(
    ["studio_id", "lesson_id", "student_id", "attendance"],
    select(_l.studio_id, _l.id, _e.student_id, literal(Attendance.EXPECTED, _p.attendance.type))
    .join(tables.courses, _in_group)
    .join(tables.enrolments, and_(_e.course_id == _l.course_id, _e.left_at.is_(None)))
    .where(_l.id.in_(_of_lessons), ~exists().where(_p.lesson_id == _l.id, _p.student_id == _e.student_id)),
)
_participations = select(Participation).where(_p.lesson_id == bindparam("lesson_id")).order_by(_p.student_id)
_upcoming = (
    select(Lesson)
    .join(tables.participations, _p.lesson_id == _l.id)
    .where(
        _p.student_id == bindparam("student_id"),
        _l.state == LessonState.PLANNED,
        _l.starts_at > bindparam("now"),
    )
    .order_by(_l.starts_at)
)


class SqlCourses:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, course_id: int) -> Course:
        return await self._work.load(COURSE, course_id)

    async def add(self, course: Course) -> int:
        self._work.check_studio(course.studio_id)
        return await self._work.add(course)

    async def add_enrolment(self, enrolment: Enrolment) -> int:
        self._work.check_studio(enrolment.studio_id)
        return await self._work.add(enrolment)

    async def with_calendar(self, course_id: int) -> Course:
        return await self._work.load(COURSE_WITH_CALENDAR, course_id)

    async def count_live(self, tutor_id: int) -> int:
        count: int = (await self._work.rows(_live, {"tutor_id": tutor_id})).scalar_one()
        return count

    async def student_ids(self, course_id: int) -> Sequence[int]:
        return (await self._work.rows(_students_now, {"course_id": course_id})).scalars().all()

    async def place_of(self, course_id: int, student_id: int) -> Enrolment | None:
        given = {"course_id": course_id, "student_id": student_id}
        return next(iter(await self._work.entities(_place_of, given)), None)


class SqlLessons:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, lesson_id: int) -> Lesson:
        return await self._work.load(LESSON, lesson_id)

    async def add(self, lesson: Lesson) -> int:
        self._work.check_studio(lesson.studio_id)
        return await self._work.add(lesson)

    async def with_calendar(self, lesson_id: int) -> Lesson:
        return await self._work.load(LESSON_WITH_CALENDAR, lesson_id)

    async def roll(self, lesson_id: int) -> Roll:
        rows = await self._work.load_rows(rolls.ROLL, lesson_id)
        if any(row[2] for row in rows):
            rows = await self._work.load_rows(rolls.ROLL, lesson_id)
        return rolls.roll_from(rows)

    async def add_participations(self, participations: Sequence[Participation]) -> None:
        for participation in participations:
            self._work.check_studio(participation.studio_id)
        await self._work.add_all(participations)

    async def upcoming_of_course(self, course_id: int, now: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_upcoming_of_course, {"course_id": course_id, "now": now})

    async def reseat(self, lesson_ids: Sequence[int]) -> None:
        for statement in (_unseat, _seat_anew):
            await self._work.execute(statement, {"lesson_ids": sorted(lesson_ids)})

    async def remove_participations(self, student_id: int, lesson_ids: Sequence[int]) -> None:
        given = {"student_id": student_id, "lesson_ids": sorted(lesson_ids)}
        await self._work.execute(_remove_participations, given)

    async def seat(self, participation_id: int) -> Participation:
        return await self._work.load(SEAT, participation_id)

    async def participations(self, lesson_id: int) -> Sequence[Participation]:
        return await self._work.entities(_participations, {"lesson_id": lesson_id})

    async def upcoming_of_student(self, student_id: int, now: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_upcoming, {"student_id": student_id, "now": now})

    async def clash(
        self, tutor_id: int, starts_at: datetime, ends_at: datetime, but: int | None
    ) -> Span | None:
        params = diaries.between(tutor_id, starts_at, ends_at) | {"but": but or 0}
        found = (await self._work.rows(diaries.CLASH, params)).first()
        return None if found is None else Span(*found)
