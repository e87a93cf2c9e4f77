"""Money by card that fitted no invoice: the list, one of them, and whose it is."""

from collections.abc import Sequence

from bot import formats
from bot.callbacks import tutor, tutor_income
from bot.callbacks import tutor_strays as callbacks
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from domain.money import CURRENCIES
from storage.queries.purse import Purse
from storage.queries.strays import PAGE, Stray
from storage.queries.studio_students import PAGE as MOST
from storage.queries.studio_students import StudioStudent


def door(words: Words, count: int) -> list[Button]:
    if not count:
        return []
    return [press(words.label("button-strays", count=count), callbacks.Strays(edge=0, back=0), Style.PRIMARY)]


def amount(words: Words, minor: int, currency: str) -> str:
    """In a currency that we do not know, as Telegram counts it."""
    return formats.money(words, minor, currency) if currency in CURRENCIES else f"{minor} {currency}"


def every(words: Words, rows: Sequence[Stray], edge: int, *, back: bool, toast: str | None = None) -> Screen:
    shown, turned = pager.keyed(
        rows, PAGE, edge, back=back, turn=lambda id_, way: callbacks.Strays(edge=id_, back=way)
    )
    told = [
        words(
            "screen-stray-line",
            amount=_amount(words, row),
            payer=row.payer_name,
            moment=formats.moment(words, row.came_at),
        )
        for row in shown
    ]
    labels = distinct([_amount(words, row) for row in shown])
    buttons = [press(label, callbacks.Stray(stray=row.id)) for row, label in zip(shown, labels, strict=True)]
    nothing = None if shown else words("screen-strays-none")
    return Screen(
        text=paragraphs(words("screen-strays"), lines(*told), nothing),
        rows=[
            *clock.in_rows(buttons, 2),
            turned,
            keyboards.back_and_home(words, tutor_income.Income(studio=0, month=0)),
        ],
        toast=toast,
    )


def card(words: Words, stray: Stray, near: Sequence[tuple[int, str]]) -> Screen:
    back = keyboards.back_and_home(words, callbacks.Strays(edge=0, back=0))
    text = paragraphs(_facts(words, stray), words("screen-stray-state", state=_state(stray)))
    if not stray.is_open:
        receipt = [
            press(words.label("button-claim-receipt"), tutor.Payment(transfer=number))
            for number in (stray.transfer_id,)
            if number is not None
        ]
        return Screen(text=text, rows=[receipt, back])
    refund = callbacks.RefundStray(stray=stray.id, sure=0)
    return Screen(
        text=text,
        rows=[
            *(_students(stray, near) if stray.has_currency else []),
            [
                *(_other(words, stray, near) if stray.has_currency else []),
                press(words.label("button-stray-refund"), refund),
            ],
            back,
        ],
    )


def _other(words: Words, stray: Stray, near: Sequence[tuple[int, str]]) -> list[Button]:
    label = words.label("button-stray-for", other="yes" if near else "no")
    return [press(label, callbacks.StrayFor(stray=stray.id, edge=0, back=0))]


def _facts(words: Words, stray: Stray) -> str:
    return words(
        "screen-stray",
        amount=_amount(words, stray),
        payer=stray.payer_name,
        moment=formats.moment(words, stray.came_at),
        charge=stray.charge,
    )


def _state(stray: Stray) -> str:
    if stray.is_open:
        return "open" if stray.has_currency else "currency"
    return "given" if stray.transfer_id is not None else "refunded"


def _amount(words: Words, stray: Stray) -> str:
    return amount(words, stray.amount_minor, stray.currency)


def _students(stray: Stray, found: Sequence[tuple[int, str]]) -> list[list[Button]]:
    labels = distinct([name for _, name in found])
    buttons = [
        press(label, callbacks.GiveStray(stray=stray.id, student=student_id, sure=0))
        for (student_id, _), label in zip(found, labels, strict=True)
    ]
    return clock.in_rows(buttons, 2)


def whom(words: Words, stray: Stray, rows: Sequence[StudioStudent], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows,
        MOST,
        edge,
        back=back,
        turn=lambda id_, way: callbacks.StrayFor(stray=stray.id, edge=id_, back=way),
    )
    return Screen(
        text=words("dialog-stray-whom", amount=_amount(words, stray), payer=stray.payer_name),
        rows=[
            *_students(stray, [(row.id, row.name) for row in shown]),
            turned,
            keyboards.back(words, callbacks.Stray(stray=stray.id)),
        ],
    )


def found(words: Words, stray: Stray, part: str, names: Sequence[tuple[int, str]]) -> Screen:
    more = words("screen-tutor-found-more", count=MOST) if len(names) > MOST else None
    shown = names[:MOST]
    return Screen(
        text=paragraphs(words("screen-tutor-found", part=part, count=len(shown)), more),
        rows=[*_students(stray, shown), keyboards.back(words, callbacks.Stray(stray=stray.id))],
    )


def sure_to_give(words: Words, stray: Stray, his: Purse) -> Screen:
    before, after = his.balance_minor, his.balance_minor + stray.amount_minor
    give = callbacks.GiveStray(stray=stray.id, student=his.student_id, sure=1)
    return Screen(
        text=words(
            "dialog-stray-sure",
            amount=_amount(words, stray),
            student=his.student_name,
            before=formats.money(words, before, his.currency),
            after=formats.money(words, after, his.currency),
        ),
        rows=[
            [press(words.label("button-stray-give"), give, Style.SUCCESS)],
            keyboards.back(words, callbacks.Stray(stray=stray.id)),
        ],
    )


def sure_to_refund(words: Words, stray: Stray) -> Screen:
    refund = callbacks.RefundStray(stray=stray.id, sure=1)
    return Screen(
        text=words("dialog-stray-refund", amount=_amount(words, stray), payer=stray.payer_name),
        rows=[
            keyboards.back(words, callbacks.Stray(stray=stray.id)),
            [press(words.label("button-stray-refunded"), refund, Style.DANGER)],
        ],
    )
