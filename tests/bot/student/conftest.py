"""The same story in two languages, on both engines."""

import pytest

from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig


@pytest.fixture(params=["ru", pytest.param("en", marks=pytest.mark.slow)])
async def home(rig: Rig, request: pytest.FixtureRequest) -> Home:
    return await settle_in(rig, str(request.param))


@pytest.fixture
async def restarting_rig(db: Database) -> Rig:
    """The bot is killed and rebuilt after every update."""
    return await Rig(db, restarting=True).start()
