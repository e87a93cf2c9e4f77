"""Who may propose and answer a move, and which slots may be proposed (rules 5, 9, 10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain import access
from domain.access import Actor
from domain.availability import Span
from domain.errors import (
    GroupMoves,
    LessonInPast,
    MovesSpent,
    MoveTooFar,
    NotForYou,
    NotFound,
    ProposalWaiting,
    SlotTaken,
    SlotTooSoon,
)
from domain.identity import known
from domain.lessons import Lesson, check_reach
from domain.people import Families
from domain.ports import UnitOfWork
from domain.proposals import Proposal, ProposalState, ProposedSlot, Side, checked_starts, is_possible
from domain.rules import Rules

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A lesson with its calendar locked, and what the actor is to it."""

    lesson: Lesson
    families: Families
    sides: frozenset[Side]

    @property
    def student_id(self) -> int:
        """Raises GroupMoves."""
        if len(self.families.student_ids) != 1:
            raise GroupMoves
        return self.families.student_ids[0]


async def asked_by(uow: UnitOfWork, actor: Actor, lesson_id: int) -> Asked:
    """Raises NotFound, and NotForYou for who sees the lesson but decides nothing about it (rule 9)."""
    lesson = await uow.lessons.with_calendar(lesson_id)
    families = await uow.people.families_of_lesson(lesson_id)
    deciders = {
        one.receiver.person_id for student in families.student_ids for one in families.deciders(student)
    }
    teaches = access.teaches_lesson(actor, lesson)
    sides = {Side.TUTOR} if teaches else set()
    if any(access.follows(actor, student) for student in families.student_ids):
        sides |= {Side.CLIENT} if actor.person_id in deciders else set()
    elif not teaches:
        raise NotFound
    if not sides:
        raise NotForYou
    return Asked(lesson, families, frozenset(sides))


async def make_way(uow: UnitOfWork, lesson: Lesson, now: datetime) -> None:
    """One that is over in fact gives way to a new one. Raises ProposalWaiting."""
    waiting = await uow.proposals.open_of(known(lesson.id))
    if waiting is None:
        return
    if now < waiting.expires_at and waiting.revision == lesson.revision:
        raise ProposalWaiting
    waiting.settle(ProposalState.WITHDRAWN, now)
    await uow.proposals.release([known(waiting.id)])


async def checked_slots(
    uow: UnitOfWork, lesson: Lesson, side: Side, starts: Sequence[datetime], rules: Rules, now: datetime
) -> tuple[datetime, ...]:
    """By time. Raises SlotsOutOfRange, LessonInPast, LessonTooFar, SlotTaken, and for a client what binds him alone."""
    found = checked_starts(starts)
    for start in found:
        _check_slot(start, lesson, rules if side is Side.CLIENT else None, now)
    await _check_free(uow, lesson, side, found, now)
    return found


def _check_slot(start: datetime, lesson: Lesson, rules: Rules | None, now: datetime) -> None:
    """``rules`` bind a client alone (rule 5)."""
    check_reach(start, now)
    if start <= now:
        raise LessonInPast
    if start == lesson.starts_at:
        raise SlotTaken(starts_at=start)
    if rules is None:
        return
    if lesson.moves >= rules.moves_per_lesson:
        raise MovesSpent(most=rules.moves_per_lesson)
    if abs(start - lesson.origin) > timedelta(days=rules.move_within_days):
        raise MoveTooFar(days=rules.move_within_days)
    if start < now + rules.booking_notice:
        raise SlotTooSoon(hours=rules.booking_notice_hours)


async def _check_free(
    uow: UnitOfWork, lesson: Lesson, side: Side, starts: Sequence[datetime], now: datetime
) -> None:
    """Of other lessons, of what is promised to others, and for a client of all that is no free slot.

    Raises SlotTaken.
    """
    own = Span(lesson.starts_at, lesson.ends_at)
    since, till = starts[0] - DAY, starts[-1] + DAY
    diary = await uow.availability.diary(lesson.tutor_id, min(since, own.starts_at), max(till, own.ends_at))
    for start in starts:
        if not is_possible(diary, side, lesson.origin, own, start, now):
            raise SlotTaken(starts_at=start)


def slots_of(proposal: Proposal, lesson: Lesson, starts: Sequence[datetime]) -> list[ProposedSlot]:
    length = lesson.ends_at - lesson.starts_at
    return [
        ProposedSlot(
            studio_id=proposal.studio_id,
            proposal_id=known(proposal.id),
            tutor_id=proposal.tutor_id,
            starts_at=start,
            ends_at=start + length,
        )
        for start in starts
    ]
