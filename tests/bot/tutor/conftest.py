"""A tutor at home among the family of one student."""

import pytest

from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig


@pytest.fixture
async def home(rig: Rig) -> Home:
    return await settle_in(rig)
