"""How a tutor makes a lesson weekly, and what has come of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select

from storage import tables
from tests.bot.family import Home

WEEK = timedelta(weeks=1)
MADE = 11
"""Ten weeks ahead and one more, from the first lesson on."""


async def lessons_of(home: Home) -> Sequence[Row[Any]]:
    async with home.rig.database.reading() as reads:
        return list(await reads.all(select(tables.lessons).order_by(tables.lessons.c.starts_at)))


async def series_of(home: Home) -> Sequence[Row[Any]]:
    async with home.rig.database.reading() as reads:
        return list(await reads.all(select(tables.series).order_by(tables.series.c.id)))


async def opens_form(home: Home, typed: str = "12.03 18:30") -> None:
    await home.tutor.says("/today")
    await home.tutor.presses("button-tutor-new-lesson")
    await home.tutor.presses_label("Sam")
    await home.tutor.says(typed)
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-series-weekly")


async def creates(home: Home) -> None:
    await opens_form(home)
    await home.tutor.presses("button-series-create")
