"""The secret address of one's calendar: made, made anew, switched off; files with the news. Lessons alone, no money."""

from datetime import datetime

from domain.access import Actor
from domain.calendars import CalendarFeed
from domain.identity import known
from domain.people import digest_of, new_token
from domain.ports import UnitOfWork


async def make_address(uow: UnitOfWork, actor: Actor, instead_of: int, now: datetime) -> str | None:
    """The new secret, shown once; the address ``instead_of`` which it is made (0: there was none) ends.

    None when that is no longer the one there is: a second tap makes no third address.
    """
    feed = await uow.calendars.live_of(actor.person_id)
    if instead_of != (known(feed.id) if feed else 0):
        return None
    if feed is not None:
        feed.revoked_at = now
        await uow.flush()
    token = new_token()
    await uow.calendars.add(
        CalendarFeed(person_id=actor.person_id, token_digest=digest_of(token), created_at=now)
    )
    return token


async def send_files(uow: UnitOfWork, actor: Actor, on: bool) -> None:  # noqa: FBT001 (the switch itself)
    """Whether news of his lessons come with a file."""
    (await uow.people.get(actor.person_id)).calendar_files = on


async def revoke_address(uow: UnitOfWork, actor: Actor, now: datetime) -> None:
    """Whoever reads it finds nothing from now on. Twice is once."""
    feed = await uow.calendars.live_of(actor.person_id)
    if feed is not None:
        feed.revoked_at = now
