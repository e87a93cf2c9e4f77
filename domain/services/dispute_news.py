"""Who hears of a dispute: the tutor of the lesson that it is about, and everybody who pays."""

from datetime import datetime

from domain.disputes import Dispute, DisputeTurn
from domain.identity import known
from domain.lessons import Roll
from domain.notices import NoticeKind
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def opened(uow: UnitOfWork, roll: Roll, dispute: Dispute, turn: DisputeTurn, now: datetime) -> None:
    tutor = await uow.people.teacher(roll.lesson.tutor_id)
    await notices.tell(uow, tutor, _news(NoticeKind.DISPUTE_OPENED, dispute, str(turn.id)), now)


async def answered(uow: UnitOfWork, dispute: Dispute, turn: DisputeTurn, now: datetime) -> None:
    for payer in await _payers(uow, dispute):
        await notices.tell(uow, payer, _news(NoticeKind.DISPUTE_ANSWERED, dispute, str(turn.id)), now)


async def begun_again(uow: UnitOfWork, dispute: Dispute, turn: DisputeTurn, now: datetime) -> None:
    """The charge stands again, whoever has heard that it was taken back."""
    for payer in await _payers(uow, dispute):
        await notices.tell(uow, payer, _news(NoticeKind.DISPUTE_REOPENED, dispute, str(turn.id)), now)


async def _payers(uow: UnitOfWork, dispute: Dispute) -> list[Receiver]:
    return [payer.receiver for payer in (await uow.people.family_of(dispute.student_id)).payers]


def _news(kind: NoticeKind, dispute: Dispute, fact: str) -> News:
    """Each turn is told once; when it is told, it shows what is to be said by then."""
    return News(
        kind=kind,
        fact=fact,
        studio_id=dispute.studio_id,
        subject={
            "lesson_id": dispute.lesson_id,
            "student_id": dispute.student_id,
            "dispute_id": known(dispute.id),
        },
        lesson_id=dispute.lesson_id,
    )
