"""Who hears what of a proposed move: the side that is to answer, then the one that has proposed."""

from collections.abc import Iterable
from datetime import datetime

from domain.identity import known
from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Families, Receiver
from domain.ports import UnitOfWork
from domain.proposals import Proposal, Side
from domain.services import lesson_news, notices
from domain.services.notices import News

ASKS = frozenset({NoticeKind.MOVE_PROPOSED, NoticeKind.LESSON_CANCELLED_ILL})


async def proposed(
    uow: UnitOfWork, proposal: Proposal, lesson: Lesson, families: Families, tutor: Receiver, now: datetime
) -> None:
    """To whoever is to answer; it is no use any more when the slots are no longer held."""
    to_client = proposal.side is Side.TUTOR
    receivers = _clients(proposal, families) if to_client else [tutor]
    await _tell(
        uow, NoticeKind.MOVE_PROPOSED, proposal, receivers, now, lesson.starts_at, proposal.expires_at
    )


async def accepted(
    uow: UnitOfWork, proposal: Proposal, lesson: Lesson, tutor: Receiver, now: datetime
) -> None:
    """The family hears of the move as of any other, whoever answered for it excepted; so does the tutor of his."""
    await uow.notices.withdraw_for_lesson(known(lesson.id), ASKS)
    await lesson_news.moved(uow, lesson, tutor, now, but=proposal.settled_by)
    if proposal.side is Side.TUTOR:
        await _tell(uow, NoticeKind.MOVE_ACCEPTED, proposal, [tutor], now, lesson.starts_at, lesson.ends_at)


async def declined(
    uow: UnitOfWork, proposal: Proposal, lesson: Lesson, families: Families, tutor: Receiver, now: datetime
) -> None:
    await uow.notices.withdraw_for_lesson(known(lesson.id), ASKS)
    receivers = [tutor] if proposal.side is Side.TUTOR else _clients(proposal, families)
    await _tell(uow, NoticeKind.MOVE_DECLINED, proposal, receivers, now, lesson.starts_at)


async def withdrawn(uow: UnitOfWork, lesson: Lesson) -> None:
    """Who has read of it finds it gone when he answers."""
    await uow.notices.withdraw_for_lesson(known(lesson.id), ASKS)


async def expired(
    uow: UnitOfWork, proposal: Proposal, families: Families, tutor: Receiver, now: datetime
) -> None:
    """Both sides hear that the slots are free again."""
    await _tell(uow, NoticeKind.MOVE_EXPIRED, proposal, [tutor, *_clients(proposal, families)], now)


def _clients(proposal: Proposal, families: Families) -> list[Receiver]:
    return [one.receiver for one in families.deciders(proposal.student_id)]


async def _tell(
    uow: UnitOfWork,
    kind: NoticeKind,
    proposal: Proposal,
    receivers: Iterable[Receiver],
    now: datetime,
    concerns_at: datetime | None = None,
    valid_until: datetime | None = None,
) -> None:
    news = News(
        kind=kind,
        fact=str(known(proposal.id)),
        studio_id=proposal.studio_id,
        subject={
            "lesson_id": proposal.lesson_id,
            "student_id": proposal.student_id,
            "proposal_id": known(proposal.id),
        },
        lesson_id=proposal.lesson_id,
        valid_until=valid_until,
        concerns_at=concerns_at,
    )
    for receiver in receivers:
        await notices.tell(uow, receiver, news, now)
