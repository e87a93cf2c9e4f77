"""What a file of tables holds, whatever kind of file it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NOT_IN_A_NAME = re.compile(r"[^\w -]+")
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be reckoned with in a workbook, and as its reader writes it on paper.

    ``digits`` after the point are always shown in a workbook; with None as many as there are.
    """

    value: float
    shown: str
    digits: int | None = None

    def __str__(self) -> str:
        return self.shown


Cell = str | int | Figure


@dataclass(frozen=True, slots=True)
class Grid:
    """``widths`` are shares of the page, one for each column."""

    name: str
    header: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Plain texts, as people wrote them: whoever writes the file escapes what his format needs."""

    title: str
    about: str
    grids: Sequence[Grid]


def file_name(title: str, extension: str) -> str:
    """A name that every system takes."""
    name = " ".join(_NOT_IN_A_NAME.sub(" ", title).split())
    return f"{name[:LONGEST_NAME] or 'file'}.{extension}"
