"""The student's home: the next lesson, what is due, level and streak."""

from datetime import datetime

from bot import formats
from bot.callbacks import parent, student
from bot.callbacks.common import Settings
from bot.callbacks.family import SchedulePage
from bot.callbacks.family_library import GivenShelf
from bot.callbacks.family_records import FamilyJournals
from bot.callbacks.overdue import OwnOverdue
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_homework import work_line
from bot.screens.family_words import lines, paragraphs
from domain.achievements import level_of, weekly_streak
from storage.queries.family_due import Due
from storage.queries.family_homework import Shelf
from storage.queries.family_lessons import LessonRow
from storage.queries.family_progress import Standing


def home(
    words: Words,
    lesson: LessonRow | None,
    due: Due,
    standing: Standing,
    now: datetime,
    pays_for: int | None,
) -> Screen:
    """``pays_for``: the card whose money is the reader's."""
    text = paragraphs(
        words("screen-student-home"),
        next_lesson(words, lesson, now),
        lines(
            words("screen-student-due", count=due.count), *(work_line(words, row, now) for row in due.rows)
        ),
        _progress(words, standing),
    )
    return Screen(text=text, rows=_rows(words, due, pays_for))


def next_lesson(words: Words, lesson: LessonRow | None, now: datetime) -> Html:
    if lesson is None:
        return words("screen-student-no-lesson")
    key = {"subject": lesson.subject, "when": formats.moment(words, lesson.starts_at)}
    if lesson.starts_at <= now:
        return words("screen-student-lesson-on", **key)
    return words("screen-student-next", **key)


def _progress(words: Words, standing: Standing) -> Html:
    level = level_of(standing.xp)
    streak = weekly_streak(standing.work, standing.today)
    return lines(
        words("screen-student-level", level=level, title=words("level-title", level=level), xp=standing.xp),
        words("screen-student-streak", weeks=streak.weeks) if streak.weeks else None,
    )


def _rows(words: Words, due: Due, pays_for: int | None) -> list[list[Button]]:
    rows: list[list[Button]] = []
    if due.rows:
        where = (
            student.HandIn(homework=due.rows[0].id)
            if due.count == 1
            else student.HomeworkShelf(shelf=Shelf.TODO.number, cursor=0, back=0)
        )
        rows.append([press(words.label("button-student-hand-in", how="first"), where, Style.PRIMARY)])
    if due.overdue:
        label = words.label("button-overdue", count=due.overdue)
        rows[-1].append(press(label, OwnOverdue(cursor=0, back=0)))
    homework = student.HomeworkShelf(shelf=Shelf.TODO.number, cursor=0, back=0)
    rows.append(
        [
            press(words.label("button-family-schedule"), SchedulePage(student=0, cursor=0, back=0)),
            press(words.label("button-family-homework"), homework),
        ]
    )
    rows.append(
        [
            press(words.label("button-family-progress"), student.Progress()),
            press(words.label("button-family-grades"), FamilyJournals(student=0)),
        ]
    )
    rows.append([press(words.label("button-family-given"), GivenShelf(student=0, label=0, cursor=0, back=0))])
    if pays_for is not None:
        balance = parent.Balance(student=pays_for, before=0)
        rows[-2].append(press(words.label("button-family-balance"), balance))
    rows[-1].append(press(words.label("button-settings"), Settings()))
    return rows
