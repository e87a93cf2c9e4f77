"""What is told of a claimed payment: to who takes the student's money, and back to who has paid."""

from dataclasses import replace
from datetime import datetime

from domain.identity import known
from domain.notices import NoticeKind
from domain.payment_claims import PROOF_AWAITED, PaymentClaim
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def made(uow: UnitOfWork, claim: PaymentClaim, now: datetime) -> None:
    """In a while, with the picture that may still come."""
    for keeper in await uow.claims.keepers_of(claim.student_id):
        await notices.tell(uow, keeper, _news(claim, NoticeKind.CLAIM_MADE, at=now + PROOF_AWAITED), now)


async def hurry(uow: UnitOfWork, claim: PaymentClaim, now: datetime) -> None:
    """Nothing more is waited for; who has heard, hears no more."""
    await _told_at_once(uow, claim, now)


async def proved(uow: UnitOfWork, claim: PaymentClaim, message_id: int, now: datetime) -> None:
    """With the claim itself where nobody has heard of it yet."""
    told = _news(claim, NoticeKind.CLAIM_PROVED, fact=f"{claim.id}:{message_id}")
    news = replace(told, subject={**told.subject, "message_id": message_id})
    for keeper in await _told_at_once(uow, claim, now):
        await notices.tell(uow, keeper, news, now)


async def withdrawn(uow: UnitOfWork, claim: PaymentClaim, now: datetime) -> None:
    """To who has heard of it."""
    heard, _ = await _split(uow, claim)
    await settled(uow, claim)
    for keeper in heard:
        await notices.tell(uow, keeper, _news(claim, NoticeKind.CLAIM_WITHDRAWN), now)


async def settled(uow: UnitOfWork, claim: PaymentClaim) -> None:
    """Nobody needs to be asked any more."""
    keepers = await uow.claims.keepers_of(claim.student_id)
    await uow.notices.withdraw(*(_key(claim, keeper) for keeper in keepers))


async def not_found(uow: UnitOfWork, claim: PaymentClaim, now: datetime) -> None:
    await settled(uow, claim)
    for payer in (await uow.people.family_of(claim.student_id)).payers:
        if payer.receiver.person_id == claim.person_id:
            fact = f"{claim.id}:{int(now.timestamp())}"
            news = _news(claim, NoticeKind.CLAIM_NOT_FOUND, fact=fact)
            await notices.tell(uow, payer.receiver, news, now)


async def _told_at_once(uow: UnitOfWork, claim: PaymentClaim, now: datetime) -> list[Receiver]:
    """Who has not heard of the claim yet, does now. The others."""
    heard, unheard = await _split(uow, claim)
    await uow.notices.withdraw(*(_key(claim, keeper) for keeper in unheard))
    for keeper in unheard:
        await notices.tell(uow, keeper, _news(claim, NoticeKind.CLAIM_MADE), now)
    return heard


async def _split(uow: UnitOfWork, claim: PaymentClaim) -> tuple[list[Receiver], list[Receiver]]:
    """Who has heard of the claim, and who has not."""
    keepers = await uow.claims.keepers_of(claim.student_id)
    told = await uow.notices.told(*(_key(claim, keeper) for keeper in keepers))
    heard = [keeper for keeper in keepers if _key(claim, keeper) in told]
    return heard, [keeper for keeper in keepers if keeper not in heard]


def _key(claim: PaymentClaim, keeper: Receiver) -> str:
    return notices.key_of(NoticeKind.CLAIM_MADE, str(claim.id), keeper)


def _news(
    claim: PaymentClaim, kind: NoticeKind, *, fact: str | None = None, at: datetime | None = None
) -> News:
    return News(
        kind=kind,
        fact=fact or str(claim.id),
        studio_id=claim.studio_id,
        subject={"student_id": claim.student_id, "claim_id": known(claim.id)},
        at=at,
    )
