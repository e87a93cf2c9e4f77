"""An owner decides what is kept of the pictures in his students' work."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import trail


async def remove(uow: UnitOfWork, actor: Actor, studio_id: int, now: datetime) -> int:
    """All copies the studio has; how many. The work itself stays with Telegram. Raises NotFound."""
    if not access.owns(actor, studio_id):
        raise NotFound
    count = await uow.studios.forget_copies(studio_id)
    if count:
        await trail.record(uow, actor, "copies.remove", studio_id, ("studio", studio_id), now, count=count)
    return count
