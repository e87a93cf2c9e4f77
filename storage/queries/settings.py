"""What the settings screen shows beside what the context knows already."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.people import Person
from storage.reads import Reads
from storage.tables import people


@dataclass(frozen=True, slots=True)
class Switches:
    """What a person has switched on."""

    reminders: bool = True
    morning: bool = True
    evening: bool = True

    @classmethod
    def of(cls, person: Person) -> "Switches":
        return cls(person.reminders_on, person.morning_digest, person.evening_digest)


_SWITCHES = select(people.c.reminders_on, people.c.morning_digest, people.c.evening_digest).where(
    people.c.id == bindparam("person_id")
)


async def switches(reads: Reads, actor: Actor) -> Switches:
    """All on for a stranger: that is how he would begin."""
    found = await reads.first(_SWITCHES, {"person_id": actor.person_id})
    return Switches(*found) if found else Switches()
