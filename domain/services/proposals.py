"""Moves by agreement (rule 10): one side proposes up to three slots, the other confirms one of them in one tap."""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Actor
from domain.errors import LessonBegun, LessonInPast, MakeupUsed, NobodyToAsk, NotForYou, NotFound, SlotTaken
from domain.identity import known
from domain.lessons import Lesson
from domain.ports import UnitOfWork
from domain.proposals import Proposal, ProposalState, Side, held_till, told_at
from domain.services import called_off, proposal_news, trail
from domain.services.proposal_terms import Asked, asked_by, checked_slots, make_way, slots_of

AT_ONCE = 100
"""Proposals that one turn of the worker ends."""


async def propose(
    uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, starts: Sequence[datetime], now: datetime
) -> Proposal:
    """The slots are held for both till the answer, or till the lesson begins. The same again finds it waiting.

    Raises ChangedSince, LessonSettled, LessonBegun, GroupMoves, ProposalWaiting, SlotsOutOfRange, SlotTaken,
    LessonInPast, LessonTooFar, NobodyToAsk; for a client also MovesSpent, MoveTooFar, SlotTooSoon.
    """
    asked = await asked_by(uow, actor, lesson_id)
    lesson, student_id = asked.lesson, asked.student_id
    side = Side.TUTOR if Side.TUTOR in asked.sides else Side.CLIENT
    lesson.check_revision(revision)
    lesson.check_planned()
    if lesson.starts_at <= now:
        raise LessonBegun
    if not asked.families.deciders(student_id):
        raise NobodyToAsk
    await make_way(uow, lesson, now)
    rules = (await uow.studios.peek(lesson.studio_id)).rules
    found = await checked_slots(uow, lesson, side, starts, rules, now)
    tutor = (await uow.proposals.tutors([lesson.tutor_id]))[lesson.tutor_id]
    deciders = [one.receiver for one in asked.families.deciders(student_id)]
    told = told_at((one.zone for one in (deciders if side is Side.TUTOR else [tutor])), now)
    proposal = Proposal(
        studio_id=lesson.studio_id,
        lesson_id=lesson_id,
        revision=lesson.revision,
        tutor_id=lesson.tutor_id,
        student_id=student_id,
        side=side,
        proposed_by=actor.person_id,
        created_at=now,
        expires_at=min(held_till(found, rules.hold, told), lesson.starts_at),
    )
    await uow.proposals.add(proposal)
    await uow.proposals.add_slots(slots_of(proposal, lesson, found))
    await proposal_news.proposed(uow, proposal, lesson, asked.families, tutor, now)
    await _recorded(uow, actor, "proposals.propose", proposal, now)
    return proposal


async def accept(uow: UnitOfWork, actor: Actor, proposal_id: int, index: int, now: datetime) -> Lesson:
    """The lesson moves to that slot, the others are free. Pressed twice, it moves once.

    Raises ProposalOver, ChangedSince when the lesson is no longer what it was, LessonInPast, SlotTaken, MakeupUsed
    when the student has had another lesson instead.
    """
    asked, proposal = await _to_answer(uow, actor, proposal_id)
    lesson, slots = asked.lesson, await uow.proposals.slots(proposal_id)
    if index >= len(slots):
        raise NotFound
    slot = slots[index]
    if proposal.state is ProposalState.ACCEPTED and lesson.starts_at == slot.starts_at:
        return lesson
    proposal.check_open(now)
    lesson.check_revision(proposal.revision)
    if slot.starts_at <= now:
        raise LessonInPast
    if not slot.is_held or await uow.lessons.clash(lesson.tutor_id, slot.starts_at, slot.ends_at, lesson.id):
        raise SlotTaken(starts_at=slot.starts_at)
    if proposal.side is Side.CLIENT:
        rules = (await uow.studios.peek(lesson.studio_id)).rules
        lesson.count_move(proposal.created_at, rules.free_window)
    if lesson.is_planned:
        lesson.move(slot.starts_at, slot.ends_at - slot.starts_at, now)
    else:
        lesson.revive(slot.starts_at, slot.ends_at - slot.starts_at, now)
        if await called_off.take_back(uow, [known(lesson.id)], now):
            raise MakeupUsed
    await _settle(uow, actor, proposal, ProposalState.ACCEPTED, now)
    tutor = (await uow.proposals.tutors([lesson.tutor_id]))[lesson.tutor_id]
    await proposal_news.accepted(uow, proposal, lesson, tutor, now)
    return lesson


