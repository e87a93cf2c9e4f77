"""What a benchmark gives back: tables, for a person's eyes and, as JSON, for a machine's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from statistics import median

Cell = str | int | float | None
NOTHING = "–"


@dataclass(frozen=True)
class Options:
    """What the command was told; ``lessons`` are one tutor's, of all years; ``transfers`` one studio's."""

    rounds: int = 12
    students: int = 10_000
    lessons: int = 10_000
    transfers: int = 200_000


@dataclass
class Figures:
    """A table; ``notes`` stand below it."""

    title: str
    columns: tuple[str, ...]
    notes: tuple[str, ...] = ()
    rows: list[tuple[Cell, ...]] = field(default_factory=list)

    def add(self, *cells: Cell) -> None:
        self.rows.append(cells)

    def printed(self) -> str:
        lines = [self.columns, *(tuple(_said(cell) for cell in row) for row in self.rows)]
        widths = [max(len(line[index]) for line in lines) for index in range(len(self.columns))]
        body = ["  ".join(_aligned(line, widths)).rstrip() for line in lines]
        notes = [f"  {note}" for note in self.notes]
        return "\n".join([self.title, *(f"  {line}" for line in body), *notes])

    def as_json(self) -> dict[str, object]:
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return {"title": self.title, "rows": rows, "notes": list(self.notes)}


def _said(cell: Cell) -> str:
    if cell is None:
        return NOTHING
    if isinstance(cell, float):
        return f"{cell:.2f}" if abs(cell) < 100 else f"{cell:.0f}"  # noqa: PLR2004 (three digits say enough)
    return str(cell)


def _aligned(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Words to the left, what is measured to the right."""
    first, *rest = zip(line, widths, strict=True)
    return [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]


def goal(limit: float, unit: str = "", *, least: bool = False) -> str:
    return f"{'≥' if least else '≤'} {limit:g}{unit}"


def met(value: float, limit: float, *, least: bool = False) -> str:
    """Said, never enforced: a benchmark fails on no number."""
    return "yes" if (value >= limit if least else value <= limit) else "NO"


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * share) - 1)]


def middle(values: Sequence[float]) -> float:
    return median(values)
