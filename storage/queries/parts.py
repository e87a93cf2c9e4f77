"""Conditions that several queries share, so that a right or a balance means the same on every screen."""

from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, select

from domain.ledger import AccountKind, TransferKind
from domain.people import Role
from storage.tables import accounts, courses, enrolments, memberships, students, studios, transfers
from storage.types import Id

TUTORS = bindparam("tutors", expanding=True, type_=Id())
"""The reader's memberships as tutor: ``actor.tutor_ids``."""

PURSE = and_(
    accounts.c.studio_id == students.c.studio_id,
    accounts.c.student_id == students.c.id,
    accounts.c.kind == AccountKind.STUDENT,
    accounts.c.unit == studios.c.currency,
)
"""A student's account in the studio's own currency: packages will have accounts in lessons beside it."""

SEAT = and_(
    memberships.c.student_id == students.c.id,
    memberships.c.role == Role.STUDENT,
    memberships.c.ended_at.is_(None),
)
"""The place of whoever is connected as this student: one at the most."""

_undo = transfers.alias("undo")


def charged(lesson_id: Any, student_id: Any) -> Any:  # noqa: ANN401 (columns)
    """What stands on the student's account for the lesson, in minor units."""
    return (
        select(func.coalesce(func.sum(transfers.c.amount_minor), 0))
        .where(
            transfers.c.lesson_id == lesson_id,
            transfers.c.student_id == student_id,
            transfers.c.kind == TransferKind.CHARGE,
            ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
        )
        .scalar_subquery()
    )


def taught(student_id: ColumnElement[int] | ColumnElement[int | None]) -> ColumnElement[bool]:
    """One of TUTORS has the student in a course, or had him: then his card, money and past are theirs to see."""
    return (
        select(enrolments.c.id)
        .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
        .where(enrolments.c.student_id == student_id, courses.c.tutor_id.in_(TUTORS))
        .correlate_except(enrolments, courses)
        .exists()
    )
