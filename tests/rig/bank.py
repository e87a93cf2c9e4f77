"""Two bots in two processes over one PostgreSQL that is restarted again and again, under a load of money.

Ten accounts are charged, paid and taken back at random, every update at times twice, while clerks do everything else
that moves money or lessons paid ahead. Readers check the sums all
the while; at the end whatever a bot has answered for must be there, once.
"""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from domain.balances import Explanation
from domain.clock import system_clock
from storage import scrub, tables
from storage.engine import Database
from storage.errors import Transient
from storage.queries import balance, balance_packages
from tests.rig import invariants
from tests.rig.bank_books import families, open_accounts
from tests.rig.bank_server import Server, serving
from tests.rig.parts import Options, Report, quick_folder

SECONDS, RESTART_EVERY = 120.0, 20.0
PATIENCE = 60
PAUSE = 0.2
ROOT = Path(__file__).resolve().parents[2]
TOKENS = (
    f"7700000001:{'AAFirstTellerOfTheBankTest':0<36}",
    f"7700000002:{'AASecondTellerOfTheBankTest':0<36}",
)
Said = dict[str, Any]


async def run(options: Options) -> Report:
    """``seconds`` of load; ``points`` are the restarts."""
    if "postgres" not in options.engines:
        return Report("bank")
    with ExitStack() as held:
        folder = held.enter_context(quick_folder())
        server = await asyncio.to_thread(held.enter_context, serving(folder))
        seconds = options.seconds or SECONDS
        return await bank_day(server, seconds, min(RESTART_EVERY, seconds / 4), options.seed)


async def bank_day(server: Server, seconds: float, restart_every: float, seed: int) -> Report:
    report, said = Report("bank"), list[Said]()
    database = Database(server.url)
    await open_accounts(database)
    report.failures += await invariants.check(
        database
    )  # the rules are made into one statement, which takes a while
    async with AsyncExitStack() as tellers:
        for number, token in enumerate(TOKENS):
            await tellers.enter_async_context(_teller(server.url, token, seed * 10 + number, said, report))
        over = asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_watch(database, over, report))
            tasks.create_task(_restart(server, restart_every, over, report))
            await asyncio.sleep(seconds)
            over.set()
    report.attempts = len(said)
    report.notes |= {
        f"acts of {act}": number for act, number in sorted(Counter(one["act"] for one in said).items())
    }
    await database.close()  # whatever connections the restarts have left
    report.failures += await invariants.check(database)
    missing = await _missing(database, said)
    report.notes["acknowledged but missing"] = len(missing)
    report.failures += missing
    report.failures += await _wrong_in_the_books(database)
    await database.close()
    return report


@asynccontextmanager
async def _teller(url: str, token: str, seed: int, said: list[Said], report: Report) -> AsyncIterator[None]:
    """A bot at work; at the end it sees through what it has begun."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.rig.teller", url, token, str(seed),
        cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE):
            assert json.loads(await process.stdout.readline() or "{}") == {"act": "open"}
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_listen(process.stdout, said))
            yield
            process.stdin.write(b"\n")
            await process.stdin.drain()
            async with asyncio.timeout(PATIENCE):
                code = await process.wait()
        if code:
            report.failures.append(f"a teller ended with {code}")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _listen(lines: asyncio.StreamReader, said: list[Said]) -> None:
    async for line in lines:
        said.append(json.loads(line))  # noqa: PERF401 (as it comes, not when all has been said)


async def _watch(database: Database, over: asyncio.Event, report: Report) -> None:
    """Every rule, in one statement each time, so that it sees one moment of the books."""
    readings = 0
    while not over.is_set():
        try:
            report.failures += await invariants.check(database, at_rest=False)
            readings += 1
        except Transient:
            await asyncio.sleep(PAUSE)
        await asyncio.sleep(PAUSE)
    report.notes["readings"] = readings


async def _restart(server: Server, every: float, over: asyncio.Event, report: Report) -> None:
    while True:
        try:
            await asyncio.wait_for(over.wait(), every)
        except TimeoutError:
            await server.restart()
            report.points += 1
        else:
            return


_t, _a = tables.transfers.c, tables.audit_log.c


async def _missing(database: Database, said: list[Said]) -> list[str]:
    """What was answered for and cannot be found, or is found twice."""
    async with database.reading() as reads:
        ids: dict[str, int | None] = {row[0]: row[1] for row in await reads.all(select(_t.key, _t.id))}
        undone = Counter(row[0] for row in await reads.all(select(_t.reverses_id)))
        acts: list[tuple[Any, ...]] = [
            tuple(row) for row in await reads.all(select(_a.act, _a.subject_id, _a.facts))
        ]
        rows = {one["row"][0] for one in said if "row" in one}
        there = {
            name: {row[0] for row in await reads.all(select(getattr(tables, name).c.id))} for name in rows
        }
    revisions = {(act, subject, facts.get("revision")) for act, subject, facts in acts}

    def is_there(one: Said) -> bool:
        match one:
            case {"key": key}:
                return key in ids
            case {"undone": key}:
                return undone[ids.get(key)] == 1
            case {"transfer": transfer}:
                return undone[transfer] == 1
            case {"row": [table, number]}:
                return number in there[table]
            case {"lesson": lesson, "revision": last, "act": act}:
                return any((f"lessons.{act}", lesson, one) in revisions for one in range(1, last + 2))
        return True

    return [f"answered for, but not there once: {one}" for one in said if not is_there(one)]


async def _wrong_in_the_books(database: Database) -> list[str]:
    """Reckoned anew, and each balance of money and of lessons against its own explanation."""
    now = system_clock()
    found = [str(one) for one in (await scrub.whole(database, now + timedelta(days=1))).findings]
    async with database.reading() as reads:
        for family in await families(database):
            who = (reads, family.tutor, family.student)
            page = await balance.page(*who, 0, now)
            told = [page.explained, *(one.explained for one in await balance_packages.open_ones(*who))]
            if page.explained.closing_minor != page.head.balance_minor:
                found.append(f"student {family.student}: another balance is explained")
            found += [f"student {family.student}: {one}" for one in told if not _adds_up(one)]
    return found


def _adds_up(told: Explanation) -> bool:
    terms = sum(term.amount_minor for term in told.terms)
    from_nothing = told.older or not told.opening_minor
    return told.opening_minor + terms == told.closing_minor and from_nothing
