"""What a tutor checks by: the attempt, its place in his queue, what has been answered so far."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, select, tuple_

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, Scale
from domain.homework import UNSETTLED, WITH_TUTOR, MediaKind, SubmissionState
from storage.queries.grades import grade_of
from storage.queries.tutor_homework import CHECK, CHECKS, CheckRow, checker
from storage.reads import Reads
from storage.tables import courses, feedback, homework, marks, people, submissions
from storage.types import Id


@dataclass(frozen=True, slots=True)
class LastAnswer:
    id: int
    kind: MediaKind
    text: str | None


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody else who checks it, or has; ``touched_at`` when he last did something about it."""

    name: str
    touched_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnderCheck:
    """``number`` of ``total`` is its turn by due date, ``before`` and ``after`` are its neighbours' attempts.

    ``scale`` is the course's, ``grade`` the one its homework has, ``last`` what the reader himself has answered.
    """

    row: CheckRow
    answers: int
    number: int
    total: int
    before: int | None
    after: int | None
    scale: Scale
    grade: Grade | None
    last: LastAnswer | None = None
    colleague: Colleague | None = None


_TUTORS = bindparam("tutors", expanding=True, type_=Id())
_SUBMISSION = bindparam("submission", type_=Id())
_work, _waiting = homework.alias("waiting_work"), submissions.alias("waiting")
_waits = and_(_work.c.tutor_id.in_(_TUTORS), _waiting.c.state.in_(UNSETTLED), _work.c.state.in_(WITH_TUTOR))
_here, _there = tuple_(homework.c.due_at, submissions.c.id), tuple_(_work.c.due_at, _waiting.c.id)
_joined = _waiting.join(_work, _work.c.id == _waiting.c.homework_id)
_count = select(func.count()).select_from(_joined).where(_waits)
_neighbour = select(_waiting.c.id).select_from(_joined).where(_waits).limit(1)
_answers = select(func.count()).where(feedback.c.submission_id == submissions.c.id).correlate(submissions)
_said = feedback.alias("said")
_last = feedback.alias("last")
_LAST = (
    select(func.max(_said.c.id))
    .where(_said.c.submission_id == submissions.c.id, _said.c.author_id == bindparam("person", type_=Id()))
    .correlate(submissions)
    .scalar_subquery()
)
_CHECKED = CHECK.add_columns(
    _answers.scalar_subquery(),
    _count.where(_there <= _here).correlate(homework, submissions).scalar_subquery(),
    _count.scalar_subquery(),
    _neighbour.where(_there < _here)
    .order_by(_work.c.due_at.desc(), _waiting.c.id.desc())
    .correlate(homework, submissions)
    .scalar_subquery(),
    _neighbour.where(_there > _here)
    .order_by(_work.c.due_at, _waiting.c.id)
    .correlate(homework, submissions)
    .scalar_subquery(),
    courses.c.scale,
    marks.c.scale,
    marks.c.points,
    _last.c.id,
    _last.c.kind,
    _last.c.text,
    submissions.c.checker_id,
    people.c.name,
    submissions.c.touched_at,
    homework.c.tutor_id,
)
_UNDER_CHECK = (
    _CHECKED.outerjoin(marks, marks.c.homework_id == homework.c.id)
    .outerjoin(_last, _last.c.id == _LAST)
    .outerjoin(people, people.c.id == submissions.c.checker_id)
    .where(CHECKS, submissions.c.id == _SUBMISSION, submissions.c.state != SubmissionState.COLLECTING)
)
_WIDTH = 11


async def how_many(reads: Reads, actor: Actor, tutor_id: int = 0) -> int:
    """Attempts that wait for a verdict, the actor's own or a colleague's."""
    return await reads.scalar(_count, {"tutors": [tutor_id] if tutor_id else list(actor.tutor_ids)}) or 0


async def under_check(reads: Reads, actor: Actor, submission_id: int) -> UnderCheck:
    """Any attempt that has been handed in, whatever became of it. Raises NotFound."""
    given = {"submission": submission_id, "person": actor.person_id} | checker(actor)
    row = await reads.first(_UNDER_CHECK, given)
    if row is None:
        raise NotFound
    *checked, scale, points, last_id, last_kind, last_text, checker_id, name, touched_at, tutor_id = row
    answers, *turn, course_scale = checked[_WIDTH:]
    if tutor_id not in actor.tutor_ids:
        turn = [0, 0, None, None]  # it is in no queue of his
    last = None if last_id is None else LastAnswer(last_id, last_kind, last_text)
    other = None if checker_id in (None, actor.person_id) else Colleague(name, touched_at)
    values: list[Any] = [answers, *turn, course_scale, grade_of(scale, points), last, other]
    return UnderCheck(CheckRow(*checked[:_WIDTH]), *values)
