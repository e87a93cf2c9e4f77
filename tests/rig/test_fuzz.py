"""Hostile updates in random dialogs; ``make rig`` makes twenty thousand on each engine."""

from collections.abc import AsyncIterator

import pytest

from storage.engine import Database
from tests.rig import fuzz
from tests.rig.fuzz import Fuzz

pytestmark = pytest.mark.slow


@pytest.fixture
async def fuzzed(db: Database) -> AsyncIterator[Fuzz]:
    with fuzz.hearing() as heard:
        yield await fuzz.prepare(db, heard, seed=20_260_302)


async def test_hostile_updates_are_answered_or_deliberately_ignored(fuzzed: Fuzz) -> None:
    await fuzzed.lasts(700)
    assert fuzzed.failures == []
    assert await fuzzed.quarantined() == 0
    assert fuzzed.met["answered"] > fuzzed.met["ignored"] > 50
