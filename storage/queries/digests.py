"""Whose digest is due, and what a tutor's digest says at the moment it is sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor, Place
from domain.homework import UNSETTLED, WITH_TUTOR
from domain.people import Role
from storage.queries import overdue, package_ends, tutor_lessons, tutor_today
from storage.queries.missing import MISSING
from storage.queries.overdue import Owing
from storage.queries.parts import TUTORS
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_today import Waiting
from storage.reads import Reads
from storage.tables import homework, memberships, people, submissions
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class DigestWanted:
    """``since`` and ``till`` bound the day whose lessons it names; ``last`` is when the one before it was due."""

    person_id: int
    since: datetime
    till: datetime
    last: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class DigestFacts:
    """All studios of the tutor together. ``new_work`` and ``new_overdue`` have come since the digest before;
    ``ending`` are packages that are over, or soon will be, with something left.
    """

    lessons: Sequence[LessonRow]
    waiting: Waiting
    new_work: int
    new_overdue: int
    owing: Sequence[Owing]
    ending: int = 0


_SINCE = bindparam("since", type_=UtcDateTime())
_DUE = (
    select(people.c.id)
    .where(people.c.digest_at <= bindparam("now", type_=UtcDateTime()))
    .order_by(people.c.digest_at)
    .limit(bindparam("limit"))
)
_TUTORS_OF = (
    select(
        people.c.id,
        people.c.telegram_id,
        people.c.language,
        people.c.zone,
        memberships.c.id,
        memberships.c.studio_id,
    )
    .join_from(people, memberships, memberships.c.person_id == people.c.id)
    .where(
        people.c.id.in_(bindparam("ids", expanding=True, type_=Id())),
        memberships.c.role == Role.TUTOR,
        memberships.c.ended_at.is_(None),
    )
    .order_by(memberships.c.id)
)
_NEW = select(
    select(func.count(submissions.c.id))
    .join_from(submissions, homework, homework.c.id == submissions.c.homework_id)
    .where(
        homework.c.tutor_id.in_(TUTORS),
        homework.c.state.in_(WITH_TUTOR),
        submissions.c.state.in_(UNSETTLED),
        submissions.c.submitted_at > _SINCE,
    )
    .scalar_subquery(),
    select(func.count(homework.c.id))
    .where(homework.c.tutor_id.in_(TUTORS), MISSING, homework.c.due_at > _SINCE)
    .scalar_subquery(),
)


async def due(reads: Reads, now: datetime, limit: int) -> tuple[int, ...]:
    """Persons, whoever has waited longest first."""
    return tuple(row[0] for row in await reads.all(_DUE, {"now": now, "limit": limit}))


async def of_persons(reads: Reads, wanted: Collection[DigestWanted]) -> dict[int, DigestFacts]:
    """By person; who teaches nobody is not among them. One statement for all, and at most five for each."""
    tutors = await _tutors(reads, [one.person_id for one in wanted]) if wanted else {}
    return {
        one.person_id: await _facts(reads, tutors[one.person_id], one)
        for one in wanted
        if one.person_id in tutors
    }


async def _tutors(reads: Reads, ids: Collection[int]) -> dict[int, Actor]:
    """As tutors alone: nothing of what else they are belongs into a digest."""
    found: dict[int, Actor] = {}
    for person_id, telegram_id, language, zone, tutor_id, studio_id in await reads.all(
        _TUTORS_OF, {"ids": sorted(ids)}
    ):
        places = found[person_id].places if person_id in found else ()
        place = Place(tutor_id, studio_id, Role.TUTOR)
        found[person_id] = Actor(person_id, telegram_id, language, zone, Role.TUTOR, (*places, place))
    return found


async def _facts(reads: Reads, tutor: Actor, wanted: DigestWanted) -> DigestFacts:
    lessons = await tutor_lessons.between(reads, tutor, wanted.since, wanted.till)
    waiting = await tutor_today.waiting(reads, tutor, wanted.at)
    params = {"tutors": list(tutor.tutor_ids), "now": wanted.at, "since": wanted.last}
    work, late = await reads.first(_NEW, params) or (0, 0)
    owing = await overdue.owing(reads, tutor, wanted.at, 0, back=False) if waiting.overdue else ()
    ending = await package_ends.count_ending(reads, tutor, wanted.at)
    return DigestFacts(lessons, waiting, work, late, owing, ending)
