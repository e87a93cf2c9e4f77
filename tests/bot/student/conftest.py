"""A family whose stories are told on both engines."""

import pytest

from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language)


@pytest.fixture
async def restarting_rig(db: Database) -> Rig:
    """The bot is killed and rebuilt after every update."""
    return await Rig(db, restarting=True).start()
