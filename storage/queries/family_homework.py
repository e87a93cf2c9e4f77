"""Homework as the student and his guardian see it: three shelves of it, and one piece with its attempts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, bindparam, case, func, literal, select, tuple_

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade
from domain.homework import TO_DO, WITH_TUTOR, HomeworkState, SubmissionState
from domain.pages import PageState
from storage import tables
from storage.queries.family_lessons import family_of
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.queries.grades import grade_of
from storage.queries.missing import LET_OFF
from storage.reads import Reads


class Shelf(StrEnum):
    """Where a piece lies: with the student, with the tutor, done."""

    TODO = "todo"
    WAITING = "waiting"
    ACCEPTED = "accepted"

    @property
    def number(self) -> int:
        """As buttons name it."""
        return list(Shelf).index(self)

    @classmethod
    def numbered(cls, number: int) -> "Shelf":
        """Raises NotFound."""
        if number >= len(cls):
            raise NotFound
        return list(cls)[number]


SHELVES: dict[Shelf, tuple[HomeworkState, ...]] = {
    Shelf.TODO: TO_DO,
    Shelf.WAITING: WITH_TUTOR,
    Shelf.ACCEPTED: (HomeworkState.ACCEPTED,),
}


@dataclass(frozen=True, slots=True)
class HomeworkRow:
    """``first_submitted_at`` is when the earliest attempt came: a slow check makes no work late.

    ``collected`` counts the pages that are sent but not handed in yet.
    """

    id: int
    student_id: int
    subject: str
    text: str
    due_at: datetime
    state: HomeworkState
    first_submitted_at: datetime | None
    collected: int = 0
    is_excused: bool = False


def shelf_of(work: HomeworkRow) -> Shelf:
    """What need not be done lies with what is done. Withdrawn work lies on none; from its card one comes back there."""
    if work.is_excused:
        return Shelf.ACCEPTED
    return next((which for which, states in SHELVES.items() if work.state in states), Shelf.ACCEPTED)


@dataclass(frozen=True, slots=True)
class HomeworkCard:
    work: HomeworkRow
    student: str
    tutor: str
    lesson_id: int | None
    attachments: int
    attempts: tuple["Attempt", ...]
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    id: int
    number: int
    state: SubmissionState
    pages: int
    feedback: int
    submitted_at: datetime | None
    checked_at: datetime | None
    late_pages: int = 0


_homework, _submissions = tables.homework.c, tables.submissions.c
_first_submitted_at = (
    select(func.min(_submissions.submitted_at))
    .where(_submissions.homework_id == _homework.id)
    .scalar_subquery()
)
_collected = (
    select(func.coalesce(func.max(_submissions.page_count), 0))
    .where(_submissions.homework_id == _homework.id, _submissions.state == SubmissionState.COLLECTING)
    .scalar_subquery()
)
_columns = (
    _homework.id,
    _homework.student_id,
    tables.courses.c.subject,
    _homework.text,
    _homework.due_at,
    _homework.state,
    _first_submitted_at.label("first_submitted_at"),
    _collected.label("collected"),
    LET_OFF.label("is_excused"),
)
WIDTH = len(_columns)
_mine = _homework.student_id.in_(bindparam("students", expanding=True))
LIES_AS = case((LET_OFF, literal(HomeworkState.ACCEPTED, _homework.state.type)), else_=_homework.state)
"""The state by which it finds its shelf."""
_Select = Select[*tuple[Any, ...]]
LISTED: _Select = (
    select(*_columns)
    .join(tables.courses, tables.courses.c.id == _homework.course_id)
    .where(_mine, LIES_AS.in_(bindparam("states", expanding=True)))
)
SOONEST = (_homework.due_at, _homework.id)
_latest = (_homework.due_at.desc(), _homework.id.desc())
_other = tables.homework.alias()
_cursor_due = (
    select(_other.c.due_at)
    .where(_other.c.id == bindparam("cursor"), _other.c.student_id.in_(bindparam("students", expanding=True)))
    .scalar_subquery()
)
_here = tuple_(_homework.due_at, _homework.id)
_there = tuple_(_cursor_due, bindparam("cursor", type_=_homework.id.type))
_later = LISTED.where(_here > _there).order_by(*SOONEST).limit(PAGE + 1)
_earlier = LISTED.where(_here < _there).order_by(*_latest).limit(PAGE + 1)
_rising = {
    Turn.AFTER: _later,
    Turn.BEFORE: _earlier,
    Turn.FROM: LISTED.where(_here >= _there).order_by(*SOONEST).limit(PAGE + 1),
}
_falling = {
    Turn.AFTER: _earlier,
    Turn.BEFORE: _later,
    Turn.FROM: LISTED.where(_here <= _there).order_by(*_latest).limit(PAGE + 1),
}
_first = LISTED.order_by(*SOONEST).limit(PAGE + 1)
_newest = LISTED.order_by(*_latest).limit(PAGE + 1)
_lying = select(LIES_AS.label("state")).where(_mine).subquery("lying")
_counts = select(_lying.c.state, func.count()).group_by(_lying.c.state)
_attachments = (
    select(func.count())
    .where(tables.attachments.c.homework_id == _homework.id)
    .correlate(tables.homework)
    .scalar_subquery()
)
_card: _Select = (
    select(
        *_columns,
        tables.students.c.name,
        tables.people.c.name,
        _homework.lesson_id,
        _attachments,
        tables.marks.c.scale,
        tables.marks.c.points,
    )
    .select_from(tables.homework)
    .join(tables.courses, tables.courses.c.id == _homework.course_id)
    .join(tables.students, tables.students.c.id == _homework.student_id)
    .join(tables.memberships, tables.memberships.c.id == _homework.tutor_id)
    .join(tables.people, tables.people.c.id == tables.memberships.c.person_id)
    .outerjoin(tables.marks, tables.marks.c.homework_id == _homework.id)
    .where(_mine)
)
_feedback_count = (
    select(func.count())
    .where(tables.feedback.c.submission_id == _submissions.id)
    .correlate(tables.submissions)
    .scalar_subquery()
)
_late_pages = (
    select(func.count())
    .where(tables.pages.c.submission_id == _submissions.id, tables.pages.c.state == PageState.LATE)
    .correlate(tables.submissions)
    .scalar_subquery()
)
_attempts = (
    select(
        _submissions.id,
        _submissions.number,
        _submissions.state,
        _submissions.page_count,
        _feedback_count,
        _submissions.submitted_at,
        _submissions.checked_at,
        _late_pages,
    )
    .where(_submissions.homework_id == bindparam("homework"))
    .order_by(_submissions.number)
)
_card_by_id = _card.where(_homework.id == bindparam("homework"))
_of_attempt = select(_submissions.homework_id).where(_submissions.id == bindparam("submission"))
_card_of_attempt = _card.where(_homework.id == _of_attempt.scalar_subquery())


async def shelf(
    reads: Reads, students: Iterable[int], which: Shelf, cursor: int, turn: Turn = Turn.AFTER
) -> Page[HomeworkRow]:
    """By due date: the soonest first, accepted work the newest first. At most two statements."""
    params = {"students": sorted(students), "states": SHELVES[which], "cursor": cursor}
    turns, first = (_falling, _newest) if which is Shelf.ACCEPTED else (_rising, _first)
    if not cursor:
        return turned(await reads.all(first, params), row_of, Turn.AFTER, adjoins=False)
    precedes = turn is not Turn.FROM or await reads.first(turns[Turn.BEFORE], params) is not None
    return turned(await reads.all(turns[turn], params), row_of, turn, adjoins=precedes)


async def counts(reads: Reads, students: Iterable[int]) -> dict[Shelf, int]:
    """How many pieces lie on each shelf."""
    found: dict[HomeworkState, int] = dict(iter(await reads.all(_counts, {"students": sorted(students)})))
    return {which: sum(found.get(state, 0) for state in states) for which, states in SHELVES.items()}


async def card(reads: Reads, actor: Actor, homework_id: int) -> HomeworkCard:
    """Raises NotFound. Two statements."""
    return await _carded(reads, actor, _card_by_id, {"homework": homework_id})


async def card_of_attempt(reads: Reads, actor: Actor, submission_id: int) -> HomeworkCard:
    """Of the homework that this attempt is at; as ``card`` otherwise."""
    return await _carded(reads, actor, _card_of_attempt, {"submission": submission_id})


async def _carded(reads: Reads, actor: Actor, statement: _Select, which: dict[str, int]) -> HomeworkCard:
    params = {**which, "students": sorted(family_of(actor))}
    if (row := await reads.first(statement, params)) is None:
        raise NotFound
    attempts = tuple(Attempt(*one) for one in await reads.all(_attempts, {**params, "homework": row[0]}))
    student, tutor, lesson_id, attachments, *grade = row[WIDTH:]
    return HomeworkCard(row_of(row), student, tutor, lesson_id, attachments, attempts, grade_of(*grade))


def row_of(row: Any) -> HomeworkRow:  # noqa: ANN401 (rows of several statements begin alike)
    return HomeworkRow(*row[:WIDTH])
