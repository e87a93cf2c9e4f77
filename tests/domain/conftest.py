from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from storage.engine import Database
from tests.domain import cast as casting
from tests.rig import invariants
from tests.scenes import PostgresScenes, Scene, SqliteScenes


@pytest.fixture
async def db(db: Database, request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """The same database; at the end, whatever happened, it holds."""
    yield db
    if request.node.get_closest_marker("changes_nothing"):
        return
    violations = await invariants.inside(db)
    assert not violations, invariants.told(violations)


CAST = Scene("cast", casting.assemble)


@pytest.fixture
def scene(request: pytest.FixtureRequest) -> Scene | None:
    return CAST if "cast" in request.fixturenames else None


@pytest.fixture
def cast(db: Database, scenes: SqliteScenes | PostgresScenes) -> casting.Cast:
    assembled: casting.Cast = scenes.facts(CAST)
    return replace(assembled, db=db)
