"""Materials of a lesson: its tutor chooses them, its family has them."""

from collections.abc import Sequence
from datetime import datetime

from bot.callbacks import tutor
from bot.callbacks.family_library import OpenGift
from bot.callbacks.tutor_library import AttachItem, LessonItems
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import cut, whole_or_cut
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_lesson_parts import Seen
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_library import LABEL, item_line
from storage.queries.family_pages import Page
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_library import ItemRow

SHOWN = 8


def tutor_line(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    titles = sorted((lesson.materials or "").split("\n")) if lesson.materials else []
    if not titles:
        return None
    more = "…" if len(titles) > SHOWN else ""
    return words("screen-lesson-materials", titles=", ".join(titles[:SHOWN]) + more)


def tutor_row(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    meaning = LessonItems(lesson=lesson.id, cursor=0, back=0)
    return [press(words.label("button-tutor-materials"), meaning)]


def family_rows(words: Words, seen: Seen) -> list[list[Button]]:
    """One for each of the family who has it."""
    gifts = [gift for row in seen.rows for gift in row.gifts][:SHOWN]
    return [
        [press(words.label("button-lesson-material", title=cut(title, LABEL - 3)), OpenGift(gift=gift))]
        for gift, title in gifts
    ]


def choice(
    words: Words, page: Page[ItemRow], attached: Sequence[ItemRow], sought: str, lesson_id: int
) -> Screen:
    """Those of the lesson are ticked where they stand, so that a second tap meets the same."""

    def turn(cursor: int, back: int) -> LessonItems:
        return LessonItems(lesson=lesson_id, cursor=cursor, back=back)

    chosen = {row.id for row in attached}
    here = {row.id for row in page.rows}
    shown = [*(row for row in attached if row.id not in here), *page.rows]
    labels = whole_or_cut([row.title for row in shown], LABEL - 2)
    buttons = [
        press(
            f"✓ {label}" if row.id in chosen else label,
            AttachItem(lesson=lesson_id, item=row.id, on=int(row.id not in chosen)),
        )
        for label, row in zip(labels, shown, strict=True)
    ]
    turns = arrows(
        turn(page.rows[0].id, 1) if page.earlier and page.rows else None,
        turn(page.rows[-1].id, 0) if page.later and page.rows else None,
    )
    which = "some" if shown else "sought" if sought else "none"
    text = paragraphs(
        words("screen-lesson-choice", which=which, name=sought or "—"),
        lines(*(item_line(words, row) for row in shown)),
    )
    everything = [[press(words.label("button-library-all"), turn(0, 0))]] if sought else []
    back = keyboards.back_and_home(words, tutor.Lesson(lesson=lesson_id))
    return Screen(text=text, rows=[*in_rows(buttons, 2), *turns, *everything, back])
