"""A tutor's week as a picture: seven columns, an hour's height for an hour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.keyboards.names import short
from bot.l10n import Words
from bot.pictures.paper import Colour, Paper
from bot.screens.tutor_lists import standing
from domain.availability import Span
from storage.queries.tutor_lessons import LessonRow

DAYS = 7
DAY = timedelta(days=1)
HOUR = 60
MIDNIGHT = 24 * HOUR
USUAL = (9, 18)
"""Hours that are always shown."""

LEFT, TOP, COLUMN, HOUR_HIGH, FOOT = 84, 132, 212, 88, 84
MARGIN = 24
SMALL, TEXT, TITLE = 24, 26, 40
LOWEST = 16
"""Pixels of a lesson of however few minutes."""

PAPER, INK, FAINT, RULE = "#ffffff", "#1d2733", "#8a96a3", "#e3e8ee"
FREE, OFF, TODAY, NOW = "#f1f8f0", "#f3f0f6", "#2b7fd6", "#e0483e"


@dataclass(frozen=True, slots=True)
class Look:
    """Of a lesson; ``struck`` through where it was called off."""

    fill: Colour
    edge: Colour
    ink: Colour
    struck: bool = False


AHEAD = Look("#d8eafc", "#5ba1e6", INK)
LOOKS = {
    "planned": AHEAD,
    "running": Look("#bcdcfb", "#2b7fd6", INK),
    "over": Look("#ffedc4", "#e2a324", INK),
    "held": Look("#d9f0d8", "#67b364", INK),
    "no_show": Look("#fbdcd9", "#d9685f", INK),
}
CALLED_OFF = Look("#f4f5f7", "#c3cad2", FAINT, struck=True)
LEGEND = ("planned", "held", "over", "no_show", "cancelled_by_tutor")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a span on one day, in minutes of its wall clock."""

    column: int
    since: int
    till: int


def drawn(
    words: Words,
    monday: date,
    rows: Sequence[LessonRow],
    free: Sequence[Span],
    off: Sequence[Span],
    now: datetime,
) -> bytes:
    """A PNG, whatever the week holds; times on the reader's clock."""
    lessons = [(row, piece) for row in rows for piece in _pieces(words, monday, row.starts_at, row.ends_at)]
    open_time = [piece for span in free for piece in _pieces(words, monday, span.starts_at, span.ends_at)]
    closed = [piece for span in off for piece in _pieces(words, monday, span.starts_at, span.ends_at)]
    first, last = _hours([piece for _, piece in lessons] + open_time)
    sheet = _Sheet(words, monday, first, last)
    sheet.background(open_time, closed)
    sheet.grid(words.local(now).date())
    for lane in _lanes(lessons):
        sheet.lesson(*lane, now)
    sheet.clock_hand(now)
    sheet.legend(free=bool(open_time), off=bool(closed))
    return sheet.paper.png()


def _pieces(words: Words, monday: date, starts_at: datetime, ends_at: datetime) -> Iterator[Piece]:
    """Over midnight it goes on in the next column; what lies outside of the week is left out."""
    start, end = words.local(starts_at), words.local(ends_at)
    for column in range(DAYS):
        day = monday + column * DAY
        if start.date() <= day <= end.date():
            since = start.hour * HOUR + start.minute if start.date() == day else 0
            till = end.hour * HOUR + end.minute if end.date() == day else MIDNIGHT
            if till > since:
                yield Piece(column, since, till)


