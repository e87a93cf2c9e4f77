"""Series that exist: what a student has every week, and what a change of one would do, in numbers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot import formats
from bot.callbacks import common, tutor
from bot.callbacks import tutor_planning as planning
from bot.callbacks.tutor_series import (
    CancelSeries,
    ChangeSeries,
    EndSeries,
    ProlongSeries,
    RestoreSeries,
    SeriesCard,
    StudentSeries,
)
from bot.keyboards import common as keyboards
from bot.keyboards.names import cut
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press
from bot.screens.series import rule, turned
from bot.screens.tutor_series import last_day
from bot.screens.tutor_who import who
from domain.clock import utc_of_wall, zone_named
from domain.series import Foreseen
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_series import SeriesRow

DAYS = 14
"""As much of them as fits on a button beside the time."""


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
    rows = [[press(words.label("button-series-change"), sure, Style.SUCCESS)]] if foreseen.changes else []
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


def cancelled(
    words: Words, whose: tuple[str, str], student_id: int, foreseen: Foreseen, lesson_id: int | None
) -> Screen:
    """The result, with its undo by ``lesson_id``, one of those that were cancelled. ``whose``: student, subject."""
    text = words("screen-series-cancelled", student=whose[0], subject=whose[1], count=foreseen.changes)
    rows = [[press(words.label("button-home"), common.Home())]]
    if student_id:
        rows[0].insert(0, press(words.label("button-tutor-student-card"), tutor.Student(student=student_id)))
    if lesson_id is not None:
        rows.insert(0, [press(words.label("button-series-restore"), RestoreSeries(lesson=lesson_id))])
    return Screen(text=Html("\n".join([text, *_kept(words, foreseen)])), rows=rows, in_place=True)


def of_student(words: Words, student: tuple[int, str], rows: Sequence[SeriesRow]) -> Screen:
    """``student``: id, name."""
    if not rows:
        text = words("screen-series-none", student=student[1])
        begin = press(words.label("button-tutor-plan"), planning.PlanFor(student=student[0]), Style.PRIMARY)
    else:
        lines = "\n".join(_line(words, row) for row in rows)
        text = Html(f"{words('screen-series-list', student=student[1])}\n\n{lines}")
        begin = press(words.label("button-tutor-plan"), planning.PlanFor(student=student[0]))
    listed = [[press(_label(words, row), SeriesCard(series=row.id))] for row in rows]
    back = keyboards.back_and_home(words, tutor.Student(student=student[0]))
    return Screen(text=text, rows=[*listed, [begin], back])


def _line(words: Words, row: SeriesRow) -> Html:
    days, time = _rule(words, row)
    return words("screen-series-line", rule=days, time=time, subject=row.subject, count=row.ahead)


def _label(words: Words, row: SeriesRow) -> str:
    """How often stands in the text above."""
    days, time = _rule(words, replace(row, every_weeks=1))
    return f"{cut(days, DAYS)} {time}"


def _rule(words: Words, row: SeriesRow) -> tuple[str, str]:
    """Its days and its time on the reader's calendar and clock, as they are at its next lesson."""
    zone = zone_named(row.zone)
    day = row.next_starts_at.astimezone(zone).date() if row.next_starts_at else row.starts_on
    moment = utc_of_wall(datetime.combine(day, time()) + timedelta(minutes=row.clock_minutes), zone)
    weekdays = turned(row.weekdays, (words.local(moment).date() - day).days)
    return rule(words, weekdays, row.every_weeks), formats.clock_time(words, moment)


def _end(row: SeriesRow) -> str:
    """Of a series that was ended the last day it might have had is no news."""
    if row.ended_at is not None:
        return "over"
    return "day" if row.ends_on else "none"


def card(words: Words, row: SeriesRow, *, toast: str | None = None) -> Screen:
    days, clock = _rule(words, row)
    facts = [
        words("screen-series-card", student=_who(words, row), subject=row.subject, rule=days, time=clock,
              minutes=row.duration_minutes),
        words("screen-series-span", first=formats.short_day(words, row.starts_on), end=_end(row),
              last=last_day(words, row.ends_on, row.starts_on)),
        words("screen-series-ahead", count=row.ahead),
    ]  # fmt: skip
    if row.by_hand:
        facts.append(words("screen-series-by-hand", count=row.by_hand))
    rows = []
    if row.ended_at is None:
        end = EndSeries(series=row.id, revision=row.revision, sure=0)
        rows.append([press(words.label("button-series-end"), end)])
        if row.ends_on is not None:
            longer = press(words.label("button-series-prolong"), ProlongSeries(series=row.id))
            rows.insert(0, [longer])
    else:
        facts.append(words("screen-series-over"))
    if row.next_id and row.next_starts_at:
        facts.append(words("screen-series-next", moment=formats.moment(words, row.next_starts_at)))
        rows.insert(0, [press(words.label("button-tutor-next-lesson"), tutor.Lesson(lesson=row.next_id))])
    back = keyboards.back_and_home(words, StudentSeries(student=row.student_id))
    return Screen(text=Html("\n".join(facts)), rows=[*rows, back], toast=toast)


def _who(words: Words, row: SeriesRow) -> str:
    return words.label("tutor-group", count=row.students) if row.students > 1 else row.student_name


def whose(words: Words, row: SeriesRow) -> tuple[str, str]:
    return _who(words, row), row.subject


def ask_end(words: Words, row: SeriesRow, foreseen: Foreseen) -> Screen:
    """In numbers, the safe way first."""
    text = words(
        "screen-series-ask-end", student=_who(words, row), subject=row.subject, count=foreseen.changes
    )
    sure = EndSeries(series=row.id, revision=row.revision, sure=1)
    return Screen(
        text=Html("\n".join([text, *_kept(words, foreseen)])),
        rows=[
            [press(words.label("button-series-keep"), SeriesCard(series=row.id))],
            [press(words.label("button-series-end"), sure, Style.DANGER)],
        ],
    )


def _kept(words: Words, foreseen: Foreseen) -> list[Html]:
    parts = [words("screen-series-kept", count=foreseen.kept)] if foreseen.kept else []
    if foreseen.past:
        parts.append(words("screen-series-past", count=foreseen.past))
    return parts
