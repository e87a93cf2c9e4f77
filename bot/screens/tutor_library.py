"""A tutor's materials: pages of them, what they can be narrowed down by, and one."""

from collections.abc import Mapping, Sequence

from bot import formats
from bot.callbacks import tutor_library as callbacks
from bot.callbacks.base import Press
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import distinct, whole_or_cut
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from domain.library import LabelKind
from storage.queries.family_pages import Page
from storage.queries.tutor_library import LABELS_PAGE, ItemRow, LabelRow, Shelf
from storage.queries.tutor_library_card import Holder, ItemCard

KINDS = (LabelKind.SUBJECT, LabelKind.LEVEL, LabelKind.TOPIC, LabelKind.TAG, LabelKind.FAVOURITE)
"""In the order of their numbers in buttons."""
TITLE = len(KINDS)
LABEL = 20


def shelf(
    words: Words,
    page: Page[ItemRow],
    shown: Shelf,
    named: LabelRow | None,
    present: Mapping[LabelKind, int],
) -> Screen:
    """``named`` is the label whose page it is; ``present`` what the library can be narrowed down by."""
    which = "sought" if shown.sought else named.kind.value if named else "all"
    name = shown.sought or (named.shown if named else "")
    text = paragraphs(
        words("screen-library-title", which=which, name=name or "—"),
        lines(*(item_line(words, row) for row in page.rows)),
        words("screen-library-hint") if page.rows else words("screen-library-empty", which=which),
    )
    is_all = which == "all"
    everything = press(words.label("button-library-all"), callbacks.LibraryShelf(label=0, cursor=0, back=0))
    return Screen(
        text=text,
        rows=[
            *in_rows(_items(page.rows), 2),
            *_turning(page, shown),
            *(in_rows(_narrowing(words, present), 3) if is_all else [[everything]]),
            [press(words.label("button-library-write"), callbacks.WriteItem())],
            keyboards.home(words),
        ],
    )


def item_line(words: Words, row: ItemRow) -> Html:
    return words(
        "screen-library-line",
        title=row.title,
        labels=" · ".join(row.labels),
        labelled="yes" if row.labels else "no",
        parts=row.parts,
    )


def _items(rows: Sequence[ItemRow]) -> list[Button]:
    labels = whole_or_cut([row.title for row in rows], LABEL)
    return [press(label, callbacks.OpenItem(item=row.id)) for label, row in zip(labels, rows, strict=True)]


def _turning(page: Page[ItemRow], shown: Shelf) -> list[list[Button]]:
    def turn(cursor: int, back: int) -> callbacks.LibraryShelf:
        return callbacks.LibraryShelf(label=shown.label, cursor=cursor, back=back)

    return arrows(
        turn(page.rows[0].id, 1) if page.earlier and page.rows else None,
        turn(page.rows[-1].id, 0) if page.later and page.rows else None,
    )


def _narrowing(words: Words, present: Mapping[LabelKind, int]) -> list[Button]:
    return [
        press(words.label("button-library-kind", kind=kind.value), _way(kind, number, present[kind]))
        for number, kind in enumerate(KINDS)
        if kind in present
    ]


def _way(kind: LabelKind, number: int, label_id: int) -> callbacks.LibraryShelf | callbacks.LibraryLabels:
    if kind is LabelKind.FAVOURITE:
        return callbacks.LibraryShelf(label=label_id, cursor=0, back=0)
    return callbacks.LibraryLabels(kind=number, page=0)


def labels(words: Words, kind: LabelKind, rows: Sequence[LabelRow], page: int) -> Screen:
    number = KINDS.index(kind)
    shown = rows[:LABELS_PAGE]
    names = distinct([row.shown for row in shown])
    buttons = [
        press(f"{name} · {row.items}", callbacks.LibraryShelf(label=row.id, cursor=0, back=0))
        for name, row in zip(names, shown, strict=True)
    ]
    turns = arrows(
        callbacks.LibraryLabels(kind=number, page=page - 1) if page else None,
        callbacks.LibraryLabels(kind=number, page=page + 1) if len(rows) > LABELS_PAGE else None,
    )
    back = keyboards.back_and_home(words, callbacks.LibraryShelf(label=0, cursor=0, back=0))
    text = words("screen-library-labels", kind=kind.value, some="yes" if shown else "no")
    return Screen(text=text, rows=[*in_rows(buttons, 2), *turns, back])


