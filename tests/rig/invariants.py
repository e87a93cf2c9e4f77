"""What must be true after any scenario, in whatever way it went: one function, run after every story everywhere.

``check`` answers what is not true, in words; nothing is the only good answer. It looks at the database, at the
world when there is one (what was sent, and to whom), and at the logs when somebody has listened.
"""

import itertools
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Dialect, select, union_all
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import FEATURES
from bot.table import Table
from simulator.world import World
from storage import tables
from storage.engine import Database
from tests.bot.rig import Rig
from tests.rig import absence_rules, kinship, outside, rules
from tests.rig.logs import Logs

_DIALECTS: dict[str, type[Dialect]] = {"sqlite": SQLiteDialect, "postgresql": PGDialect}


async def check(
    rig_or_db: Rig | Database, world: World | None = None, logs: Logs | None = None, *, at_rest: bool = True
) -> list[str]:
    """Every violation found. ``at_rest`` False while a bot is at work: what is on its way may be."""
    database = rig_or_db.database if isinstance(rig_or_db, Rig) else rig_or_db
    world = rig_or_db.world if isinstance(rig_or_db, Rig) else world
    return [*await inside(database), *await around(database, world, logs, at_rest=at_rest)]


async def inside(database: Database) -> list[str]:
    """What the database alone must answer for."""
    async with database.transaction() as connection:
        return [*await _in_the_tables(connection), *await _in_the_dialogs(connection)]


async def around(
    database: Database, world: World | None, logs: Logs | None = None, *, at_rest: bool = True
) -> list[str]:
    """What was sent, received and logged, held against the database."""
    found = logs.betrayals(world) if logs is not None else []
    if world is None:
        return found
    async with database.transaction() as connection:
        return found + await outside.check(connection, world, at_rest=at_rest)


async def _in_the_tables(connection: AsyncConnection) -> list[str]:
    rows: Sequence[Any] = (await connection.exec_driver_sql(_statement(connection.dialect.name))).all()
    found = [f"{row.words} ({row.number})" for row in rows]
    if connection.dialect.name == "sqlite":
        broken: Sequence[Any] = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
        found += [f"{row[0]}: row {row[1]} points at no row of {row[2]}" for row in broken]
    return found


@cache
def _statement(dialect: str) -> str:
    """All rules in one question, in words already: made once, and asked after every test."""
    everything = union_all(*itertools.chain(kinship.rules(), rules.rules(), absence_rules.rules()))
    return str(everything.compile(dialect=_DIALECTS[dialect](), compile_kwargs={"literal_binds": True}))


_STATES = select(tables.dialogs.c.telegram_id, tables.dialogs.c.state).where(
    tables.dialogs.c.state.is_not(None)
)


async def _in_the_dialogs(connection: AsyncConnection) -> list[str]:
    """Whoever is in a dialog is asked something by it, and every other button or command leads out."""
    return [
        f"dialog: {telegram_id} is in {state}, which asks nothing"
        for telegram_id, state in (await connection.execute(_STATES)).all()
        if state not in _table().prompts or _table().dialog_of(state) is None
    ]


@cache
def _table() -> Table:
    return Table(FEATURES)


def told(violations: Sequence[str]) -> str:
    """For an assertion's message."""
    return "\n".join(["these do not hold:", *sorted(set(violations))])
