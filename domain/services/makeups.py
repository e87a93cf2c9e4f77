"""Make-up credits (rule 11): granted with a cancel, used by a lesson, over after sixty days."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from domain.access import Actor
from domain.cancellations import MAKEUP_PERIOD, MAKEUP_WARNING, MakeupCause, MakeupCredit
from domain.errors import MakeupGone, MakeupUsed
from domain.identity import known
from domain.lessons import Lesson, Roll
from domain.notices import NoticeKind
from domain.people import Families
from domain.ports import UnitOfWork
from domain.services import notices, rights, trail
from domain.services.notices import News


async def grant(
    uow: UnitOfWork,
    roll: Roll,
    whom: Collection[int],
    cause: MakeupCause,
    families: Families,
    now: datetime,
) -> Sequence[MakeupCredit]:
    """One for each of these students of the missed lesson, as far as the studio's rules go.

    Whoever missed a lesson that itself made up for a paid one gets that right back, counted or not.
    """
    if not whom or not roll.rules.makeup_days:
        return ()
    counts = cause is MakeupCause.CLIENT
    had = await uow.makeups.counted(whom, now - MAKEUP_PERIOD) if counts else {}
    entitled = [
        student_id
        for student_id in sorted(whom)
        if student_id in roll.made_up or had.get(student_id, 0) < roll.rules.makeups_per_quarter or not counts
    ]
    granted = [
        _credit_of(roll, student_id, cause, now, is_paid=student_id in roll.made_up)
        for student_id in entitled
    ]
    return await _given(uow, granted, families, now)


async def grant_paid(
    uow: UnitOfWork, roll: Roll, student_id: int, families: Families, now: datetime
) -> Sequence[MakeupCredit]:
    """The tutor's own will: the missed lesson stays charged, the next one is not."""
    credit = _credit_of(roll, student_id, MakeupCause.TUTOR, now, is_paid=True)
    return await _given(uow, [credit], families, now)


async def take_back(uow: UnitOfWork, lesson_id: int, whom: Collection[int], now: datetime) -> None:
    """What was granted for missing the lesson. Raises MakeupUsed."""
    for credit in await uow.makeups.of_lesson(lesson_id):
        if credit.student_id not in whom:
            continue
        if credit.used_lesson_id is not None:
            raise MakeupUsed
        credit.voided_at = now


async def use(uow: UnitOfWork, lesson: Lesson, student_ids: Collection[int], now: datetime) -> int:
    """How many of these students the new lesson makes up a missed one to; the hook of whoever plans or books it.

    A paid credit goes first, then the one that is over first: the lesson then costs that student nothing.
    """
    used = 0
    made_up = {credit.student_id for credit in await uow.makeups.used_by(known(lesson.id))}
    for student_id in sorted(set(student_ids) - made_up):
        credit = await uow.makeups.open_of(lesson.course_id, student_id, now)
        if credit is not None:
            credit.used_lesson_id = known(lesson.id)
            used += 1
    return used


async def assign(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> None:
    """The tutor's planned lesson makes up for a missed one of each student who has the right to it.

    Pressed twice, it uses one. Raises MakeupGone where nobody has, LessonSettled.
    """
    roll = await rights.roll_called(uow, actor, lesson_id)
    roll.lesson.check_planned()
    used = await use(uow, roll.lesson, [one.student_id for one in roll.expected], now)
    if not used and not await uow.makeups.used_by(lesson_id):
        raise MakeupGone
    if used:
        await _recorded(uow, actor, "makeups.assign", roll.lesson, now)


async def release(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> None:
    """It makes up for nothing, and the right stays. Raises LessonSettled."""
    roll = await rights.roll_called(uow, actor, lesson_id)
    roll.lesson.check_planned()
    used = await uow.makeups.used_by(lesson_id)
    for credit in used:
        credit.used_lesson_id = None
    if used:
        await _recorded(uow, actor, "makeups.release", roll.lesson, now)


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, lesson: Lesson, now: datetime) -> None:
    await trail.record(uow, actor, act, lesson.studio_id, ("lesson", known(lesson.id)), now)


async def withdraw(uow: UnitOfWork, actor: Actor, credit_id: int, now: datetime) -> MakeupCredit:
    """By the tutor. Taken away twice, it is away once. Raises MakeupGone when it has been used."""
    credit = await uow.makeups.get(credit_id)
    await rights.course_taught(uow, actor, credit.course_id)
    if credit.used_lesson_id is not None:
        raise MakeupGone
    if credit.voided_at is None:
        credit.voided_at = now
        subject = ("makeup_credit", known(credit.id))
        await trail.record(
            uow, actor, "makeups.withdraw", credit.studio_id, subject, now, student_id=credit.student_id
        )
    return credit


def _credit_of(
    roll: Roll, student_id: int, cause: MakeupCause, now: datetime, *, is_paid: bool
) -> MakeupCredit:
    lesson = roll.lesson
    return MakeupCredit(
        studio_id=lesson.studio_id,
        course_id=lesson.course_id,
        student_id=student_id,
        lesson_id=known(lesson.id),
        cause=cause,
        is_paid=is_paid,
        is_counted=cause is MakeupCause.CLIENT and not is_paid,
        granted_at=now,
        expires_at=now + timedelta(days=roll.rules.makeup_days or 1),
    )


async def _given(
    uow: UnitOfWork, granted: Sequence[MakeupCredit], families: Families, now: datetime
) -> Sequence[MakeupCredit]:
    """Each family will be warned a week before the end."""
    if not granted:
        return ()
    await uow.makeups.add(granted)
    for credit in granted:
        if credit.expires_at - now > MAKEUP_WARNING:
            await warn(uow, credit, families, now)
    return granted


async def warn(uow: UnitOfWork, credit: MakeupCredit, families: Families, now: datetime) -> None:
    for relative in families.of(credit.student_id).each_once:
        news = News(
            kind=NoticeKind.MAKEUP_EXPIRES,
            fact=str(credit.id),
            studio_id=credit.studio_id,
            subject={
                "lesson_id": credit.lesson_id,
                "student_id": credit.student_id,
                "credit_id": known(credit.id),
            },
            lesson_id=credit.lesson_id,
            at=credit.expires_at - MAKEUP_WARNING,
            valid_until=credit.expires_at,
        )
        await notices.tell(uow, relative.receiver, news, now)
