"""What can be changed of a material: its labels, its title, its parts."""

from collections.abc import Sequence

from bot.callbacks import tutor_library as callbacks
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import distinct
from bot.l10n import Words
from bot.screen import Screen, press
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_library import KINDS, TITLE, fact
from storage.queries.tutor_library import LABELS_PAGE, LabelRow
from storage.queries.tutor_library_card import ItemCard


def describe(words: Words, item: ItemCard) -> Screen:
    """What can be changed of it; its labels as they are."""
    ways = [
        press(
            words.label("button-library-kind", kind=kind.value), callbacks.EditItem(item=item.id, kind=number)
        )
        for number, kind in enumerate(KINDS[:-1])
    ]
    drop = callbacks.DropPart(item=item.id, number=item.parts)
    rows = [
        *in_rows(ways, 2),
        [
            press(
                words.label("button-library-act", act="title"), callbacks.EditItem(item=item.id, kind=TITLE)
            ),
            *([press(words.label("button-library-act", act="drop"), drop)] if item.parts > 1 else []),
        ],
        keyboards.back(words, callbacks.OpenItem(item=item.id)),
    ]
    facts = lines(*(fact(words, kind, item) for kind in KINDS[:-1]))
    text = paragraphs(
        words("screen-library-item", title=item.title), facts or None, words("screen-library-describe")
    )
    return Screen(text=text, rows=rows)


def edit(
    words: Words, item: ItemCard, number: int, offered: Sequence[str], known: Sequence[LabelRow]
) -> Screen:
    """What else is it? ``offered`` are usual ones, ``known`` those of other materials."""
    back = keyboards.back(words, callbacks.OpenItem(item=item.id))
    if number == TITLE:
        return Screen(text=words("dialog-library-title", title=item.title), rows=[back])
    kind = KINDS[number]
    shown = known[:LABELS_PAGE]
    taken = {label.shown.casefold() for label in known}
    buttons = [
        press(name, callbacks.PutLabel(item=item.id, label=row.id))
        for name, row in zip(distinct([row.shown for row in shown]), shown, strict=True)
    ]
    usual = [(index, name) for index, name in enumerate(offered) if name.casefold() not in taken]
    room = max(LABELS_PAGE - len(buttons), 0)
    buttons += [
        press(label, callbacks.PutOffered(item=item.id, kind=number, index=index))
        for label, (index, _) in zip(distinct([name for _, name in usual[:room]]), usual, strict=False)
    ]
    named = item.of(kind)
    clear = press(words.label("button-library-clear"), callbacks.ClearLabel(item=item.id, kind=number))
    text = words(
        "dialog-library-edit",
        kind=kind.value,
        title=item.title,
        names=", ".join(label.shown for label in named),
        some="yes" if named else "no",
    )
    return Screen(text=text, rows=[*in_rows(buttons, 2), *([[clear]] if named else []), back])
