"""Which scale and which grade: of a course, and of one piece of homework."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, Scale
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, homework, marks, students
from storage.types import Id


@dataclass(frozen=True, slots=True)
class GradedWork:
    """``scale`` is the course's, in which the next grade will be; ``grade`` the one given, maybe in another."""

    homework_id: int
    text: str
    subject: str
    student_name: str
    scale: Scale
    grade: Grade | None


_WORK = (
    select(
        homework.c.id,
        homework.c.text,
        courses.c.subject,
        students.c.name,
        courses.c.scale,
        marks.c.scale,
        marks.c.points,
    )
    .join_from(homework, courses, courses.c.id == homework.c.course_id)
    .join(students, students.c.id == homework.c.student_id)
    .outerjoin(marks, marks.c.homework_id == homework.c.id)
    .where(homework.c.id == bindparam("homework", type_=Id()), homework.c.tutor_id.in_(TUTORS))
)


def grade_of(scale: Scale | None, points: int | None) -> Grade | None:
    """Of a mark's columns."""
    return None if scale is None or points is None else Grade(scale, points)


async def of_homework(reads: Reads, actor: Actor, homework_id: int) -> GradedWork:
    """Raises NotFound."""
    row = await reads.first(_WORK, {"homework": homework_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return GradedWork(row[0], row[1], row[2], row[3], row[4], grade_of(row[5], row[6]))
