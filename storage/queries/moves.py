"""A lesson as those who may move it by agreement see it: the tutor, and whoever decides for the student."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, or_, select

from domain.access import Actor
from domain.availability import Span
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.proposals import Choice, ProposalState, Side
from domain.rules import Rules
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import (
    courses,
    lessons,
    memberships,
    participations,
    people,
    proposals,
    proposed_slots,
    students,
    studios,
)
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class Offer:
    """An open proposal; ``slots`` are those still to be had."""

    id: int
    side: Side
    expires_at: datetime
    slots: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class MoveView:
    """``side`` is what the reader is to it, None for who only sees it. ``others``: it is a group's."""

    lesson_id: int
    revision: int
    state: LessonState
    starts_at: datetime
    ends_at: datetime
    origin: datetime
    moves: int
    moved_from: datetime | None
    tutor_id: int
    tutor: str
    subject: str
    student: str
    others: bool
    rules: Rules
    side: Side | None
    offer: Offer | None

    @property
    def span(self) -> Span:
        return Span(self.starts_at, self.ends_at)

    def may_move(self, now: datetime) -> bool:
        """Whether the reader may propose a move at all."""
        ahead = self.state is LessonState.PLANNED and self.starts_at > now
        if not ahead or self.others or self.side is None:
            return False
        return self.side is Side.TUTOR or self.moves < self.rules.moves_per_lesson


FAMILY = bindparam("family", expanding=True, type_=Id())
_LESSON = bindparam("lesson", type_=Id())
WAITING = and_(
    proposals.c.lesson_id == lessons.c.id,
    proposals.c.revision == lessons.c.revision,
    proposals.c.state == ProposalState.OPEN,
)
"""The proposal of a lesson that may still be answered, unless its time is over."""
_payer = memberships.alias("payer")
_in_it = participations.alias("in_it")
_is_paid_for = (
    select(_payer.c.id)
    .where(_payer.c.student_id == students.c.id, _payer.c.ended_at.is_(None), _payer.c.pays)
    .exists()
)
_together = (
    select(func.count()).select_from(_in_it).where(_in_it.c.lesson_id == lessons.c.id).scalar_subquery()
)
_is_group = or_(courses.c.capacity.is_not(None), _together != 1)
_VIEW = (
    select(
        lessons.c.id,
        lessons.c.revision,
        lessons.c.state,
        lessons.c.starts_at,
        lessons.c.ends_at,
        func.coalesce(lessons.c.planned_for, lessons.c.starts_at, type_=UtcDateTime()),
        lessons.c.moves,
        lessons.c.moved_from,
        lessons.c.tutor_id,
        people.c.name,
        courses.c.subject,
        func.coalesce(students.c.name, ""),
        _is_group,
        studios.c.rules_changed,
        students.c.id,
        _is_paid_for,
        proposals.c.id,
        proposals.c.side,
        proposals.c.expires_at,
        proposed_slots.c.starts_at,
        proposed_slots.c.is_held,
    )
    .select_from(lessons)
    .outerjoin(participations, participations.c.lesson_id == lessons.c.id)
    .outerjoin(students, students.c.id == participations.c.student_id)
    .join(courses, courses.c.id == lessons.c.course_id)
    .join(studios, studios.c.id == lessons.c.studio_id)
    .join(memberships, memberships.c.id == lessons.c.tutor_id)
    .join(people, people.c.id == memberships.c.person_id)
    .outerjoin(
        proposals,
        and_(
            WAITING,
            proposals.c.student_id == students.c.id,
            proposals.c.expires_at > bindparam("now", type_=UtcDateTime()),
        ),
    )
    .outerjoin(proposed_slots, proposed_slots.c.proposal_id == proposals.c.id)
    .where(
        lessons.c.id == _LESSON,
        or_(lessons.c.tutor_id.in_(TUTORS), participations.c.student_id.in_(FAMILY)),
    )
    .order_by(participations.c.id, proposed_slots.c.starts_at)
)
_TUTOR_ID, _STUDENT = 8, 14
_LESSON_OF = (
    select(proposals.c.lesson_id)
    .where(
        proposals.c.id == bindparam("proposal", type_=Id()),
        or_(proposals.c.tutor_id.in_(TUTORS), proposals.c.student_id.in_(FAMILY)),
    )
)  # fmt: skip
_OVER = (
    select(proposals.c.id)
    .join_from(proposals, lessons, lessons.c.id == proposals.c.lesson_id)
    .where(
        proposals.c.state == ProposalState.OPEN,
        or_(
            proposals.c.expires_at <= bindparam("now", type_=UtcDateTime()),
            lessons.c.revision != proposals.c.revision,
        ),
    )
    .order_by(proposals.c.expires_at, proposals.c.id)
    .limit(bindparam("count"))
)


async def of_lesson(reads: Reads, actor: Actor, lesson_id: int, now: datetime) -> MoveView:
    """Raises NotFound for what is neither his to teach nor his family's."""
    rows = await reads.all(_VIEW, {"lesson": lesson_id, "now": now, **_whose(actor)})
    if not rows:
        raise NotFound
    *facts, others, changed, _, is_paid_for, proposal_id, side, expires_at, _, _ = rows[0]
    held = [(number, row[-2]) for number, row in enumerate(rows) if row[-1]]
    slots = tuple((number, start) for number, start in held if isinstance(start, datetime))
    offer = Offer(proposal_id, side, expires_at, slots) if proposal_id else None
    reader = _side(actor, rows[0], is_paid_for=bool(is_paid_for))
    values: list[Any] = [*facts, bool(others), Rules.of(changed), reader, offer]
    return MoveView(*values)


async def lesson_of(reads: Reads, actor: Actor, proposal_id: int) -> int:
    """Raises NotFound, as ``of_lesson`` does."""
    found: int | None = await reads.scalar(_LESSON_OF, {"proposal": proposal_id, **_whose(actor)})
    if found is None:
        raise NotFound
    return found


async def over(reads: Reads, now: datetime, count: int) -> list[int]:
    """So many proposals that the worker has to end."""
    return [row[0] for row in await reads.all(_OVER, {"now": now, "count": count})]


def _whose(actor: Actor) -> dict[str, list[int]]:
    family = actor.own_student_ids | actor.ward_ids
    return {"tutors": sorted(actor.tutor_ids), "family": sorted(family)}


def _side(actor: Actor, row: Row[*tuple[Any, ...]], *, is_paid_for: bool) -> Side | None:
    """As ``services.proposals`` asks: the tutor's hat first, then whoever decides for the student."""
    tutor_id, student_id = row[_TUTOR_ID], row[_STUDENT]
    if tutor_id in actor.tutor_ids:
        return Side.TUTOR
    decides = student_id in actor.payer_student_ids or (
        student_id in actor.own_student_ids and not is_paid_for
    )
    return Side.CLIENT if decides else None
