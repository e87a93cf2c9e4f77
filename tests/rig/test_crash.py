"""A sample of deaths, the same in each run; ``make rig`` tries a thousand and more."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.rig.crash import chosen, theatre
from tests.rig.mortal import Killed, Killer
from tests.stores import File, Place, Server

SAMPLE = 30
SEED = 20_261_121


@pytest.fixture
def place(engine: str, request: pytest.FixtureRequest, quick_folder: Path) -> Iterator[Place]:
    if engine == "sqlite":
        with tempfile.TemporaryDirectory(dir=quick_folder) as folder:
            yield File(Path(folder), request.getfixturevalue("sqlite_template"))
        return
    with closing(Server(request.getfixturevalue("postgres_cluster"))) as server:
        yield server


@pytest.mark.slow
async def test_the_stories_survive_a_death_at_any_point(place: Place) -> None:
    async with theatre(place) as stage:
        await stage.rehearse()
        failures: list[str] = []
        for point in chosen(stage.points(), SAMPLE, SEED):
            failures += await stage.dies(point)
        assert not failures, "\n".join(failures)
        assert stage.unstruck <= SAMPLE // 10, "nearly every death happened"


def test_a_killer_strikes_once_and_lets_nothing_through_afterwards() -> None:
    killer = Killer(fatal=1, awake=True)
    killer.point("first")
    for _ in range(2):
        with pytest.raises(Killed):
            killer.point("second")
    assert (killer.passed, killer.struck) == (["first"], "second")


async def test_each_statement_commit_and_call_is_a_point(place: Place) -> None:
    async with theatre(place) as stage:
        await stage.rehearse(["founds_the_studio"])
        passed = stage.told["founds_the_studio"].points
        for name in ("before COMMIT", "after COMMIT", "before SELECT", "after INSERT", "before sendMessage"):
            assert any(point.startswith(name) for point in passed), name
        for phase in ("before", "accepted", "answered"):
            assert passed.count(f"{phase} sendMessage") == passed.count("before sendMessage")
