"""Booking a free slot: which course, which day, what time, is it meant?"""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from bot import formats, zones
from bot.callbacks import booking as callbacks
from bot.callbacks.family import SchedulePage
from bot.keyboards import clock, open_days
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import Calendar, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from storage.queries.booking import BookableCourse

SCHEDULE = SchedulePage(student=0, cursor=0, back=0)
MINUTE = 60
EARLIEST, FARTHEST = 26_000_000, 68_000_000
HOUR = timedelta(hours=1)
NEAREST = 6


def minutes_of(moment: datetime) -> int:
    """As a button carries a moment."""
    return int(moment.timestamp()) // MINUTE


def moment_of(minutes: int) -> datetime | None:
    """None for what is no moment of this century."""
    return datetime.fromtimestamp(minutes * MINUTE, UTC) if EARLIEST <= minutes < FARTHEST else None


def courses(words: Words, found: Sequence[BookableCourse]) -> Screen:
    """Several: of one student, or of several children."""
    if not found:
        return Screen(text=words("screen-book-closed"), rows=[keyboards.back_and_home(words, SCHEDULE)])
    several = len({one.student_id for one in found}) > 1
    buttons = [
        [
            press(
                f"{one.subject} · {one.student}" if several else one.subject,
                callbacks.BookMonth(course=one.id, student=one.student_id, day="00000000"),
            )
        ]
        for one in found
    ]
    return Screen(text=words("screen-book-course"), rows=[*buttons, keyboards.back_and_home(words, SCHEDULE)])


def not_a_client(words: Words) -> Screen:
    """The same whoever the tutor is, and whether there is such a tutor at all."""
    return Screen(text=words("screen-book-not-client"), rows=[keyboards.home(words)])


def month(
    words: Words,
    course: BookableCourse,
    shown: date,
    bounds: tuple[date, date],
    open_in_month: Collection[date],
) -> Screen:
    ids = {"course": course.id, "student": course.student_id}
    made = Calendar(
        pick=lambda day: callbacks.BookDay(**ids, day=day), turn=lambda day: callbacks.BookMonth(**ids, day=day)
    )  # fmt: skip
    text = words(
        "screen-book-month",
        subject=course.subject,
        tutor=course.tutor,
        student=course.student,
        month=formats.month_name(words, shown),
        count=len(open_in_month),
    )
    return Screen(
        text=text,
        rows=[
            *open_days.rows(words, shown, bounds, open_in_month, made),
            keyboards.back_and_home(words, SCHEDULE),
        ],
    )


def times(words: Words, course: BookableCourse, day: date, starts: Sequence[datetime]) -> Screen:
    text = words(
        "screen-book-day",
        day=formats.heading_day(words, day),
        subject=course.subject,
        student=course.student,
        minutes=course.duration_minutes,
        city=zones.city(words.language, words.zone_name),
    )
    buttons = [press(formats.clock_time(words, start), _time(course, start)) for start in starts]
    back = callbacks.BookMonth(course=course.id, student=course.student_id, day=packed(day))
    return Screen(text=text, rows=[*clock.in_rows(buttons), keyboards.back_and_home(words, back)])


def _time(course: BookableCourse, start: datetime) -> callbacks.BookTime:
    return callbacks.BookTime(course=course.id, student=course.student_id, at=minutes_of(start))


def confirm(
    words: Words,
    course: BookableCourse,
    start: datetime,
    busy_with: str | None,
    price: int | None,
    *,
    is_late: bool = False,
) -> Screen:
    """Who does not pay hears no ``price`` and is told who may; another lesson at that time only warns. ``is_late``: it
    is too late already to cancel free.
    """
    book = callbacks.Book(course=course.id, student=course.student_id, at=minutes_of(start))
    yes = [[press(words.label("button-book-yes"), book, Style.SUCCESS)]] if price is not None else []
    day = packed(words.local(start).date())
    back = callbacks.BookDay(course=course.id, student=course.student_id, day=day)
    parts = [_what(words, course, start), *_beside(words, course, start, busy_with, price)]
    parts += [words("screen-book-late", hours=course.free_window // HOUR)] if is_late else []
    return Screen(text=Html("\n\n".join(parts)), rows=[*yes, keyboards.back_and_home(words, back)])


def _what(words: Words, course: BookableCourse, start: datetime) -> Html:
    end = start + timedelta(minutes=course.duration_minutes)
    return words(
        "screen-book-confirm",
        subject=course.subject,
        tutor=course.tutor,
        student=course.student,
        when=formats.moment(words, start),
        span=formats.span(words, start, end),
    )


def _beside(
    words: Words, course: BookableCourse, start: datetime, busy_with: str | None, price: int | None
) -> Iterator[Html]:
    if not _same_clock(words, course, start):
        there = formats.plain_moment(Words(words.language, course.tutor_zone), start)
        yield words("screen-book-theirs", when=there)
    if price is not None:
        yield words("screen-book-price", price=formats.money(words, price, course.currency))
    if busy_with is not None:
        yield words("screen-book-busy", subject=busy_with)
    if price is None:
        yield words("screen-book-ask")


def _same_clock(words: Words, course: BookableCourse, start: datetime) -> bool:
    there = Words(words.language, course.tutor_zone).local(start)
    return words.local(start).replace(tzinfo=None) == there.replace(tzinfo=None)


def taken(words: Words, course: BookableCourse, reason: str, nearest: Sequence[datetime]) -> Screen:
    """Somebody was quicker: the nearest times that are still free, one tap each."""
    buttons = [[press(_short(words, start), _time(course, start))] for start in nearest[:NEAREST]]
    text = words("screen-book-taken", reason=reason, count=len(buttons))
    calendar = callbacks.BookMonth(course=course.id, student=course.student_id, day="00000000")
    other: list[Button] = [press(words.label("button-book-other"), calendar)]
    return Screen(text=text, rows=[*buttons, other, keyboards.home(words)])


def _short(words: Words, start: datetime) -> str:
    local = words.local(start)
    day = f"{formats.weekday(words, local.date())} {formats.number_day(words, local.date())}"
    return f"{day}, {local:%H:%M}"
