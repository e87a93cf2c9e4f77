"""The form of a new series, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import common, tutor
from bot.callbacks import tutor_planning as planning
from bot.callbacks.tutor_series import CreateSeries, EndOfSeries, SeriesCard, SeriesForm
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.series import WEEK, rule, weekday_name
from bot.screens.tutor_courses import whose
from domain.series import EVERY_WEEKS, MOST_LESSONS, Series
from storage.queries.tutor_courses import CourseRow

COUNTS = (10, 20)
MAY = 5
LAST_OF_MAY = 31
TICK = "✓ "
NO_YEAR = "0000"


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a form would make, or has made: so many lessons now, of ``total`` where it has an end; ``conflicts`` and
    days ``off`` are left out.
    """

    series: Series
    lessons: int
    first: datetime | None
    conflicts: int
    off: int
    total: int | None


def until_count(count: int) -> str:
    """As a button carries it: a number of lessons in place of a last day."""
    return f"{count:08}"


def count_in(until: str) -> int | None:
    """None for a last day, and for no end."""
    return int(until) if until.startswith(NO_YEAR) and until != NOW else None


def form(words: Words, course: CourseRow, chosen: SeriesForm, made: Prospect) -> Screen:
    series = made.series
    first = words.local(made.first).date() if made.first else series.starts_on
    ends = "count" if count_in(chosen.until) else "day" if series.ends_on else "none"
    text = words(
        "screen-series-form",
        student=whose(words, course),
        subject=course.subject,
        rule=rule(words, series.weekdays, series.every_weeks),
        time=clock.label_of(series.clock_minutes),
        minutes=series.duration_minutes,
        first=formats.short_day(words, first),
        end=ends,
        last=last_day(words, series.ends_on, first),
    )
    return Screen(text=Html("\n".join([text, *_prospect(words, made)])), rows=_form_rows(words, chosen, made))


def last_day(words: Words, day: date | None, beside: date) -> str:
    """With its year, where that is another one."""
    if day is None:
        return ""
    label = formats.short_day(words, day)
    return label if day.year == beside.year else f"{label} {day.year}"


def _prospect(words: Words, made: Prospect) -> list[Html]:
    parts = [words("screen-series-prospect", count=made.lessons)]
    if made.total is not None and what_follows(made) == "rest":
        parts.append(words("screen-series-total", count=made.total - made.conflicts))
    if made.conflicts:
        parts.append(words("screen-series-clashes", count=made.conflicts))
    if made.off:
        parts.append(words("screen-series-off", count=made.off))
    return parts


def what_follows(made: Prospect) -> str:
    """After what is planned now: everything is, a rest is to come, or it goes on for ever."""
    if made.total is None:
        return "open"
    return "rest" if made.series.made_till else "none"


def _form_rows(words: Words, chosen: SeriesForm, made: Prospect) -> list[list[Button]]:
    create = CreateSeries(**chosen.model_dump(), sure=0)
    rows = [
        [_weekday(words, chosen, number) for number in range(WEEK)],
        [_every(words, chosen)],
        *_ends(words, chosen, made.series),
    ]
    if made.lessons:
        rows.append([press(words.label("button-series-create"), create, Style.SUCCESS)])
    if made.conflicts:
        despite = create.model_copy(update={"sure": 1})
        rows.append([press(words.label("button-series-despite"), despite, Style.DANGER)])
    back = planning.PlanLength(
        course=chosen.course, day=chosen.day, clock=chosen.clock, minutes=chosen.minutes
    )
    return [*rows, [press(words.label("button-back"), back), *keyboards.leave(words)]]


def _changed(chosen: SeriesForm, **changes: object) -> SeriesForm:
    return chosen.model_copy(update=changes)


def _weekday(words: Words, chosen: SeriesForm, number: int) -> Button:
    """The last day left stays."""
    is_on = bool(chosen.weekdays >> number & 1)
    name = weekday_name(words, number)
    weekdays = chosen.weekdays ^ (1 << number) or chosen.weekdays
    return press(
        f"·{name}·" if is_on else name,
        _changed(chosen, weekdays=weekdays),
        Style.PRIMARY if is_on else None,
    )


def _every(words: Words, chosen: SeriesForm) -> Button:
    """What it is now; a tap makes it the next."""
    every = chosen.every % len(EVERY_WEEKS) + 1
    return press(words.label("button-series-every", every=chosen.every), _changed(chosen, every=every))


def _ends(words: Words, chosen: SeriesForm, series: Series) -> list[list[Button]]:
    may = end_of_school_year(series.starts_on)
    offered = [(words.label("button-series-open"), NOW)]
    offered += [(words.label("button-series-count", count=count), until_count(count)) for count in COUNTS]
    offered.append((words.label("button-series-till", day=formats.number_day(words, may)), packed(may)))
    first, second, third, fourth = (
        press(f"{TICK}{label}" if until == chosen.until else label, _changed(chosen, until=until))
        for label, until in offered
    )
    other = EndOfSeries(**chosen.model_dump())
    typed = chosen.until not in {until for _, until in offered}
    label = f"{TICK}{_typed_end(words, chosen, series)}" if typed else words.label("button-series-other-end")
    return [[first, second, third], [fourth, press(label, other)]]


def _typed_end(words: Words, chosen: SeriesForm, series: Series) -> str:
    count = count_in(chosen.until)
    if count:
        return words.label("button-series-count", count=count)
    return formats.number_day(words, series.ends_on or series.starts_on)


def end_of_school_year(day: date) -> date:
    """The next last day of May, a fortnight away at least."""
    may = date(day.year, MAY, LAST_OF_MAY)
    return may if may - day > timedelta(days=14) else date(day.year + 1, MAY, LAST_OF_MAY)


def ask_end(words: Words, course: CourseRow, chosen: SeriesForm) -> Screen:
    return Screen(
        text=words(
            "dialog-series-end", student=whose(words, course), subject=course.subject, most=MOST_LESSONS
        ),
        rows=[[press(words.label("button-back"), chosen), *keyboards.leave(words)]],
    )


def created(words: Words, course: CourseRow, made: Prospect, series_id: int, lesson_id: int) -> Screen:
    series, first = made.series, made.first or made.series.created_at
    text = words(
        "screen-series-created",
        student=whose(words, course),
        subject=course.subject,
        rule=rule(words, series.weekdays, series.every_weeks),
        time=clock.label_of(series.clock_minutes),
        first=formats.moment(words, first),
        count=made.lessons,
    )
    more = what_follows(made)
    if more != "none":
        text = Html(f"{text}\n{words('screen-series-follows', more=more)}")
    day = packed(words.local(first).date())
    return Screen(
        text=text,
        rows=[
            [
                press(words.label("button-series-first"), tutor.Lesson(lesson=lesson_id)),
                press(words.label("button-series-card"), SeriesCard(series=series_id)),
            ],
            [
                press(words.label("button-tutor-week"), tutor.Week(day=day)),
                press(words.label("button-home"), common.Home()),
            ],
        ],
        toast=words.label("toast-series-created"),
    )
