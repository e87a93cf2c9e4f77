"""What a tutor prepares: one draft with whom it is for, all of them, whom it might be for, what came of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from domain.access import Actor
from domain.assignments import Addressee, AssignmentState, Due
from domain.errors import NotFound
from domain.homework import HomeworkState
from storage.addressees import BY_NAME, COLUMNS, REACHED, TUTORS
from storage.queries.missing import LET_OFF
from storage.reads import Reads
from storage.tables import addressees, assignments, courses, enrolments, homework, students
from storage.types import Id

PAGE = 6
MOST = 1000
"""Templates of one tutor that can be looked through."""


@dataclass(frozen=True, slots=True)
class Draft:
    """``whom``: those who can be given it, by name."""

    id: int
    state: AssignmentState
    text: str
    parts: int
    due: Due
    whom: tuple[Addressee, ...]

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.parts


@dataclass(frozen=True, slots=True)
class DraftRow:
    """``student`` is one of ``heads`` whom it is for; empty for nobody yet."""

    id: int
    text: str
    parts: int
    created_at: datetime
    heads: int
    student: str | None


@dataclass(frozen=True, slots=True)
class TemplateRow:
    id: int
    text: str
    parts: int


@dataclass(frozen=True, slots=True)
class Place:
    """A student in a course of the tutor's. ``enrolment_id`` stands for both."""

    enrolment_id: int
    course_id: int
    subject: str
    is_group: bool
    student_id: int
    student: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A homework that came of it."""

    homework_id: int
    student: str
    due_at: datetime
    state: HomeworkState
    is_excused: bool = False


_ID = bindparam("assignment", type_=Id())
_PERSON = bindparam("person", type_=Id())
_a = assignments.c
_HEAD = (_a.id, _a.state, _a.text, _a.part_count, _a.due_day, _a.due_minutes)
_DRAFT: Select[*tuple[Any, ...]] = (
    select(*_HEAD, *COLUMNS)
    .select_from(assignments.outerjoin(REACHED, addressees.c.assignment_id == _a.id))
    .where(_a.id == _ID, _a.person_id == _PERSON)
    .order_by(*BY_NAME)
)
_heads = (
    select(func.count()).where(addressees.c.assignment_id == _a.id).correlate(assignments).scalar_subquery()
)
_first_name = (
    select(func.min(students.c.name))
    .join_from(addressees, students, students.c.id == addressees.c.student_id)
    .where(addressees.c.assignment_id == _a.id)
    .correlate(assignments)
    .scalar_subquery()
)
_DRAFTS = (
    select(
        _a.id,
        _a.text,
        _a.part_count,
        _a.created_at,
        _heads,
        _first_name,
    )
    .where(
        _a.person_id == _PERSON,
        _a.state == AssignmentState.DRAFT,
        (_a.text != "") | (_a.part_count > 0),
    )
    .order_by(_a.id.desc())
    .limit(PAGE + 1)
)
_DRAFTS_BEFORE = _DRAFTS.where(_a.id < bindparam("before", type_=Id()))
_TEMPLATES = (
    select(_a.id, _a.text, _a.part_count)
    .where(_a.person_id == _PERSON, _a.state == AssignmentState.TEMPLATE)
    .order_by(_a.id.desc())
    .limit(MOST)
)
_PLACES = (
    select(
        enrolments.c.id,
        courses.c.id,
        courses.c.subject,
        courses.c.capacity.is_not(None),
        students.c.id,
        students.c.name,
        and_(addressees.c.id.is_not(None), addressees.c.course_id == courses.c.id),
    )
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .join(students, students.c.id == enrolments.c.student_id)
    .outerjoin(addressees, and_(addressees.c.assignment_id == _ID, addressees.c.student_id == students.c.id))
    .where(
        courses.c.tutor_id.in_(TUTORS),
        courses.c.ended_at.is_(None),
        enrolments.c.left_at.is_(None),
        students.c.archived_at.is_(None),
    )
    .order_by(students.c.name, students.c.id, courses.c.id)
)
_GIVEN = (
    select(homework.c.id, students.c.name, homework.c.due_at, homework.c.state, LET_OFF)
    .join_from(homework, students, students.c.id == homework.c.student_id)
    .join(assignments, _a.id == homework.c.assignment_id)
    .where(homework.c.assignment_id == _ID, _a.person_id == _PERSON)
    .order_by(students.c.name, homework.c.id)
)


async def draft(reads: Reads, actor: Actor, assignment_id: int, now: datetime) -> Draft:
    """The actor's own, whatever its state. Raises NotFound."""
    given = {
        "assignment": assignment_id,
        "person": actor.person_id,
        "tutors": list(actor.tutor_ids),
        "now": now,
    }
    rows = await reads.all(_DRAFT, given)
    if not rows:
        raise NotFound
    number, state, text, parts, day, minutes = rows[0][: len(_HEAD)]
    whom = tuple(Addressee(*row[len(_HEAD) :]) for row in rows if row[len(_HEAD)] is not None)
    return Draft(number, state, text, parts, Due(day, minutes), whom)


async def drafts(reads: Reads, actor: Actor, before: int) -> tuple[DraftRow, ...]:
    """The newest first, those with nothing in them left out; one more than PAGE when there are more."""
    given = {"person": actor.person_id} | ({"before": before} if before else {})
    rows = await reads.all(_DRAFTS_BEFORE if before else _DRAFTS, given)
    return tuple(DraftRow(*row) for row in rows)


async def templates(reads: Reads, actor: Actor) -> tuple[TemplateRow, ...]:
    """The newest first: all of them, for what is looked for in them is compared in Python."""
    return tuple(TemplateRow(*row) for row in await reads.all(_TEMPLATES, {"person": actor.person_id}))


async def places(reads: Reads, actor: Actor, assignment_id: int) -> tuple[Place, ...]:
    """Everybody in every course, by name, and who is chosen: names are compared in Python, as in a typed line."""
    given = {"assignment": assignment_id, "tutors": list(actor.tutor_ids)}
    return tuple(Place(*row[:-1], bool(row[-1])) for row in await reads.all(_PLACES, given))


async def given(reads: Reads, actor: Actor, assignment_id: int) -> tuple[Given, ...]:
    rows = await reads.all(_GIVEN, {"assignment": assignment_id, "person": actor.person_id})
    return tuple(Given(*row) for row in rows)
