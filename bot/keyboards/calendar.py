"""A month of days, Monday first; the day picked travels in its own button, and no button is a dead one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot import formats
from bot.callbacks.base import Press
from bot.l10n import Words
from bot.screen import Button, Style, press

NOW = "00000000"
WEEK = 7
DECEMBER = 12
FARTHEST_YEARS = 20
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Days of the months before and after: seven in a row leave no room for more."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Makes the buttons: ``pick`` of a day, ``turn`` to the month of another."""

    pick: Callable[[str], Press]
    turn: Callable[[str], Press]


def packed(day: date) -> str:
    return f"{day:%Y%m%d}"


def unpacked(day: str, today: date) -> date:
    """The day a button carries, today for NOW; raises NotUnderstood for a day that no calendar here has."""
    if day == NOW:
        return today
    try:
        found = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError as error:
        raise formats.NotUnderstood from error
    if abs(found.year - today.year) > FARTHEST_YEARS:
        raise formats.NotUnderstood
    return found


def rows(words: Words, shown: date, today: date, calendar: Calendar) -> list[list[Button]]:
    """The next days as shortcuts, weekdays (each picks the next such day), the month, and its neighbours."""
    first = shown.replace(day=1)
    return [
        [_shortcut(words, ahead, today, calendar) for ahead in range(4)],
        [_weekday(words, number, today, calendar) for number in range(WEEK)],
        *([_day(day, first, today, calendar) for day in week] for week in weeks(first)),
        turns(words, first, calendar.turn),
    ]


def grid(
    words: Words, first: date, today: date, pick: Callable[[date], Press], mark: Callable[[date], str]
) -> list[list[Button]]:
    """The month that ``first`` begins, each of its days with a mark of its own behind the number.

    Above them the weekdays, each the next such day.
    """
    coming = [today + timedelta(days=(number - today.weekday()) % WEEK) for number in range(WEEK)]
    return [
        [press(formats.weekday(words, day), pick(day)) for day in coming],
        *([_marked(day, first, today, pick, mark) for day in days] for days in weeks(first)),
    ]


def _marked(
    day: date, first: date, today: date, pick: Callable[[date], Press], mark: Callable[[date], str]
) -> Button:
    if day.month != first.month:
        return press(str(day.day).translate(RAISED), pick(day))
    return press(f"{day.day}{mark(day)}", pick(day), Style.PRIMARY if day == today else None)


def _shortcut(words: Words, ahead: int, today: date, calendar: Calendar) -> Button:
    day = today + timedelta(days=ahead)
    if ahead == 0:
        label = words.label("button-calendar-today")
    elif ahead == 1:
        label = words.label("button-calendar-tomorrow")
    else:
        label = f"{formats.weekday(words, day)} {day.day}"
    return press(label, calendar.pick(packed(day)))


def _weekday(words: Words, number: int, today: date, calendar: Calendar) -> Button:
    day = today + timedelta(days=(number - today.weekday()) % WEEK)
    return press(formats.weekday(words, day), calendar.pick(packed(day)))


def _day(day: date, first: date, today: date, calendar: Calendar) -> Button:
    if day == today:
        return press(f"·{day.day}·", calendar.pick(packed(day)), Style.PRIMARY)
    label = str(day.day) if day.month == first.month else str(day.day).translate(RAISED)
    return press(label, calendar.pick(packed(day)))


def turns(words: Words, first: date, turn: Callable[[str], Press]) -> list[Button]:
    """To the months beside the one that ``first`` begins."""
    before, after = (first - timedelta(days=1)).replace(day=1), next_month(first)
    return [
        press(f"‹ {formats.month_name(words, before)}", turn(packed(before))),
        press(f"{formats.month_name(words, after)} ›", turn(packed(after))),
    ]


def next_month(first: date) -> date:
    return date(first.year + first.month // DECEMBER, first.month % DECEMBER + 1, 1)


def weeks(first: date) -> list[list[date]]:
    """Whole weeks of the month that ``first`` begins, Monday first."""
    monday, found = first - timedelta(days=first.weekday()), []
    while monday < next_month(first):
        found.append([monday + timedelta(days=number) for number in range(WEEK)])
        monday += timedelta(days=WEEK)
    return found
