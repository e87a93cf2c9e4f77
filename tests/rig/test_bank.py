"""A short day at the bank: two bots, ten accounts, and PostgreSQL cut off twice; ``make rig`` has longer ones."""

import asyncio
from pathlib import Path

import pytest

from tests.rig import bank_server
from tests.rig.bank import bank_day


@pytest.mark.postgres
@pytest.mark.slow
def test_what_two_bots_have_answered_for_survives_restarts_of_postgresql(quick_folder: Path) -> None:
    folder = quick_folder / "bank"
    folder.mkdir()
    with bank_server.serving(folder) as server:
        report = asyncio.run(bank_day(server, seconds=5, restart_every=2, seed=1))
    assert not report.failures, report.failures[:5]
    assert report.points
    assert report.attempts
