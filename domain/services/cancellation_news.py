"""Who hears of a place given up: its tutor, and the family of that student; never the one who did it."""

from datetime import datetime

from domain.access import Actor
from domain.cancellations import Cancellation, Terms
from domain.identity import known
from domain.lessons import Lesson, Participation, Roll
from domain.notices import NoticeKind
from domain.people import Families, Relative
from domain.ports import UnitOfWork
from domain.services import lesson_news, notices
from domain.services.notices import News

OF_CANCELLING = frozenset(
    {NoticeKind.STUDENT_CANCELLED, NoticeKind.CANCEL_TOLD, NoticeKind.CANCEL_ASKED, NoticeKind.WAIVER_ASKED}
)


async def cancelled(
    uow: UnitOfWork,
    actor: Actor,
    roll: Roll,
    cancellation: Cancellation,
    families: Families,
    now: datetime,
) -> None:
    lesson_id = known(roll.lesson.id)
    if not roll.is_group:
        await uow.notices.withdraw_for_lesson(lesson_id, lesson_news.AHEAD | lesson_news.NEWS)
    news = _news(NoticeKind.STUDENT_CANCELLED, roll.lesson, cancellation)
    await notices.tell(uow, await uow.people.teacher(roll.lesson.tutor_id), news, now)
    await _tell_family(uow, actor, roll, cancellation, families.of(cancellation.student_id).each_once, now)


async def marked_late(
    uow: UnitOfWork, actor: Actor, roll: Roll, cancellation: Cancellation, now: datetime
) -> None:
    """Of a lesson that is over nobody needs to be told to stay away."""
    lesson_id = known(roll.lesson.id)
    await uow.notices.withdraw_for_lesson(lesson_id, lesson_news.AHEAD | lesson_news.NEWS)
    if roll.lesson.ends_at > now:
        relatives = (await uow.people.families_of_lesson(lesson_id)).each_once
        await _tell_family(uow, actor, roll, cancellation, relatives, now)


async def taken_back(uow: UnitOfWork, roll: Roll, cancellation: Cancellation, now: datetime) -> None:
    """Whoever has heard of it hears that it stands again; the rest hears of neither."""
    lesson = roll.lesson
    tutor = await uow.people.teacher(lesson.tutor_id)
    heard = notices.key_of(NoticeKind.STUDENT_CANCELLED, str(cancellation.id), tutor)
    was_heard = bool(await uow.notices.told(heard))
    if roll.is_group:
        await uow.notices.withdraw(heard)
    else:
        await uow.notices.withdraw_for_lesson(known(lesson.id), OF_CANCELLING)
        await lesson_news.reopened(uow, lesson, tutor, now)
    if was_heard:
        await notices.tell(uow, tutor, _news(NoticeKind.CANCEL_TAKEN_BACK, lesson, cancellation), now)


async def asked_to_cancel(
    uow: UnitOfWork, roll: Roll, seat: Participation, terms: Terms, now: datetime
) -> None:
    """``terms`` are those of now: what it would cost is on the button."""
    lesson = roll.lesson
    families = (await uow.people.families_of_lesson(known(lesson.id))).of(seat.student_id)
    payers = [payer.receiver for payer in families.payers]
    news = News(
        kind=NoticeKind.CANCEL_ASKED,
        fact=f"{seat.id}:{lesson.revision}",
        studio_id=lesson.studio_id,
        subject={
            "lesson_id": known(lesson.id),
            "student_id": seat.student_id,
            "participation_id": known(seat.id),
            "amount_minor": terms.told,
            "drawn": terms.units,
            "currency": roll.currency,
        },
        lesson_id=lesson.id,
        valid_until=lesson.starts_at,
        concerns_at=lesson.starts_at,
    )
    for receiver in payers or [await uow.people.teacher(lesson.tutor_id)]:
        await notices.tell(uow, receiver, news, now)


async def waiver_asked(uow: UnitOfWork, roll: Roll, cancellation: Cancellation, now: datetime) -> None:
    tutor = await uow.people.teacher(roll.lesson.tutor_id)
    await notices.tell(uow, tutor, _news(NoticeKind.WAIVER_ASKED, roll.lesson, cancellation), now)


async def decided(
    uow: UnitOfWork, roll: Roll, cancellation: Cancellation, families: Families, now: datetime
) -> None:
    """The payers are told each decision; one that the tutor has changed his mind about goes unsaid."""
    lesson = roll.lesson
    for payer in families.of(cancellation.student_id).payers:
        fact = f"{cancellation.id}:{cancellation.waiver.value}:{int(now.timestamp())}"
        await notices.tell(
            uow, payer.receiver, _news(NoticeKind.WAIVER_DECIDED, lesson, cancellation, fact), now
        )


async def _tell_family(
    uow: UnitOfWork,
    actor: Actor,
    roll: Roll,
    cancellation: Cancellation,
    relatives: tuple[Relative, ...],
    now: datetime,
) -> None:
    news = _news(NoticeKind.CANCEL_TOLD, roll.lesson, cancellation)
    for relative in relatives:
        if relative.receiver.person_id != actor.person_id:
            await notices.tell(uow, relative.receiver, news, now)


def _news(kind: NoticeKind, lesson: Lesson, cancellation: Cancellation, fact: str | None = None) -> News:
    lesson_id = known(lesson.id)
    return News(
        kind=kind,
        fact=fact or str(cancellation.id),
        studio_id=lesson.studio_id,
        subject={
            "lesson_id": lesson_id,
            "student_id": cancellation.student_id,
            "cancellation_id": known(cancellation.id),
        },
        lesson_id=lesson_id,
        concerns_at=lesson.starts_at,
    )
