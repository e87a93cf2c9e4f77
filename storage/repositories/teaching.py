"""Courses with their students, lessons with their participations."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from domain.courses import LONGEST_MINUTES, Course, Enrolment
from domain.errors import NotFound
from domain.lessons import Lesson, LessonState, Participation
from storage import tables
from storage.repositories.people import MEMBERSHIP
from storage.work import Lookup, Work

_e, _l, _p = tables.enrolments.c, tables.lessons.c, tables.participations.c

COURSE = Lookup(Course, tables.courses)
LESSON = Lookup(Lesson, tables.lessons)

_students_now = (
    select(_e.student_id)
    .where(_e.course_id == bindparam("course_id"), _e.left_at.is_(None))
    .order_by(_e.student_id)
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
# No lesson is longer than LONGEST_MINUTES, so one that overlaps began at most that long before: a short range
# of the tutor's index, whatever his past.
_clash = (
    select(Lesson)
    .where(
        _l.tutor_id == bindparam("tutor_id"),
        _l.starts_at > bindparam("earliest"),
        _l.starts_at < bindparam("ends_at"),
        _l.ends_at > bindparam("starts_at"),
        _l.state.in_((LessonState.PLANNED, LessonState.HELD)),
        _l.id != bindparam("but"),
    )
    .order_by(_l.starts_at)
    .limit(1)
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

    async def student_ids(self, course_id: int) -> Sequence[int]:
        return (await self._work.rows(_students_now, {"course_id": course_id})).scalars().all()


class SqlLessons:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, lesson_id: int) -> Lesson:
        return await self._work.load(LESSON, lesson_id)

    async def add(self, lesson: Lesson) -> int:
        self._work.check_studio(lesson.studio_id)
        return await self._work.add(lesson)

    async def add_participation(self, participation: Participation) -> int:
        self._work.check_studio(participation.studio_id)
        return await self._work.add(participation)

    async def participations(self, lesson_id: int) -> Sequence[Participation]:
        return await self._work.entities(_participations, {"lesson_id": lesson_id})

    async def upcoming_of_student(self, student_id: int, now: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_upcoming, {"student_id": student_id, "now": now})

    async def clash(
        self, tutor_id: int, starts_at: datetime, ends_at: datetime, but: int | None
    ) -> Lesson | None:
        params = {
            "tutor_id": tutor_id,
            "earliest": starts_at - timedelta(minutes=LONGEST_MINUTES),
            "starts_at": starts_at,
            "ends_at": ends_at,
            "but": but or 0,
        }
        return next(iter(await self._work.entities(_clash, params)), None)

    async def lock_calendar(self, tutor_id: int) -> None:
        """Raises NotFound. The tutor's membership row stands for his calendar."""
        if (await self._work.load(MEMBERSHIP, tutor_id)).ended_at is not None:
            raise NotFound
