"""One lesson of a tutor with everything its card shows: facts, seats, homework."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, select

from domain.access import Actor
from domain.attendance import FULL
from domain.errors import NotFound
from domain.homework import HomeworkState
from domain.ledger import covered
from domain.lessons import LessonState
from domain.proposals import Side
from storage.queries.lesson_materials import TITLES
from storage.queries.makeups import IS_MADE_UP
from storage.queries.moves import WAITING
from storage.queries.parts import SEAT, TUTORS, seat_price
from storage.queries.tutor_seats import SEAT_OF, Seat, seat_from
from storage.reads import Reads
from storage.tables import (
    cancellations,
    courses,
    homework,
    lesson_records,
    lessons,
    memberships,
    participations,
    people,
    proposals,
    series,
    students,
    studios,
)
from storage.types import Id

NEWEST = 3  # Pieces of homework on the card.


@dataclass(frozen=True, slots=True)
class LessonCard:
    """``seats`` is one for most lessons; several, or none at all, in a group. ``price_minor`` is the course's.
    ``topic`` is of the lesson's record, ``told_at`` when the family was sent it; ``materials`` are titles.
    """

    id: int
    revision: int
    state: LessonState
    starts_at: datetime
    ends_at: datetime
    moved_from: datetime | None
    settled_at: datetime | None
    course_id: int
    subject: str
    price_minor: int
    currency: str
    series_id: int | None
    series_weekdays: int | None
    series_every: int | None
    capacity: int | None
    topic: str | None
    told_at: datetime | None
    is_made_up: bool
    is_trial: bool
    offer_side: Side | None
    offer_until: datetime | None
    materials: str | None
    seats: tuple[Seat, ...]
    makeups: int = 0

    @property
    def is_group(self) -> bool:
        return self.capacity is not None or len(self.seats) != 1

    @property
    def students(self) -> int:
        return len(self.seats)

    @property
    def student_id(self) -> int:
        """The only student; of a group the first, 0 where everybody has left it."""
        return self.seats[0].student_id if self.seats else 0

    @property
    def student_name(self) -> str:
        return self.seats[0].name if self.seats else ""

    @property
    def student_zone(self) -> str | None:
        """The only student's."""
        return None if self.is_group else self.seats[0].zone

    @property
    def prices(self) -> tuple[int, int]:
        """What it costs whoever pays least and most, of those whom no package covers."""
        paying = [seat for seat in self.seats if not covered(FULL, seat.prepaid)] or self.seats
        each = [seat.price_minor for seat in paying] or [self.price_minor]
        return min(each), max(each)

    @property
    def charged_minor(self) -> int:
        """Of all of them together."""
        return sum(seat.charged_minor for seat in self.seats)


@dataclass(frozen=True, slots=True)
class LessonHomework:
    id: int
    student_name: str
    text: str
    due_at: datetime
    state: HomeworkState


_FACTS = (
    lessons.c.id,
    lessons.c.revision,
    lessons.c.state,
    lessons.c.starts_at,
    lessons.c.ends_at,
    lessons.c.moved_from,
    lessons.c.settled_at,
    courses.c.id,
    courses.c.subject,
    seat_price(None),
    studios.c.currency,
    lessons.c.series_id,
    series.c.weekdays,
    series.c.every_weeks,
    courses.c.capacity,
    lesson_records.c.topic,
    lesson_records.c.told_at,
    IS_MADE_UP,
    lessons.c.is_trial,
    proposals.c.side,
    proposals.c.expires_at,
    TITLES,
)
_CARD: Select[*tuple[Any, ...]] = (
    select(*_FACTS, *SEAT_OF)
    .join_from(lessons, courses, courses.c.id == lessons.c.course_id)
    .join(studios, studios.c.id == lessons.c.studio_id)
    .outerjoin(participations, participations.c.lesson_id == lessons.c.id)
    .outerjoin(students, students.c.id == participations.c.student_id)
    .outerjoin(memberships, SEAT)
    .outerjoin(people, people.c.id == memberships.c.person_id)
    .outerjoin(series, series.c.id == lessons.c.series_id)
    .outerjoin(lesson_records, lesson_records.c.lesson_id == lessons.c.id)
    .outerjoin(
        cancellations,
        and_(
            cancellations.c.lesson_id == lessons.c.id,
            cancellations.c.student_id == students.c.id,
            cancellations.c.undone_at.is_(None),
        ),
    )
    .outerjoin(proposals, WAITING)
    .where(lessons.c.id == bindparam("lesson", type_=Id()), lessons.c.tutor_id.in_(TUTORS))
    .order_by(participations.c.id)
)
_CARD_WITH_HOMEWORK = (
    _CARD.add_columns(homework.c.id, students.c.name, homework.c.text, homework.c.due_at, homework.c.state)
    .outerjoin(
        homework,
        and_(
            homework.c.lesson_id == lessons.c.id,
            homework.c.student_id == students.c.id,
            homework.c.tutor_id == lessons.c.tutor_id,
            homework.c.state != HomeworkState.WITHDRAWN,
        ),
    )
    .order_by(homework.c.id.desc())
)
_SEATS_FROM = len(_FACTS)
_HOMEWORK_FROM = _SEATS_FROM + len(SEAT_OF)


async def card(reads: Reads, actor: Actor, lesson_id: int) -> LessonCard:
    """Raises NotFound for what is not this tutor's."""
    return _card_of(await reads.all(_CARD, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)}))


async def card_with_homework(
    reads: Reads, actor: Actor, lesson_id: int
) -> tuple[LessonCard, tuple[LessonHomework, ...]]:
    """And the newest homework that was given at it. Raises NotFound as ``card`` does."""
    rows = await reads.all(_CARD_WITH_HOMEWORK, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)})
    given = {row[_HOMEWORK_FROM]: LessonHomework(*row[_HOMEWORK_FROM:]) for row in rows}
    newest = sorted(filter(None, given), reverse=True)[:NEWEST]
    return _card_of(rows), tuple(given[number] for number in newest)


def _card_of(rows: Sequence[Sequence[Any]]) -> LessonCard:
    if not rows:
        raise NotFound
    seats = {row[_SEATS_FROM]: seat_from(*row[_SEATS_FROM:_HOMEWORK_FROM]) for row in rows}
    taken = tuple(seat for student, seat in seats.items() if student is not None)
    values: list[Any] = [*rows[0][:_SEATS_FROM], taken]
    return LessonCard(*values)
