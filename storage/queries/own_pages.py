"""The pages of an attempt as the student who sends them sees them; where something sent late may belong."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, bindparam, select, union_all

from domain.access import Actor
from domain.errors import NotFound
from domain.homework import WITH_TUTOR, MediaKind, SubmissionState
from domain.pages import PageState
from storage.queries.family_homework import HomeworkRow
from storage.reads import Reads
from storage.tables import courses, homework, notices, pages, submissions
from storage.types import Id

CHOICES = 3
"""So many pieces that are with the tutor are offered for what comes after Submit."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """``number`` counts from 1 among the pages that count."""

    id: int
    number: int
    kind: MediaKind
    text: str | None
    file_id: str | None
    file_name: str | None


@dataclass(frozen=True, slots=True)
class Board:
    """``removed`` is the page taken out last, and ``removed_count`` how many are out."""

    submission_id: int
    homework_id: int
    subject: str
    is_open: bool
    pages: tuple[OwnPage, ...]
    removed: int | None
    removed_count: int


_OWN: BindParameter[int] = bindparam("students", expanding=True)
_SHOWN = (pages.c.id, pages.c.kind, pages.c.text, pages.c.file_id, pages.c.file_name)
_BOARD = (
    select(
        submissions.c.id,
        submissions.c.homework_id,
        courses.c.subject,
        submissions.c.state,
        pages.c.state,
        *_SHOWN,
    )
    .join_from(submissions, homework, homework.c.id == submissions.c.homework_id)
    .join(courses, courses.c.id == homework.c.course_id)
    .outerjoin(pages, pages.c.submission_id == submissions.c.id)
    .where(submissions.c.student_id.in_(_OWN))
    .order_by(pages.c.place, pages.c.id)
)
_OF_ATTEMPT = _BOARD.where(submissions.c.id == bindparam("submission", type_=Id()))
_sheet = pages.alias("sheet")
_OF_PAGE = _BOARD.where(
    submissions.c.id
    == select(_sheet.c.submission_id).where(_sheet.c.id == bindparam("page", type_=Id())).scalar_subquery()
)
_OF_ALBUM = (
    select(submissions.c.homework_id)
    .join_from(pages, submissions, submissions.c.id == pages.c.submission_id)
    .where(
        pages.c.album_id == bindparam("album"),
        submissions.c.student_id.in_(_OWN),
        submissions.c.state.in_(
            (SubmissionState.COLLECTING, SubmissionState.SUBMITTED, SubmissionState.IN_CHECK)
        ),
    )
    .limit(1)
)
_WITH_TUTOR = (
    select(
        homework.c.id,
        homework.c.student_id,
        courses.c.subject,
        homework.c.text,
        homework.c.due_at,
        homework.c.state,
        submissions.c.submitted_at,
    )
    .join_from(homework, courses, courses.c.id == homework.c.course_id)
    .join(submissions, submissions.c.homework_id == homework.c.id)
    .where(
        homework.c.student_id.in_(_OWN),
        homework.c.state.in_(WITH_TUTOR),
        submissions.c.state.in_((SubmissionState.SUBMITTED, SubmissionState.IN_CHECK)),
    )
    .order_by(submissions.c.submitted_at.desc(), homework.c.id.desc())
    .limit(CHOICES)
)


_WITH = bindparam("works", expanding=True, type_=Id())
_MESSAGE = bindparam("message", type_=Id())
_REPLIED: CompoundSelect[*tuple[Any, ...]] = union_all(
    select(submissions.c.homework_id)
    .join_from(submissions, pages, pages.c.submission_id == submissions.c.id)
    .where(submissions.c.homework_id.in_(_WITH), pages.c.message_id == _MESSAGE),
    select(notices.c.homework_id).where(
        notices.c.homework_id.in_(_WITH),
        notices.c.person_id == bindparam("person", type_=Id()),
        notices.c.message_id == _MESSAGE,
    ),
).limit(1)


async def board(reads: Reads, actor: Actor, submission_id: int) -> Board:
    """Raises NotFound."""
    return _board(await reads.all(_OF_ATTEMPT, {"submission": submission_id, "students": _own(actor)}))


async def board_of_page(reads: Reads, actor: Actor, page_id: int) -> Board:
    """Raises NotFound."""
    return _board(await reads.all(_OF_PAGE, {"page": page_id, "students": _own(actor)}))


async def home_of_album(reads: Reads, actor: Actor, album_id: str) -> int | None:
    """The homework for which other parts of the same album were sent."""
    return await reads.scalar(_OF_ALBUM, {"album": album_id, "students": _own(actor)})


async def with_tutor(reads: Reads, actor: Actor) -> tuple[HomeworkRow, ...]:
    """What was handed in last and is not checked yet; ``first_submitted_at`` is when."""
    return tuple(HomeworkRow(*row) for row in await reads.all(_WITH_TUTOR, {"students": _own(actor)}))


async def meant_by_words(reads: Reads, actor: Actor, replied_to: int | None) -> int | None:
    """The work with the tutor whose message they reply to; else the only one there is."""
    works = [row.id for row in await with_tutor(reads, actor)]
    if works and replied_to is not None:
        params = {"works": works, "person": actor.person_id, "message": replied_to}
        if (found := await reads.scalar(_REPLIED, params)) is not None:
            return int(found)
    return works[0] if len(works) == 1 else None


def _own(actor: Actor) -> list[int]:
    return sorted(actor.own_student_ids)


def _board(rows: Sequence[Any]) -> Board:
    if not rows:
        raise NotFound
    submission_id, homework_id, subject, state = rows[0][:4]
    counted = [row[5:] for row in rows if row[4] is PageState.COUNTED]
    removed = [row[5] for row in rows if row[4] is PageState.REMOVED]
    return Board(
        submission_id,
        homework_id,
        subject,
        state is SubmissionState.COLLECTING,
        tuple(OwnPage(row[0], number, *row[1:]) for number, row in enumerate(counted, start=1)),
        removed[-1] if removed else None,
        len(removed),
    )
