"""What a student is to hand in, for his home."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func

from storage.queries.family_homework import LISTED, SHELVES, SOONEST, WIDTH, HomeworkRow, Shelf, row_of
from storage.queries.missing import MISSING
from storage.reads import Reads


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be handed in: the soonest of it, how many pieces there are, and how many of them are overdue."""

    rows: tuple[HomeworkRow, ...]
    count: int
    overdue: int


_overdue = func.coalesce(func.sum(case((MISSING, 1), else_=0)).over(), 0)
_DUE = LISTED.add_columns(func.count().over(), _overdue).order_by(*SOONEST).limit(bindparam("count"))


async def due(reads: Reads, students: Iterable[int], now: datetime, count: int) -> Due:
    """With the soonest ``count`` pieces."""
    params = {"students": sorted(students), "states": SHELVES[Shelf.TODO], "count": count, "now": now}
    found = await reads.all(_DUE, params)
    return Due(tuple(row_of(row) for row in found), *found[0][WIDTH:]) if found else Due((), 0, 0)
