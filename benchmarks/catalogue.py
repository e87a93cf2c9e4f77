"""The one table of benchmarks, in the order they run."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks import per_update
from benchmarks.figures import Figures, Options


@dataclass(frozen=True)
class Benchmark:
    about: str
    run: Callable[[Options], list[Figures]]


CATALOGUE: dict[str, Benchmark] = {
    "updates": Benchmark("CPU and p99 of an update, against a stock echo", per_update.run),
}
