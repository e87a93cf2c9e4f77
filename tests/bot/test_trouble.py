"""Updates that come twice, answers that get lost, handlers that break: nothing is done twice, nobody waits in vain."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.polling import ALLOWED_UPDATES
from bot.routing import route_of
from bot.updates import fetch
from storage import quarantine, tables
from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig

pytestmark = pytest.mark.slow


@pytest.fixture
async def rig(db: Database) -> Rig:
    """Without the careful tester: what comes twice is answered twice."""
    return await Rig(db, forgiving=True).start()


async def batch_of(rig: Rig) -> list[dict[str, Any]]:
    return await fetch(rig.app.bot, offset=rig.app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES)


async def students(rig: Rig) -> int:
    async with rig.database.reading() as reads:
        return int(await reads.scalar(select(func.count()).select_from(tables.students)) or 0)


async def at_the_last_step(rig: Rig) -> Home:
    """The tutor is about to choose a length: the tap after which there is one more student."""
    home = await settle_in(rig, "en")
    await home.tutor.says("/students")
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.says("Robert'); DROP TABLE students;--")
    await home.tutor.says("History")
    await home.tutor.says("20")
    return home


async def test_an_update_delivered_again_shows_its_answer_again_and_does_nothing(rig: Rig) -> None:
    home = await at_the_last_step(rig)
    before = await students(rig)
    home.tutor.person.presses(home.tutor.words.label("button-minutes-usual", minutes=60))
    (raw,) = await batch_of(rig)
    await rig.app.ingest.take(raw)
    await rig.app.ingest.take(raw)
    assert await students(rig) == before + 1
    assert home.tutor.words.label("button-tutor-plan") in home.tutor.screen


@pytest.mark.parametrize("kind", ["lost_before", "lost_after", "server_error", "bad_gateway", "aborted"])
async def test_a_lost_answer_is_shown_when_the_update_comes_again(rig: Rig, kind: str) -> None:
    home = await at_the_last_step(rig)
    before = await students(rig)
    rig.world.faults.next(kind, 1, method="sendMessage")  # type: ignore[arg-type]  # one of the simulator's kinds
    home.tutor.person.presses(home.tutor.words.label("button-minutes-usual", minutes=60))
    while len(rig.account.updates):
        await rig.polls_once()
        await asyncio.sleep(0.05)
    assert await students(rig) == before + 1
    assert home.tutor.words.label("button-tutor-plan") in home.tutor.chat


async def test_an_update_that_breaks_its_handler_is_put_aside_and_the_person_is_told(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = await settle_in(rig, "en")
    route = rig.app.table.commands["help", None]
    monkeypatch.setitem(rig.app.table.commands, ("help", None), route_of(_breaks))
    home.parent.person.sends("/help")
    while len(rig.account.updates):
        await rig.polls_once()
        await asyncio.sleep(0.05)
    await rig.settle()
    async with rig.database.reading() as reads:
        (aside,) = await quarantine.listed(reads)
    assert aside.error == "ZeroDivisionError"
    assert home.parent.sees_words("notice-update-quarantined")
    monkeypatch.setitem(rig.app.table.commands, ("help", None), route)
    raw = await quarantine.take(rig.database, aside.bot_id, aside.update_id)
    assert raw is not None
    await rig.app.ingest.take(raw)
    assert home.parent.sees_words("screen-help", role="guardian"), "the replayed update is handled at last"


async def _breaks() -> None:
    raise ZeroDivisionError
