"""What each command of ``python -m bot`` does."""

import argparse
import asyncio
import signal
from collections.abc import Callable

from bot import l10n, logs, settings
from bot.app import App, make_bot, make_limits
from bot.ingest import Verdict
from bot.owner import owner_link
from bot.settings import Settings
from bot.web.calendar import CalendarFeeds
from bot.web.surface import Surface, serve
from bot.worker.scrubbing import facts_of
from domain.clock import system_clock
from migrations.run import upgrade
from storage import quarantine, scrub
from storage.engine import EVERY_STUDIO, Database

COMMANDS = {
    "run": "bot and worker in one process",
    "bot": "the bot alone",
    "worker": "the worker alone",
    "migrate": "bring the database up to date",
    "demo": "a local Telegram in the browser; no token, no internet",
    "owner-link": "a fresh one-time link for the first owner",
    "doctor": "check settings, database and Telegram",
    "replay": "handle the updates that were put aside once more",
    "scrub": "reckon the whole ledger anew and compare; changes nothing",
}


def say(line: str) -> None:
    """To the operator; logs go to standard error."""
    print(line, flush=True)  # noqa: T201 (what commands are for)


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Uvloop where it exists; it does not on Windows."""
    try:
        import uvloop  # noqa: PLC0415 (not on every system)
    except ImportError:
        return None
    return uvloop.new_event_loop


async def carry_out(chosen: argparse.Namespace) -> int:
    """Runs one command; the exit code. Raises SettingsRefused."""
    if chosen.command == "demo":
        import bot.demo  # noqa: PLC0415 (the simulator is not loaded in production)

        await bot.demo.run(chosen.port, chosen.empty, chosen.cards)
        return 0
    if chosen.command == "migrate":
        await upgrade(settings.load_database())
        say("The database is up to date.")
        return 0
    chosen_settings = settings.load()
    l10n.be_lenient()
    logs.set_up(chosen_settings.log_format, chosen_settings.bot_token.get_secret_value())
    app = App(
        Database(chosen_settings.database_url.get_secret_value()),
        make_bot(chosen_settings),
        system_clock,
        make_limits(chosen_settings),
        web_address=chosen_settings.public_url or "",
        provider_token=chosen_settings.payment_provider_token.get_secret_value(),
    )
    try:
        return await _with_app(chosen.command, app, chosen_settings)
    finally:
        await app.close()


async def _with_app(command: str, app: App, chosen: Settings) -> int:
    match command:
        case "owner-link":
            link = await owner_link(app.database, app.bot, app.clock)
            say(link or "This installation has an owner already: people come in by invitation.")
        case "doctor":
            return await _examine(app)
        case "replay":
            return await _replay(app)
        case "scrub":
            return await _scrub(app)
        case _:
            await _serve(command, app, chosen)
    return 0


async def _serve(command: str, app: App, chosen: Settings) -> None:
    """Runs until SIGTERM or SIGINT; a second signal is the operating system's business."""
    await upgrade_if_embedded(chosen)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await app.start(announce=command != "worker")
    link = None if command == "worker" else await owner_link(app.database, app.bot, app.clock)
    if link:
        say(f"Nobody owns this installation yet. Open this link once to become its owner:\n{link}")
    surface = Surface(
        app.database,
        lambda: app.ready and not stop.is_set(),
        app.counted,
        CalendarFeeds(app.database, app.clock),
    )
    runner = await serve(surface, chosen.http_host, chosen.http_port)
    try:
        await app.run(stop, serve=command != "worker", work=command != "bot")
    finally:
        await runner.cleanup()


async def upgrade_if_embedded(chosen: Settings) -> None:
    """SQLite is brought up to date at each start; PostgreSQL has its own command, for replicas start side by side."""
    url = chosen.database_url.get_secret_value()
    if url.startswith("sqlite"):
        await upgrade(url)


async def _examine(app: App) -> int:
    """Each part of the outside world, one line; 1 when any is not well."""
    healthy = True
    for name, check in (("database", _database_well), ("telegram", _telegram_well)):
        try:
            async with asyncio.timeout(10):
                told = await check(app)
        except Exception as error:  # noqa: BLE001 (a doctor reports whatever he finds, without its words: tokens)
            healthy, told = False, f"not well: {type(error).__name__}"
        say(f"{name}: {told}")
    return 0 if healthy else 1


async def _database_well(app: App) -> str:
    async with app.database.writing(EVERY_STUDIO) as uow:
        return "well, with an owner" if await uow.studios.exist() else "well, and nobody owns it yet"


async def _telegram_well(app: App) -> str:
    return f"well, the bot is @{(await app.bot.me()).username}"


async def _replay(app: App) -> int:
    """Handles what was put aside, oldest first; what fails again stays aside."""
    await app.start(announce=False)
    async with app.database.reading() as reads:
        aside = await quarantine.listed(reads)
    left = done = 0
    for failed in aside:
        raw = await quarantine.take(app.database, failed.bot_id, failed.update_id)
        outcome = await app.ingest.take(raw, again=True) if raw else None
        if outcome and outcome.verdict is Verdict.ACK:
            done += 1
        else:
            left += 1
    say(f"{done} handled, {left} still aside.")
    return 1 if left else 0


async def _scrub(app: App) -> int:
    """1 where something differs; numbers alone, no names."""
    report = await scrub.whole(app.database, app.clock())
    for finding in report.findings:
        say(" ".join(f"{name}={value}" for name, value in facts_of(finding).items()))
    say(f"{report.transfers} transfers, {report.accounts} accounts, {len(report.findings)} differences.")
    return 1 if report.findings else 0
