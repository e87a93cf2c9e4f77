from collections.abc import AsyncIterator

import pytest

from storage.engine import Database
from tests.domain import cast as casting
from tests.rig import invariants


@pytest.fixture
async def db(db: Database) -> AsyncIterator[Database]:
    """The same database; at the end, whatever happened, it holds."""
    yield db
    violations = await invariants.inside(db)
    assert not violations, invariants.told(violations)


@pytest.fixture
async def cast(db: Database) -> casting.Cast:
    return await casting.assemble(db)
