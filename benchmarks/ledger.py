"""Whether money is explained as quickly when the ledger has grown; and how long it takes to reckon all of it anew."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from benchmarks.figures import Figures, Options, goal, met, middle
from benchmarks.ledger_rows import NOW, OWNER, ROUND, STUDENTS, STUDIO, TUTOR, Ledger, fill
from benchmarks.outside import ENGINES, Databases, databases
from bot import months
from domain.access import Actor, Place
from domain.people import Language, Role
from storage import scrub
from storage.engine import Database
from storage.queries import balance, balance_packages, income, income_shares, statement, tutor_debtors
from storage.reads import Reads

SMALL = 20_000
LIMIT = 1.2
WARM_UP = 2
ASKED = 6
BUSY_ONE, USUAL_ONE = 1, STUDENTS
READER = Actor(
    OWNER, 7, Language.ENGLISH, "UTC", Role.TUTOR,
    (Place(OWNER, STUDIO, Role.OWNER), Place(TUTOR, STUDIO, Role.TUTOR)),
)  # fmt: skip
COLLEAGUE = Actor(OWNER, 7, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, STUDIO, Role.TUTOR),))
THIS_MONTH = (NOW - timedelta(days=28), NOW + timedelta(days=1))
Question = Callable[[Reads], Awaitable[object]]


def questions(size: int) -> dict[str, Question]:
    """What is asked of both ledgers; each is one screen's own statements."""
    older = (size // ROUND - 20) * ROUND + 1
    week = (NOW - timedelta(days=7), NOW + timedelta(days=1))
    return {
        "balance, usual student": lambda reads: _balance(reads, USUAL_ONE),
        "balance, busy student": lambda reads: _balance(reads, BUSY_ONE),
        "earlier, busy student": lambda reads: balance.page(reads, READER, BUSY_ONE, older, NOW),
        "statement of a week": lambda reads: statement.page(reads, READER, BUSY_ONE, week, 0, back=False),
        "income, month, owner": lambda reads: _month(reads, READER),
        "income, month, tutor": lambda reads: _month(reads, COLLEAGUE),
        "income by student": _by_student,
        "debtors": lambda reads: tutor_debtors.debtors(reads, READER, 0, back=False),
    }


async def _balance(reads: Reads, student: int) -> None:
    await balance.page(reads, READER, student, 0, NOW)
    await balance_packages.open_ones(reads, READER, student)


async def _month(reads: Reads, actor: Actor) -> None:
    books = await income.books(reads, actor, STUDIO)
    await income.months(reads, actor, books, THIS_MONTH)


async def _by_student(reads: Reads) -> None:
    books = await income.books(reads, READER, STUDIO)
    await income_shares.shares(reads, READER, books, THIS_MONTH, (0, False), course=False)


async def year(reads: Reads) -> None:
    books = await income.books(reads, READER, STUDIO)
    first, bounds = NOW.date().replace(day=1), list[datetime]()
    for _ in range(12):
        bounds.insert(0, months.begins(first, "UTC"))
        first = months.month_before(first)
    await income.months(reads, READER, books, [*bounds, THIS_MONTH[1]])


def run(options: Options) -> list[Figures]:
    with databases() as made:
        return [asyncio.run(_of_engine(made, engine, options)) for engine in ENGINES]


async def _of_engine(made: Databases, engine: str, options: Options) -> Figures:
    places = [Database(await _filled(made, engine, size)) for size in (SMALL, options.transfers)]
    try:
        spent = await measured(dict(zip((SMALL, options.transfers), places, strict=True)), options.rounds)
        table = Figures(
            f"The ledger on {engine}",
            ("asked", f"ms at {SMALL} transfers", f"ms at {options.transfers}", "×", "goal", "met"),
            notes=(
                "Statements and their rows, the least of a round, median; the same number of posts a month.",
            ),
        )
        for name, (small, big) in spent.items():
            table.add(name, small, big, big / small, goal(LIMIT), met(big / small, LIMIT))
        table.add("income, twelve months, owner", None, await _once(places[1], year), None, None, None)
        started = time.perf_counter()
        report = await scrub.whole(places[1], NOW + timedelta(hours=1))
        seconds = time.perf_counter() - started
        table.add(f"scrub, {len(report.findings)} differences", None, seconds * 1000, None, None, None)
        return table
    finally:
        for place in places:
            await place.close()


async def _filled(made: Databases, engine: str, size: int) -> str:
    url = await made.create(engine)
    await fill(url, Ledger(size))
    return url


async def measured(places: dict[int, Database], rounds: int) -> dict[str, list[float]]:
    """Ms by question, one figure per ledger; both are asked in turn."""
    asked = {size: questions(size) for size in places}
    found: dict[str, list[list[float]]] = {name: [[] for _ in places] for name in questions(SMALL)}
    for _ in range(rounds):
        for name, spent in found.items():
            for index, (size, place) in enumerate(places.items()):
                spent[index].append(await _once(place, asked[size][name]))
    return {name: [middle(values) for values in spent] for name, spent in found.items()}


async def _once(place: Database, question: Question) -> float:
    spent: list[float] = []
    async with place.reading() as reads:
        for _ in range(WARM_UP + ASKED):
            started = time.perf_counter()
            await question(reads)
            spent.append((time.perf_counter() - started) * 1000)
    return min(spent[WARM_UP:])
