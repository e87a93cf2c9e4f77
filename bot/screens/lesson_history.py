"""The lessons a student has had, newest first; of each what was written down."""

from collections.abc import Callable

from bot import formats
from bot.callbacks.base import Press
from bot.keyboards import clock
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens import record_words as pieces
from bot.screens.family_words import lines, paragraphs, titled
from storage.queries.family_pages import Page
from storage.queries.lesson_history import PastLesson, Skills

BRIEF = 100
"""Of a recap in a list."""


def history(
    words: Words,
    name: str | None,
    found: tuple[Page[PastLesson], Skills],
    ways: tuple[Callable[[int, int], Press], Callable[[int], Press]],
    last_row: list[Button],
) -> Screen:
    """``ways``: to a page beside a row, and to one lesson."""
    (page, skilled), (turn, opened) = found, ways
    text = paragraphs(
        titled(words, words("screen-history-title"), name),
        pieces.skills(words, skilled) if not page.earlier else None,
        *([_past(words, row) for row in page.rows] or [words("screen-history-empty")]),
    )
    buttons = [press(_day(words, row), opened(row.lesson_id)) for row in page.rows]
    turning = arrows(
        turn(page.rows[0].cursor, 1) if page.rows and page.earlier else None,
        turn(page.rows[-1].cursor, 0) if page.rows and page.later else None,
    )
    return Screen(text=text, rows=[*clock.in_rows(buttons, 3), *turning, last_row])


def _past(words: Words, row: PastLesson) -> Html:
    return lines(
        words(
            "screen-history-lesson",
            day=_day(words, row),
            subject=row.subject,
            there="yes" if row.was_there else "no",
        ),
        pieces.topic(words, row.topic),
        pieces.phrases(words, row.chips),
        words("screen-history-recap", text=_brief(row.recap)) if row.recap else None,
        words("screen-recap-voice") if row.has_voice else None,
        words("screen-record-note", note=_brief(row.note)) if row.note else None,
    )


def _day(words: Words, row: PastLesson) -> str:
    return formats.number_day(words, words.local(row.starts_at).date())


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= BRIEF else f"{line[: BRIEF - 1].rstrip()}…"
