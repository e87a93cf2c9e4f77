"""Who hears of the days of a package and of its end: payers of money, tutors of what they have to decide."""

from collections.abc import Collection, Sequence
from datetime import datetime

from domain.identity import known
from domain.ledger import Transfer
from domain.notices import NoticeKind
from domain.packages import Extension, Freeze, Holding, Package
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def frozen(
    uow: UnitOfWork, freezes: Sequence[Freeze], student_ids: Collection[int], now: datetime
) -> None:
    """One deed is told once, of however many packages of one payer."""
    await _tell(uow, await _payers(uow, student_ids), _of_batch(freezes[0], undone=False), now)


async def unfrozen(
    uow: UnitOfWork, freezes: Sequence[Freeze], student_ids: Collection[int], now: datetime
) -> None:
    """To whoever has heard of it; the others hear of neither."""
    told, untold = _of_batch(freezes[0], undone=False), _of_batch(freezes[0], undone=True)
    await _untell(uow, await _payers(uow, student_ids), told, untold, now)


async def shortened(uow: UnitOfWork, freeze: Freeze, student_id: int, now: datetime) -> None:
    """Whoever has not heard of it yet will hear of the days as they are now."""
    payers = await _payers(uow, [student_id])
    news = _of_batch(freeze, undone=False)
    keys = {notices.key_of(news.kind, news.fact, one): one for one in payers}
    again = _of_batch(freeze, undone=False, fact=f"{freeze.batch}:till:{freeze.ends_at:%Y%m%d}")
    for key in await uow.notices.told(*keys):
        await notices.tell(uow, keys[key], again, now)


async def expires(uow: UnitOfWork, holding: Holding, now: datetime) -> None:
    """A warning: of this end, and so long before it."""
    package = holding.package
    if package.expires_at is None:
        return
    subject = _about(package) | {"expires": _minutes(package.expires_at)}
    days = (package.expires_at - now).days
    news = News(
        kind=NoticeKind.PACKAGE_EXPIRES,
        fact=f"{package.id}:{_minutes(package.expires_at)}:{days}",
        studio_id=package.studio_id,
        subject=subject,
        valid_until=package.expires_at,
    )
    await _tell(uow, await _payers(uow, [package.student_id]), news, now)


async def over(uow: UnitOfWork, package: Package, emptied_by: Transfer | None, now: datetime) -> None:
    """To whoever teaches him: there is a rest to be decided upon, or one that the studio's rule has done away with."""
    if package.expires_at is None:
        return
    expires = _minutes(package.expires_at)
    news = News(
        kind=NoticeKind.PACKAGE_OVER,
        fact=f"{package.id}:{expires}:{emptied_by.id}" if emptied_by else f"{package.id}:{expires}",
        studio_id=package.studio_id,
        subject=_about(package)
        | {"expires": expires, "transfer_id": known(emptied_by.id) if emptied_by else 0},
    )
    await _tell(uow, await uow.package_days.tutors(known(package.id)), news, now)


async def emptied(uow: UnitOfWork, package: Package, transfer: Transfer, now: datetime) -> None:
    news = _of_transfer(package, transfer, undone=False)
    await _tell(uow, await _payers(uow, [package.student_id]), news, now)


async def restored(uow: UnitOfWork, package: Package, emptied_by: Transfer, now: datetime) -> None:
    told, untold = (_of_transfer(package, emptied_by, undone=undone) for undone in (False, True))
    await _untell(uow, await _payers(uow, [package.student_id]), told, untold, now)


async def extended(uow: UnitOfWork, package: Package, extension: Extension, now: datetime) -> None:
    news = _of_extension(package, extension, undone=False)
    await _tell(uow, await _payers(uow, [package.student_id]), news, now)


async def shortened_again(uow: UnitOfWork, package: Package, extension: Extension, now: datetime) -> None:
    told, untold = (_of_extension(package, extension, undone=undone) for undone in (False, True))
    await _untell(uow, await _payers(uow, [package.student_id]), told, untold, now)


def _of_batch(freeze: Freeze, *, undone: bool, fact: str | None = None) -> News:
    return News(
        kind=NoticeKind.PACKAGE_FROZEN,
        fact=f"{fact or freeze.batch}{':undone' if undone else ''}",
        studio_id=freeze.studio_id,
        subject={"batch": freeze.batch or "", "undone": int(undone)},
    )


def _of_transfer(package: Package, transfer: Transfer, *, undone: bool) -> News:
    return News(
        kind=NoticeKind.PACKAGE_EMPTIED,
        fact=f"{transfer.id}{':undone' if undone else ''}",
        studio_id=package.studio_id,
        subject=_about(package) | {"transfer_id": known(transfer.id), "undone": int(undone)},
    )


def _of_extension(package: Package, extension: Extension, *, undone: bool) -> News:
    return News(
        kind=NoticeKind.PACKAGE_EXTENDED,
        fact=f"{extension.id}{':undone' if undone else ''}",
        studio_id=package.studio_id,
        subject=_about(package) | {"extension_id": known(extension.id), "undone": int(undone)},
    )


def _about(package: Package) -> dict[str, int | str]:
    return {"student_id": package.student_id, "package_id": known(package.id)}


def _minutes(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


async def _payers(uow: UnitOfWork, student_ids: Collection[int]) -> Sequence[Receiver]:
    """Each once."""
    families = await uow.people.families_of_students(set(student_ids))
    return list({one.receiver.person_id: one.receiver for one in families.payers}.values())


async def _tell(uow: UnitOfWork, whom: Sequence[Receiver], news: News, now: datetime) -> None:
    for receiver in whom:
        await notices.tell(uow, receiver, news, now)


async def _untell(uow: UnitOfWork, whom: Sequence[Receiver], told: News, untold: News, now: datetime) -> None:
    """What waits is withdrawn; whoever has been told hears that it is so no more."""
    keys = {notices.key_of(told.kind, told.fact, one): one for one in whom}
    heard = await uow.notices.told(*keys)
    await uow.notices.withdraw(*keys)
    await _tell(uow, [keys[key] for key in heard], untold, now)
