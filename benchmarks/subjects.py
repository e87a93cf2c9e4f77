"""Who is measured: aiogram's own way of saying one thing, and this bot doing what it is for."""

import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import count, cycle
from typing import Any

from aiogram import Bot, Dispatcher, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import Engine, event

from benchmarks import updates
from benchmarks.cheap_api import TOKEN
from benchmarks.ids import LIVE, NOW, PER_TUTOR, Pupil, Size, Teacher
from benchmarks.updates import Raw
from benchmarks.workbench import Subject, Subjects, Tally
from bot import l10n, logs
from bot.app import App, bot_with, calm_collector
from bot.callbacks import parent as parent_callbacks
from bot.callbacks import tutor as tutor_callbacks
from bot.ingest import Verdict
from bot.session import LightSession
from storage.engine import Database

ALBUM = 10


@asynccontextmanager
async def echo(api: str) -> AsyncIterator[Subjects]:
    """As in aiogram's own examples; nothing is tuned."""
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: types.Message) -> None:
        await message.answer(message.text or "")

    async def handle(raw: Raw) -> None:
        update = types.Update.model_validate(raw, context={"bot": bot})
        await dispatcher.feed_update(bot, update)

    said = (updates.text(number % PER_TUTOR + 1, "hello") for number in count())
    try:
        yield {"echo": Subject(said, handle, _tally_of(bot))}
    finally:
        await bot.session.close()


@asynccontextmanager
async def repitbot(api: str, url: str, size: Size) -> AsyncIterator[Subjects]:
    """The app as production builds it, its log lines too, on a filled database; the clock stands at NOW."""
    l10n.be_lenient()
    # Lines are written as in production, and read by nobody.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    logs.set_up("json", TOKEN)
    bot = bot_with(TOKEN, LightSession(api=TelegramAPIServer.from_base(api)))
    app = App(Database(url), bot, lambda: NOW)
    await app.start(announce=False)
    calm_collector()
    outcomes = _Outcomes()
    logging.getLogger("bot.ingest").addFilter(outcomes)

    async def handle(raw: Raw) -> None:
        outcome = await app.ingest.take(raw)
        if outcome.verdict is not Verdict.ACK or outcomes.last in {"refused", "repeated"}:
            raise RuntimeError(f"an update was not handled but {outcomes.last}: {raw}")

    tally = _tally_of(bot)
    try:
        yield {name: Subject(made, handle, tally) for name, made in streams(size).items()}
    finally:
        await app.close()


def streams(size: Size) -> dict[str, Iterator[Raw]]:
    """Endless but for held lessons, of which ``size.unmarked`` are there for each student."""
    return {
        "balance": _balances(size),
        "week": _weeks(size),
        "held": _held(size),
        "album part": _album_parts(size),
        "mixed": _mixed(size),
    }


def _everybody(size: Size) -> list[Pupil]:
    """One of each studio, then the next of each: neighbours in time are strangers."""
    return sorted(
        (Pupil(number, size) for number in range(size.students)), key=lambda one: one.number % PER_TUTOR
    )


def _balances(size: Size) -> Iterator[Raw]:
    for pupil in cycle(_everybody(size)):
        yield updates.press(pupil.guardian, parent_callbacks.Balance(student=pupil.card, before=0).pack())


def _weeks(size: Size) -> Iterator[Raw]:
    for number in cycle(range(size.tutors)):
        yield updates.press(Teacher(number).person, tutor_callbacks.Week(day=f"{NOW:%Y%m%d}").pack())


def _held(size: Size) -> Iterator[Raw]:
    """From the "Held?" card, which is not the live screen."""
    waiting = [(pupil, pupil.unmarked) for pupil in _everybody(size)]
    while waiting:
        for pupil, lessons in waiting:
            lesson = next(lessons, None)
            if lesson is None:
                return
            data = tutor_callbacks.Hold(lesson=lesson, revision=1).pack()
            yield updates.press(pupil.tutor.person, data, message_id=LIVE - 1)


def _album_parts(size: Size) -> Iterator[Raw]:
    for number, pupil in enumerate(cycle(_everybody(size))):
        yield updates.photo(pupil.person, album=f"album{number // (size.students * ALBUM)}")


def _mixed(size: Size) -> Iterator[Raw]:
    """A busy evening: of twenty updates fifteen look at something, four send a page, one settles a lesson."""
    balances, weeks, held, parts = _balances(size), _weeks(size), _held(size), _album_parts(size)
    turn = [balances, weeks, balances, parts, balances, weeks, balances, parts, balances, held]
    turn += [balances, weeks, balances, parts, balances, weeks, balances, parts, balances, weeks]
    return (next(stream) for stream in cycle(turn))


class _Outcomes(logging.Filter):
    """The last word on an update, from the line that is logged for each."""

    last = ""

    def filter(self, record: logging.LogRecord) -> bool:
        self.last = getattr(record, "outcome", "")
        return True


def _tally_of(bot: Bot) -> Callable[[Subject, int], Awaitable[Tally]]:
    async def tally(subject: Subject, number: int) -> Tally:
        statements = calls = 0

        def executed(_: object, __: object, statement: str, *___: object) -> None:
            nonlocal statements
            statements += not statement.startswith("BEGIN")

        async def called(make_request: Any, bot: Any, method: Any) -> Any:  # noqa: ANN401 (aiogram's border)
            nonlocal calls
            calls += 1
            return await make_request(bot, method)

        event.listen(Engine, "before_cursor_execute", executed)
        bot.session.middleware(called)
        try:
            for raw in subject.take(number):
                await subject.handle(raw)
        finally:
            event.remove(Engine, "before_cursor_execute", executed)
            bot.session.middleware.unregister(called)
        return Tally(statements / number, calls / number)

    return tally
