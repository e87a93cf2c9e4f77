"""Grades and their scales (rule 21), and averages that say of how many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from domain.errors import GradeOutOfRange, NotFound, WeightOutOfRange

HALF = Fraction(1, 2)
HEAVIEST = 5


class Scale(StrEnum):
    """A course has one; a mark keeps the one it was given in."""

    FIVE = "five"
    TWELVE = "twelve"
    HUNDRED = "hundred"
    LETTERS = "letters"
    PASS_FAIL = "pass_fail"  # noqa: S105 (no password)


class MarkKind(StrEnum):
    """What a mark is for; each kind weighs what its course says. Buttons know them by their order, for ever."""

    HOMEWORK = "homework"
    LESSON = "lesson"
    TEST = "test"
    EXAM = "exam"

    @property
    def number(self) -> int:
        return list(MarkKind).index(self)

    @classmethod
    def numbered(cls, number: int) -> "MarkKind":
        """Raises NotFound."""
        if number >= len(cls):
            raise NotFound
        return list(cls)[number]


LETTERS = "FEDCBA"
BOUNDS: dict[Scale, tuple[int, int]] = {
    Scale.FIVE: (1, 5),
    Scale.TWELVE: (1, 12),
    Scale.HUNDRED: (0, 100),
    Scale.LETTERS: (0, len(LETTERS) - 1),
    Scale.PASS_FAIL: (0, 1),
}
"""Least and most points; letters count from F, 0, to A."""
ALIKE = str.maketrans(
    {
        "\N{CYRILLIC CAPITAL LETTER A}": "A",
        "\N{CYRILLIC CAPITAL LETTER VE}": "B",
        "\N{CYRILLIC CAPITAL LETTER ES}": "C",
        "\N{CYRILLIC CAPITAL LETTER IE}": "E",
    }
)
"""Letters typed on the other keyboard that look the same."""


@dataclass(frozen=True, slots=True)
class Grade:
    """So many points of a scale. Raises GradeOutOfRange for what the scale does not know."""

    scale: Scale
    points: int

    def __post_init__(self) -> None:
        least, most = BOUNDS[self.scale]
        if not least <= self.points <= most:
            raise GradeOutOfRange(least=least, most=most)

    @property
    def symbol(self) -> str:
        """As it is written anywhere: 5, 87, B. Pass and fail have words of their own in each language."""
        return LETTERS[self.points] if self.scale is Scale.LETTERS else str(self.points)

    @property
    def is_best(self) -> bool:
        return self.points == BOUNDS[self.scale][1]


@dataclass(frozen=True, slots=True)
class Average:
    """The weighted mean of ``count`` grades of one scale, in points."""

    scale: Scale
    value: Fraction
    count: int

    @property
    def nearest(self) -> Grade:
        """Half a point counts upwards."""
        return Grade(self.scale, (self.value + HALF).__floor__())


def choices(scale: Scale) -> tuple[Grade, ...]:
    """What is offered, the best first; of a hundred every tenth."""
    least, most = BOUNDS[scale]
    step = 10 if scale is Scale.HUNDRED else 1
    return tuple(Grade(scale, points) for points in range(most, least - 1, -step))


def read(text: str, scale: Scale) -> Grade | None:
    """A number or a letter as typed; None for anything else. Raises GradeOutOfRange."""
    typed = text.strip().upper().translate(ALIKE)
    if scale is Scale.LETTERS:
        return Grade(scale, LETTERS.index(typed)) if len(typed) == 1 and typed in LETTERS else None
    if scale is Scale.PASS_FAIL or not (typed.isascii() and typed.isdigit()):
        return None
    return Grade(scale, int(typed[:9]))


def weights_of(changed: Mapping[str, int]) -> dict[MarkKind, int]:
    """Of every kind: one, where the course says nothing else."""
    return {kind: changed.get(kind, 1) for kind in MarkKind}


def check_weight(weight: int) -> int:
    """``weight`` itself, or WeightOutOfRange."""
    if not 0 <= weight <= HEAVIEST:
        raise WeightOutOfRange(most=HEAVIEST)
    return weight


def average(
    scale: Scale, totals: Iterable[tuple[MarkKind, int, int]], weights: Mapping[MarkKind, int]
) -> Average | None:
    """Of grades in this scale: how many of a kind, and the sum of their points.

    A kind that weighs nothing is left out. None where nothing is left.
    """
    counted = [(weights[kind], count, points) for kind, count, points in totals if weights[kind] and count]
    if not counted:
        return None
    points_in_all = sum(weight * points for weight, _, points in counted)
    weight_in_all = sum(weight * count for weight, count, _ in counted)
    return Average(scale, Fraction(points_in_all, weight_in_all), sum(count for _, count, _ in counted))
