"""How long a student waits from the last photo of his album to the receipt, with everybody sending at once."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import uvloop
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import SendMessage

from benchmarks import data, updates
from benchmarks.cheap_api import TOKEN
from benchmarks.delivering import ROUND_TRIP
from benchmarks.figures import Figures, Options, goal, met, middle, percentile
from benchmarks.ids import NOW, Pupil, Size, telegram_id
from benchmarks.outside import ENGINES, cheap_api, databases
from bot.app import App, bot_with, calm_collector
from bot.session import LightSession
from domain.homework import RECEIPT_DELAY
from storage.engine import Database

PEOPLE, PARTS = 60, 10
WITHIN, BETWEEN = 15.0, 0.05
"""Seconds in which all of them begin, and from one photo to the next."""
PATIENCE = 60
GOAL = 4.0
SIZE = Size(PEOPLE, behind=2, sending=True)


def run(options: Options) -> list[Figures]:  # noqa: ARG001 (one size says it)
    table = Figures(
        "From the last photo to the receipt, seconds",
        ("engine", "albums", "median", "p95", "goal", "met", "longest"),
        notes=(
            f"{PEOPLE} students send {PARTS} photos each; {ROUND_TRIP * 1000:.0f} ms to Telegram and back.",
            f"A receipt waits for {RECEIPT_DELAY.total_seconds():g} s of silence and for the worker's next second.",
        ),
    )
    with databases() as made, cheap_api(ROUND_TRIP) as api:
        for engine in ENGINES:
            waited = uvloop.run(_waited(data.filled(made, engine, SIZE), api))
            late = percentile(waited, 0.95)
            table.add(engine, len(waited), middle(waited), late, goal(GOAL), met(late, GOAL), max(waited))
    return [table]


async def _waited(url: str, api: str) -> list[float]:
    """Of each student. The clock goes on from NOW, and the worker ticks as in production."""
    began = time.monotonic()
    bot = bot_with(TOKEN, LightSession(api=TelegramAPIServer.from_base(api)))
    app = App(Database(url), bot, lambda: NOW + timedelta(seconds=time.monotonic() - began))
    told: dict[int, float] = {}

    async def noted(make_request: Any, bot: Bot, method: Any) -> Any:  # noqa: ANN401 (aiogram's border)
        answer = await make_request(bot, method)
        if isinstance(method, SendMessage):
            told[int(method.chat_id)] = time.monotonic()
        return answer

    bot.session.middleware(noted)
    await app.start(announce=False)
    calm_collector()
    await app.worker.start()
    try:
        sent = dict(await asyncio.gather(*(_sends(app, Pupil(number, SIZE)) for number in range(PEOPLE))))
        for _ in range(PATIENCE):
            if all(told.get(student, 0) > last for student, last in sent.items()):
                break
            await asyncio.sleep(1)
    finally:
        await app.worker.stop()
        await app.close()
    return [told[student] - last for student, last in sent.items()]


async def _sends(app: App, pupil: Pupil) -> tuple[int, float]:
    """Whose album it was, and when its last photo came in."""
    await asyncio.sleep(pupil.number % PARTS * WITHIN / PARTS)
    came = 0.0
    for part in range(PARTS):
        await asyncio.sleep(BETWEEN if part else 0)
        came = time.monotonic()
        await app.ingest.take(updates.photo(pupil.person, album=f"album{pupil.number}"))
    return telegram_id(pupil.person), came
