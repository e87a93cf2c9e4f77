"""A rig over each engine: every story runs on SQLite and on PostgreSQL, and ends without a finding and with
every invariant holding.
"""

from collections.abc import AsyncIterator, Iterator

import pytest

from storage.engine import Database
from tests.bot.rig import Rig
from tests.rig import invariants
from tests.rig.logs import Logs, listening


@pytest.fixture
def logs() -> Iterator[Logs]:
    with listening() as logs:
        yield logs


@pytest.fixture
async def db(db: Database) -> AsyncIterator[Database]:
    """The same database; at the end, whatever happened, it holds."""
    yield db
    violations = await invariants.inside(db)
    assert not violations, invariants.told(violations)


@pytest.fixture
def language(engine: str) -> str:
    """A story is told once on each engine, so that may be in another language too."""
    return "ru" if engine == "sqlite" else "en"


@pytest.fixture
async def rig(db: Database, logs: Logs) -> AsyncIterator[Rig]:
    rig = await Rig(db).start()
    yield rig
    assert not rig.findings()
    violations = await invariants.around(db, rig.world, logs)
    assert not violations, invariants.told(violations)
