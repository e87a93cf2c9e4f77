"""The process itself, killed in the middle of its work: no update is lost and none is handled twice."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.callbacks import student as callbacks
from bot.demo import giving
from domain.identity import known
from domain.people import Role
from simulator.server import serve
from storage import conversation, tables
from storage.engine import Database
from tests.bot.crowd import card_of, person, place, studio_of
from tests.bot.rig import Phone, Rig

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
STUDENTS = 4
PAGES = 10
PATIENCE = 40


async def student_with_homework(rig: Rig, number: int) -> Phone:
    """In the middle of handing in: whatever he sends now is a page."""
    tutor, studio_id, tutor_id = await studio_of(rig, f"Tutor {number}")
    card, course = await card_of(rig, studio_id, tutor_id, f"Student {number}")
    phone, person_id = await person(rig, f"Student {number}")
    await place(rig, studio_id, person_id, Role.STUDENT, card)
    now = rig.clock()
    async with rig.database.reading() as reads:
        teacher = (await conversation.load(reads, 1, tutor.person.id, 1)).actor
    assert teacher is not None
    async with rig.database.writing(teacher.studio_ids) as uow:
        work = await giving.give(uow, teacher, course, card, "Page 5", [], now + timedelta(days=3), now)
    await phone.says("/start")
    hand_in = callbacks.HandIn(homework=known(work.id)).pack()
    await phone.does(lambda someone: someone.taps(someone.received[-1], hand_in))
    return phone


async def pages_stored(database: Database) -> int:
    async with database.reading() as reads:
        return int(await reads.scalar(select(func.count()).select_from(tables.pages)) or 0)


@asynccontextmanager
async def bot_process(url: str, token: str, address: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """``python -m bot run`` as an operator starts it; killed at the end if it still runs."""
    environment = {
        **os.environ,
        "BOT_TOKEN": token,
        "BOT_API_URL": address,
        "DATABASE_URL": url,
        "HTTP_PORT": "0",
        "LOG_FORMAT": "plain",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=ROOT, env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def until(database: Database, enough: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while await pages_stored(database) < enough:  # noqa: ASYNC110
            await asyncio.sleep(0.02)  # another process writes: there is nothing to be woken by


@pytest.mark.parametrize("deadly", [signal.SIGTERM, signal.SIGKILL], ids=["sigterm", "kill-9"])
async def test_forty_of_forty_updates_survive_the_end_of_the_process(
    db: Database, url: str, deadly: signal.Signals
) -> None:
    rig = await Rig(db).start()
    students = [await student_with_homework(rig, number) for number in range(STUDENTS)]
    runner = await serve(rig.world, port=0)
    host, port = runner.addresses[0][:2]
    for _ in range(PAGES):
        for student in students:
            student.person.sends_photo()
    try:
        async with bot_process(url, rig.account.token, f"http://{host}:{port}") as process:
            await until(db, 3)
            process.send_signal(deadly)
            code = await asyncio.wait_for(process.wait(), PATIENCE)
        assert code == (0 if deadly is signal.SIGTERM else -signal.SIGKILL)
        async with bot_process(url, rig.account.token, f"http://{host}:{port}"):
            await until(db, STUDENTS * PAGES)
        assert await pages_stored(db) == STUDENTS * PAGES
    finally:
        await runner.cleanup()
