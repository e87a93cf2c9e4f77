"""What a student has been given: the newest first, perhaps of one subject."""

from collections.abc import Sequence

from bot import formats
from bot.callbacks import family_library as callbacks
from bot.callbacks.base import Press
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import distinct, whole_or_cut
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_words import lines, paragraphs, titled
from storage.queries.family_library import GiftRow, SubjectRow
from storage.queries.family_pages import Page

LABEL = 20


def shelf(
    words: Words,
    page: Page[GiftRow],
    subjects: Sequence[SubjectRow],
    shown: callbacks.GivenShelf,
    child: str | None,
    back: Press | None,
) -> Screen:
    """``child`` names whose it is to somebody else, and ``back`` leads to him."""
    reader = "guardian" if child else "student"
    text = paragraphs(
        titled(words, words("screen-given-title"), child),
        lines(*(_line(words, row) for row in page.rows)),
        None if page.rows else words("screen-given-empty", reader=reader),
    )
    labels = whole_or_cut([row.title for row in page.rows], LABEL)
    buttons = [
        press(label, callbacks.OpenGift(gift=row.id)) for label, row in zip(labels, page.rows, strict=True)
    ]
    return Screen(
        text=text,
        rows=[
            *in_rows(buttons, 2),
            *arrows(
                _at(shown, cursor=page.rows[0].id, back=1) if page.earlier and page.rows else None,
                _at(shown, cursor=page.rows[-1].id, back=0) if page.later and page.rows else None,
            ),
            *in_rows(_subjects(words, subjects, shown), 2),
            keyboards.back_and_home(words, back) if back else keyboards.home(words),
        ],
    )


def _line(words: Words, row: GiftRow) -> Html:
    return words(
        "screen-given-line",
        title=row.title,
        subject=row.subject or "—",
        named="yes" if row.subject else "no",
        day=formats.short_day(words, words.local(row.given_at).date()),
        new="yes" if row.is_new else "no",
    )


def _at(shown: callbacks.GivenShelf, **where: int) -> callbacks.GivenShelf:
    return shown.model_copy(update=where)


def _subjects(words: Words, found: Sequence[SubjectRow], shown: callbacks.GivenShelf) -> list[Button]:
    """The others, where there is a choice."""
    if shown.label:
        return [press(words.label("button-library-all"), _at(shown, label=0, cursor=0, back=0))]
    if len(found) < 2:  # noqa: PLR2004 (one subject is no choice)
        return []
    names = distinct([one.subject for one in found])
    return [
        press(f"{name} · {one.items}", _at(shown, label=one.id, cursor=0, back=0))
        for name, one in zip(names, found, strict=True)
    ]
