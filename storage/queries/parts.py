"""Conditions that several queries share, so that a right or a balance means the same on every screen."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, bindparam, case, cast, func, or_, select, true

from domain.access import Actor
from domain.ledger import LESSONS, AccountKind, TransferKind
from domain.people import Role
from domain.prices import MINUTES_OF_HOUR, Per
from storage.functions import seconds_between
from storage.tables import (
    accounts,
    courses,
    enrolments,
    lessons,
    makeup_credits,
    memberships,
    package_courses,
    package_freezes,
    packages,
    prices,
    students,
    studios,
    transfers,
)
from storage.types import Id

TUTORS = bindparam("tutors", expanding=True, type_=Id())
"""The reader's memberships as tutor: ``actor.tutor_ids``."""

OWNED = bindparam("owned", expanding=True, type_=Id())
"""The studios of which the reader is the owner: ``actor.owned_studio_ids``."""

PAYING = bindparam("paying", expanding=True, type_=Id())
"""The students for whom the reader pays: ``actor.payer_student_ids``."""

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
    """What stands on the student's account for the lesson, in minor units: nothing where a package was drawn from."""
    return _taken(lesson_id, student_id, transfers.c.unit != LESSONS)


def drawn(lesson_id: Any, student_id: Any) -> Any:  # noqa: ANN401 (columns)
    """What stands drawn from a package for it, in hundredths of a lesson."""
    return _taken(lesson_id, student_id, transfers.c.unit == LESSONS)


def _taken(lesson_id: Any, student_id: Any, unit: ColumnElement[bool]) -> Any:  # noqa: ANN401 (columns)
    return (
        select(func.coalesce(func.sum(transfers.c.amount_minor), 0))
        .where(
            transfers.c.lesson_id == lesson_id,
            transfers.c.student_id == student_id,
            transfers.c.kind == TransferKind.CHARGE,
            unit,
            ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
        )
        .correlate_except(transfers, _undo)
        .scalar_subquery()
    )


def drawn_from(package_id: Any, lesson_id: Any, student_id: Any) -> Any:  # noqa: ANN401 (columns)
    """Something of this package stands drawn for the lesson."""
    return _taken(lesson_id, student_id, transfers.c.package_id == package_id) > 0


_held = accounts.alias("held")


def drawable(student_id: Any, course_id: Any, at: Any, lesson_id: Any) -> Any:  # noqa: ANN401 (columns)
    """How much, in hundredths of a lesson, the fullest package holds that this lesson, beginning then, can be drawn
    from: with what stands drawn for it, which returns before that. ``domain.packages.Holding.covers`` in SQL.
    """
    back = _taken(lesson_id, student_id, transfers.c.package_id == packages.c.id)
    frozen = select(package_freezes.c.id).where(
        package_freezes.c.package_id == packages.c.id,
        package_freezes.c.undone_at.is_(None),
        package_freezes.c.starts_at <= at,
        package_freezes.c.ends_at > at,
    )
    fullest = func.max(_held.c.balance_minor + back)
    return _of_packages(
        fullest, student_id, course_id, at, ~frozen.correlate_except(package_freezes).exists()
    )


def left_for(student_id: Any) -> Any:  # noqa: ANN401 (a column)
    """What is left in all his packages that are good for the lesson's course, in hundredths of a lesson."""
    together = cast(func.sum(_held.c.balance_minor), BigInteger())
    return _of_packages(together, student_id, lessons.c.course_id, lessons.c.starts_at, true())


def _of_packages(what: Any, student_id: Any, course_id: Any, at: Any, which: Any) -> Any:  # noqa: ANN401 (columns)
    return (
        select(func.coalesce(what, 0))
        .join_from(packages, _held, _held.c.package_id == packages.c.id)
        .join(package_courses, package_courses.c.package_id == packages.c.id)
        .where(
            packages.c.student_id == student_id,
            _held.c.kind == AccountKind.PACKAGE,
            package_courses.c.course_id == course_id,
            or_(packages.c.expires_at.is_(None), packages.c.expires_at > at),
            which,
        )
        .correlate_except(packages, _held, package_courses)
        .scalar_subquery()
    )


