"""What a card with free times tells: whose they are, how long his lessons are, and when he is free."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from domain.access import Actor
from domain.availability import Diary
from storage import diaries
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, memberships, people, studios

_HOURS = diaries.HOURS_OF.add_columns(
    memberships.c.id.label("tutor_id"), people.c.name.label("tutor"), studios.c.name.label("studio")
).where(memberships.c.id.in_(TUTORS))
_LENGTHS = (
    select(courses.c.tutor_id, courses.c.duration_minutes)
    .distinct()
    .where(courses.c.tutor_id.in_(TUTORS), courses.c.ended_at.is_(None), courses.c.capacity.is_(None))
    .order_by(courses.c.tutor_id, courses.c.duration_minutes)
)
_Rows = dict[int, list[Row[*tuple[Any, ...]]]]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A tutor's diary, with his name and his studio's."""

    tutor: str
    studio: str
    diary: Diary


async def lengths(reads: Reads, actor: Actor) -> tuple[tuple[int, int], ...]:
    """The actor's places as tutor with each length of his lessons: those of one student, which can be booked."""
    rows = await reads.all(_LENGTHS, {"tutors": sorted(actor.tutor_ids)})
    return tuple((tutor_id, minutes) for tutor_id, minutes in rows)


async def calendars(
    reads: Reads, tutor_ids: Collection[int], since: datetime, till: datetime
) -> dict[int, Calendar]:
    """In two statements, however many tutors. Whoever asks may see them. A former tutor has none."""
    wanted = sorted(tutor_ids)
    hours: _Rows = defaultdict(list)
    taken: _Rows = defaultdict(list)
    for row in await reads.all(_HOURS, {"tutors": wanted}):
        hours[row.tutor_id].append(row)
    for row in await reads.all(diaries.TAKEN_OF_ALL, diaries.asked_of_all(wanted, since, till)):
        taken[row[0]].append(row)
    return {
        tutor_id: Calendar(
            rows[0].tutor, rows[0].studio, diaries.diary_of(tutor_id, rows, taken.get(tutor_id, ()))
        )
        for tutor_id, rows in hours.items()
    }
