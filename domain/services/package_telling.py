"""Whoever pays hears what he has bought, that it is off again, and when little is left; asked by services alone."""

from datetime import datetime

from domain.identity import known
from domain.notices import NoticeKind
from domain.packages import Package
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def sold(uow: UnitOfWork, package: Package, now: datetime) -> None:
    for payer in await _payers(uow, package.student_id):
        await notices.tell(uow, payer, _news(NoticeKind.PACKAGE_SOLD, package), now)


async def unsold(uow: UnitOfWork, package: Package, now: datetime) -> None:
    """Whoever has heard of the sale hears that it is off; the others hear of neither."""
    fact = str(package.id)
    keys = {
        notices.key_of(NoticeKind.PACKAGE_SOLD, fact, payer): payer
        for payer in await _payers(uow, package.student_id)
    }
    heard = await uow.notices.told(*keys)
    await uow.notices.withdraw(*keys)
    for key in heard:
        await notices.tell(uow, keys[key], _news(NoticeKind.PACKAGE_UNSOLD, package), now)


async def _payers(uow: UnitOfWork, student_id: int) -> list[Receiver]:
    return [payer.receiver for payer in (await uow.people.family_of(student_id)).payers]


def _news(kind: NoticeKind, package: Package) -> News:
    return News(
        kind=kind,
        fact=str(package.id),
        studio_id=package.studio_id,
        subject={"student_id": package.student_id, "package_id": known(package.id)},
    )
