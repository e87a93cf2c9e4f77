"""What waits for a tutor, in figures."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor
from domain.homework import UNSETTLED, WITH_TUTOR
from domain.lessons import LessonState
from storage.queries.missing import MISSING
from storage.queries.parts import PURSE, TUTORS
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, homework, lessons, students, studios, submissions
from storage.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Waiting:
    """``students`` is 0 or 1: whether there is any. ``debtors`` owe something, ``overdue`` are pieces."""

    students: int
    to_mark: int
    to_check: int
    debtors: int
    overdue: int


_ANY_STUDENT = (
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(TUTORS), enrolments.c.left_at.is_(None))
    .limit(1)
    .subquery()
)
_TO_MARK = select(func.count(lessons.c.id)).where(
    lessons.c.tutor_id.in_(TUTORS),
    lessons.c.state == LessonState.PLANNED,
    lessons.c.ends_at <= bindparam("now", type_=UtcDateTime()),
)
_TO_CHECK = (
    select(func.count(submissions.c.id))
    .join_from(submissions, homework, homework.c.id == submissions.c.homework_id)
    .where(
        homework.c.tutor_id.in_(TUTORS),
        homework.c.state.in_(WITH_TUTOR),
        submissions.c.state.in_(UNSETTLED),
    )
)
_DEBTORS = (
    select(func.count(accounts.c.student_id.distinct()))
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .join(students, students.c.id == enrolments.c.student_id)
    .join(studios, studios.c.id == students.c.studio_id)
    .join(accounts, PURSE)
    .where(courses.c.tutor_id.in_(TUTORS), enrolments.c.left_at.is_(None), accounts.c.balance_minor < 0)
)
_OVERDUE = select(func.count(homework.c.id)).where(homework.c.tutor_id.in_(TUTORS), MISSING)
_WAITING = select(
    select(func.count()).select_from(_ANY_STUDENT).scalar_subquery(),
    _TO_MARK.scalar_subquery(),
    _TO_CHECK.scalar_subquery(),
    _DEBTORS.scalar_subquery(),
    _OVERDUE.scalar_subquery(),
)


async def waiting(reads: Reads, actor: Actor, now: datetime) -> Waiting:
    row = await reads.first(_WAITING, {"tutors": list(actor.tutor_ids), "now": now})
    return Waiting(*row) if row else Waiting(0, 0, 0, 0, 0)
