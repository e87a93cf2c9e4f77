"""What became of the lessons that fell into a tutor's illness."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, select

from domain.access import Actor
from domain.availability import TimeOffKind
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.notices import NoticeKind, NoticeState
from domain.proposals import ProposalState
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import lessons, notices, participations, proposals, students, time_off
from storage.types import Id


@dataclass(frozen=True, slots=True)
class Fallen:
    """A lesson, ``was`` when it should have been. ``told`` people have been told, ``lost`` ones could not be reached;
    ``people`` are all who were to be told.
    """

    lesson_id: int
    was: datetime
    starts_at: datetime
    state: LessonState
    names: tuple[str, ...]
    offer: ProposalState | None
    expires_at: datetime | None
    people: int
    told: int
    lost: int


@dataclass(frozen=True, slots=True)
class Sickness:
    """``is_over``: taken back."""

    id: int
    tutor_id: int
    starts_at: datetime
    ends_at: datetime
    is_over: bool
    lessons: tuple[Fallen, ...]


def _notices(*where: ColumnElement[bool]) -> Any:  # noqa: ANN401 (a scalar subquery)
    return (
        select(func.count(notices.c.id))
        .where(
            notices.c.lesson_id == lessons.c.id,
            notices.c.kind == NoticeKind.LESSON_CANCELLED_ILL,
            *where,
        )
        .correlate(lessons)
        .scalar_subquery()
    )


_ILLNESS = select(
    time_off.c.id, time_off.c.tutor_id, time_off.c.starts_at, time_off.c.ends_at, time_off.c.withdrawn_at.is_not(None)
).where(
    time_off.c.id == bindparam("off", type_=Id()),
    time_off.c.kind == TimeOffKind.ILLNESS,
    time_off.c.tutor_id.in_(TUTORS),
)  # fmt: skip
_FALLEN = (
    select(
        lessons.c.id,
        func.coalesce(lessons.c.moved_from, lessons.c.starts_at, type_=lessons.c.starts_at.type),
        lessons.c.starts_at,
        lessons.c.state,
        students.c.name,
        proposals.c.state,
        proposals.c.expires_at,
        _notices(),
        _notices(notices.c.state == NoticeState.SENT),
        _notices(notices.c.state == NoticeState.UNDELIVERABLE),
    )
    .select_from(lessons)
    .outerjoin(participations, participations.c.lesson_id == lessons.c.id)
    .outerjoin(students, students.c.id == participations.c.student_id)
    .outerjoin(
        proposals,
        and_(proposals.c.lesson_id == lessons.c.id, proposals.c.time_off_id == lessons.c.time_off_id),
    )
    .where(lessons.c.time_off_id == bindparam("off", type_=Id()), lessons.c.tutor_id.in_(TUTORS))
    .order_by(lessons.c.starts_at, lessons.c.id, students.c.name)
)


async def report(reads: Reads, actor: Actor, time_off_id: int) -> Sickness:
    """Raises NotFound for what is no illness of the actor's."""
    params = {"off": time_off_id, "tutors": sorted(actor.tutor_ids)}
    found = await reads.first(_ILLNESS, params)
    if found is None:
        raise NotFound
    rows = await reads.all(_FALLEN, params)
    by_lesson: dict[int, list[Any]] = {}
    for row in rows:
        by_lesson.setdefault(row[0], []).append(row)
    return Sickness(
        *found,
        lessons=tuple(sorted(map(_fallen, by_lesson.values()), key=lambda row: (row.was, row.lesson_id))),
    )


def _fallen(seats: list[Any]) -> Fallen:
    lesson_id, was, starts_at, state, _, offer, expires_at, *counts = seats[0]
    is_moved = offer is ProposalState.ACCEPTED
    names = tuple(seat[4] for seat in seats if seat[4])
    return Fallen(
        lesson_id, was if is_moved else starts_at, starts_at, state, names, offer, expires_at, *counts
    )
