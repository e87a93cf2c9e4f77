"""What words say: days by name, repeats, verbs, units without a figure."""

from datetime import timedelta

from bot.quick import figures
from bot.quick.marks import Mark
from bot.quick.phrase import Day, Role, Verb
from bot.quick.reading import Reading
from bot.quick.vocabulary import Kind

EVERY_DAY = 127
WEEK = 7
LONGEST_MONTH = 31
FARTHEST_AHEAD = 3650
"""In days; what lies beyond is refused later, with its reason."""
_VERBS = {Kind.PLAN: Verb.PLAN, Kind.MOVE: Verb.MOVE, Kind.CANCEL: Verb.CANCEL}


def weekday(reading: Reading, mark: Mark) -> None:
    if reading.every:
        reading.phrase.weekdays |= 1 << mark.value
    else:
        reading.day(Day(weekday=mark.value, later=reading.later))


def all_weekdays(reading: Reading, mark: Mark) -> None:
    """On Wednesdays."""
    reading.phrase.weekdays |= 1 << mark.value
    reading.phrase.every = max(reading.phrase.every, 1)


def near(reading: Reading, mark: Mark) -> None:
    reading.day(Day(day=reading.today + timedelta(days=mark.value)))


def noon(reading: Reading, mark: Mark) -> None:
    reading.clock(mark.value)


def length(reading: Reading, mark: Mark) -> None:
    reading.minutes(mark.value)


def hour_alone(reading: Reading, mark: Mark) -> None:
    """A word for an hour is an hour; a single letter may be somebody's initial."""
    if len(mark.text) > 1 and reading.phrase.minutes is None:
        reading.minutes(figures.MINUTES)
    else:
        reading.word(mark)


def verb(reading: Reading, mark: Mark) -> None:
    if reading.phrase.verb is None:
        reading.phrase.verb = _VERBS[mark.kind]


def repeat(reading: Reading, mark: Mark) -> None:
    reading.phrase.every = mark.value


def day_or_week(reading: Reading, mark: Mark) -> None:
    """Every day, every week, next week."""
    if reading.every and mark.kind is Kind.DAY:
        reading.phrase.weekdays = EVERY_DAY
    elif mark.kind is Kind.DAY or not (reading.every or reading.later):
        reading.word(mark)
    reading.every = False


def number(reading: Reading, mark: Mark) -> None:
    """Two hours, every two weeks; alone it is a word."""
    unit = reading.beside(Kind.HOUR, Kind.WEEK)
    if unit is None:
        reading.word(mark)
    elif unit.kind is Kind.HOUR:
        reading.minutes(mark.value * figures.MINUTES)
    else:
        weeks(reading, mark, mark.value)


def weeks(reading: Reading, mark: Mark, count: int) -> None:
    if reading.every and 0 < count < 10:  # noqa: PLR2004 (as many as a series may skip)
        reading.phrase.every = count
    else:
        reading.word(mark)
    reading.every = False


def within(reading: Reading, _: Mark) -> None:
    """In three days, in a week, in two hours; "in" alone is no word to tell back."""
    count = reading.beside(Kind.FIGURE, Kind.NUMBER)
    unit = reading.beside(Kind.DAY, Kind.WEEK, Kind.HOUR)
    many = 1 if count is None else count.number if count.kind is Kind.FIGURE else count.value
    if unit is None or many is None:
        reading.give_back(count, unit)
        return
    if unit.kind is Kind.HOUR:
        moment = reading.local + timedelta(hours=min(many, 99))
        reading.day(Day(day=moment.date()))
        reading.clock(moment.hour * figures.MINUTES + moment.minute)
        return
    ahead = many * (WEEK if unit.kind is Kind.WEEK else 1)
    reading.day(Day(day=reading.today + timedelta(days=min(ahead, FARTHEST_AHEAD))))


def month(reading: Reading, mark: Mark) -> None:
    """March 12th; until June, till the end of May. Else it may be somebody's name."""
    following = reading.following
    day = following.number if following is not None else None
    if day is not None and day <= LONGEST_MONTH and reading.role is not Role.UNTIL:
        reading.next()
        reading.beside(Kind.OF_MONTH)
        reading.day(Day(day=figures.on(day, mark.value, None, reading.today)))
    elif reading.role is Role.UNTIL or reading.end:
        first = figures.on(1, mark.value, None, reading.today)
        after = (first + timedelta(days=LONGEST_MONTH)).replace(day=1) if reading.end else first
        reading.role = Role.UNTIL
        reading.day(Day(day=after - timedelta(days=1)))
    else:
        reading.word(mark)
