"""A rig over each engine: every story runs on SQLite and on PostgreSQL."""

import pytest

from storage.engine import Database
from tests.bot.rig import Rig


@pytest.fixture
async def rig(db: Database) -> Rig:
    return await Rig(db).start()
