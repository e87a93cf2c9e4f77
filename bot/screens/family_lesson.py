"""A lesson's card as a student and his guardian see it, whose lines and buttons follow from its state.

The card is composed here and nowhere else. A capability adds to it one function of its own file: to ``LINES`` (what
is said) or to ``ROWS`` (a row of buttons; at most four are to be seen at once, what is given at it aside). Each is
given the words, what is seen and the moment, and returns nothing where it has nothing to add; what it needs to know
is a field of ``LessonRow`` or of ``Seen``.
"""

from collections.abc import Callable
from datetime import datetime

from bot.callbacks.base import Press
from bot.callbacks.family import SchedulePage
from bot.keyboards.common import back_and_home
from bot.l10n import Words
from bot.screen import Button, Screen
from bot.screens import (
    confirming,
    disputes,
    family_cancels,
    family_record,
    lesson_file,
    lesson_materials,
    move_parts,
)
from bot.screens import family_lesson_parts as parts
from bot.screens.family_lesson_parts import Seen
from bot.screens.family_words import paragraphs

Line = Callable[[Words, Seen, datetime], str | None]
Row = Callable[[Words, Seen, datetime], list[Button]]

LINES: tuple[Line, ...] = (
    parts.about,
    parts.time,
    parts.state,
    parts.trial,
    confirming.line,
    move_parts.family_line,
    family_cancels.line,
    family_record.line,
    parts.homework,
)
ROWS: tuple[Row, ...] = (
    confirming.row,
    move_parts.family_row,
    family_cancels.cancel_row,
    family_cancels.regret_row,
    family_record.voice,
    disputes.lesson_row,
    lesson_file.family_row,
)
FROM_NOW = SchedulePage(student=0, cursor=0, back=0)


def card(
    words: Words,
    seen: Seen,
    now: datetime,
    back: Press = FROM_NOW,
    *,
    toast: str | None = None,
    in_place: bool = False,
) -> Screen:
    made = [row for make in ROWS if (row := make(words, seen, now))]
    work = [[parts.work_button(words, piece, seen.own)] for piece in seen.work]
    return Screen(
        text=paragraphs(*(make(words, seen, now) for make in LINES)),
        rows=[*made, *work, *lesson_materials.family_rows(words, seen), back_and_home(words, back)],
        toast=toast,
        in_place=in_place,
    )
