"""What figures say: what stands beside one tells whether it is a day, a time, a length or money."""

from collections.abc import Callable
from dataclasses import replace

from bot.quick import figures, words
from bot.quick.figures import Impossible
from bot.quick.marks import Mark
from bot.quick.phrase import Clock, Day, Role
from bot.quick.reading import Reading
from bot.quick.vocabulary import Kind

NOON = 12 * 60
MOST_HOURS = 5
"""More are no lesson: "18 h" is a time."""
YEARS = range(2000, 2100)
GROUP = 3
"""Digits behind a lone thousand: 1 500."""


def figure(reading: Reading, mark: Mark) -> None:
    if mark.number is None:
        _compound(reading, mark)
        return
    for kinds, taker in _BESIDE:
        unit = reading.beside(*kinds)
        if unit is not None:
            taker(reading, mark, mark.number, unit)
            return
    if reading.at or (reading.role is not Role.PLAIN and mark.number <= figures.HOURS):
        reading.clock(figures.hour(mark.text))
    else:
        reading.bare.append((mark, reading.role))


def _compound(reading: Reading, mark: Mark) -> None:
    """12.03, 18:30, 18-19, 1,5 h, 49,90 R."""
    hours = figures.hours(mark.text)
    if hours is not None and not reading.at and reading.beside(Kind.HOUR):
        reading.minutes(hours)
        return
    currency = reading.beside(Kind.CURRENCY)
    if currency is not None:
        reading.phrase.price = f"{mark.text}{currency.text}"
        return
    ends = figures.span(mark.text)
    if ends is not None:
        reading.phrase.clocks += [Clock(ends[0]), Clock(ends[1], Role.END)]
        return
    _day_or_clock(reading, mark)


def _day_or_clock(reading: Reading, mark: Mark) -> None:
    """18.30 and, behind "at" or a day, 10.10 are times; 31.02 and 25:00 are neither, and said to be so."""
    no_clock_yet = bool(reading.phrase.days) and not reading.phrase.clocks
    clock_first = ":" in mark.text or reading.at or (no_clock_yet and reading.role is Role.PLAIN)
    impossible: Impossible | None = None
    for taker in (_clock, _day) if clock_first else (_day, _clock):
        try:
            if taker(reading, mark):
                return
        except Impossible as error:
            impossible = impossible or error
    if impossible is not None:
        raise impossible
    reading.word(mark)


def _clock(reading: Reading, mark: Mark) -> bool:
    minutes = figures.clock(mark.text)
    if minutes is not None:
        reading.clock(minutes)
    return minutes is not None


def _day(reading: Reading, mark: Mark) -> bool:
    day = figures.day(mark.text, reading.today)
    if day is not None:
        reading.day(Day(day=day))
    return day is not None


def _with_month(reading: Reading, _: Mark, number: int, unit: Mark) -> None:
    following = reading.following
    year = following.number if following is not None and following.number in YEARS else None
    if year is not None:
        reading.next()
    reading.day(Day(day=figures.on(number, unit.value, year, reading.today)))


def _with_ordinal(reading: Reading, mark: Mark, number: int, _: Mark) -> None:
    """12th, 12th of March."""
    reading.beside(Kind.NOISE)
    month = reading.beside(Kind.MONTH)
    if month is not None:
        _with_month(reading, mark, number, month)
    else:
        reading.day(Day(day=figures.day_of_month(number, reading.today)))


def _with_minutes(reading: Reading, _: Mark, number: int, __: Mark) -> None:
    reading.minutes(number)


def _with_hours(reading: Reading, mark: Mark, number: int, _: Mark) -> None:
    """1 h 30; at 18 h 30, which is a time."""
    following = reading.following
    rest = following.number if following is not None else None
    minutes = rest if rest is not None and rest < figures.MINUTES else 0
    if minutes:
        reading.next()
        reading.beside(Kind.MINUTE)
    if reading.at or number > MOST_HOURS:
        reading.clock(figures.hour(mark.text) + minutes)
    else:
        reading.minutes(number * figures.MINUTES + minutes)


