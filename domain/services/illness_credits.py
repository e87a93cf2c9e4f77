"""Credits back for what fell into the tutor's illness: many at once, none twice, gone when the lesson takes place."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from domain.access import Actor
from domain.cancellations import MAKEUP_WARNING, MakeupCause, MakeupCredit
from domain.identity import known
from domain.lessons import Lesson
from domain.people import Families
from domain.ports import UnitOfWork
from domain.rules import Rules
from domain.services import cancelling, makeups


async def grant(
    uow: UnitOfWork,
    actor: Actor,
    lessons: Sequence[Lesson],
    families: Mapping[int, Families],
    rules: Rules,
    now: datetime,
) -> None:
    """One for each student of each lesson (rule 11: the tutor's cancels are not counted).

    Whoever had cancelled his place in one owes nothing for that any more, unless he has had another lesson instead.
    """
    ids = [known(lesson.id) for lesson in lessons]
    had = {
        (credit.lesson_id, credit.student_id)
        for credit in await uow.illnesses.credits(ids)
        if credit.used_lesson_id is not None
    }
    for lesson_id in await uow.illnesses.given_up(ids):
        roll = await uow.lessons.roll(lesson_id)
        for cancellation in await uow.absences.standing(lesson_id):
            if (lesson_id, cancellation.student_id) not in had:
                await cancelling.undo(uow, actor, roll, cancellation, now)
    if not rules.makeup_days:
        return
    paid = await uow.illnesses.made_up(ids)
    granted = [
        _credit(lesson, student_id, rules, now, is_paid=(known(lesson.id), student_id) in paid)
        for lesson in lessons
        for student_id in families[known(lesson.id)].student_ids
        if (known(lesson.id), student_id) not in had
    ]
    await uow.illnesses.grant(granted)
    for credit in granted:
        if credit.expires_at - now > MAKEUP_WARNING:
            await makeups.warn(uow, credit, families[credit.lesson_id], now)


async def take_back(uow: UnitOfWork, lesson_ids: Collection[int], now: datetime) -> frozenset[int]:
    """They take place after all. Lessons whose credit has been used are answered: those have been made up for."""
    found = await uow.illnesses.credits(lesson_ids)
    used = frozenset(credit.lesson_id for credit in found if credit.used_lesson_id is not None)
    for credit in found:
        if credit.lesson_id not in used:
            credit.voided_at = now
    return used


def _credit(lesson: Lesson, student_id: int, rules: Rules, now: datetime, *, is_paid: bool) -> MakeupCredit:
    return MakeupCredit(
        studio_id=lesson.studio_id,
        course_id=lesson.course_id,
        student_id=student_id,
        lesson_id=known(lesson.id),
        cause=MakeupCause.TUTOR,
        is_paid=is_paid,
        is_counted=False,
        granted_at=now,
        expires_at=now + timedelta(days=rules.makeup_days),
    )
