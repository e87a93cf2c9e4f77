"""A hundred taps on one button, from several copies of the bot at once: one effect, a hundred answers."""

import asyncio
from datetime import timedelta

from sqlalchemy import func, select

from bot.app import App, bot_with
from bot.callbacks import tutor as callbacks
from bot.polling import ALLOWED_UPDATES
from bot.updates import fetch
from domain.identity import known
from domain.services import lessons
from simulator.session import SimulatorSession
from storage import conversation, tables
from storage.engine import Database
from tests.bot.crowd import Crowd, gather
from tests.bot.rig import Rig

TAPS = 100
COPIES = 4


async def copy_of(rig: Rig) -> App:
    """Another process in all but name: nothing shared but the database and Telegram."""
    app = App(rig.database, bot_with(rig.account.token, SimulatorSession(rig.world.api)), rig.clock)
    await app.start(announce=False)
    return app


async def lesson_begun(rig: Rig, crowd: Crowd) -> int:
    """A lesson of the crowd's tutor that is under way."""
    now = rig.clock()
    async with rig.database.reading() as reads:
        tutor = (await conversation.load(reads, 1, crowd.tutor.person.id, 1)).actor
    assert tutor is not None
    async with rig.database.writing(tutor.studio_ids) as uow:
        start = now - timedelta(minutes=30)
        lesson = await lessons.plan(uow, tutor, crowd.ids["course"], start, 60, now, despite_past=True)
        return known(lesson.id)


async def test_a_hundred_presses_of_held_charge_once_and_are_all_answered(db: Database) -> None:
    rig = await Rig(db, forgiving=True).start()
    crowd = await gather(rig)
    held = callbacks.Hold(lesson=await lesson_begun(rig, crowd), revision=1).pack()
    tutor = crowd.tutor
    await tutor.says("/today")
    message = tutor.person.received[-1]
    for _ in range(TAPS):
        tutor.person.taps(message, held)
    batch = await fetch(rig.app.bot, offset=rig.app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES)
    assert len(batch) == TAPS
    copies = [await copy_of(rig) for _ in range(COPIES)]
    takes = [copies[index % COPIES].ingest.take(raw) for index, raw in enumerate(batch)]
    outcomes = await asyncio.gather(*takes)
    assert {outcome.verdict.name for outcome in outcomes} == {"ACK"}
    async with db.reading() as reads:
        charges = select(func.count()).where(tables.transfers.c.kind == "charge")
        grants = select(func.count()).where(tables.xp_grants.c.rule == "lesson_attended")
        assert await reads.scalar(charges) == 1
        assert await reads.scalar(grants) == 1
    assert not tutor.person.waiting, "every tap is answered"
