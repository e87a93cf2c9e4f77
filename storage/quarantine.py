"""Updates that failed: counted, and after too many failures kept aside until somebody replays them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from storage import tables
from storage.dialects import PerDialect
from storage.engine import Database
from storage.reads import Reads
from storage.types import UtcDateTime

_f = tables.failed_updates.c


@dataclass(frozen=True, slots=True)
class FailedUpdate:
    bot_id: int
    update_id: int
    error: str
    failures: int
    failed_at: datetime


def _count(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
    new = insert(tables.failed_updates).values(failures=1)
    return new.on_conflict_do_update(
        index_elements=["bot_id", "update_id"],
        set_={
            "failures": _f.failures + 1,
            "error": new.excluded.error,
            "failed_at": new.excluded.failed_at,
        },
    ).returning(_f.failures)


_COUNT = PerDialect(_count)
_one = (_f.bot_id == bindparam("of_bot"), _f.update_id == bindparam("of_update"))
_QUARANTINE = (
    update(tables.failed_updates).where(*_one).values(quarantined_at=bindparam("now", type_=UtcDateTime()))
)
_LISTED = (
    select(_f.bot_id, _f.update_id, _f.error, _f.failures, _f.failed_at)
    .where(_f.quarantined_at.is_not(None))
    .order_by(_f.quarantined_at, _f.update_id)
)
_TAKE = delete(tables.failed_updates).where(*_one).returning(_f.body)
_PRUNE = delete(tables.failed_updates).where(
    _f.quarantined_at.is_(None), _f.failed_at < bindparam("before", type_=UtcDateTime())
)


async def note_failure(
    db: Database, bot_id: int, update_id: int, body: dict[str, Any], error: str, now: datetime
) -> int:
    """How often this update has failed by now. ``error`` is the exception's class name: its text may be private."""
    values = {
        "bot_id": bot_id,
        "update_id": update_id,
        "body": body,
        "error": error[:200],
        "failed_at": now,
    }
    async with db.transaction() as connection:
        failures: int = (await connection.execute(_COUNT.of(connection), values)).scalar_one()
        return failures


async def quarantine(db: Database, bot_id: int, update_id: int, now: datetime) -> None:
    """Keeps a counted failure for the command that replays it."""
    async with db.transaction() as connection:
        await connection.execute(_QUARANTINE, {"of_bot": bot_id, "of_update": update_id, "now": now})


async def listed(reads: Reads) -> list[FailedUpdate]:
    """What waits in quarantine, oldest first."""
    return [FailedUpdate(*row) for row in await reads.all(_LISTED)]


async def take(db: Database, bot_id: int, update_id: int) -> dict[str, Any] | None:
    """The update as it came, removed from here; None when there is none."""
    async with db.transaction() as connection:
        row = (await connection.execute(_TAKE, {"of_bot": bot_id, "of_update": update_id})).first()
        return None if row is None else row[0]


async def prune(db: Database, before: datetime) -> int:
    """Forgets failures that a later try has mended."""
    async with db.transaction() as connection:
        return (await connection.execute(_PRUNE, {"before": before})).rowcount
