"""What a studio sells again and again: made and withdrawn by its owner, sold by its tutors (rule 14)."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.packages import Offer, PackageType
from domain.people import clean_name
from domain.ports import UnitOfWork
from domain.services import trail


async def add(
    uow: UnitOfWork, actor: Actor, studio_id: int, offer: Offer, subject: str | None, now: datetime
) -> PackageType:
    """For one ``subject`` alone, or with None for any. Raises PackageOutOfRange, AmountOutOfRange."""
    _check_owner(actor, studio_id)
    offer.check()
    kind = PackageType(
        studio_id=studio_id,
        name=offer.name,
        lessons=offer.lessons,
        price_minor=offer.price_minor,
        valid_days=offer.valid_days,
        subject=clean_name(subject) if subject else None,
        made_at=now,
    )
    await uow.packages.add_type(kind)
    await _recorded(uow, actor, "package_types.add", kind, now)
    return kind


async def withdraw(uow: UnitOfWork, actor: Actor, type_id: int, now: datetime) -> PackageType:
    """No more of them are sold; those that were stay as they are. Twice is once."""
    kind = await _owned(uow, actor, type_id)
    if kind.withdrawn_at is None:
        kind.withdrawn_at = now
        await _recorded(uow, actor, "package_types.withdraw", kind, now)
    return kind


async def offer_again(uow: UnitOfWork, actor: Actor, type_id: int, now: datetime) -> PackageType:
    """Takes ``withdraw`` back."""
    kind = await _owned(uow, actor, type_id)
    if kind.withdrawn_at is not None:
        kind.withdrawn_at = None
        await _recorded(uow, actor, "package_types.offer_again", kind, now)
    return kind


async def rename(uow: UnitOfWork, actor: Actor, type_id: int, name: str | None, now: datetime) -> PackageType:
    """What its lessons are called from now on, None for by their number; those sold keep what they were called.

    Raises TextEmpty, TextTooLong.
    """
    kind = await _owned(uow, actor, type_id)
    called = clean_name(name) if name else ""
    if kind.name != called:
        kind.name = called
        await _recorded(uow, actor, "package_types.rename", kind, now)
    return kind


async def _owned(uow: UnitOfWork, actor: Actor, type_id: int) -> PackageType:
    kind = await uow.packages.type(type_id)
    _check_owner(actor, kind.studio_id)
    return kind


def _check_owner(actor: Actor, studio_id: int) -> None:
    """His tutors sell them, and no more. Raises NotFound."""
    if not access.owns(actor, studio_id):
        raise NotFound


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, kind: PackageType, now: datetime) -> None:
    await trail.record(uow, actor, act, kind.studio_id, ("package_type", known(kind.id)), now)
