"""The parts of the rig, and what each says when it is through."""

import tempfile
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from migrations import run
from tests import postgres

PARTS = {
    "crash": "killed at every statement, commit and call, and gone on with the story",
    "killing": "kill -9 of the real process under load",
    "foreign": "everybody tries everything that is not his",
    "fuzz": "updates of valid shape and hostile values",
    "markup": "hostile texts in every place that takes text",
    "model": "a state machine against a plain model",
    "bank": "two bots on a PostgreSQL that is restarted again and again",
    "planted": "twelve seeded bugs, each of which must be caught",
}
"""By the name of its module here; one that is not written yet is left out."""
ENGINES = ("sqlite", "postgres")


@dataclass(frozen=True, slots=True)
class Options:
    """``points`` and ``seconds`` None: as many, and as long, as the part thinks right."""

    points: int | None = None
    seconds: float | None = None
    seed: int = 1
    engines: tuple[str, ...] = ENGINES


@dataclass(slots=True)
class Report:
    """``attempts`` were made at ``points`` different places; ``failures`` are words, ``notes`` more figures."""

    part: str
    attempts: int = 0
    points: int = 0
    failures: list[str] = field(default_factory=list)
    notes: dict[str, object] = field(default_factory=dict)

    def line(self, seconds: float) -> str:
        more = "".join(f", {name} {value}" for name, value in self.notes.items())
        failed = len(self.failures)
        return f"{self.part}: {self.attempts} attempts, {self.points} points, {failed} failures{more}, {seconds:.0f} s"


Run = Callable[[Options], Coroutine[Any, Any, Report]]


def run_of(part: str) -> Run | None:
    """None for a part that is not there."""
    if not (Path(__file__).parent / f"{part}.py").exists():
        return None
    found: Run | None = getattr(import_module(f"tests.rig.{part}"), "run", None)
    return found


@contextmanager
def quick_folder() -> Iterator[Path]:
    """In memory where there is enough of it."""
    with tempfile.TemporaryDirectory(prefix="repitbot-rig-", dir=postgres.quick_place()) as folder:
        yield Path(folder)


async def migrated_file(folder: Path) -> Path:
    """A fresh SQLite file without anybody in it."""
    path = folder / "template.db"
    await run.upgrade(f"sqlite:///{path}")
    return path
