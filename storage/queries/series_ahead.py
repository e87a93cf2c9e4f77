"""Which series have to be made further ahead: what the worker asks."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select

from storage.reads import Reads
from storage.tables import series

_TO_MAKE = (
    select(series.c.id, series.c.course_id)
    .where(series.c.ended_at.is_(None), series.c.made_till < bindparam("day"))
    .order_by(series.c.made_till, series.c.id)
    .limit(bindparam("count"))
)


async def to_make(reads: Reads, day: date, count: int) -> Sequence[tuple[int, int]]:
    """Live series that do not reach ``day``, with their courses: so many, the most behind first."""
    return [(row[0], row[1]) for row in await reads.all(_TO_MAKE, {"day": day, "count": count})]
