"""A lesson's card, whose buttons follow from its state, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_planning as planning
from bot.callbacks.tutor_series import CancelSeries
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.series import rule as series_rule
from bot.screens.tutor_today import standing
from domain.lessons import UNDO_WINDOW, LessonState
from storage.queries.tutor_lessons import LessonCard, LessonHomework


def card(
    words: Words,
    lesson: LessonCard,
    homework: Sequence[LessonHomework],
    now: datetime,
    *,
    toast: str | None = None,
    in_place: bool = False,
) -> Screen:
    parts = [Html("\n".join(_lines(words, lesson, now)))]
    parts += [
        words(
            "screen-tutor-lesson-homework",
            text=_brief(work.text),
            due=formats.due(words, work.due_at),
            state=work.state.value,
        )
        for work in homework
    ]
    return Screen(
        text=Html("\n\n".join(parts)), rows=_rows(words, lesson, now), toast=toast, in_place=in_place
    )


def _lines(words: Words, lesson: LessonCard, now: datetime) -> list[Html]:
    lines = [
        words("screen-tutor-lesson", student=lesson.student_name, subject=lesson.subject),
        words(
            "screen-tutor-lesson-time",
            day=formats.heading_day(words, words.local(lesson.starts_at).date()),
            span=formats.span(words, lesson.starts_at, lesson.ends_at),
        ),
    ]
    if lesson.moved_from is not None:
        lines.append(
            words("screen-tutor-lesson-moved-from", moment=formats.plain_moment(words, lesson.moved_from))
        )
    if lesson.series_weekdays and lesson.series_every:
        rule = series_rule(words, lesson.series_weekdays, lesson.series_every)
        lines.append(words("screen-series-of-lesson", rule=rule))
    if lesson.student_zone and _differs(words, lesson.student_zone, lesson.starts_at):
        theirs = Words(words.language, lesson.student_zone)
        lines.append(words("screen-tutor-lesson-theirs", moment=_theirs(words, theirs, lesson.starts_at)))
    lines.append(_state_line(words, lesson, now))
    return lines


def _state_line(words: Words, lesson: LessonCard, now: datetime) -> Html:
    amount = lesson.charged_minor if lesson.state is not LessonState.PLANNED else lesson.price_minor
    return words(
        "screen-tutor-lesson-state",
        state=standing(lesson.state, lesson.starts_at, lesson.ends_at, now),
        price=formats.money(words, amount, lesson.currency),
    )


def _theirs(words: Words, theirs: Words, moment: datetime) -> str:
    """The time alone where the day is the same."""
    same_day = words.local(moment).date() == theirs.local(moment).date()
    return formats.clock_time(theirs, moment) if same_day else formats.plain_moment(theirs, moment)


def _differs(words: Words, zone: str, moment: datetime) -> bool:
    return words.local(moment).utcoffset() != Words(words.language, zone).local(moment).utcoffset()


def _rows(words: Words, lesson: LessonCard, now: datetime) -> list[list[Button]]:
    day = tutor.DayLessons(day=packed(words.local(lesson.starts_at).date()))
    homework = press(
        words.label("button-tutor-assign"),
        tutor.Assign(course=lesson.course_id, student=lesson.student_id, lesson=lesson.id),
    )
    student = press(words.label("button-tutor-student-card"), tutor.Student(student=lesson.student_id))
    if lesson.state is LessonState.PLANNED:
        return [
            *_marks(words, lesson, now),
            [
                press(
                    words.label("button-tutor-move"),
                    planning.MoveMonth(lesson=lesson.id, revision=lesson.revision, day=NOW),
                ),
                press(
                    words.label("button-tutor-cancel-lesson"),
                    tutor.CancelLesson(lesson=lesson.id, revision=lesson.revision, sure=0),
                ),
            ],
            [homework, student],
            keyboards.back_and_home(words, day),
        ]
    return [*_undo(words, lesson, now), [homework, student], keyboards.back_and_home(words, day)]


def _marks(words: Words, lesson: LessonCard, now: datetime) -> list[list[Button]]:
    """Nothing can be held before it has begun."""
    if now < lesson.starts_at:
        return []
    return [
        [
            press(
                words.label("button-tutor-held"),
                tutor.Hold(lesson=lesson.id, revision=lesson.revision),
                Style.SUCCESS,
            ),
            press(
                words.label("button-tutor-no-show"), tutor.NoShow(lesson=lesson.id, revision=lesson.revision)
            ),
        ]
    ]


def _undo(words: Words, lesson: LessonCard, now: datetime) -> list[list[Button]]:
    if lesson.settled_at is None or now - lesson.settled_at > UNDO_WINDOW:
        return []
    return [[press(words.label("button-tutor-undo"), tutor.Reopen(lesson=lesson.id))]]


def ask_cancel(words: Words, lesson: LessonCard) -> Screen:
    """The effect in words, the safe way first, moving as the better idea."""
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    text = words(
        "screen-tutor-ask-cancel",
        student=lesson.student_name,
        subject=lesson.subject,
        moment=formats.moment(words, lesson.starts_at),
    )
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-keep-lesson"), tutor.Lesson(lesson=lesson.id))],
            [
                press(
                    words.label("button-tutor-move"),
                    planning.MoveMonth(lesson=lesson.id, revision=lesson.revision, day=NOW),
                )
            ],
            [press(_only(words, lesson), tutor.CancelLesson(**ids, sure=1), Style.DANGER)],
            *_with_the_series(words, lesson),
        ],
        in_place=True,
    )


def _only(words: Words, lesson: LessonCard) -> str:
    if lesson.series_id is None:
        return words.label("button-tutor-cancel-sure")
    return words.label("button-series-this")


def _with_the_series(words: Words, lesson: LessonCard) -> list[list[Button]]:
    if lesson.series_id is None:
        return []
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    labels = (words.label("button-series-following"), words.label("button-series-all"))
    return [
        [
            press(label, CancelSeries(**ids, everything=everything, sure=0))
            for everything, label in enumerate(labels)
        ]
    ]


def _brief(text: str, limit: int = 80) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= limit else line[: limit - 1] + "…"
