"""The worker's side of debts: those with nothing to be done are put off, all in one statement."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, update

from domain.debts import REST
from storage.engine import Database
from storage.tables import debts
from storage.types import Id, UtcDateTime

_again = bindparam("again", type_=UtcDateTime())
_REST = (
    update(debts)
    .where(
        debts.c.id.in_(bindparam("ids", expanding=True, type_=Id())),
        debts.c.look_at <= bindparam("now", type_=UtcDateTime()),
    )
    .values(look_at=case((debts.c.step_at < _again, debts.c.step_at), else_=_again))
)


async def rest(database: Database, ids: Sequence[int], now: datetime) -> None:
    """No longer than till the next step of each."""
    if ids:
        async with database.transaction() as connection:
            await connection.execute(_REST, {"ids": sorted(ids), "now": now, "again": now + REST})
