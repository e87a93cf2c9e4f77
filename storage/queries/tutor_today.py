"""What waits for a tutor, in figures."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, case, func, literal, or_, select

from domain.access import Actor
from domain.homework import UNSETTLED, WITH_TUTOR
from domain.lessons import Attendance, LessonState
from domain.payment_claims import ClaimState
from storage.queries import disputes_waiting
from storage.queries.debts_seen import CLAIMS_SEEN, SEEN, Sight, sight_of
from storage.queries.missing import MISSING
from storage.queries.parts import TUTORS, seat_price
from storage.queries.studio_students import COLLEAGUE
from storage.reads import Reads
from storage.tables import (
    cancellations,
    courses,
    debts,
    enrolments,
    homework,
    lessons,
    makeup_credits,
    participations,
    payment_claims,
    studios,
    submissions,
)
from storage.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class Waiting:
    """``students`` is 0 or 1: whether there is any. ``debtors`` owe something, ``overdue`` are pieces,
    ``claims`` wait for a word whether the money has come, ``disputes`` for an answer. ``colleagues`` is 0 or 1:
    whether others teach in a studio of his own.

    ``to_mark_minor`` is what lessons to mark would cost together by today's prices; None where there are too many to
    reckon, or they are of studios with another ``currency`` each.
    """

    students: int
    to_mark: int
    to_check: int
    debtors: int
    overdue: int
    to_mark_minor: int | None = None
    currency: str = ""
    claims: int = 0
    colleagues: int = 0
    disputes: int = 0


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
RECKONED = 50
"""Lessons to mark whose worth is worth its time."""
_first = (
    select(lessons.c.id)
    .where(
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.state == LessonState.PLANNED,
        lessons.c.ends_at <= bindparam("now", type_=UtcDateTime()),
    )
    .limit(RECKONED)
    .subquery("first")
)
_stays_away = or_(
    participations.c.attendance == Attendance.EXCUSED,
    select(cancellations.c.id)
    .where(
        cancellations.c.lesson_id == lessons.c.id,
        cancellations.c.student_id == participations.c.student_id,
        cancellations.c.undone_at.is_(None),
    )
    .exists(),
    select(makeup_credits.c.id)
    .where(
        makeup_credits.c.used_lesson_id == lessons.c.id,
        makeup_credits.c.student_id == participations.c.student_id,
        makeup_credits.c.is_paid,
        makeup_credits.c.voided_at.is_(None),
    )
    .exists(),
)
_WORTH = (
    select(
        func.sum(case((_stays_away, 0), else_=seat_price(participations.c.student_id))).label("minor"),
        func.min(studios.c.currency).label("currency"),
        func.max(studios.c.currency).label("other"),
    )
    .join_from(_first, lessons, lessons.c.id == _first.c.id)
    .join(studios, studios.c.id == lessons.c.studio_id)
    .join(participations, participations.c.lesson_id == lessons.c.id)
    .subquery("worth")
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
_OVERDUE = select(func.count(homework.c.id)).where(homework.c.tutor_id.in_(TUTORS), MISSING)
_COLLEAGUES = select(func.count()).select_from(COLLEAGUE.subquery("colleagues")).scalar_subquery()
_WAITING = {
    sight: select(
        select(func.count()).select_from(_ANY_STUDENT).scalar_subquery(),
        _TO_MARK.scalar_subquery(),
        _TO_CHECK.scalar_subquery(),
        select(func.count(debts.c.id)).where(debts.c.ended_at.is_(None), seen).scalar_subquery(),
        _OVERDUE.scalar_subquery(),
        select(func.count(payment_claims.c.id))
        .where(payment_claims.c.state == ClaimState.OPEN, CLAIMS_SEEN[sight])
        .scalar_subquery(),
        literal(0) if sight is Sight.TAUGHT else _COLLEAGUES,
        disputes_waiting.COUNT,
        _WORTH.c.minor,
        _WORTH.c.currency,
        _WORTH.c.other,
    ).select_from(_WORTH)
    for sight, seen in SEEN.items()
}


async def waiting(reads: Reads, actor: Actor, now: datetime) -> Waiting:
    sight, given = sight_of(actor)
    me = {} if sight is Sight.TAUGHT else {"me": actor.person_id}
    row = await reads.first(_WAITING[sight], {"now": now, **disputes_waiting.given(actor), **given, **me})
    if row is None:
        return Waiting(0, 0, 0, 0, 0)
    *counts, claims, colleagues, disputes, minor, currency, other = row
    found = replace(Waiting(*counts), claims=claims, colleagues=int(colleagues), disputes=disputes)
    if minor is None or found.to_mark > RECKONED or currency != other:
        return found
    return replace(found, to_mark_minor=int(minor), currency=currency)
