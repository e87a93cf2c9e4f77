"""What is told of a lesson: to its student, his guardians, and to the tutor when it is over."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot import formats
from bot.callbacks import family, tutor
from bot.callbacks.tutor_attendance import RollCall
from bot.callbacks.tutor_planning import MoveMonth
from bot.callbacks.tutor_waivers import MarkLate
from bot.keyboards.calendar import NOW
from bot.l10n import Html, Words
from bot.screen import Message, Style, press
from bot.screens import confirming
from domain.people import Role
from storage.queries.notice_facts import LessonFacts

MINUTE = 60
NAMES_SHOWN = 12


def planned(words: Words, lesson: LessonFacts, reader: Role, student: str) -> Message:
    minutes = int((lesson.ends_at - lesson.starts_at).total_seconds()) // MINUTE
    when = words("notice-lesson-when", when=formats.moment(words, lesson.starts_at), minutes=minutes)
    return of_lesson(
        words, lesson, words("notice-lesson-planned"), about(words, lesson, reader, student), when
    )


def moved(words: Words, lesson: LessonFacts, reader: Role, student: str) -> Message:
    """The old time struck through, when it is known."""
    was = (
        words("notice-lesson-was", when=formats.moment(words, lesson.moved_from))
        if lesson.moved_from
        else None
    )
    now = formats.moment(words, lesson.starts_at)
    return of_lesson(
        words, lesson, words("notice-lesson-moved"), about(words, lesson, reader, student), was, now
    )


def cancelled(words: Words, lesson: LessonFacts, reader: Role, student: str) -> Message:
    """A guardian also hears that it costs nothing; students see no money (rule 17)."""
    was = words("notice-lesson-was", when=formats.moment(words, lesson.starts_at))
    free = words("notice-lesson-free") if reader is Role.GUARDIAN else None
    whose = about(words, lesson, reader, student)
    return of_lesson(words, lesson, words("notice-lesson-cancelled"), whose, was, free)


def all_cancelled(
    words: Words, lesson: LessonFacts, reader: Role, student: str, count: int, last: datetime
) -> Message:
    """``lesson`` is the first of them."""
    first = words("notice-lessons-first", when=formats.moment(words, lesson.starts_at))
    till = words("notice-lessons-last", when=formats.moment(words, last))
    free = words("notice-lessons-free") if reader is Role.GUARDIAN else None
    title = words("notice-lessons-cancelled", count=count)
    return of_lesson(words, lesson, title, about(words, lesson, reader, student), first, till, free)


def tomorrow(words: Words, lesson: LessonFacts, reader: Role, student: str, now: datetime) -> Message:
    """Sent 26 hours before, or earlier because of quiet hours: the word is that of the reader's calendar."""
    title = words("notice-lesson-tomorrow", day=day_word(words, lesson.starts_at, now))
    when = formats.moment(words, lesson.starts_at)
    return of_lesson(words, lesson, title, about(words, lesson, reader, student), when)


def soon(words: Words, lesson: LessonFacts, reader: Role, student: str) -> Message:
    title = words("notice-lesson-soon", time=formats.clock(words, lesson.starts_at))
    when = formats.moment(words, lesson.starts_at)
    return of_lesson(words, lesson, title, about(words, lesson, reader, student), when)


def promised(words: Words, lesson: LessonFacts, reader: Role, reminder: Message, *, known: bool) -> Message:
    """A reminder that asks for the promise to come, or, where it is known, says so."""
    if known:
        return replace(reminder, text=joined(reminder.text, words("notice-lesson-confirmed")))
    asking = confirming.button(words, reader, lesson.id, lesson.revision)
    return replace(reminder, rows=((asking,), *reminder.rows))


def card(words: Words, lesson: LessonFacts, present: Sequence[str]) -> Message:
    """The card that settles a lesson in one tap (rule 12); a group has its roll called where somebody was away, and
    late is one student alone.
    """
    day = formats.short_day(words, words.local(lesson.starts_at).date())
    when = f"{day}, {formats.span(words, lesson.starts_at, lesson.ends_at)}"
    whose = about(words, lesson, Role.TUTOR, ", ".join(present[:NAMES_SHOWN]))
    here = {"lesson": lesson.id, "revision": lesson.revision}
    no_show = press(words.label("button-notice-no-show"), tutor.NoShow(**here))
    roll = press(words.label("button-attendance", count=len(present)), RollCall(lesson=lesson.id, page=0))
    late = press(words.label("button-tutor-late-cancel"), MarkLate(**here))
    rows = (
        (press(words.label("button-notice-hold"), tutor.Hold(**here), Style.SUCCESS),),
        (roll, no_show) if len(present) > 1 else (no_show, late),
        (
            press(words.label("button-tutor-moved"), MoveMonth(**here, day=NOW)),
            press(words.label("button-notice-cancel"), tutor.CancelLesson(**here, sure=0)),
        ),
        (press(words.label("button-notice-lesson"), tutor.Lesson(lesson=lesson.id)),),
    )
    return Message(joined(words("notice-lesson-card"), whose, Html(when)), rows)


def booked(words: Words, lesson: LessonFacts, student: str) -> Message:
    """To the tutor: a family has taken one of his free slots."""
    whose = about(words, lesson, Role.TUTOR, student)
    rows = ((press(words.label("button-notice-lesson"), tutor.Lesson(lesson=lesson.id)),),)
    return Message(
        joined(words("notice-lesson-booked"), whose, formats.moment(words, lesson.starts_at)), rows
    )


def day_word(words: Words, moment: datetime, now: datetime) -> str:
    """today, tomorrow or later, on the reader's calendar."""
    days = (words.local(moment).date() - words.local(now).date()).days
    return "today" if days <= 0 else "tomorrow" if days == 1 else "later"


def joined(*lines: str | None) -> str:
    """The lines there are, one under another."""
    return "\n".join(line for line in lines if line)


def about(words: Words, lesson: LessonFacts, reader: Role, student: str) -> Html:
    return words(
        "notice-about", reader=reader.value, subject=lesson.subject, tutor=lesson.tutor, student=student
    )


def of_lesson(words: Words, lesson: LessonFacts, *lines: str | None) -> Message:
    rows = ((press(words.label("button-notice-lesson"), family.FamilyLesson(lesson=lesson.id)),),)
    return Message(joined(*lines), rows)