def makes_up(lesson_id: Any, student_id: Any) -> ColumnElement[bool]:  # noqa: ANN401 (columns)
    """The lesson makes up for one that he has paid, so that it costs him nothing."""
    return (
        select(makeup_credits.c.id)
        .where(
            makeup_credits.c.used_lesson_id == lesson_id,
            makeup_credits.c.student_id == student_id,
            makeup_credits.c.voided_at.is_(None),
            makeup_credits.c.is_paid,
        )
        .correlate_except(makeup_credits)
        .exists()
    )


def seat_prepaid(student_id: Any) -> Any:  # noqa: ANN401 (a column)
    """What a package of his covers of the lesson, in hundredths: nothing of a trial, nor of a make-up."""
    costs_nothing = or_(lessons.c.is_trial, makes_up(lessons.c.id, student_id))
    held = drawable(student_id, lessons.c.course_id, lessons.c.starts_at, lessons.c.id)
    return case((costs_nothing, 0), else_=held)


_base, _own, _found = prices.alias("base_price"), prices.alias("own_price"), prices.alias("found_price")
_SECONDS_OF_MINUTE = 60


def in_force(course_id: Any, student_id: Any, at: Any) -> Any:  # noqa: ANN401 (columns)
    """The id of the course's price at this moment, or of what was agreed with the student."""
    whose = _found.c.student_id.is_(None) if student_id is None else _found.c.student_id == student_id
    return (
        select(_found.c.id)
        .where(
            _found.c.course_id == course_id, whose, _found.c.withdrawn_at.is_(None), _found.c.holds_from <= at
        )
        .order_by(_found.c.holds_from.desc(), _found.c.id.desc())
        .limit(1)
        .correlate_except(_found)
        .scalar_subquery()
    )


def price(course_id: Any, student_id: Any, at: Any, minutes: Any) -> Any:  # noqa: ANN401 (columns)
    """What a lesson of so many minutes that begins then costs the student, in minor units; with None for him what the
    course costs. ``domain.prices.price_of`` in SQL.
    """
    full = _worth(_base.c, minutes)
    if student_id is None:
        of_course = select(full).where(_base.c.id == in_force(course_id, None, at))
        return func.coalesce(of_course.correlate_except(_base).scalar_subquery(), 0)
    left = 100 - func.coalesce(_own.c.percent_off, 0)
    costs = case((_own.c.amount_minor.is_not(None), _worth(_own.c, minutes)), else_=(full * left + 50) // 100)
    found = (
        select(costs)
        .select_from(_base.outerjoin(_own, _own.c.id == in_force(course_id, student_id, at)))
        .where(_base.c.id == in_force(course_id, None, at))
        .correlate_except(_base, _own)
    )
    return func.coalesce(found.scalar_subquery(), 0)


def _worth(row: Any, minutes: Any) -> Any:  # noqa: ANN401 (columns)
    hourly = (row.amount_minor * minutes + MINUTES_OF_HOUR // 2) // MINUTES_OF_HOUR
    return case((row.per == Per.HOUR, hourly), else_=row.amount_minor)


def seat_price(student_id: Any) -> Any:  # noqa: ANN401 (a column)
    """What the lesson costs the student: nothing as a trial, else by the price that holds when it begins.

    What was held before prices had days has kept its own.
    """
    minutes = seconds_between(lessons.c.starts_at, lessons.c.ends_at) // _SECONDS_OF_MINUTE
    by_day = price(lessons.c.course_id, student_id, lessons.c.starts_at, minutes)
    return case((lessons.c.is_trial, 0), else_=func.coalesce(lessons.c.price_minor, by_day))


def led(student: Any) -> ColumnElement[bool]:  # noqa: ANN401 (students, or an alias of it)
    """Taught, or of a studio of the reader's own: his money is theirs to see and to record."""
    return or_(taught(student.c.id), student.c.studio_id.in_(OWNED))


def reader(actor: Actor) -> dict[str, list[int]]:
    """The values of TUTORS, OWNED and PAYING."""
    return {
        "tutors": sorted(actor.tutor_ids),
        "owned": sorted(actor.owned_studio_ids),
        "paying": sorted(actor.payer_student_ids),
    }


def taught_now(student_id: ColumnElement[int]) -> ColumnElement[bool]:
    """One of TUTORS has the student in a course: then his money is theirs to move."""
    return (
        select(enrolments.c.id)
        .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
        .where(
            enrolments.c.student_id == student_id,
            enrolments.c.left_at.is_(None),
            courses.c.ended_at.is_(None),
            courses.c.tutor_id.in_(TUTORS),
        )
        .correlate_except(enrolments, courses)
        .exists()
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
