"""Puts it all on one loop: the local Telegram with its page, the bot, its worker and their common clock."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot import logs
from bot.app import App, bot_with
from bot.demo import cast, script
from bot.demo.seeding import Seeding
from bot.owner import owner_link
from bot.process import say
from domain.clock import Clock, utc_of_wall, zone_named
from domain.notices import NoticeState
from domain.people import Language
from migrations.run import upgrade
from simulator.clock import SimulatorClock
from simulator.page.routes import MOMENTS, Moment
from simulator.person import Person
from simulator.server import serve
from simulator.session import SimulatorSession
from simulator.world import World
from storage import outbox
from storage.engine import EVERY_STUDIO, Database
from storage.errors import Transient

HOST = "127.0.0.1"
FOLDER = Path("data/demo")
CLAIM = 200
PROVIDER = "1:TEST:simulated"
log = logging.getLogger(__name__)


async def run(port: int, empty: bool, cards: bool) -> None:  # noqa: FBT001 (the command's own flags)
    """Until Ctrl-C. ``empty``: nobody in the database, and an owner link to begin with. ``cards``: they are taken."""
    logs.set_up("plain", "demo")
    logging.getLogger().setLevel(logging.WARNING)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    clock = SimulatorClock()
    if not empty:
        clock.move_to(afternoon(clock()))
    world = World(clock)
    phones = cast.enter(world, cast.PHONES)
    try:
        runner = await serve(world, HOST, port, [person.id for person in phones.values()])
    except OSError:
        say(f"Port {port} is taken. Try another one: make demo PORT={port + 1}")
        return
    try:
        async with opened(world, await fresh_database(FOLDER, port), cards=cards) as app:
            runner.app[MOMENTS].append(lambda: _moments(app.database, clock))
            path = await _owner_path(app, phones) if empty else await furnish(app, world, phones)
            say(f"RepitBot's demo is open at http://localhost:{port}{path}\nCtrl-C ends it.")
            await perform(app, world, stop)
    finally:
        await runner.cleanup()
    say("The demo has ended.")


@contextlib.asynccontextmanager
async def opened(world: World, database: Database, *, cards: bool = False) -> AsyncIterator[App]:
    """The real bot, started, before this world's Telegram, which is its provider of payments, too."""
    account = world.add_bot(username="repit_demo_bot", first_name="RepitBot")
    bot = bot_with(account.token, SimulatorSession(world.api))
    app = App(database, bot, world.clock, provider_token=PROVIDER if cards else "")
    try:
        await app.start()
        yield app
    finally:
        await app.close()


async def fresh_database(folder: Path, port: int) -> Database:
    """An empty, migrated SQLite file; that of the demo before on this port is gone."""
    url = f"sqlite+aiosqlite:///{_cleared(folder, port)}"
    await upgrade(url)
    return Database(url)


def _cleared(folder: Path, port: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f"{port}.db*"):
        leftover.unlink()
    return folder / f"{port}.db"


def afternoon(now: datetime) -> datetime:
    """Three in the afternoon of the tutor's today: the script's hours are told from there."""
    zone = zone_named(cast.TUTOR.zone)
    wall = now.astimezone(zone).replace(
        hour=script.HOUR_OF_TODAY, minute=0, second=0, microsecond=0, tzinfo=None
    )
    return utc_of_wall(wall, zone)


async def furnish(app: App, world: World, phones: dict[str, Person], language: Language | None = None) -> str:
    """The believable studio; each phone shows the news of the last hours and then its home.

    ``language`` is that of those who have no phone on the page, instead of their own.
    """
    everybody = phones | cast.enter(world, cast.OTHERS, language)
    now = app.clock()
    async with app.database.writing(EVERY_STUDIO) as uow:
        await Seeding(uow, world, everybody, now).play()
    await forget_old_news(app.database, now - script.STILL_TO_BE_TOLD)
    for person in everybody.values():
        person.chat.started = True
    await app.worker.tick()
    for person in phones.values():
        person.starts()
    return ""


async def forget_old_news(database: Database, before: datetime) -> None:
    """What was due earlier counts as told: nobody reads three weeks of notices at once."""
    while claim := await outbox.claim(database, before, CLAIM, timedelta(minutes=5)):
        for notice in claim:
            await outbox.drop(database, notice, NoticeState.SENT)


async def perform(app: App, world: World, stop: asyncio.Event) -> None:
    """Bot and worker until ``stop``; when somebody moves the clock, what became due is delivered at once."""
    moved = asyncio.Event()
    world.clock.on_move(lambda _: moved.set())
    async with asyncio.TaskGroup() as tasks:
        follower = tasks.create_task(_follow(app, moved))
        await app.run(stop)
        follower.cancel()


async def _follow(app: App, moved: asyncio.Event) -> None:
    while True:
        await moved.wait()
        moved.clear()
        try:
            await app.worker.tick()
        except Transient as error:
            log.warning("tick put off", extra={"error": type(error).__name__})


async def _owner_path(app: App, phones: dict[str, Person]) -> str:
    """The page opened here presses the owner link on the tutor's phone; it can also be pasted into any phone."""
    link = await owner_link(app.database, app.bot, app.clock)
    assert link is not None  # noqa: S101 (the database is fresh)
    say(f"Nobody is here yet. The owner's link, for one of the phones:\n{link}\n")
    token = link.split("start=")[1].split()[0]
    return f"/?start={token}&as={phones['anna'].account.first_name}"


async def _moments(database: Database, clock: Clock) -> Sequence[Moment]:
    """Where the page's clock may jump: to the next thing somebody will be told."""
    async with database.reading() as reads:
        due = await outbox.next_due(reads)
    return [Moment("the next notice", due + timedelta(seconds=1))] if due and due > clock() else []
