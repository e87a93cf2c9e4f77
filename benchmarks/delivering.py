"""How many notices the worker sends a second, over a connection as long as to Telegram, and what a send costs."""

import time
from datetime import timedelta

import uvloop
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import func, insert, select

from benchmarks import data
from benchmarks.cheap_api import BOT, TOKEN
from benchmarks.figures import Figures, Options, goal, met
from benchmarks.ids import NOW, Pupil, Row, Size
from benchmarks.outside import ENGINES, cheap_api, databases
from bot.app import bot_with
from bot.session import LightSession
from bot.worker import Worker
from domain.notices import NoticeKind, NoticeState
from storage import tables
from storage.engine import Database

ROUND_TRIP = 0.08
NOTICES = 240
SIZE = Size(NOTICES, behind=2)
PER_SECOND = 30
SHARE, CORE = 0.97, 0.08
_SENT = select(func.count()).select_from(tables.notices).where(tables.notices.c.state == NoticeState.SENT)


def run(options: Options) -> list[Figures]:  # noqa: ARG001 (one size says it)
    table = Figures(
        "Delivery of notices",
        ("engine", "sent", "a second", "goal", "met", "% of a core", "goal ", "met ", "CPU ms each"),
        notes=(
            f"{NOTICES} people are told of a lesson at once; {ROUND_TRIP * 1000:.0f} ms to Telegram and back.",
            f"The goal is {SHARE:.0%} of Telegram's {PER_SECOND} a second; the worker's own pace keeps well below it.",
        ),
    )
    with databases() as made, cheap_api(ROUND_TRIP) as api:
        for engine in ENGINES:
            url = data.filled(made, engine, SIZE)
            sent, wall, cpu = uvloop.run(_delivered(url, api))
            rate, share = sent / wall, cpu / wall
            table.add(
                engine,
                sent,
                rate,
                goal(SHARE * PER_SECOND, least=True),
                met(rate, SHARE * PER_SECOND, least=True),
                share * 100,
                goal(CORE * 100),
                met(share, CORE),
                cpu / sent * 1000,
            )
    return [table]


async def _delivered(url: str, api: str) -> tuple[int, float, float]:
    """How many, in how many seconds of wall and of CPU."""
    database = Database(url)
    bot = bot_with(TOKEN, LightSession(api=TelegramAPIServer.from_base(api)))
    worker = Worker(database, bot, lambda: NOW)
    worker.bot_id = int(str(BOT["id"]))
    try:
        async with database.transaction() as connection:
            await connection.execute(insert(tables.notices), [_notice(number) for number in range(NOTICES)])
        wall, cpu = time.monotonic(), time.process_time()
        while await worker.tick():
            pass
        spent = time.monotonic() - wall, time.process_time() - cpu
        async with database.transaction() as connection:
            sent: int = (await connection.execute(_SENT)).scalar_one()
        return sent, *spent
    finally:
        await bot.session.close()
        await database.close()


def _notice(number: int) -> Row:
    """Of next week's lesson, to the student."""
    pupil = Pupil(number, SIZE)
    lesson = pupil.lesson(SIZE.behind + 1)
    return {
        "key": f"bench:{number}",
        "studio_id": pupil.studio,
        "person_id": pupil.person,
        "kind": NoticeKind.LESSON_PLANNED,
        "subject": {"lesson_id": lesson, "student_id": pupil.card},
        "lesson_id": lesson,
        "due_at": NOW - timedelta(minutes=1),
        "state": NoticeState.DUE,
        "attempts": 0,
        "resent": False,
        "created_at": NOW - timedelta(minutes=2),
    }