def card(words: Words, item: ItemCard, back: Shelf, *, in_album: bool, toast: str | None = None) -> Screen:
    """``in_album``: more of it is on its way, so no number is said."""
    if item.removed_at is not None:
        return _removed(words, item, toast)
    text = paragraphs(
        words("screen-library-item", title=item.title),
        lines(
            *(fact(words, kind, item) for kind in KINDS[:-1]),
            words("screen-library-parts", count=item.parts, album="yes" if in_album else "no"),
            words("screen-library-given", count=item.given, opened=item.opened) if item.given else None,
        ),
        words("screen-library-more"),
    )
    return Screen(text=text, rows=_acts(words, item, back), toast=toast)


def fact(words: Words, kind: LabelKind, item: ItemCard) -> Html | None:
    found = item.of(kind)
    if not found:
        return None
    return words("screen-library-fact", kind=kind.value, names=", ".join(label.shown for label in found))


def _acts(words: Words, item: ItemCard, back: Shelf) -> list[list[Button]]:
    def act(key: str, meaning: Press, style: Style | None = None) -> Button:
        return press(words.label("button-library-act", act=key), meaning, style)

    liked = item.is_favourite
    more = [
        act("parts", callbacks.ItemParts(item=item.id)),
        *([act("holders", callbacks.ItemHolders(item=item.id, cursor=0, back=0))] if item.given else []),
        act("unlike" if liked else "like", callbacks.FavourItem(item=item.id, on=int(not liked))),
        act("describe", callbacks.DescribeItem(item=item.id)),
        act("remove", callbacks.RemoveItem(item=item.id)),
    ]
    first = [
        act("give", callbacks.GiveItem(item=item.id, page=0), Style.PRIMARY),
        act("assign", callbacks.AssignItem(item=item.id)),
    ]
    rows = [first, *in_rows(more, 2)]
    where = callbacks.LibraryShelf(label=back.label, cursor=back.cursor, back=back.turn)
    return [*rows, keyboards.back_and_home(words, where)]


def _removed(words: Words, item: ItemCard, toast: str | None) -> Screen:
    undo = press(words.label("button-library-restore"), callbacks.RestoreItem(item=item.id))
    where = callbacks.LibraryShelf(label=0, cursor=0, back=0)
    text = words("screen-library-removed", title=item.title, count=item.given)
    return Screen(text=text, rows=[[undo], keyboards.back_and_home(words, where)], toast=toast)


def holders(words: Words, item: ItemCard, page: Page[Holder]) -> Screen:
    """Who has it, and whether it was opened."""
    found = [
        words(
            "screen-library-holder",
            student=one.student,
            given=formats.short_day(words, words.local(one.given_at).date()),
            opened=formats.plain_moment(words, one.opened_at) if one.opened_at else "—",
            times=one.times,
        )
        for one in page.rows
    ]
    turns = arrows(
        callbacks.ItemHolders(item=item.id, cursor=page.rows[0].id, back=1)
        if page.earlier and found
        else None,
        callbacks.ItemHolders(item=item.id, cursor=page.rows[-1].id, back=0)
        if page.later and found
        else None,
    )
    text = paragraphs(
        words("screen-library-holders", title=item.title, count=item.given, opened=item.opened), lines(*found)
    )
    return Screen(text=text, rows=[*turns, keyboards.back_and_home(words, callbacks.OpenItem(item=item.id))])


def write(words: Words) -> Screen:
    back = keyboards.back(words, callbacks.LibraryShelf(label=0, cursor=0, back=0))
    return Screen(text=words("dialog-library-write"), rows=[back])
