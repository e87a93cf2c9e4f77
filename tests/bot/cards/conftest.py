"""A family whose studio takes cards; every story ends without a finding and with every invariant holding."""

from collections.abc import AsyncIterator

import pytest

from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.rig import invariants
from tests.rig.logs import Logs


@pytest.fixture
async def rig(db: Database, logs: Logs) -> AsyncIterator[Rig]:
    rig = await Rig(db, cards=True).start()
    yield rig
    assert not rig.findings()
    violations = await invariants.around(db, rig.world, logs)
    assert not violations, invariants.told(violations)


@pytest.fixture
async def home(rig: Rig) -> Home:
    return await settle_in(rig)
