"""A family whose stories are told on both engines."""

import pytest

from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language)
