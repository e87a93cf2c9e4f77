"""Homework as its tutor sees it: what waits for a check, what a student has, one work with its attempts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade
from domain.homework import UNSETTLED, WITH_TUTOR, HomeworkState, MediaKind, SubmissionState
from domain.pages import PageState
from domain.people import Role
from storage.queries.grades import grade_of
from storage.queries.missing import LET_OFF
from storage.reads import Reads
from storage.tables import attachments, courses, homework, marks, pages, students, submissions
from storage.types import Id

PAGE = 7


@dataclass(frozen=True, slots=True)
class CheckRow:
    """An attempt in the queue or under check. ``first_submitted_at`` tells whether the work is late."""

    submission_id: int
    homework_id: int
    number: int
    state: SubmissionState
    page_count: int
    first_submitted_at: datetime | None
    due_at: datetime
    text: str
    subject: str
    student_id: int
    student_name: str


@dataclass(frozen=True, slots=True)
class HomeworkRow:
    id: int
    text: str
    due_at: datetime
    state: HomeworkState
    first_submitted_at: datetime | None
    is_excused: bool = False


@dataclass(frozen=True, slots=True)
class HomeworkCard:
    id: int
    text: str
    due_at: datetime
    state: HomeworkState
    first_submitted_at: datetime | None
    assigned_at: datetime
    subject: str
    student_id: int
    student_name: str
    materials: int
    assignment_id: int | None
    copies: int
    seen_at: datetime | None = None
    is_excused: bool = False
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class AttemptRow:
    id: int
    number: int
    state: SubmissionState
    page_count: int
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Sent:
    """Something sent through Telegram. ``page_id`` is the page itself, or the one that feedback is about."""

    kind: MediaKind
    text: str | None
    file_id: str | None
    page_id: int | None


_TUTORS = bindparam("tutors", expanding=True, type_=Id())
_HOMEWORK = bindparam("homework", type_=Id())
_SUBMISSION = bindparam("submission", type_=Id())
_OWNED = bindparam("owned", expanding=True, type_=Id())
CHECKS = or_(homework.c.tutor_id.in_(_TUTORS), homework.c.studio_id.in_(_OWNED))
"""Whose work it is, or whose studio."""
_AFTER = bindparam("after", type_=Id())
_every = submissions.alias("every")
_FIRST_SUBMITTED = (
    select(func.min(_every.c.submitted_at))
    .where(_every.c.homework_id == homework.c.id)
    .correlate(homework)
    .scalar_subquery()
)
CHECK = (
    select(
        submissions.c.id,
        homework.c.id,
        submissions.c.number,
        submissions.c.state,
        submissions.c.page_count,
        _FIRST_SUBMITTED,
        homework.c.due_at,
        homework.c.text,
        courses.c.subject,
        students.c.id,
        students.c.name,
    )
    .join_from(submissions, homework, homework.c.id == submissions.c.homework_id)
    .join(courses, courses.c.id == homework.c.course_id)
    .join(students, students.c.id == homework.c.student_id)
)
_QUEUE = (
    CHECK.where(
        homework.c.tutor_id.in_(_TUTORS),
        submissions.c.state.in_(UNSETTLED),
        homework.c.state.in_(WITH_TUTOR),
    )
    .order_by(homework.c.due_at, submissions.c.id)
    .limit(PAGE + 1)
)
_edge = homework.alias("edge")
_edge_submission = submissions.alias("edge_submission")
_edge_due = (
    select(_edge.c.due_at)
    .join_from(_edge, _edge_submission, _edge_submission.c.homework_id == _edge.c.id)
    .where(_edge_submission.c.id == _AFTER, _edge.c.tutor_id.in_(_TUTORS))
    .scalar_subquery()
)
_QUEUE_AFTER = _QUEUE.where(
    or_(homework.c.due_at > _edge_due, and_(homework.c.due_at == _edge_due, submissions.c.id > _AFTER))
)
_OF_STUDENT = (
    select(homework.c.id, homework.c.text, homework.c.due_at, homework.c.state, _FIRST_SUBMITTED, LET_OFF)
    .where(homework.c.student_id == bindparam("student", type_=Id()), homework.c.tutor_id.in_(_TUTORS))
    .order_by(homework.c.id.desc())
    .limit(PAGE + 1)
)
_edge_id = (
    select(_edge.c.id)
    .where(
        _edge.c.id == bindparam("before", type_=Id()),
        _edge.c.student_id == bindparam("student", type_=Id()),
        _edge.c.tutor_id.in_(_TUTORS),
    )
    .scalar_subquery()
)
_OF_STUDENT_BEFORE = _OF_STUDENT.where(homework.c.id < _edge_id)
_CARD = (
    select(
        homework.c.id,
        homework.c.text,
        homework.c.due_at,
        homework.c.state,
        _FIRST_SUBMITTED,
        homework.c.assigned_at,
        courses.c.subject,
        students.c.id,
        students.c.name,
        select(func.count(attachments.c.id))
        .where(attachments.c.homework_id == homework.c.id)
        .scalar_subquery(),
        homework.c.assignment_id,
        select(func.count()).where(_edge.c.assignment_id == homework.c.assignment_id).scalar_subquery(),
        homework.c.seen_at,
        LET_OFF,
        marks.c.scale,
        marks.c.points,
    )
    .join_from(homework, courses, courses.c.id == homework.c.course_id)
    .join(students, students.c.id == homework.c.student_id)
    .outerjoin(marks, marks.c.homework_id == homework.c.id)
    .where(homework.c.id == _HOMEWORK, CHECKS)
)
_ATTEMPTS = (
    select(
        submissions.c.id,
        submissions.c.number,
        submissions.c.state,
        submissions.c.page_count,
        submissions.c.submitted_at,
    )
    .join_from(submissions, homework, homework.c.id == submissions.c.homework_id)
    .where(homework.c.id == _HOMEWORK, CHECKS, submissions.c.state != SubmissionState.COLLECTING)
    .order_by(submissions.c.number.desc())
)
_MATERIALS = (
    select(attachments.c.kind, attachments.c.text, attachments.c.file_id)
    .join_from(attachments, homework, homework.c.id == attachments.c.homework_id)
    .where(homework.c.id == _HOMEWORK, CHECKS)
    .order_by(attachments.c.position)
)
_PAGES = (
    select(pages.c.kind, pages.c.text, pages.c.file_id, pages.c.id)
    .where(pages.c.submission_id == _SUBMISSION, pages.c.state == PageState.COUNTED)
    .order_by(pages.c.place, pages.c.id)
)


def checker(actor: Actor) -> dict[str, list[int]]:
    """Of which tutors and studios the actor checks the work."""
    owned = [place.studio_id for place in actor.places if place.role is Role.OWNER]
    return {"tutors": list(actor.tutor_ids), "owned": owned}


async def queue(reads: Reads, actor: Actor, after: int, tutor_id: int = 0) -> tuple[CheckRow, ...]:
    """Attempts that wait for him or a colleague, the earliest due first; one more than PAGE when there are more."""
    given: dict[str, Any] = {"tutors": [tutor_id] if tutor_id else list(actor.tutor_ids), "after": after}
    return tuple(CheckRow(*row) for row in await reads.all(_QUEUE_AFTER if after else _QUEUE, given))


async def of_student(reads: Reads, actor: Actor, student_id: int, before: int) -> tuple[HomeworkRow, ...]:
    """Newest first; one more than PAGE when there are more. Before a row of somebody else's lies nothing."""
    given = {"tutors": list(actor.tutor_ids), "student": student_id} | ({"before": before} if before else {})
    rows = await reads.all(_OF_STUDENT_BEFORE if before else _OF_STUDENT, given)
    return tuple(HomeworkRow(*row) for row in rows)


async def card(reads: Reads, actor: Actor, homework_id: int) -> HomeworkCard:
    """Raises NotFound."""
    row = await reads.first(_CARD, {"homework": homework_id} | checker(actor))
    if row is None:
        raise NotFound
    values: list[Any] = [*row[:-2], grade_of(*row[-2:])]
    return HomeworkCard(*values)


async def attempts(reads: Reads, actor: Actor, homework_id: int) -> tuple[AttemptRow, ...]:
    """Newest first, without the one the student is still collecting."""
    rows = await reads.all(_ATTEMPTS, {"homework": homework_id} | checker(actor))
    return tuple(AttemptRow(*row) for row in rows)


async def materials(reads: Reads, actor: Actor, homework_id: int) -> tuple[Sent, ...]:
    rows = await reads.all(_MATERIALS, {"homework": homework_id} | checker(actor))
    return tuple(Sent(*row, page_id=None) for row in rows)


async def pages_of(reads: Reads, attempted: CheckRow) -> tuple[Sent, ...]:
    """Pages in their order, of an attempt that ``attempt`` has let through."""
    rows = await reads.all(_PAGES, {"submission": attempted.submission_id})
    return tuple(Sent(*row) for row in rows)