def _with_part(reading: Reading, _: Mark, number: int, unit: Mark) -> None:
    """7 in the evening."""
    if number > figures.HOURS // 2:
        reading.clock(figures.hour(f"{number:02}"))
    else:
        reading.clock(_in_part(number * figures.MINUTES, unit.kind))


def day_part(reading: Reading, mark: Mark) -> None:
    """6:30 in the evening."""
    if not reading.phrase.clocks:
        reading.word(mark)
        return
    last = reading.phrase.clocks[-1]
    reading.phrase.clocks[-1] = replace(last, minutes=_in_part(last.minutes, mark.kind))


def _in_part(minutes: int, part: Kind) -> int:
    return minutes % NOON + (0 if part is Kind.MORNING else NOON)


def _with_weeks(reading: Reading, mark: Mark, number: int, _: Mark) -> None:
    words.weeks(reading, mark, number)


def _with_currency(reading: Reading, mark: Mark, _: int, unit: Mark) -> None:
    """1500 R; a thousand before it belongs to it: 1 500 R."""
    thousand = reading.bare[-1][0] if reading.bare else None
    grouped = (
        thousand is not None and len(mark.text) == GROUP and reading.is_just_before(thousand, mark, unit)
    )
    if grouped and thousand is not None:
        reading.bare.pop()
        reading.phrase.price = f"{thousand.text}{mark.text}{unit.text}"
    else:
        reading.phrase.price = f"{mark.text}{unit.text}"


def money(reading: Reading, mark: Mark) -> None:
    """$50."""
    amount = reading.beside(Kind.FIGURE)
    if amount is None:
        reading.word(mark)
    else:
        reading.phrase.price = f"{mark.text}{amount.text}"


_BESIDE: tuple[tuple[tuple[Kind, ...], Callable[[Reading, Mark, int, Mark], None]], ...] = (
    ((Kind.MONTH,), _with_month),
    ((Kind.OF_MONTH,), _with_ordinal),
    ((Kind.MINUTE,), _with_minutes),
    ((Kind.HOUR,), _with_hours),
    ((Kind.MORNING, Kind.EVENING, Kind.DAY), _with_part),
    ((Kind.WEEK,), _with_weeks),
    ((Kind.CURRENCY,), _with_currency),
)

LENGTHS = range(15, 181, 5)
_ENDS_OF_CLOCK = (3, 4)


def settle(reading: Reading) -> None:
    """Whole numbers with nothing beside them: a time first, for nothing is planned without one, then a length, then
    a price; a number that is none of these is a word.
    """
    for mark, role in reading.bare:
        try:
            _settle(reading, mark, role)
        except Impossible as error:
            reading.phrase.troubles.append((error.trouble, mark.shown))


def _settle(reading: Reading, mark: Mark, role: Role) -> None:
    phrase, number = reading.phrase, mark.number or 0
    wants_clock = not any(clock.role is not Role.FROM for clock in phrase.clocks)
    digits = len(mark.text)
    if wants_clock and digits < GROUP:
        phrase.clocks.append(Clock(figures.hour(mark.text), role))
    elif wants_clock and digits == 4 and _is_clock(mark.text):  # noqa: PLR2004 (1830)
        phrase.clocks.append(Clock(figures.clock(f"{mark.text[:2]}:{mark.text[2:]}") or 0, role))
    elif phrase.minutes is None and number in LENGTHS:
        phrase.minutes = number
    elif phrase.price is None and digits >= GROUP - 1:
        phrase.price = mark.text
    else:
        phrase.rest.append(mark.shown)


def _is_clock(text: str) -> bool:
    return int(text[:2]) < figures.HOURS and int(text[2:]) < figures.MINUTES
