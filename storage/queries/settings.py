"""What the settings screen shows beside what the context knows already."""

from sqlalchemy import bindparam, select

from domain.access import Actor
from storage.reads import Reads
from storage.tables import people

_REMINDERS = select(people.c.reminders_on).where(people.c.id == bindparam("person_id"))


async def reminders_on(reads: Reads, actor: Actor) -> bool:
    """On for a stranger: that is how he would begin."""
    found = await reads.scalar(_REMINDERS, {"person_id": actor.person_id})
    return True if found is None else bool(found)
