"""A month in which only some days can be picked: the others are dots, which say so when pressed."""

from collections.abc import Collection
from datetime import date, timedelta

from bot import formats
from bot.keyboards.calendar import WEEK, Calendar, next_month, packed
from bot.l10n import Words
from bot.screen import Button, Style, press

CLOSED = "·"


def rows(
    words: Words, shown: date, bounds: tuple[date, date], open_days: Collection[date], calendar: Calendar
) -> list[list[Button]]:
    """The weeks of the month that have any open day; ``bounds`` are today and the last day that may have one."""
    first = shown.replace(day=1)
    monday = first - timedelta(days=first.weekday())
    weeks = []
    while monday < next_month(first):
        week = [monday + timedelta(days=number) for number in range(WEEK)]
        if any(day in open_days and day.month == first.month for day in week):
            weeks.append([_day(day, first, bounds[0], open_days, calendar) for day in week])
        monday += timedelta(days=WEEK)
    names = [_weekday(words, first, number, open_days, calendar) for number in range(WEEK)]
    turns = _turns(words, first, bounds, calendar)
    return [*([names, *weeks] if weeks else []), *([turns] if turns else [])]


def _weekday(
    words: Words, first: date, number: int, open_days: Collection[date], calendar: Calendar
) -> Button:
    """Picks the first open day of that name in the month."""
    any_such = first + timedelta(days=(number - first.weekday()) % WEEK)
    found = [day for day in open_days if day.weekday() == number and day >= first]
    day = min(found, default=any_such)
    return press(formats.weekday(words, day), calendar.pick(packed(day)))


def _day(day: date, first: date, today: date, open_days: Collection[date], calendar: Calendar) -> Button:
    is_open = day in open_days and day.month == first.month
    label = str(day.day) if is_open else CLOSED
    return press(label, calendar.pick(packed(day)), Style.PRIMARY if is_open and day == today else None)


def _turns(words: Words, first: date, bounds: tuple[date, date], calendar: Calendar) -> list[Button]:
    """Only to months in which anything can be."""
    before, after = (first - timedelta(days=1)).replace(day=1), next_month(first)
    turns = []
    if first > bounds[0]:
        turns.append(press(f"‹ {formats.month_name(words, before)}", calendar.turn(packed(before))))
    if after <= bounds[1]:
        turns.append(press(f"{formats.month_name(words, after)} ›", calendar.turn(packed(after))))
    return turns
