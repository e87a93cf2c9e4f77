"""Whom an assignment is for, as services and screens read it alike: those still in a course of its tutor's."""

from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from domain.lessons import LessonState
from domain.people import Role
from storage import tables
from storage.types import Id, UtcDateTime

_a, _c, _e, _s = tables.addressees.c, tables.courses.c, tables.enrolments.c, tables.students.c
_m, _l, _p = tables.memberships.c, tables.lessons.c, tables.participations.c

TUTORS = bindparam("tutors", expanding=True, type_=Id())
NOW = bindparam("now", type_=UtcDateTime())
_next_lesson_at = (
    select(func.min(_l.starts_at))
    .join_from(tables.lessons, tables.participations, _p.lesson_id == _l.id)
    .where(
        _l.course_id == _c.id,
        _l.state == LessonState.PLANNED,
        _l.starts_at > NOW,
        _p.student_id == _s.id,
    )
    .correlate(tables.courses, tables.students)
    .scalar_subquery()
)
COLUMNS = (
    _s.id,
    _s.name,
    _c.id,
    _c.subject,
    _c.capacity.is_not(None),
    _c.studio_id,
    _c.tutor_id,
    func.coalesce(tables.people.c.zone, tables.studios.c.zone),
    _a.lesson_id,
    _next_lesson_at,
)
"""As ``domain.assignments.Addressee`` has them."""
REACHED = (
    tables.addressees.join(
        tables.courses, and_(_c.id == _a.course_id, _c.tutor_id.in_(TUTORS), _c.ended_at.is_(None))
    )
    .join(
        tables.enrolments,
        and_(_e.course_id == _c.id, _e.student_id == _a.student_id, _e.left_at.is_(None)),
    )
    .join(tables.students, _s.id == _a.student_id)
    .join(tables.studios, tables.studios.c.id == _a.studio_id)
    .outerjoin(
        tables.memberships,
        and_(_m.student_id == _s.id, _m.role == Role.STUDENT, _m.ended_at.is_(None)),
    )
    .outerjoin(tables.people, tables.people.c.id == _m.person_id)
)
BY_NAME = (_s.name, _s.id)
ADDRESSEES: Select[*tuple[Any, ...]] = (
    select(*COLUMNS)
    .select_from(REACHED)
    .where(_a.assignment_id == bindparam("assignment", type_=Id()))
    .order_by(*BY_NAME)
)
