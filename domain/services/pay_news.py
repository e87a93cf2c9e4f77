"""What a tutor of a studio is told about his pay: new terms, money given, money not given after all.

Nobody else is told (rule 17), nor he himself where he is the owner who does it.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Actor
from domain.identity import known
from domain.notices import NoticeKind
from domain.pay import Pay
from domain.people import Membership
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def agreed(uow: UnitOfWork, actor: Actor, place: Membership, terms: Pay, now: datetime) -> None:
    news = News(
        kind=NoticeKind.PAY_AGREED,
        fact=str(terms.id),
        studio_id=place.studio_id,
        subject={"pay_id": known(terms.id)},
    )
    if place.person_id != actor.person_id:
        await notices.tell(uow, await uow.people.teacher(known(place.id)), news, now)


async def replaced(uow: UnitOfWork, tutor_id: int, terms: Sequence[Pay]) -> None:
    """He hears of those that took their place; what he has heard stays."""
    if terms:
        tutor = await uow.people.teacher(tutor_id)
        keys = [notices.key_of(NoticeKind.PAY_AGREED, str(one.id), tutor) for one in terms]
        await uow.notices.withdraw(*keys)


async def given(uow: UnitOfWork, actor: Actor, place: Membership, transfer_id: int, now: datetime) -> None:
    if place.person_id != actor.person_id:
        tutor = await uow.people.teacher(known(place.id))
        await notices.tell(uow, tutor, _news(NoticeKind.PAYOUT_GIVEN, place.studio_id, transfer_id), now)


async def undone(uow: UnitOfWork, studio_id: int, transfer_id: int, now: datetime) -> None:
    """Only to who has heard that it was given."""
    tutor = await uow.people.teacher(await uow.pay.tutor_of(transfer_id))
    key = notices.key_of(NoticeKind.PAYOUT_GIVEN, str(transfer_id), tutor)
    heard = await uow.notices.told(key)
    await uow.notices.withdraw(key)
    if heard:
        await notices.tell(uow, tutor, _news(NoticeKind.PAYOUT_UNDONE, studio_id, transfer_id), now)


def _news(kind: NoticeKind, studio_id: int, transfer_id: int) -> News:
    return News(kind=kind, fact=str(transfer_id), studio_id=studio_id, subject={"payout_id": transfer_id})
