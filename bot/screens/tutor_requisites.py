"""How a studio is paid: the lines that payers copy, each removed by a tap, and a new one."""

from collections.abc import Sequence

from bot.callbacks import tutor_money as callbacks
from bot.callbacks.tutor_income import Income
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.names import cut
from bot.l10n import Words
from bot.screen import Button, Screen, press
from bot.screens.family_words import lines, paragraphs
from domain.requisites import LINE_LIMIT, RequisiteKind
from storage.queries.paying import Line

TAIL = 4
BEGINNING = 13
NUMBERS = frozenset({RequisiteKind.CARD, RequisiteKind.PHONE, RequisiteKind.IBAN})


def every(
    words: Words, studio: int, requisites: Sequence[Line], removed: int = 0, *, toast: str | None = None
) -> Screen:
    """``removed`` is what has just been taken away, and may be brought back."""
    told = [words("screen-requisite-line", kind=one.kind.value, value=one.value) for one in requisites]
    return Screen(
        text=paragraphs(
            words("screen-requisites"), lines(*told) if told else words("screen-requisites-none")
        ),
        rows=[
            *_changes(words, requisites, removed),
            *_new(words, studio, requisites),
            keyboards.back_and_home(words, Income(studio=studio, month=0)),
        ],
        toast=toast,
        in_place=toast is not None,
    )


def _changes(words: Words, requisites: Sequence[Line], removed: int) -> list[list[Button]]:
    drops = [
        press(
            words.label("button-requisite-drop", kind=one.kind.value, value=brief(one)),
            callbacks.DropRequisite(requisite=one.id),
        )
        for one in requisites
    ]
    undo = press(words.label("button-tutor-undo"), callbacks.RestoreRequisite(requisite=removed))
    return [[undo] if removed else [], *clock.in_rows(drops, 2)]


def _new(words: Words, studio: int, requisites: Sequence[Line]) -> list[list[Button]]:
    """While there is room."""
    if len(requisites) >= LINE_LIMIT:
        return []
    kinds = [
        press(
            words.label("button-requisite-add", kind=kind.value),
            callbacks.AddRequisite(studio=studio, kind=number),
        )
        for number, kind in enumerate(RequisiteKind)
    ]
    return clock.in_rows(kinds, 2)


def brief(line: Line) -> str:
    """Enough to tell the lines apart: the last digits of a number, else how it begins."""
    return f"…{line.value[-TAIL:]}" if line.kind in NUMBERS else cut(line.value, BEGINNING)


def ask_value(words: Words, studio: int, kind: RequisiteKind) -> Screen:
    text = words("dialog-requisite", kind=kind.value)
    return Screen(text=text, rows=[keyboards.back(words, callbacks.Requisites(studio=studio))])
