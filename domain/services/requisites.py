"""How a studio is paid, in its owner's hands."""

from datetime import datetime

from domain.access import Actor
from domain.errors import TooManyRequisites
from domain.identity import known
from domain.ports import UnitOfWork
from domain.requisites import LINE_LIMIT, Requisite, RequisiteKind, checked
from domain.services import rights, trail


async def add(
    uow: UnitOfWork, actor: Actor, studio_id: int, requisite_kind: RequisiteKind, text: str, now: datetime
) -> Requisite:
    """The same line again is the one that there is.

    Raises RequisiteWrong, TextEmpty, TextTooLong, TooManyRequisites.
    """
    await rights.studio_owned(uow, actor, studio_id)
    value = checked(requisite_kind, text)
    shown = await uow.requisites.of_studio(studio_id)
    same = next((one for one in shown if (one.kind, one.value) == (requisite_kind, value)), None)
    if same is not None:
        return same
    if len(shown) >= LINE_LIMIT:
        raise TooManyRequisites(limit=LINE_LIMIT)
    made = Requisite(
        studio_id=studio_id, kind=requisite_kind, value=value, added_by=actor.person_id, added_at=now
    )
    await uow.requisites.add(made)
    await trail.record(uow, actor, "requisites.add", studio_id, ("requisite", known(made.id)), now)
    return made


async def remove(uow: UnitOfWork, actor: Actor, requisite_id: int, now: datetime) -> Requisite:
    """Payers see it no more."""
    requisite = await _owned(uow, actor, requisite_id)
    if requisite.removed_at is None:
        requisite.removed_at = now
        await trail.record(
            uow, actor, "requisites.remove", requisite.studio_id, ("requisite", requisite_id), now
        )
    return requisite


async def restore(uow: UnitOfWork, actor: Actor, requisite_id: int, now: datetime) -> Requisite:
    """Undo. Raises TooManyRequisites where others have taken its place."""
    requisite = await _owned(uow, actor, requisite_id)
    if requisite.removed_at is not None:
        if len(await uow.requisites.of_studio(requisite.studio_id)) >= LINE_LIMIT:
            raise TooManyRequisites(limit=LINE_LIMIT)
        requisite.removed_at = None
        await trail.record(
            uow, actor, "requisites.restore", requisite.studio_id, ("requisite", requisite_id), now
        )
    return requisite


async def _owned(uow: UnitOfWork, actor: Actor, requisite_id: int) -> Requisite:
    """Locked, the studio before."""
    requisite = await uow.requisites.get(requisite_id)
    await rights.studio_owned(uow, actor, requisite.studio_id)
    return requisite
