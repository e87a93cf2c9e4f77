"""Reads a line from left to right. Order is free."""

from collections.abc import Callable
from datetime import datetime

from bot.quick import amounts, words
from bot.quick.figures import Impossible
from bot.quick.marks import Mark, marks
from bot.quick.phrase import Phrase
from bot.quick.reading import PREPOSITIONS, Reading
from bot.quick.vocabulary import Kind

_TAKERS: dict[Kind, Callable[[Reading, Mark], None]] = {
    Kind.WEEKDAY: words.weekday,
    Kind.ALL_WEEKDAYS: words.all_weekdays,
    Kind.NEAR: words.near,
    Kind.MONTH: words.month,
    Kind.IN: words.within,
    Kind.HOUR: words.hour_alone,
    Kind.DAY: words.day_or_week,
    Kind.WEEK: words.day_or_week,
    Kind.MORNING: amounts.day_part,
    Kind.EVENING: amounts.day_part,
    Kind.PLAN: words.verb,
    Kind.MOVE: words.verb,
    Kind.CANCEL: words.verb,
    Kind.REPEAT: words.repeat,
    Kind.LENGTH: words.length,
    Kind.CLOCK: words.noon,
    Kind.NUMBER: words.number,
    Kind.CURRENCY: amounts.money,
    Kind.FIGURE: amounts.figure,
}
_KEEP_EVERY = frozenset({Kind.WEEKDAY, Kind.DAY, Kind.WEEK, Kind.NUMBER, Kind.FIGURE})


def read(line: str, local: datetime) -> Phrase:
    """What a line says; ``local`` is the tutor's clock. Never raises: what cannot be is among the troubles."""
    reading = Reading(marks(line), local)
    while (mark := reading.next()) is not None:
        if mark.kind in PREPOSITIONS:
            reading.promise(mark)
            continue
        reading.every = reading.every and mark.kind in _KEEP_EVERY
        try:
            _TAKERS.get(mark.kind, Reading.word)(reading, mark)
        except Impossible as error:
            reading.phrase.troubles.append((error.trouble, reading.shown_since(mark)))
        reading.forget()
    amounts.settle(reading)
    return reading.phrase
