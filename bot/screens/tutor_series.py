"""Making a series, and what a change of it would do, in numbers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import common, tutor
from bot.callbacks import tutor_planning as planning
from bot.callbacks.tutor_series import CancelSeries, ChangeSeries, CreateSeries, RestoreSeries, SeriesForm
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.series import WEEK, rule, weekday_name
from bot.screens.tutor_courses import whose
from bot.screens.tutor_who import who
from domain.series import Foreseen, Series
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_lesson_card import LessonCard

COUNTS = (10, 20)
MAY = 5
LAST_OF_MAY = 31
TICK = "✓ "


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a form would make: lessons in the next ten weeks, days left out because of a clash."""

    series: Series
    lessons: int
    conflicts: int
    first: datetime | None


def form(words: Words, course: CourseRow, chosen: SeriesForm, prospect: Prospect) -> Screen:
    series = prospect.series
    text = words(
        "screen-series-form",
        student=whose(words, course),
        subject=course.subject,
        rule=rule(words, series.weekdays, series.every_weeks),
        time=clock.label_of(series.clock_minutes),
        minutes=series.duration_minutes,
        first=formats.short_day(
            words, words.local(prospect.first).date() if prospect.first else series.starts_on
        ),
        end="day" if series.ends_on else "none",
        last=formats.short_day(words, series.ends_on or series.starts_on),
    )
    parts = [text, words("screen-series-prospect", count=prospect.lessons)]
    if prospect.conflicts:
        parts.append(words("screen-series-clashes", count=prospect.conflicts))
    return Screen(text=Html("\n".join(parts)), rows=_form_rows(words, chosen, prospect))


def _form_rows(words: Words, chosen: SeriesForm, prospect: Prospect) -> list[list[Button]]:
    create = CreateSeries(**chosen.model_dump(), sure=0)
    rows = [
        [_weekday(words, chosen, number) for number in range(WEEK)],
        [_every(words, chosen)],
        _ends(words, chosen, prospect.series),
    ]
    if prospect.lessons:
        rows.append([press(words.label("button-series-create"), create, Style.SUCCESS)])
    if prospect.conflicts:
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
    """What it is now; a tap makes it the other."""
    every = 2 if chosen.every == 1 else 1
    return press(words.label("button-series-every", every=chosen.every), _changed(chosen, every=every))


def _ends(words: Words, chosen: SeriesForm, series: Series) -> list[Button]:
    ends = [(words.label("button-series-open"), NOW)]
    ends += [
        (words.label("button-series-count", count=count), packed(series.last_day_of(count)))
        for count in COUNTS
    ]
    may = end_of_school_year(series.starts_on)
    ends.append((formats.number_day(words, may), packed(may)))
    return [
        press(f"{TICK}{label}" if until == chosen.until else label, _changed(chosen, until=until))
        for label, until in ends
    ]


def end_of_school_year(day: date) -> date:
    """The next last day of May, a fortnight away at least."""
    may = date(day.year, MAY, LAST_OF_MAY)
    return may if may - day > timedelta(days=14) else date(day.year + 1, MAY, LAST_OF_MAY)


def created(
    words: Words, course: CourseRow, series: Series, lesson_id: int, first: datetime, count: int
) -> Screen:
    text = words(
        "screen-series-created",
        student=whose(words, course),
        subject=course.subject,
        rule=rule(words, series.weekdays, series.every_weeks),
        time=clock.label_of(series.clock_minutes),
        first=formats.moment(words, first),
        count=count,
    )
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-series-first"), tutor.Lesson(lesson=lesson_id))],
            [
                press(words.label("button-tutor-week"), tutor.Week(day=packed(words.local(first).date()))),
                press(words.label("button-home"), common.Home()),
            ],
        ],
        toast=words.label("toast-series-created"),
    )


def ask_change(
    words: Words, lesson: LessonCard, meant: ChangeSeries, starts_at: datetime, foreseen: Foreseen
) -> Screen:
    """The effect in numbers first; what clashes moves only when it is said so."""
    parts = [
        words(
            "screen-series-ask-change",
            student=who(words, lesson),
            subject=lesson.subject,
            before=formats.plain_moment(words, lesson.starts_at),
            after=formats.plain_moment(words, starts_at),
            count=foreseen.changes,
        ),
        *_kept(words, foreseen),
    ]
    sure = meant.model_copy(update={"sure": 1})
    rows = [[press(words.label("button-series-change"), sure, Style.SUCCESS)]]
    if foreseen.conflicts:
        parts.append(words("screen-series-change-clashes", count=foreseen.conflicts))
        despite = meant.model_copy(update={"sure": 2})
        rows.append([press(words.label("button-series-change-despite"), despite, Style.DANGER)])
    rows.append([press(words.label("button-back"), tutor.Lesson(lesson=lesson.id))])
    return Screen(text=Html("\n".join(parts)), rows=rows)


def ask_cancel(words: Words, lesson: LessonCard, meant: CancelSeries, foreseen: Foreseen) -> Screen:
    parts = [
        words(
            "screen-series-ask-cancel",
            student=who(words, lesson),
            subject=lesson.subject,
            first=formats.plain_moment(words, lesson.starts_at),
            count=foreseen.changes,
        ),
        *_kept(words, foreseen),
    ]
    return Screen(
        text=Html("\n".join(parts)),
        rows=[
            [press(words.label("button-series-keep"), tutor.Lesson(lesson=lesson.id))],
            [
                press(
                    words.label("button-series-cancel"),
                    meant.model_copy(update={"sure": 1}),
                    Style.DANGER,
                )
            ],
        ],
        in_place=True,
    )


def cancelled(words: Words, lesson: LessonCard, foreseen: Foreseen) -> Screen:
    """The result, with its undo."""
    text = words(
        "screen-series-cancelled",
        student=who(words, lesson),
        subject=lesson.subject,
        count=foreseen.changes,
    )
    return Screen(
        text=Html("\n".join([text, *_kept(words, foreseen)])),
        rows=[
            [press(words.label("button-series-restore"), RestoreSeries(lesson=lesson.id))],
            [
                press(words.label("button-tutor-student-card"), tutor.Student(student=lesson.student_id)),
                press(words.label("button-home"), common.Home()),
            ],
        ],
        in_place=True,
    )


def _kept(words: Words, foreseen: Foreseen) -> list[Html]:
    return [words("screen-series-kept", count=foreseen.kept)] if foreseen.kept else []
