"""Charges that families dispute and nobody has answered for yet."""

from collections.abc import Sequence

from bot import counts, formats
from bot.callbacks import balances, disputes
from bot.keyboards import common as keyboards
from bot.keyboards import pager
from bot.keyboards.names import distinct
from bot.l10n import Words
from bot.screen import Screen, press
from bot.screens.family_words import lines, paragraphs
from storage.queries.disputes_waiting import PAGE, DisputeRow

LABEL = 20


def waiting(words: Words, found: Sequence[DisputeRow], edge: int, *, back: bool) -> Screen:
    """Each opens the charge, where it is answered."""

    def turn(at: int, backwards: int) -> disputes.Disputed:
        return disputes.Disputed(edge=at, back=backwards)

    rows, turns = pager.keyed(found, PAGE, edge, back=back, turn=turn)
    days = [formats.number_day(words, words.local(row.starts_at).date()) for row in rows]
    told = [
        words(
            "screen-disputes-line",
            student=row.student_name,
            amount=counts.amount(words, row.amount_minor, row.unit),
            day=day,
        )
        for row, day in zip(rows, days, strict=True)
    ]
    names = distinct([row.student_name for row in rows], LABEL - max(map(len, days), default=0) - 1)
    buttons = [
        [press(f"{day} {name}", charge(row.transfer_id))]
        for row, day, name in zip(rows, days, names, strict=True)
    ]
    text = paragraphs(words("screen-disputes"), lines(*told) if told else words("screen-disputes-none"))
    return Screen(text=text, rows=[*buttons, turns, keyboards.home(words)])


def charge(transfer_id: int) -> balances.Entry:
    return balances.Entry(transfer=transfer_id, before=0, side=balances.TUTOR, fact=balances.ALL, page=0)