def _hours(pieces: Sequence[Piece]) -> tuple[int, int]:
    first = min((piece.since // HOUR for piece in pieces), default=USUAL[0])
    last = max((-(-piece.till // HOUR) for piece in pieces), default=USUAL[1])
    return min(first, USUAL[0]), max(last, USUAL[1])


def _lanes(lessons: Sequence[tuple[LessonRow, Piece]]) -> Iterator[tuple[LessonRow, Piece, int, int]]:
    """Those at the same time stand side by side: each with its lane, and how many there are."""
    ordered = sorted(lessons, key=lambda pair: (pair[1].column, pair[1].since, pair[1].till))
    while ordered:
        together, till = [ordered.pop(0)], 0
        till = together[0][1].till
        while ordered and ordered[0][1].column == together[0][1].column and ordered[0][1].since < till:
            together.append(ordered.pop(0))
            till = max(till, together[-1][1].till)
        for lane, (row, piece) in enumerate(together):
            yield row, piece, lane, len(together)


class _Sheet:
    def __init__(self, words: Words, monday: date, first: int, last: int) -> None:
        self.words = words
        self.monday = monday
        self.first, self.last = first, last
        self.bottom = TOP + (last - first) * HOUR_HIGH
        self.right = LEFT + DAYS * COLUMN
        self.paper = Paper(self.right + MARGIN, self.bottom + FOOT, PAPER)

    def _y(self, minute: int) -> float:
        return TOP + (min(max(minute, self.first * HOUR), self.last * HOUR) / HOUR - self.first) * HOUR_HIGH

    def _x(self, column: int) -> int:
        return LEFT + column * COLUMN

    def background(self, free: Sequence[Piece], off: Sequence[Piece]) -> None:
        for pieces, colour in ((free, FREE), (off, OFF)):
            for piece in pieces:
                left = self._x(piece.column)
                self.paper.fill((left, self._y(piece.since), left + COLUMN, self._y(piece.till)), colour)

    def grid(self, today: date) -> None:
        sunday = self.monday + (DAYS - 1) * DAY
        title = f"{formats.month_name(self.words, self.monday)} · {_range(self.words, self.monday, sunday)}"
        self.paper.write((LEFT, 18), title, INK, TITLE, room=self.right - LEFT, bold=True)
        for column in range(DAYS + 1):
            self.paper.line((self._x(column), TOP - 44), (self._x(column), self.bottom), RULE, 2)
        for column in range(DAYS):
            day = self.monday + column * DAY
            name = f"{formats.weekday(self.words, day).capitalize()} {day.day}"
            colour = TODAY if day == today else INK
            self.paper.write_in_the_middle(
                (self._x(column) + COLUMN / 2, TOP - 24), name, colour, 28, bold=day == today
            )
        for hour in range(self.first, self.last + 1):
            y = self._y(hour * HOUR)
            self.paper.line((LEFT, y), (self.right, y), RULE, 2)
            self.paper.write_in_the_middle((LEFT - 42, y), f"{hour:02}:00", FAINT, 22)

    def lesson(self, row: LessonRow, piece: Piece, lane: int, lanes: int, now: datetime) -> None:
        look = LOOKS.get(standing(row.state, row.starts_at, row.ends_at, now), CALLED_OFF)
        width = (COLUMN - 6) / lanes
        left = self._x(piece.column) + 3 + lane * width
        top = self._y(piece.since) + 2
        bottom = max(self._y(piece.till) - 2, top + LOWEST)
        self.paper.card((left, top, left + width - 2, bottom), look.fill, look.edge, LOWEST // 2)
        told = [(formats.clock_time(self.words, row.starts_at), False), (_name(row), True)]
        if bottom - top < 2 * TEXT + 12:
            told = [(" ".join(text for text, _ in told), True)]
        size = min(TEXT if len(told) > 1 else SMALL, int(bottom - top) - 4)
        for number, (text, bold) in enumerate(told):
            y = top + min(7, (bottom - top - size) // 2) + number * (TEXT + 5)
            wide = self.paper.write((left + 8, y), text, look.ink, size, room=width - 16, bold=bold)
            if look.struck:
                middle = y + size / 2 + 3
                self.paper.line((left + 8, middle), (left + 8 + wide, middle), look.ink, 2)

    def clock_hand(self, now: datetime) -> None:
        """Where the day has come to."""
        local = self.words.local(now)
        column, minute = (local.date() - self.monday).days, local.hour * HOUR + local.minute
        if 0 <= column < DAYS and self.first * HOUR <= minute <= self.last * HOUR:
            y = self._y(minute)
            self.paper.line((self._x(column), y), (self._x(column) + COLUMN, y), NOW, 4)

    def legend(self, *, free: bool, off: bool) -> None:
        """Colours in words; those of time where there is any."""
        left, top = float(LEFT), self.bottom + 34
        for state in LEGEND:
            look = LOOKS.get(state, CALLED_OFF)
            left = self._sample(state, left, top, look.fill, look.edge)
        if free:
            left = self._sample("free", left, top, FREE, FREE)
        if off:
            self._sample("off", left, top, OFF, OFF)

    def _sample(self, state: str, left: float, top: float, fill: Colour, edge: Colour) -> float:
        self.paper.card((left, top, left + 28, top + 28), fill, edge, 6)
        text = self.words.label("screen-tutor-week-legend", state=state)
        return left + 62 + self.paper.write((left + 38, top), text, INK, SMALL, room=300)


def _range(words: Words, first: date, last: date) -> str:
    return f"{formats.number_day(words, first)} – {formats.number_day(words, last)}"


def _name(row: LessonRow) -> str:
    return f"{row.subject} · {row.students}" if row.is_group else short(row.student_name)
