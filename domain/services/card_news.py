"""Who hears of money that cards have brought, or taken back."""

from datetime import datetime

from domain.access import Actor
from domain.identity import known
from domain.invoices import CardPayment, Oddity
from domain.ledger import Transfer
from domain.notices import NoticeKind
from domain.people import Families
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def paid(
    uow: UnitOfWork, payer: Actor, family: Families, credited: Transfer, oddity: Oddity, now: datetime
) -> None:
    """Who has just paid hears of it at once; the other payers and tutors in their own hours."""
    for relative in family.payers:
        is_answer = relative.receiver.person_id == payer.person_id
        receipt = _news(NoticeKind.PAYMENT_RECEIVED, credited, is_answer=is_answer)
        await notices.tell(uow, relative.receiver, receipt, now)
    for leader in await uow.debts.leaders_of(known(credited.student_id)):
        await notices.tell(uow, leader, _news(NoticeKind.CARD_PAID, credited, oddity=oddity.value), now)


async def given_back(uow: UnitOfWork, family: Families, credited: Transfer, now: datetime) -> None:
    receivers = [relative.receiver for relative in family.payers]
    for receiver in (*receivers, *await uow.debts.leaders_of(known(credited.student_id))):
        await notices.tell(uow, receiver, _news(NoticeKind.CARD_GIVEN_BACK, credited), now)


async def unmatched(
    uow: UnitOfWork, studio_id: int | None, payer: Actor, payment: CardPayment, now: datetime
) -> None:
    """Owners alone: they have the provider's cabinet. Of no studio of theirs it is the first owner's business."""
    news = News(
        kind=NoticeKind.PAYMENT_UNMATCHED,
        fact=payment.charge_id,
        studio_id=studio_id,
        subject={
            "person_id": payer.person_id,
            "amount_minor": payment.amount_minor,
            "currency": payment.currency,
            "charge": payment.provider_charge_id or payment.charge_id,
        },
    )
    for owner in await uow.invoices.owners(studio_id):
        await notices.tell(uow, owner, news, now)


def _news(kind: NoticeKind, credited: Transfer, *, is_answer: bool = False, **more: str) -> News:
    """The same fact as of any payment, so that its undoing finds who has heard of it."""
    return News(
        kind=kind,
        fact=str(credited.id),
        studio_id=credited.studio_id,
        subject={"student_id": known(credited.student_id), "transfer_id": known(credited.id), **more},
        is_answer=is_answer,
    )
