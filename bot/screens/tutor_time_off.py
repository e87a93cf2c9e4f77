"""A tutor's days off: what lies ahead, choosing the first and the last day, what becomes of the lessons."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor_availability as callbacks
from bot.callbacks.tutor_illness import IllReport
from bot.callbacks.tutor_package_days import FreezeDays
from bot.keyboards import calendar
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import Calendar, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_lists import line
from domain.availability import TimeOffKind
from storage.queries.availability import TimeOffRow
from storage.queries.tutor_lessons import LessonRow

LISTED = 12
INSTANT = timedelta(microseconds=1)


def days_between(words: Words, first: date, last: date) -> str:
    """Thu, 12 March, or 12.03–20.03, in English 12 Mar – 20 Mar."""
    if first == last:
        return formats.short_day(words, first)
    begin, end = formats.number_day(words, first), formats.number_day(words, last)
    gap = formats.NARROW_SPACE if " " in begin else ""
    return f"{begin}{gap}–{gap}{end}"


def bounds(words: Words, row: TimeOffRow) -> tuple[date, date]:
    return words.local(row.starts_at).date(), words.local(row.ends_at - INSTANT).date()


def days(words: Words, row: TimeOffRow) -> Html:
    return words("screen-off-line", days=days_between(words, *bounds(words, row)), kind=row.kind.value)


def coming(words: Words, tutor: int, rows: Sequence[TimeOffRow], *, toast: str | None = None) -> Screen:
    """Each is one tap away."""
    text = [words("screen-off", count=len(rows)), *(days(words, row) for row in rows)]
    buttons = [
        [press(days_between(words, *bounds(words, row)), callbacks.ShowTimeOff(off=row.id))] for row in rows
    ]
    add = callbacks.TimeOffFirst(tutor=tutor, day=calendar.NOW)
    return Screen(
        text=Html("\n".join(text)),
        rows=[
            *buttons,
            [press(words.label("button-off-add"), add, Style.PRIMARY)],
            keyboards.back_and_home(words, callbacks.WorkingHours(tutor=tutor)),
        ],
        toast=toast,
    )


def first_day(words: Words, tutor: int, shown: date, today: date) -> Screen:
    made = Calendar(
        pick=lambda day: callbacks.TimeOffLast(tutor=tutor, first=day, day=day),
        turn=lambda day: callbacks.TimeOffFirst(tutor=tutor, day=day),
    )
    text = words("dialog-off-first", month=formats.month_name(words, shown))
    back = keyboards.back(words, callbacks.TimesOff(tutor=tutor))
    return Screen(text=text, rows=[*calendar.rows(words, shown, today, made), back])


def last_day(words: Words, tutor: int, first: date, shown: date, today: date) -> Screen:
    """One day off is one tap more."""
    made = Calendar(
        pick=lambda day: callbacks.TimeOffDays(tutor=tutor, first=packed(first), last=day),
        turn=lambda day: callbacks.TimeOffLast(tutor=tutor, first=packed(first), day=day),
    )
    text = words(
        "dialog-off-last", first=formats.short_day(words, first), month=formats.month_name(words, shown)
    )
    one = callbacks.TimeOffDays(tutor=tutor, first=packed(first), last=packed(first))
    _, _, *month, turns = calendar.rows(words, shown, today, made)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-off-one-day"), one, Style.PRIMARY)],
            *month,
            turns,
            keyboards.back(words, callbacks.TimeOffFirst(tutor=tutor, day=packed(first))),
        ],
    )


def confirm(
    words: Words, tutor: int, first: date, last: date, lessons: Sequence[LessonRow], now: datetime
) -> Screen:
    """With lessons in these days: which are they, and shall they stay?"""
    parts = [
        words(
            "dialog-off-confirm",
            days=days_between(words, first, last),
            count=(last - first).days + 1,
            lessons=len(lessons),
        )
    ]
    if lessons:
        parts.append(Html("\n".join(_lesson(words, row, now) for row in lessons[:LISTED])))
    if len(lessons) > LISTED:
        parts.append(words("dialog-off-more", count=len(lessons) - LISTED))
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *_choices(
                words,
                callbacks.TakeTimeOff(tutor=tutor, first=packed(first), last=packed(last), cancels=0),
                len(lessons),
            ),
            keyboards.back(words, callbacks.TimeOffLast(tutor=tutor, first=packed(first), day=packed(last))),
        ],
    )


def _choices(words: Words, keep: callbacks.TakeTimeOff, lessons: int) -> list[list[Button]]:
    """The safe way first."""
    if not lessons:
        return [[press(words.label("button-off-take"), keep, Style.SUCCESS)]]
    cancel = keep.model_copy(update={"cancels": 1})
    return [
        [press(words.label("button-off-keep"), keep, Style.SUCCESS)],
        [press(words.label("button-off-cancel", count=lessons), cancel, Style.DANGER)],
    ]


def _lesson(words: Words, row: LessonRow, now: datetime) -> str:
    return f"{formats.number_day(words, words.local(row.starts_at).date())}, {line(words, row, now)}"


def one(words: Words, row: TimeOffRow, *, cancelled: int = 0, toast: str | None = None) -> Screen:
    """Taken or given back; what can be undone can be undone here."""
    text = words(
        "screen-off-one",
        days=days_between(words, *bounds(words, row)),
        kind=row.kind.value,
        state="withdrawn" if row.is_withdrawn else "taken",
    )
    if cancelled:
        text = Html(f"{text}\n\n{words('screen-off-cancelled', count=cancelled)}")
    give_back = [press(words.label("button-off-give-back"), callbacks.GiveBackTimeOff(off=row.id))]
    rows = [] if row.is_withdrawn else [give_back]
    if row.kind is TimeOffKind.ILLNESS:
        rows = [[press(words.label("button-ill-report"), IllReport(off=row.id, page=0))]]
    if not row.is_withdrawn:
        rows.append([press(words.label("button-freeze-all"), _freezes(words, row))])
    back = keyboards.back_and_home(words, callbacks.TimesOff(tutor=row.tutor_id))
    return Screen(text=text, rows=[*rows, back], toast=toast)


def _freezes(words: Words, row: TimeOffRow) -> FreezeDays:
    """Packages may wait on the same days."""
    first, last = (packed(day) for day in bounds(words, row))
    return FreezeDays(package=0, studio=0, everybody=0, first=first, last=last)
