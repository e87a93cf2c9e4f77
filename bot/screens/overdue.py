"""What should have been handed in, or paid, by now: for the student, his guardian and his tutor."""

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby

from bot import formats
from bot.callbacks import overdue, student, tutor
from bot.callbacks.base import Press
from bot.keyboards import common as keyboards
from bot.keyboards import pager
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_homework import work_labels, work_line
from bot.screens.family_lessons import in_pairs
from bot.screens.family_words import lines, paragraphs
from storage.queries.family_pages import Page
from storage.queries.overdue import LIST, OverdueWork, Owing


def own(words: Words, page: Page[OverdueWork], count: int, now: datetime) -> Screen:
    """Each piece is handed in with one tap."""
    text = paragraphs(
        words("screen-overdue-own", count=count),
        lines(*(work_line(words, row.work, now) for row in page.rows)),
        words("screen-overdue-hand-in") if page.rows else None,
    )
    return _family(
        words,
        text,
        page,
        lambda row: student.HandIn(homework=row.work.id),
        lambda cursor, back: overdue.OwnOverdue(cursor=cursor, back=back),
    )


def of_children(words: Words, page: Page[OverdueWork], count: int, now: datetime) -> Screen:
    """Child by child; a page may begin in the midst of one."""
    parts = [
        lines(
            words("screen-parent-child-name", name=name), *(work_line(words, row.work, now) for row in rows)
        )
        for (_, name), rows in groupby(page.rows, key=lambda row: (row.work.student_id, row.student))
    ]
    first = page.rows[0].work.id if page.rows else 0
    return _family(
        words,
        paragraphs(words("screen-overdue-children", count=count), *parts),
        page,
        lambda row: overdue.ChildOverdue(homework=row.work.id, cursor=first),
        lambda cursor, back: overdue.ChildrenOverdue(cursor=cursor, back=back),
    )


def _family(
    words: Words,
    text: Html,
    page: Page[OverdueWork],
    opens: Callable[[OverdueWork], Press],
    turn: Callable[[int, int], Press],
) -> Screen:
    rows = page.rows
    labels = work_labels(words, [row.work for row in rows])
    turns = pager.arrows(
        turn(rows[0].work.id, 1) if page.earlier and rows else None,
        turn(rows[-1].work.id, 0) if page.later and rows else None,
    )
    buttons = [press(label, opens(row)) for label, row in zip(labels, rows, strict=True)]
    return Screen(text=text, rows=[*in_pairs(buttons), *turns, keyboards.home(words)])


def students(words: Words, rows: Sequence[Owing], edge: int, *, back: bool) -> Screen:
    """Who owes homework: each opens what he was given."""
    shown, turned = pager.keyed(
        rows, LIST, edge, back=back, turn=lambda id_, way: overdue.OverdueStudents(edge=id_, back=way)
    )
    said = [
        words(
            "screen-overdue-student-line",
            name=row.name,
            count=row.count,
            day=formats.number_day(words, words.local(row.oldest).date()),
        )
        for row in shown
    ]
    text = paragraphs(words("screen-overdue-students", count=len(shown)), lines(*said))
    names = [(row.id, row.name) for row in shown]
    return Screen(
        text=text,
        rows=[
            *_named(names, lambda id_: tutor.StudentHomework(student=id_, before=0)),
            turned,
            keyboards.home(words),
        ],
    )


def _named(rows: Sequence[tuple[int, str]], opens: Callable[[int], Press]) -> list[list[Button]]:
    labels = distinct([name for _, name in rows])
    return in_pairs([press(label, opens(id_)) for label, (id_, _) in zip(labels, rows, strict=True)])
