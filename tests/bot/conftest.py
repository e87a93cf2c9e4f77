"""A rig over each engine: every story runs on SQLite and on PostgreSQL, and ends without a finding."""

from collections.abc import AsyncIterator

import pytest

from storage.engine import Database
from tests.bot.rig import Rig


@pytest.fixture
async def rig(db: Database) -> AsyncIterator[Rig]:
    rig = await Rig(db).start()
    yield rig
    assert not rig.findings()
