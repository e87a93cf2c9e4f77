"""Student cards, each with whether somebody teaches the student."""

from collections.abc import Iterable

from sqlalchemy import bindparam, exists, select

from domain.courses import Teaching
from domain.people import Student
from storage import tables
from storage.work import Lookup, Work

_e, _c = tables.enrolments.c, tables.courses.c

STUDENT = Lookup(Student, tables.students)
_taught = exists(
    select(_e.id)
    .join(tables.courses, _c.id == _e.course_id)
    .where(_e.student_id == bindparam("id"), _c.tutor_id.in_(bindparam("tutor_ids", expanding=True)))
)
_taught_now = exists(
    select(_e.id)
    .join(tables.courses, _c.id == _e.course_id)
    .where(
        _e.student_id == bindparam("id"),
        _c.tutor_id.in_(bindparam("tutor_ids", expanding=True)),
        _e.left_at.is_(None),
        _c.ended_at.is_(None),
    )
)
STUDENT_TAUGHT = Lookup(
    Student,
    tables.students,
    statement=select(Student, _taught, _taught_now).with_for_update(of=tables.students, key_share=True),
)


class SqlStudents:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, student_id: int) -> Student:
        return await self._work.load(STUDENT, student_id)

    async def add(self, student: Student) -> int:
        self._work.check_studio(student.studio_id)
        return await self._work.add(student)

    async def with_teaching(self, student_id: int, tutor_ids: Iterable[int]) -> tuple[Student, Teaching]:
        rows = await self._work.load_rows(STUDENT_TAUGHT, student_id, tutor_ids=sorted(tutor_ids))
        student, ever, now = rows[0]
        return student, Teaching(ever=bool(ever), now=bool(now))
