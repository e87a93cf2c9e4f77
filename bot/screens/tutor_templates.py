"""Homework kept to be given again: all of it by pages, what was looked for, and one."""

from collections.abc import Sequence
from math import ceil

from bot.callbacks import tutor_assigning as callbacks
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press
from bot.screens.tutor_homework import brief
from storage.queries.tutor_assignments import Draft, TemplateRow

PAGE = 6
LABEL = 24


def templates(
    words: Words,
    rows: Sequence[TemplateRow],
    assignment_id: int,
    page: int,
    sought: str,
    *,
    toast: str | None,
) -> Screen:
    """``assignment_id`` is the draft one of them is chosen for; 0 when they are looked through."""
    draft = callbacks.OpenAssignment(assignment=assignment_id)
    back = keyboards.back_and_home(words, draft if assignment_id else callbacks.Drafts(before=0))
    if not rows:
        text = words("screen-tutor-no-templates", sought=sought or "—", found="no" if sought else "none")
        return Screen(text=text, rows=[back], toast=toast)
    pages = ceil(len(rows) / PAGE)
    page = min(page, pages - 1)
    shown = rows[page * PAGE : (page + 1) * PAGE]
    lines = [
        words("screen-tutor-template-line", text=brief(words, row.text), files=row.parts) for row in shown
    ]
    title = words("screen-tutor-templates", count=len(rows), page=page + 1, pages=pages)
    turns = [
        press(label, callbacks.Templates(assignment=assignment_id, page=there))
        for label, there in (("‹", page - 1), ("›", page + 1))
        if 0 <= there < pages and not sought
    ]
    buttons = [[press(brief(words, row.text, LABEL), _meaning(row.id, assignment_id))] for row in shown]
    return Screen(
        text=Html(f"{title}\n\n" + "\n".join(lines)),
        rows=[*buttons, *([turns] if turns else []), back],
        toast=toast,
    )


def _meaning(template_id: int, assignment_id: int) -> callbacks.UseTemplate | callbacks.OpenTemplate:
    if assignment_id:
        return callbacks.UseTemplate(assignment=assignment_id, template=template_id)
    return callbacks.OpenTemplate(template=template_id)


def template(words: Words, kept: Draft, *, toast: str | None = None) -> Screen:
    text = words(
        "screen-tutor-template", text=kept.text or words.label("screen-tutor-files-only"), files=kept.parts
    )
    use = callbacks.UseTemplate(assignment=0, template=kept.id)
    drop = callbacks.DropTemplate(template=kept.id)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-use-template"), use, Style.PRIMARY)],
            [press(words.label("button-tutor-drop-template"), drop)],
            keyboards.back_and_home(words, callbacks.Templates(assignment=0, page=0)),
        ],
        toast=toast,
    )
