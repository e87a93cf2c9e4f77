"""Lessons that the tutor calls off, many at once: who owes nothing any more, who has the right to another, and who
comes when they take place after all (rules 6, 8, 11). In a few statements, however many they are.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from domain.access import Actor
from domain.cancellations import MAKEUP_WARNING, Cancellation, MakeupCause, MakeupCredit, Waiver
from domain.identity import known
from domain.lessons import Lesson, LessonState
from domain.people import Families
from domain.ports import UnitOfWork
from domain.proposals import ProposalState
from domain.rules import Rules
from domain.services import cancelling, makeups

Pair = tuple[int, int]
"""A lesson and a student of it."""


async def call_off(
    uow: UnitOfWork, actor: Actor, lessons: Sequence[Lesson], now: datetime
) -> Mapping[int, Families]:
    """Costs nobody anything (rule 6), and each student has the right to another; whatever was proposed for them is
    off, too. Whom to tell is answered, not told. Raises LessonSettled.
    """
    if not lessons:
        return {}
    ids = [known(lesson.id) for lesson in lessons]
    await withdraw_proposals(uow, actor, ids, now)
    for lesson in lessons:
        lesson.settle(LessonState.CANCELLED_BY_TUTOR, now)
    families = await uow.illnesses.families(ids)
    rules = (await uow.studios.peek(lessons[0].studio_id)).rules
    had = await _had(uow, ids)
    given_up, paid = await uow.illnesses.given_up_and_paid(ids)
    await _forgive(uow, actor, given_up, had, now)
    pairs = [(one, student) for one in ids for student in families[one].student_ids]
    await _grant(uow, lessons, [pair for pair in pairs if pair not in had], paid, families, rules, now)
    return families


async def let_go(uow: UnitOfWork, actor: Actor, lessons: Sequence[Lesson], now: datetime) -> None:
    """A series is over for good: its lessons give nobody a right to others, but nobody pays for one that will not be,
    and what was paid for already is still owed to him. They are settled already.
    """
    ids = [known(lesson.id) for lesson in lessons]
    given_up, paid = await uow.illnesses.given_up_and_paid(ids)
    if given_up:
        await _forgive(uow, actor, given_up, await _had(uow, ids), now, _costs)
    if paid:
        families = await uow.illnesses.families(ids)
        rules = (await uow.studios.peek(lessons[0].studio_id)).rules
        await _grant(uow, lessons, sorted(paid), paid, families, rules, now)


async def take_back(uow: UnitOfWork, lesson_ids: Collection[int], now: datetime) -> frozenset[int]:
    """They take place after all. Lessons whose credit has been used are answered: those have been made up for."""
    found = await uow.illnesses.credits(lesson_ids)
    used = frozenset(credit.lesson_id for credit in found if credit.used_lesson_id is not None)
    for credit in found:
        if credit.lesson_id not in used:
            credit.voided_at = now
    return used


async def bring_back(uow: UnitOfWork, lessons: Sequence[Lesson], now: datetime) -> list[Lesson]:
    """Planned again but what has been made up for: a group's for those who are in it now. Raises UndoTooLate."""
    if not lessons:
        return []
    made_up = await take_back(uow, [known(lesson.id) for lesson in lessons], now)
    back = [lesson for lesson in lessons if known(lesson.id) not in made_up]
    for lesson in back:
        lesson.reopen(now)
    await uow.lessons.reseat([known(lesson.id) for lesson in back])
    return back


async def withdraw_proposals(uow: UnitOfWork, actor: Actor, lesson_ids: Sequence[int], now: datetime) -> None:
    waiting = await uow.illnesses.open_proposals(lesson_ids)
    for proposal in waiting:
        proposal.settle(ProposalState.WITHDRAWN, now, actor.person_id)
    await uow.proposals.release([known(proposal.id) for proposal in waiting])


async def _had(uow: UnitOfWork, lesson_ids: Collection[int]) -> Collection[Pair]:
    """Who has had another lesson instead."""
    found = await uow.illnesses.credits(lesson_ids)
    return {(one.lesson_id, one.student_id) for one in found if one.used_lesson_id is not None}


def _any(_: Cancellation) -> bool:
    return True


def _costs(cancellation: Cancellation) -> bool:
    """Money, or the free one of its 90 days."""
    return cancellation.is_late and cancellation.waiver is not Waiver.GRANTED


async def _forgive(
    uow: UnitOfWork,
    actor: Actor,
    given_up: Iterable[int],
    had: Collection[Pair],
    now: datetime,
    which: Callable[[Cancellation], bool] = _any,
) -> None:
    """Whoever had cancelled his place owes nothing for that any more, unless he has had another lesson instead."""
    for lesson_id in given_up:
        roll = await uow.lessons.roll(lesson_id)
        for cancellation in await uow.absences.standing(lesson_id):
            if which(cancellation) and (lesson_id, cancellation.student_id) not in had:
                await cancelling.undo(uow, actor, roll, cancellation, now)


async def _grant(
    uow: UnitOfWork,
    lessons: Sequence[Lesson],
    pairs: Iterable[Pair],
    paid: Collection[Pair],
    families: Mapping[int, Families],
    rules: Rules,
    now: datetime,
) -> None:
    """Not counted (rule 11). Each family will be warned a week before the end."""
    if not rules.makeup_days:
        return
    by_id = {known(lesson.id): lesson for lesson in lessons}
    granted = [_credit(by_id[pair[0]], pair, rules, now, is_paid=pair in paid) for pair in pairs]
    await uow.illnesses.grant(granted)
    for credit in granted:
        if credit.expires_at - now > MAKEUP_WARNING:
            await makeups.warn(uow, credit, families[credit.lesson_id], now)


def _credit(lesson: Lesson, pair: Pair, rules: Rules, now: datetime, *, is_paid: bool) -> MakeupCredit:
    lesson_id, student_id = pair
    return MakeupCredit(
        studio_id=lesson.studio_id,
        course_id=lesson.course_id,
        student_id=student_id,
        lesson_id=lesson_id,
        cause=MakeupCause.TUTOR,
        is_paid=is_paid,
        is_counted=False,
        granted_at=now,
        expires_at=now + timedelta(days=rules.makeup_days),
    )
