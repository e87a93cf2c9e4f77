"""Copies of pictures: which are to be made, what became of each, and the copy behind a file id.

They lie in the database, so that replicas and the backup have them too.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select, union_all

from domain.homework import UNSETTLED, MediaKind
from domain.pages import PageState
from domain.rules import Rules
from domain.sent import PICTURES
from storage.dialects import PerDialect
from storage.engine import Database
from storage.reads import Reads
from storage.tables import feedback, image_copies, pages, studios, submissions
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture without a copy; ``tries`` have failed."""

    studio_id: int
    submission_id: int
    file_id: str
    tries: int


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one: ``data`` is the copy; without it ``again_at`` is when to try once more, None for never."""

    data: bytes | None = None
    again_at: datetime | None = None


_CHANGED = select(studios.c.id, studios.c.rules_changed)
_now, _since = bindparam("now", type_=UtcDateTime()), bindparam("since", type_=UtcDateTime())
_of_studios = submissions.c.studio_id.in_(bindparam("studios", expanding=True, type_=Id()))
_attempts = union_all(
    select(submissions.c.id, submissions.c.studio_id).where(_of_studios, submissions.c.state.in_(UNSETTLED)),
    select(submissions.c.id, submissions.c.studio_id).where(_of_studios, submissions.c.checked_at >= _since),
).cte("attempts")


def _pictures(table: Any) -> Any:  # noqa: ANN401 (two tables with the columns of a material)
    is_picture = or_(
        table.c.kind == MediaKind.PHOTO,
        and_(table.c.kind == MediaKind.DOCUMENT, table.c.mime_type.in_(PICTURES)),
    )
    found = select(_attempts.c.studio_id, table.c.submission_id, table.c.file_id).join_from(
        _attempts, table, table.c.submission_id == _attempts.c.id
    )
    return found.where(is_picture, table.c.file_id.is_not(None))


_pictured = union_all(
    _pictures(pages).where(pages.c.state == PageState.COUNTED), _pictures(feedback)
).subquery("pictured")
_c = image_copies.c
_WANTED = (
    select(_pictured.c.studio_id, _pictured.c.submission_id, _pictured.c.file_id, func.coalesce(_c.tries, 0))
    .distinct()
    .join_from(
        _pictured,
        image_copies,
        and_(_c.submission_id == _pictured.c.submission_id, _c.file_id == _pictured.c.file_id),
        isouter=True,
    )
    .where(or_(_c.id.is_(None), _c.again_at <= _now))
    .limit(bindparam("most", type_=Id()))
)
_FOUND = select(_c.data).where(_c.file_id == bindparam("file"), _c.data.is_not(None)).limit(1)
_KEPT = select(func.count(), func.coalesce(func.sum(_c.size), 0)).where(
    _c.studio_id == bindparam("studio", type_=Id()), _c.data.is_not(None)
)


def _note(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
    new = insert(image_copies)
    changed = {name: new.excluded[name] for name in ("data", "size", "tries", "again_at")}
    return new.on_conflict_do_update(
        index_elements=["submission_id", "file_id"], set_=changed, where=_c.data.is_(None)
    )


_NOTE = PerDialect(_note)


async def keeping(reads: Reads) -> list[int]:
    """The studios that keep copies."""
    return [id_ for id_, changed in await reads.all(_CHANGED) if Rules.of(changed).keep_copies]


async def wanted(
    reads: Reads, studio_ids: Collection[int], now: datetime, since: datetime, most: int
) -> Sequence[Wanted]:
    """Pictures in attempts that wait for a verdict or had one after ``since``."""
    given = {"studios": sorted(studio_ids), "now": now, "since": since, "most": most}
    return [Wanted(*row) for row in await reads.all(_WANTED, given)]


async def note(db: Database, want: Wanted, made: Made) -> None:
    """A copy that another worker has made stays."""
    row = {
        "studio_id": want.studio_id,
        "submission_id": want.submission_id,
        "file_id": want.file_id,
        "data": made.data,
        "size": len(made.data or b""),
        "tries": want.tries + (made.data is None),
        "again_at": made.again_at,
    }
    async with db.transaction() as connection:
        await connection.execute(_NOTE.of(connection), row)


async def found(reads: Reads, file_id: str) -> bytes | None:
    """Whose work it is in does not matter: the same id is the same picture."""
    return await reads.scalar(_FOUND, {"file": file_id})


async def kept(reads: Reads, studio_id: int) -> tuple[int, int]:
    """How many copies a studio has, and their bytes. Asked by those who own it."""
    count, size = (await reads.all(_KEPT, {"studio": studio_id}))[0]
    return count, int(size)
