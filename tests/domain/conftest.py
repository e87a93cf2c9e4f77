import pytest

from storage.engine import Database
from tests.domain import cast as casting


@pytest.fixture
async def cast(db: Database) -> casting.Cast:
    return await casting.assemble(db)
