"""Real processes, really killed: thirty times in CI, any number by ``make rig``."""

from pathlib import Path

import pytest

from tests.rig.killing import FAMILIES, besiege

KILLS = 15
"""On each engine."""


@pytest.mark.slow
async def test_nothing_is_lost_or_doubled_by_kill_9_under_load(url: str, tmp_path: Path) -> None:
    found, siege = await besiege(url, tmp_path / "process.log", KILLS, seed=9)
    assert not found, "\n".join(found)
    assert siege.lives == KILLS + 1
    assert siege.crowd.deeds >= FAMILIES, "somebody was at work between the deaths, however slow the machine"
