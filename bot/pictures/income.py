"""Twelve months as bars: what came in beside what was earned."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_compact_decimal

from bot import formats
from bot.l10n import Words
from bot.pictures.paper import Colour, Paper
from domain.money import digits_of
from storage.queries.income import Flow

PAPER, INK, FAINT, RULE = "#ffffff", "#1d2733", "#8a96a3", "#e3e8ee"
RECEIVED, EARNED = "#5ba1e6", "#67b364"
LEFT, TOP, MONTH, HEIGHT, FOOT, MARGIN = 136, 148, 63, 470, 96, 28
BAR, GAP = 25, 3
TITLE, TEXT, SMALL = 40, 34, 28
LETTERS = 3
"""Of a month's name, in every language."""
RULES = 4
"""Lines across, of which the lowest is nothing unless more was taken back than earned."""

STEPS = (1, 2, 5)


def drawn(words: Words, months: Sequence[date], flows: Sequence[Flow], currency: str) -> bytes:
    """A PNG. Heavy: for a thread."""
    return _Chart(words, months, flows, currency).drawn()


def step_for(highest: int) -> int:
    """A round distance between lines, so that a few of them reach over the highest bar."""
    size = 1
    while True:
        for step in STEPS:
            if step * size * RULES >= highest:
                return step * size
        size *= 10


class _Chart:
    def __init__(self, words: Words, months: Sequence[date], flows: Sequence[Flow], currency: str) -> None:
        self.words, self.months, self.flows, self.currency = words, months, flows, currency
        amounts = [amount for flow in flows for amount in (flow.received_minor, flow.earned_minor)]
        self.step = step_for(max(*(abs(amount) for amount in amounts), 10 ** digits_of(currency)))
        self.lowest = min(0, -(-min(amounts) // self.step) - 1 if min(amounts) < 0 else 0)
        self.highest = max(1, -(-max(*amounts, 1) // self.step))
        self.right = LEFT + MONTH * len(months)
        self.paper = Paper(self.right + MARGIN, TOP + HEIGHT + FOOT, PAPER)

    def drawn(self) -> bytes:
        self._heading()
        self._lines()
        for number, (first, flow) in enumerate(zip(self.months, self.flows, strict=True)):
            self._month(number, first, flow)
        return self.paper.png()

    def _y(self, minor: float) -> float:
        whole = (self.highest - self.lowest) * self.step
        return TOP + HEIGHT * (self.highest * self.step - minor) / whole

    def _heading(self) -> None:
        first, last = (formats.month_name(self.words, day) for day in (self.months[0], self.months[-1]))
        self.paper.write((MARGIN, 22), f"{first} – {last}", INK, TITLE, room=self.right - MARGIN, bold=True)
        left = float(MARGIN)
        for which, colour in (("received", RECEIVED), ("earned", EARNED)):
            self.paper.card((left, 86, left + 32, 118), colour, colour, 6)
            name = self.words.label("screen-income-legend", which=which)
            left += 90 + self.paper.write((left + 44, 80), name, INK, TEXT, room=400)

    def _lines(self) -> None:
        for number in range(self.lowest, self.highest + 1):
            minor = number * self.step
            y = self._y(minor)
            self.paper.line((LEFT, y), (self.right, y), FAINT if not number else RULE, 2)
            self.paper.write_in_the_middle((LEFT / 2 + 4, y), self._short(minor), FAINT, SMALL)

    def _month(self, number: int, first: date, flow: Flow) -> None:
        left = LEFT + number * MONTH + (MONTH - 2 * BAR - GAP) / 2
        self._bar(left, flow.received_minor, RECEIVED)
        self._bar(left + BAR + GAP, flow.earned_minor, EARNED)
        middle = LEFT + number * MONTH + MONTH / 2
        name = format_date(first, "LLL", locale=formats.locale_of(self.words.language.value))
        below = self._y(self.lowest * self.step)
        self.paper.write_in_the_middle((middle, below + 30), str(name)[:LETTERS], INK, SMALL)
        if number == 0 or first.month == 1:
            self.paper.write_in_the_middle((middle, below + 66), str(first.year), FAINT, SMALL)

    def _bar(self, left: float, minor: int, colour: Colour) -> None:
        """Nothing is nothing; little is still to be seen."""
        if not minor:
            return
        base, end = self._y(0), self._y(minor)
        high = max(abs(base - end), 3)
        box = (left, base - high, left + BAR, base) if minor > 0 else (left, base, left + BAR, base + high)
        self.paper.fill(box, colour)

    def _short(self, minor: int) -> str:
        """12,5 thousand in so many letters as there is room for."""
        value = Decimal(minor).scaleb(-digits_of(self.currency))
        locale = formats.locale_of(self.words.language.value)
        return str(format_compact_decimal(value, locale=locale, fraction_digits=1)).replace("-", "−")
