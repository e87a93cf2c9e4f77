"""A figure means nothing when the update behind it was refused: each kind is handled once, and does its work."""

from datetime import timedelta
from itertools import islice

import pytest
from aiogram.types import Update

from benchmarks import data, ledger, ledger_rows
from benchmarks.cheap_api import BOT
from benchmarks.figures import Figures
from benchmarks.growth import Installation
from benchmarks.ids import NOW, Size
from benchmarks.scheduling import Schedule
from benchmarks.subjects import streams
from benchmarks.updates import Raw, press
from bot import incoming
from bot.app import FEATURES, home_of
from bot.dispatch import Dispatch, Handled
from bot.table import Table
from storage import scrub
from storage.engine import Database

SIZE = Size(21, behind=2, unmarked=1, sending=True)


@pytest.fixture
async def dispatch(url: str, db: Database) -> Dispatch:
    await data.fill(url, SIZE)
    made = Dispatch(db, Table(FEATURES), home_of, lambda: NOW)
    made.bot_id = int(str(BOT["id"]))
    return made


async def handled(dispatch: Dispatch, raw: Raw) -> Handled:
    came = incoming.read(Update.model_validate(raw))
    assert came is not None
    return await dispatch.handle(came)


async def test_every_update_that_is_measured_is_handled(dispatch: Dispatch) -> None:
    outcomes = {
        name: [(await handled(dispatch, raw)).outcome for raw in islice(updates, 2)]
        for name, updates in streams(SIZE).items()
        if name != "mixed"
    }
    assert outcomes == {
        "balance": ["shown", "shown"],
        "week": ["shown", "shown"],
        "held": ["done", "done"],
        "album part": ["done", "done"],
    }


async def test_every_screen_whose_growth_is_measured_is_shown(url: str, db: Database) -> None:
    size = Size(21, behind=2)
    await data.fill(url, size)
    dispatch = Dispatch(db, Table(FEATURES), home_of, lambda: NOW + timedelta(minutes=1))
    dispatch.bot_id = int(str(BOT["id"]))
    for name, person, button in (*Installation(size, url).screens(), *Schedule(size, url).screens()):
        found = await handled(dispatch, press(person, button.pack()))
        assert (found.outcome, bool(found.answers)) == ("shown", True), name


def test_a_table_is_printed_in_columns() -> None:
    table = Figures("What it costs", ("update", "µs"))
    table.add("echo", 607)
    table.add("held press", 8372.4)
    table.add("nothing", None)
    assert table.printed().splitlines() == [
        "What it costs",
        "  update        µs",
        "  echo         607",
        "  held press  8372",
        "  nothing        –",
    ]


async def test_every_question_about_a_long_ledger_is_answered(url: str, db: Database) -> None:
    size = 40 * ledger_rows.ROUND
    await ledger_rows.fill(url, ledger_rows.Ledger(size))
    async with db.reading() as reads:
        for question in ledger.questions(size).values():
            await question(reads)
        await ledger.year(reads)
    report = await scrub.whole(db, ledger_rows.NOW + timedelta(hours=1))
    assert (report.transfers, report.findings) == (size, [])
