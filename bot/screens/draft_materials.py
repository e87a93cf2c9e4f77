"""Materials to be put into homework that is being prepared."""

from bot.callbacks.tutor_assigning import DraftItems, LendItem, OpenAssignment
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import whole_or_cut
from bot.keyboards.pager import arrows
from bot.l10n import Words
from bot.screen import Screen, press
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_library import LABEL, item_line
from storage.queries.family_pages import Page
from storage.queries.tutor_library import ItemRow


def shelf(words: Words, page: Page[ItemRow], sought: str, assignment_id: int) -> Screen:
    """Which of them goes into the homework that is being prepared?"""

    def turn(cursor: int, back: int) -> DraftItems:
        return DraftItems(assignment=assignment_id, cursor=cursor, back=back)

    which = "some" if page.rows else "sought" if sought else "none"
    text = paragraphs(
        words("screen-library-for-draft", which=which, name=sought or "—"),
        lines(*(item_line(words, row) for row in page.rows)),
    )
    labels = whole_or_cut([row.title for row in page.rows], LABEL)
    buttons = [
        press(label, LendItem(assignment=assignment_id, item=row.id))
        for label, row in zip(labels, page.rows, strict=True)
    ]
    turns = arrows(
        turn(page.rows[0].id, 1) if page.earlier and page.rows else None,
        turn(page.rows[-1].id, 0) if page.later and page.rows else None,
    )
    everything = [[press(words.label("button-library-all"), turn(0, 0))]] if sought else []
    back = keyboards.back(words, OpenAssignment(assignment=assignment_id))
    return Screen(text=text, rows=[*in_rows(buttons, 2), *turns, *everything, back])
