"""Whether a screen stays as quick as its installation, or its tutor's past, grows: wall time inside the bot."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass

from aiogram.types import Update

from benchmarks import data, updates
from benchmarks.cheap_api import BOT
from benchmarks.figures import Figures, Options, goal, met, middle
from benchmarks.ids import LIVE, NOW, PER_TUTOR, Pupil, Size, Teacher
from benchmarks.outside import ENGINES, Databases, databases
from bot import incoming
from bot.app import FEATURES, home_of
from bot.callbacks import common, family, parent, tutor
from bot.callbacks.base import Press
from bot.dispatch import Dispatch
from bot.incoming import Incoming
from bot.table import Table
from storage.engine import Database

SMALL = 100
BEHIND = 4
LIMIT = 1.2
WARM_UP = 3
PRESSES = 8


@dataclass(frozen=True)
class Installation:
    """The bot without its Telegram side, over a filled database; the reader is always the first family's."""

    size: Size
    url: str

    def screens(self) -> Iterator[tuple[str, int, Press]]:
        """What is opened, by whom, with which button."""
        pupil, teacher = Pupil(0, self.size), Teacher(0)
        lesson = pupil.lesson(self.size.behind)
        yield "today (tutor)", teacher.person, tutor.Today()
        yield "week (tutor)", teacher.person, tutor.Week(day=f"{NOW:%Y%m%d}")
        yield "students (tutor)", teacher.person, tutor.Students(edge=0, back=0)
        yield "student card (tutor)", teacher.person, tutor.Student(student=pupil.card)
        yield "lesson card (tutor)", teacher.person, tutor.Lesson(lesson=lesson)
        yield "to mark (tutor)", teacher.person, tutor.ToMark(after=0)
        yield "to check (tutor)", teacher.person, tutor.Checks(after=0)
        yield "home (parent)", pupil.guardian, common.Home()
        yield "balance (parent)", pupil.guardian, parent.Balance(student=pupil.card, before=0)
        yield "schedule (parent)", pupil.guardian, family.SchedulePage(student=0, cursor=0, back=0)
        yield "home (student)", pupil.person, common.Home()


def run(options: Options) -> list[Figures]:
    sizes = {
        f"{SMALL} students": Size(SMALL, behind=BEHIND),
        f"{options.students} students": Size(options.students, behind=BEHIND),
        f"{options.lessons} lessons of one tutor": Size(PER_TUTOR, behind=options.lessons // PER_TUTOR),
    }
    return measured("Growth of screens", Installation, sizes, options.rounds)


def measured(title: str, kind: type[Installation], sizes: dict[str, Size], rounds: int) -> list[Figures]:
    """The screens of each ``kind`` at the first size in µs, at the others as its multiples; a table per engine."""
    with databases() as made:
        return [_of_engine(f"{title} on {engine}", made, engine, kind, sizes, rounds) for engine in ENGINES]


def _of_engine(
    title: str, made: Databases, engine: str, kind: type[Installation], sizes: dict[str, Size], rounds: int
) -> Figures:
    places = [kind(size, data.filled(made, engine, size)) for size in sizes.values()]
    small, *grown = sizes
    columns = ("screen", f"µs at {small}", *(f"× at {name}" for name in grown), "goal", "met")
    table = Figures(
        title,
        columns,
        notes=(
            "Wall time from the update read to the screen drawn, database included; the least of a round, median.",
        ),
    )
    for name, (first, *others) in asyncio.run(_measured(places, rounds)).items():
        times = [other / first for other in others]
        table.add(name, round(first), *times, goal(LIMIT), met(max(times), LIMIT))
    return table


async def _measured(places: list[Installation], rounds: int) -> dict[str, list[float]]:
    """µs by screen, one figure per installation; each screen is opened in all of them in turn."""
    databases = [Database(place.url) for place in places]
    dispatches = [_dispatch(database) for database in databases]
    found: dict[str, list[list[float]]] = {}
    try:
        for _ in range(rounds):
            for opened in zip(*(place.screens() for place in places), strict=True):
                spent = found.setdefault(opened[0][0], [[] for _ in places])
                for index, (_, person, press) in enumerate(opened):
                    spent[index].append(await _least(dispatches[index], person, press))
    finally:
        for database in databases:
            await database.close()
    return {name: [middle(values) for values in spent] for name, spent in found.items()}


def _dispatch(database: Database) -> Dispatch:
    dispatch = Dispatch(database, Table(FEATURES), home_of, lambda: NOW)
    dispatch.bot_id = int(str(BOT["id"]))
    return dispatch


async def _least(dispatch: Dispatch, person: int, press: Press) -> float:
    spent: list[float] = []
    for came in [_incoming(person, press) for _ in range(WARM_UP + PRESSES)]:
        started = time.perf_counter()
        handled = await dispatch.handle(came)
        spent.append((time.perf_counter() - started) * 1_000_000)
        if handled.outcome != "shown":
            raise RuntimeError(f"{press!r} was not shown but {handled.outcome}")
    return min(spent[WARM_UP:])


def _incoming(person: int, press: Press) -> Incoming:
    came = incoming.read(Update.model_validate(updates.press(person, press.pack(), LIVE)))
    if came is None:
        raise RuntimeError("the update was ignored")
    return came
