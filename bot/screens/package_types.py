"""The kinds of packages that a studio sells."""

from collections.abc import Sequence

from bot import formats
from bot.callbacks import tutor_income
from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.tutor_package_names import NameType, UnnameType
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import cut, distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.package_offers import named, terms
from domain.packages import Offer
from storage.queries.package_types import PAGE, TypeRow


def listed(
    words: Words,
    rows: Sequence[TypeRow],
    page: callbacks.Types,
    *,
    is_owner: bool,
    toast: str | None = None,
) -> Screen:
    shown, turned = pager.keyed(
        rows,
        PAGE,
        page.edge,
        back=bool(page.back),
        turn=lambda edge, back: page.model_copy(update={"edge": edge, "back": back}),
    )
    add = [
        press(words.label("button-package-type-add"), callbacks.AddType(studio=page.studio), Style.PRIMARY)
    ]
    lines = "\n".join(line(words, row) for row in shown)
    owner = "yes" if is_owner else "no"
    told = lines or words("screen-package-types-none", owner=owner)
    return Screen(
        text=Html(f"{words('screen-package-types')}\n\n{told}"),
        rows=[
            *clock.in_rows(
                [press(label, callbacks.Type(type=row.id)) for row, label in labelled(words, shown)], 2
            ),
            turned,
            add if is_owner else [],
            keyboards.back_and_home(words, tutor_income.Income(studio=page.studio, month=0)),
        ],
        toast=toast,
    )


def labelled(words: Words, rows: Sequence[TypeRow]) -> list[tuple[TypeRow, str]]:
    """Those that read alike differ by their price, and those that still do by their subject."""
    plain = [row.name or named(words, row.offer) for row in rows]
    priced = [
        cut(f"{name} · {formats.money(words, row.price_minor, row.currency)}", 20)
        if plain.count(name) > 1
        else cut(name, 20)
        for name, row in zip(plain, rows, strict=True)
    ]
    told = [
        cut(f"{name} · {row.subject}", 20) if priced.count(label) > 1 and row.subject else label
        for name, label, row in zip(plain, priced, rows, strict=True)
    ]
    return list(zip(rows, distinct(told, 20), strict=True))


def line(words: Words, row: TypeRow) -> Html:
    return words(
        "screen-package-type-line",
        called="yes" if row.name else "no",
        name=row.name,
        terms=terms(words, row.offer, row.currency),
        named="yes" if row.subject else "no",
        subject=row.subject or "",
    )


def card(words: Words, row: TypeRow, toast: str | None = None) -> Screen:
    text = words(
        "screen-package-type",
        name=row.name or named(words, row.offer),
        terms=terms(words, row.offer, row.currency),
        named="yes" if row.subject else "no",
        subject=row.subject or "",
        off="yes" if row.is_withdrawn else "no",
    )
    listed_ = callbacks.Types(studio=row.studio_id, edge=0, back=0)
    return Screen(
        text=text,
        rows=[_deeds(words, row) if row.is_owner else [], keyboards.back_and_home(words, listed_)],
        toast=toast,
        in_place=toast is not None,
    )


def _deeds(words: Words, row: TypeRow) -> list[Button]:
    if row.is_withdrawn:
        return [press(words.label("button-package-type-on"), callbacks.OfferAgain(type=row.id))]
    return [
        press(words.label("button-package-type-name"), NameType(type=row.id)),
        press(words.label("button-package-type-off"), callbacks.WithdrawType(type=row.id)),
    ]


def ask_name(words: Words, row: TypeRow) -> Screen:
    """One line; what it is called now may be taken off."""
    text = words(
        "dialog-package-type-name",
        terms=terms(words, row.offer, row.currency),
        named="yes" if row.name else "no",
        name=row.name,
    )
    unname = [press(words.label("button-package-type-unname"), UnnameType(type=row.id))]
    return Screen(text=text, rows=[unname if row.name else [], keyboards.leave(words)])


def ask_subject(words: Words, offer: Offer, currency: str, subjects: Sequence[str]) -> Screen:
    """Any first; another one is typed."""
    anything = press(words.label("button-package-any"), callbacks.TakeSubject(index=0), Style.PRIMARY)
    buttons = [
        press(label, callbacks.TakeSubject(index=number))
        for number, label in enumerate(distinct(list(subjects), 20), start=1)
    ]
    return Screen(
        text=words("dialog-package-subject", terms=terms(words, offer, currency)),
        rows=[[anything], *clock.in_rows(buttons, 2), keyboards.leave(words)],
    )
