"""Whether finding a handler gets dearer with the number of handlers."""

import asyncio
import time

from aiogram.types import Update

from benchmarks import data, updates
from benchmarks.cheap_api import BOT
from benchmarks.figures import Figures, Options, goal, met, middle
from benchmarks.ids import NOW, Pupil, Size
from benchmarks.outside import databases
from bot import incoming
from bot.app import FEATURES, home_of
from bot.callbacks import parent
from bot.dispatch import Dispatch
from bot.incoming import Incoming
from bot.routing import Routes
from bot.table import Table
from storage.engine import Database

LIMIT = 1.15
UPDATES = 60
LOOKS = 2_000
SIZE = Size(100, behind=4)


def run(options: Options) -> list[Figures]:
    table = Figures(
        "Dispatch with all handlers",
        ("what", "handlers", "µs", "× one handler", "goal", "met"),
        notes=(
            "The balance screen, from the update read to the screen drawn, on SQLite: CPU; and the look-up alone.",
        ),
    )
    with databases() as made:
        one, every, alone, among = asyncio.run(_measured(data.filled(made, "sqlite", SIZE), options.rounds))
    count = sum(len(feature.presses) + len(feature.commands) for feature in FEATURES)
    table.add("whole screen", 1, one, 1.0, None, None)
    table.add("whole screen", count, every, every / one, goal(LIMIT), met(every / one, LIMIT))
    table.add("look-up", 1, alone, 1.0, None, None)
    table.add("look-up", count, among, among / alone, None, None)
    return [table]


def only(meaning: type[parent.Balance]) -> Routes:
    """That one handler, alone in the world."""
    route = next(feature.presses[meaning] for feature in FEATURES if meaning in feature.presses)
    routes = Routes("one")
    routes.presses[meaning] = route
    return routes


async def _measured(url: str, rounds: int) -> tuple[float, float, float, float]:
    database = Database(url)
    tables = (Table([only(parent.Balance)]), Table(FEATURES))
    came = _incoming()
    try:
        dispatches = [Dispatch(database, table, home_of, lambda: NOW) for table in tables]
        for dispatch in dispatches:
            dispatch.bot_id = int(str(BOT["id"]))
        whole: tuple[list[float], list[float]] = ([], [])
        found: tuple[list[float], list[float]] = ([], [])
        for _ in range(rounds):
            for index in (0, 1):
                whole[index].append(await _screens(dispatches[index], came))
                found[index].append(_look_ups(tables[index], came))
    finally:
        await database.close()
    return middle(whole[0]), middle(whole[1]), middle(found[0]), middle(found[1])


async def _screens(dispatch: Dispatch, came: Incoming) -> float:
    before = time.process_time()
    for _ in range(UPDATES):
        await dispatch.handle(came)
    return (time.process_time() - before) / UPDATES * 1_000_000


def _look_ups(table: Table, came: Incoming) -> float:
    before = time.process_time()
    for _ in range(LOOKS):
        table.choose(came, None, None)
    return (time.process_time() - before) / LOOKS * 1_000_000


def _incoming() -> Incoming:
    pupil = Pupil(0, SIZE)
    data_of_button = parent.Balance(student=pupil.card, before=0).pack()
    came = incoming.read(Update.model_validate(updates.press(pupil.guardian, data_of_button)))
    assert came is not None  # noqa: S101 (a private tap is never ignored)
    return came