async def decline(uow: UnitOfWork, actor: Actor, proposal_id: int, now: datetime) -> Proposal:
    """The lesson stays where it is. Pressed twice, it says no once. Raises ProposalOver."""
    asked, proposal = await _to_answer(uow, actor, proposal_id)
    if proposal.state is ProposalState.DECLINED:
        return proposal
    proposal.check_open(now)
    await _settle(uow, actor, proposal, ProposalState.DECLINED, now)
    tutor = (await uow.proposals.tutors([proposal.tutor_id]))[proposal.tutor_id]
    await proposal_news.declined(uow, proposal, asked.lesson, asked.families, tutor, now)
    return proposal


async def withdraw(uow: UnitOfWork, actor: Actor, proposal_id: int, now: datetime) -> Proposal:
    """By the side that proposed. Raises ProposalOver."""
    asked, proposal = await _of_proposal(uow, actor, proposal_id)
    if proposal.side not in asked.sides:
        raise NotForYou
    if proposal.state is ProposalState.WITHDRAWN:
        return proposal
    proposal.check_open(now)
    await _settle(uow, actor, proposal, ProposalState.WITHDRAWN, now)
    await proposal_news.withdrawn(uow, asked.lesson)
    return proposal


async def expire(uow: UnitOfWork, now: datetime, only: int = 0) -> int:
    """Ends what nobody has answered in time; one whose lesson has changed since ends in silence. The worker's.

    ``only`` is the one that is asked about; 0: all of them, but not too many at once.
    """
    over = await uow.proposals.over(now, AT_ONCE, only)
    if not over:
        return 0
    tutors = await uow.proposals.tutors(proposal.tutor_id for proposal in over)
    await uow.proposals.release([known(proposal.id) for proposal in over])
    for proposal in over:
        if now < proposal.expires_at:
            proposal.settle(ProposalState.WITHDRAWN, now)
            continue
        proposal.settle(ProposalState.EXPIRED, now)
        families = await uow.people.families_of_lesson(proposal.lesson_id)
        await proposal_news.expired(uow, proposal, families, tutors[proposal.tutor_id], now)
    return len(over)


async def _of_proposal(uow: UnitOfWork, actor: Actor, proposal_id: int) -> tuple[Asked, Proposal]:
    asked = await asked_by(uow, actor, await uow.proposals.lesson_of(proposal_id))
    return asked, await uow.proposals.get(proposal_id)


async def _to_answer(uow: UnitOfWork, actor: Actor, proposal_id: int) -> tuple[Asked, Proposal]:
    """Raises NotForYou for the side that has proposed."""
    asked, proposal = await _of_proposal(uow, actor, proposal_id)
    if not asked.sides - {proposal.side}:
        raise NotForYou
    return asked, proposal


async def _settle(
    uow: UnitOfWork, actor: Actor, proposal: Proposal, state: ProposalState, now: datetime
) -> None:
    proposal.settle(state, now, actor.person_id)
    await uow.proposals.release([known(proposal.id)])
    await _recorded(uow, actor, f"proposals.{state.value}", proposal, now)


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, proposal: Proposal, now: datetime) -> None:
    subject = ("lesson", proposal.lesson_id)
    await trail.record(uow, actor, act, proposal.studio_id, subject, now, proposal=known(proposal.id))
