"""Which worker reckons the ledger anew today: the day's row is for one of them."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, or_, select, update

from storage import tables
from storage.dialects import PerDialect
from storage.engine import Database
from storage.reads import Reads
from storage.scrub import Report
from storage.types import UtcDateTime

PATIENCE = timedelta(hours=2)
"""Longer than any ledger takes: whoever began it is gone."""
_s = tables.scrubs.c


def _begin(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
    new = insert(tables.scrubs)
    stale = or_(_s.finished_at.is_not(None), _s.began_at > bindparam("stale", type_=UtcDateTime()))
    return new.on_conflict_do_update(
        index_elements=["day"], set_={"began_at": new.excluded.began_at}, where=~stale
    ).returning(_s.id)


_BEGIN = PerDialect(_begin)
_FINISH = (
    update(tables.scrubs)
    .where(_s.day == bindparam("of_day"))
    .values(
        finished_at=bindparam("now", type_=UtcDateTime()),
        transfers=bindparam("moved"),
        accounts=bindparam("kept"),
        findings=bindparam("found"),
    )
)
_DONE = select(_s.id).where(_s.day == bindparam("of_day"), _s.finished_at.is_not(None))


async def is_done(reads: Reads, now: datetime) -> bool:
    return await reads.scalar(_DONE, {"of_day": _day(now)}) is not None


async def begin(db: Database, now: datetime) -> bool:
    """Whether it is for the caller to do: nobody has done it today, or is at it."""
    values = {"day": _day(now), "began_at": now, "stale": now - PATIENCE}
    async with db.transaction() as connection:
        return (await connection.execute(_BEGIN.of(connection), values)).first() is not None


async def finish(db: Database, now: datetime, report: Report) -> None:
    values = {
        "of_day": _day(now),
        "now": now,
        "moved": report.transfers,
        "kept": report.accounts,
        "found": len(report.findings),
    }
    async with db.transaction() as connection:
        await connection.execute(_FINISH, values)


def _day(now: datetime) -> str:
    return now.date().isoformat()
