"""What was sent, to be shown again: the assignment's materials, an attempt's pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.homework import MediaKind
from domain.pages import PageState
from storage import tables
from storage.queries.family_lessons import family_of
from storage.reads import Reads


@dataclass(frozen=True, slots=True)
class SentThing:
    kind: MediaKind
    text: str | None
    file_id: str | None


_homework, _submissions = tables.homework.c, tables.submissions.c
_materials = (
    select(tables.attachments.c.kind, tables.attachments.c.text, tables.attachments.c.file_id)
    .join(tables.homework, _homework.id == tables.attachments.c.homework_id)
    .where(
        _homework.id == bindparam("homework"), _homework.student_id.in_(bindparam("students", expanding=True))
    )
    .order_by(tables.attachments.c.position)
)
_counted = tables.pages.c.state == PageState.COUNTED
_in_order = (tables.pages.c.place, tables.pages.c.id)
_pages = (
    select(tables.pages.c.kind, tables.pages.c.text, tables.pages.c.file_id)
    .join(tables.submissions, _submissions.id == tables.pages.c.submission_id)
    .where(
        tables.pages.c.submission_id == bindparam("submission"),
        _counted,
        _submissions.student_id.in_(bindparam("students", expanding=True)),
    )
    .order_by(*_in_order)
)


async def materials(reads: Reads, actor: Actor, homework_id: int) -> tuple[SentThing, ...]:
    """In the order the tutor gave; empty for what is not visible."""
    return _plain(
        await reads.all(_materials, {"homework": homework_id, "students": sorted(family_of(actor))})
    )


async def pages(reads: Reads, actor: Actor, submission_id: int) -> tuple[SentThing, ...]:
    """In their order; empty for what is not visible."""
    params = {"submission": submission_id, "students": sorted(family_of(actor))}
    return _plain(await reads.all(_pages, params))


def _plain(rows: Sequence[Any]) -> tuple[SentThing, ...]:
    return tuple(SentThing(*row) for row in rows)
