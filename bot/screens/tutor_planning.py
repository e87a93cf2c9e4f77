"""Choosing a day, a time and a length, for a new lesson and for one that moves."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_planning as planning
from bot.callbacks.base import Press
from bot.callbacks.tutor_series import ChangeSeries, SeriesForm
from bot.keyboards import calendar, clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import Calendar
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_courses import whose
from bot.screens.tutor_who import who
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_lesson_card import LessonCard

CLASH, PAST, TRIAL = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Slot:
    """A choice on the tutor's clock. ``clock`` is in minutes of the day."""

    day: date
    clock: int
    minutes: int

    @property
    def wall(self) -> datetime:
        return datetime.combine(self.day, datetime.min.time()) + timedelta(minutes=self.clock)


def days(words: Words, course: CourseRow, shown: date, today: date) -> Screen:
    made = Calendar(
        pick=lambda day: planning.PlanDay(course=course.id, day=day),
        turn=lambda day: planning.PlanMonth(course=course.id, day=day),
    )
    return Screen(
        text=words(
            "dialog-tutor-day",
            student=whose(words, course),
            subject=course.subject,
            month=formats.month_name(words, shown),
        ),
        rows=[*calendar.rows(words, shown, today, made), keyboards.leave(words)],
    )


def lengths(words: Words, course: CourseRow, day: date, at: int) -> Screen:
    packed = calendar.packed(day)
    rows = clock.lengths(
        words,
        lambda minutes: planning.PlanLength(course=course.id, day=packed, clock=at, minutes=minutes),
        course.duration_minutes,
    )
    text = words(
        "dialog-tutor-length",
        student=whose(words, course),
        subject=course.subject,
        moment=f"{formats.short_day(words, day)}, {clock.label_of(at)}",
    )
    return Screen(text=text, rows=[*rows, back(words, planning.PlanDay(course=course.id, day=packed))])


def confirm(words: Words, course: CourseRow, slot: Slot, starts_at: datetime, price: str) -> Screen:
    packed = calendar.packed(slot.day)
    text = words(
        "dialog-tutor-confirm",
        student=whose(words, course),
        subject=course.subject,
        day=formats.heading_day(words, words.local(starts_at).date()),
        span=formats.span(words, starts_at, starts_at + timedelta(minutes=slot.minutes)),
        price=price,
    )
    plan = planning.Plan(course=course.id, day=packed, clock=slot.clock, minutes=slot.minutes, sure=0)
    trial = press(words.label("button-tutor-plan-trial"), plan.model_copy(update={"sure": TRIAL}))
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-plan-sure"), plan, Style.SUCCESS)],
            [
                press(words.label("button-series-weekly"), _weekly(course, slot)),
                *([] if course.is_group else [trial]),
            ],
            [
                press(
                    words.label("button-tutor-other-day"), planning.PlanMonth(course=course.id, day=packed)
                ),
                press(words.label("button-tutor-other-time"), planning.PlanDay(course=course.id, day=packed)),
            ],
            [
                press(
                    words.label("button-tutor-other-length"),
                    planning.PlanTime(course=course.id, day=packed, clock=slot.clock),
                )
            ],
            keyboards.leave(words),
        ],
    )


def _weekly(course: CourseRow, slot: Slot) -> Press:
    """The same every week, as it is most often meant."""
    day = calendar.packed(slot.day)
    return SeriesForm(
        course=course.id, day=day, clock=slot.clock, minutes=slot.minutes, weekdays=1 << slot.day.weekday(),
        every=1, until=calendar.NOW,
    )  # fmt: skip


def move_days(words: Words, lesson: LessonCard, shown: date, today: date) -> Screen:
    made = Calendar(
        pick=lambda day: planning.MoveDay(lesson=lesson.id, revision=lesson.revision, day=day),
        turn=lambda day: planning.MoveMonth(lesson=lesson.id, revision=lesson.revision, day=day),
    )
    text = words(
        "dialog-tutor-move-day",
        student=who(words, lesson),
        subject=lesson.subject,
        moment=formats.moment(words, lesson.starts_at),
        month=formats.month_name(words, shown),
    )
    return Screen(
        text=text,
        rows=[*calendar.rows(words, shown, today, made), back(words, tutor.Lesson(lesson=lesson.id))],
    )


def confirm_move(
    words: Words, lesson: LessonCard, slot: Slot, starts_at: datetime, *, sure: int = 0
) -> Screen:
    packed = calendar.packed(slot.day)
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    text = words(
        "dialog-tutor-confirm-move",
        student=who(words, lesson),
        subject=lesson.subject,
        before=formats.plain_moment(words, lesson.starts_at),
        day=formats.heading_day(words, words.local(starts_at).date()),
        span=formats.span(words, starts_at, starts_at + timedelta(minutes=slot.minutes)),
    )
    move = planning.Move(**ids, day=packed, clock=slot.clock, sure=sure)
    one = (
        words.label("button-tutor-move-sure")
        if lesson.series_id is None
        else words.label("button-series-this")
    )
    return Screen(
        text=text,
        rows=[
            [press(one, move, Style.SUCCESS)],
            *_with_the_series(words, lesson, packed, slot.clock),
            [
                press(words.label("button-tutor-other-day"), planning.MoveMonth(**ids, day=packed)),
                press(words.label("button-tutor-other-time"), planning.MoveDay(**ids, day=packed)),
            ],
            back(words, tutor.Lesson(lesson=lesson.id)),
        ],
    )


def _with_the_series(words: Words, lesson: LessonCard, day: str, clock: int) -> list[list[Button]]:
    """For one of a series: this one, this and what follows, or all that lies ahead (rule 2)."""
    if lesson.series_id is None:
        return []
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    labels = (words.label("button-series-following"), words.label("button-series-all"))
    return [
        [
            press(label, ChangeSeries(**ids, day=day, clock=clock, everything=everything, sure=0))
            for everything, label in enumerate(labels)
        ]
    ]


def override(words: Words, reason: str, again: Press, other: Press) -> Screen:
    """A refusal that one tap may override; the other way comes first (rules 4 and 5)."""
    return Screen(
        text=words("dialog-tutor-override", reason=reason),
        rows=[
            [press(words.label("button-tutor-other-time"), other)],
            [press(words.label("button-tutor-anyway"), again, Style.DANGER)],
            keyboards.leave(words),
        ],
    )


def back(words: Words, where: Press) -> list[Button]:
    return [press(words.label("button-back"), where), *keyboards.leave(words)]
