"""What an update costs: CPU against a stock echo, and how long people wait at a hundred updates a second."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from math import ceil

from benchmarks import data, subjects
from benchmarks.figures import Figures, Options, goal, met, middle, percentile
from benchmarks.ids import Size
from benchmarks.outside import ENGINES, cheap_api, databases
from benchmarks.workbench import Paced, Tally, Workbench, workbench

Key = tuple[str, str]
ECHO: Key = ("echo", "")
BATCHES = {"echo": 60, "balance": 40, "week": 40, "held": 15, "album part": 40}
SCREENS = {"balance": "balance screen (parent)", "week": "week (tutor)"}
NAMES = {
    "echo": "stock aiogram echo",
    "held": "Held press",
    "album part": "album part",
    "mixed": "mixed (p99 only)",
}
SCREEN_GOALS = {"postgres": 2.0, "sqlite": 2.6}
WARM_UP, COUNTED = 5, 4
PER_SECOND, SECONDS, SLICES = 100, 2.0, 3
LONGEST_WAIT_MS = 15.0
STUDENTS = 400


def unmarked_each(rounds: int) -> int:
    """Lessons that wait for Held: every press needs one of its own."""
    alone = rounds * (BATCHES["held"] + WARM_UP) + COUNTED + WARM_UP
    paced = SLICES * SECONDS * PER_SECOND
    return ceil((alone + paced) / STUDENTS) + 1


@contextmanager
def benches(size: Size) -> Iterator[dict[str, Workbench]]:
    """By engine; "" is the echo's."""
    with databases() as made, cheap_api() as api, ExitStack() as stack:
        found = {"": stack.enter_context(workbench(subjects.echo, api))}
        for engine in ENGINES:
            url = data.filled(made, engine, size)
            found[engine] = stack.enter_context(workbench(subjects.repitbot, api, url, size))
        yield found


def run(options: Options) -> list[Figures]:
    size = Size(STUDENTS, behind=12, unmarked=unmarked_each(options.rounds), sending=True)
    alone: list[Key] = [ECHO, *((name, engine) for name in list(BATCHES)[1:] for engine in ENGINES)]
    with benches(size) as bench:
        costs = _costs(bench, alone, options.rounds)
        tallies: dict[Key, Tally] = {key: bench[key[1]].asks("tally", key[0], COUNTED) for key in alone}
        waits = _waits(bench, [*alone, *(("mixed", engine) for engine in ENGINES)])
    return [_table(costs, tallies, waits)]


def _costs(bench: dict[str, Workbench], keys: list[Key], rounds: int) -> dict[Key, float]:
    """Median CPU of an update in µs: everyone has his turn in every round."""
    found: dict[Key, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for name, engine in keys:
            bench[engine].asks("cpu", name, WARM_UP)
            found[name, engine].append(bench[engine].asks("cpu", name, BATCHES[name]))
    return {key: middle(values) for key, values in found.items()}


def _waits(bench: dict[str, Workbench], keys: list[Key]) -> dict[Key, Paced]:
    found = {key: Paced() for key in keys}
    for turn in range(SLICES):
        for name, engine in keys:
            part: Paced = bench[engine].asks("paced", name, PER_SECOND, SECONDS, turn)
            found[name, engine] = found[name, engine].and_then(part)
    return found


COLUMNS = (
    "update", "engine", "CPU µs", "× echo", "goal", "met", "SQL", "calls", "p50 ms", "p99 ms", "goal ", "met ",
    "stop ms",
)  # fmt: skip


def _table(costs: dict[Key, float], tallies: dict[Key, Tally], waits: dict[Key, Paced]) -> Figures:
    table = Figures(
        "What an update costs",
        COLUMNS,
        notes=(
            "CPU: all threads of the bot's process, median over rounds; SQL and calls to Telegram per update.",
            f"p50, p99: from arrival to shown, {PER_SECOND} updates a second at random moments on one core;",
            "stop: the longest the event loop was late meanwhile. An engine that cannot keep up queues without end.",
        ),
    )
    for key, paced in waits.items():
        name, engine = key
        cost, tally = costs.get(key), tallies.get(key)
        times = cost / costs[ECHO] if cost else None
        limit = SCREEN_GOALS.get(engine) if name in SCREENS else None
        p99 = percentile(paced.latencies, 0.99)
        table.add(
            SCREENS.get(name) or NAMES[name],
            engine or None,
            round(cost) if cost else None,
            times,
            goal(limit) if limit else None,
            met(times, limit) if limit and times else None,
            tally.statements if tally else None,
            tally.calls if tally else None,
            percentile(paced.latencies, 0.5),
            p99,
            goal(LONGEST_WAIT_MS),
            met(p99, LONGEST_WAIT_MS),
            paced.stop,
        )
    return table
