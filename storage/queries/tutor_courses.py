"""A tutor's courses with the student in each: what planning, homework and prices are about."""

from dataclasses import dataclass, field, replace

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import MarkKind, Scale, weights_of
from storage.queries.parts import SEAT, TUTORS
from storage.reads import Reads
from storage.tables import courses, enrolments, memberships, people, students, studios
from storage.types import Id


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course as planning sees it: one student's, or a group's, which names nobody and counts its ``members``.

    ``student_zone`` falls back to the studio's.
    """

    id: int
    subject: str
    duration_minutes: int
    currency: str
    student_id: int
    student_name: str
    student_zone: str
    capacity: int | None = None
    members: int = 1
    scale: Scale = Scale.FIVE
    weights_changed: dict[str, int] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        return self.capacity is not None

    @property
    def weights(self) -> dict[MarkKind, int]:
        return weights_of(self.weights_changed)


_others = enrolments.alias("others")
_members = (
    select(func.count())
    .select_from(_others)
    .where(_others.c.course_id == courses.c.id, _others.c.left_at.is_(None))
    .scalar_subquery()
)
_COURSE = (
    select(
        courses.c.id,
        courses.c.subject,
        courses.c.duration_minutes,
        studios.c.currency,
        students.c.id,
        students.c.name,
        func.coalesce(people.c.zone, studios.c.zone),
        courses.c.capacity,
        _members,
        courses.c.scale,
        courses.c.weights_changed,
    )
    .join_from(courses, studios, studios.c.id == courses.c.studio_id)
    .outerjoin(enrolments, and_(enrolments.c.course_id == courses.c.id, enrolments.c.left_at.is_(None)))
    .outerjoin(students, students.c.id == enrolments.c.student_id)
    .outerjoin(memberships, SEAT)
    .outerjoin(people, people.c.id == memberships.c.person_id)
    .where(courses.c.tutor_id.in_(TUTORS), courses.c.ended_at.is_(None))
    .order_by(courses.c.id, students.c.id)
)
_COURSE_BY_ID = _COURSE.where(
    courses.c.id == bindparam("course", type_=Id()),
    or_(students.c.id.is_not(None), courses.c.capacity.is_not(None)),
).limit(1)
_TAKEN = _COURSE.where(
    courses.c.id == bindparam("course", type_=Id()), students.c.id == bindparam("student", type_=Id())
)
_COURSES_OF_STUDENT = _COURSE.where(students.c.id == bindparam("student", type_=Id()))


async def course(reads: Reads, actor: Actor, course_id: int) -> CourseRow:
    """Raises NotFound, also for a course that has ended, or that its only student has left."""
    row = await reads.first(_COURSE_BY_ID, {"course": course_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    found = CourseRow(*row)
    return replace(found, student_id=0, student_name="") if found.is_group else found


async def taken_by(reads: Reads, actor: Actor, course_id: int, student_id: int) -> CourseRow:
    """The course with this one of its students. Raises NotFound when he is not in it."""
    given = {"course": course_id, "student": student_id, "tutors": list(actor.tutor_ids)}
    row = await reads.first(_TAKEN, given)
    if row is None:
        raise NotFound
    return CourseRow(*row)


async def courses_of(reads: Reads, actor: Actor, student_id: int) -> tuple[CourseRow, ...]:
    """Courses the student is in now. Raises NotFound when there is none, as for a foreign student."""
    rows = await reads.all(_COURSES_OF_STUDENT, {"student": student_id, "tutors": list(actor.tutor_ids)})
    if not rows:
        raise NotFound
    return tuple(CourseRow(*row) for row in rows)
