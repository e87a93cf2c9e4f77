"""The one table of benchmarks, in the order they run."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks import (
    ceiling,
    delivering,
    dispatching,
    growth,
    ledger,
    pages,
    per_update,
    receipts,
    scheduling,
    starting,
)
from benchmarks.figures import Figures, Options


@dataclass(frozen=True)
class Benchmark:
    about: str
    run: Callable[[Options], list[Figures]]


CATALOGUE: dict[str, Benchmark] = {
    "updates": Benchmark("CPU and p99 of an update, against a stock echo", per_update.run),
    "dispatch": Benchmark("one handler against all of them", dispatching.run),
    "growth": Benchmark("screens at 100 students and at many, and with a long past", growth.run),
    "schedule": Benchmark("the schedule of 1 000 lessons and of 100 000", scheduling.run),
    "ledger": Benchmark("balance, statement and income with a long ledger", ledger.run),
    "start": Benchmark("from nothing to ready: seconds and memory", starting.run),
    "delivery": Benchmark("notices a second, and what a send costs", delivering.run),
    "receipts": Benchmark("from the last photo to the receipt, p95", receipts.run),
    "pages": Benchmark("a page drawn upon, and a page copied", pages.run),
    "ceiling": Benchmark("calls a second that the simulator takes", ceiling.run),
}
