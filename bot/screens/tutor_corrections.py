"""A balance put right by hand: what can be done, how much, why, and the effect in numbers before it is done."""

from enum import IntEnum

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_money as callbacks
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import paragraphs
from storage.queries.purse import Purse


class Act(IntEnum):
    """As buttons carry it."""

    REFUND = 1
    ADD = 2
    TAKE_OFF = 3
    WRITE_OFF = 4

    @property
    def word(self) -> str:
        return self.name.lower()

    @property
    def is_explained(self) -> bool:
        return self in (Act.ADD, Act.TAKE_OFF)

    @property
    def sign(self) -> int:
        """What it does to the balance."""
        return 1 if self in (Act.ADD, Act.WRITE_OFF) else -1


def acts(words: Words, purse: Purse) -> Screen:
    """A debt is forgiven only where there is one."""
    student = purse.student_id
    text = words(
        "screen-money-acts", student=purse.student_name, balance=_money(words, purse.balance_minor, purse)
    )
    offered = [Act.REFUND, Act.ADD, Act.TAKE_OFF]
    if purse.balance_minor < 0:
        offered.append(Act.WRITE_OFF)
    buttons = [
        press(
            words.label("button-money-act", act=act.word),
            callbacks.CorrectFor(student=student, kind=act.value),
        )
        for act in offered
    ]
    doors: list[Button] = []
    if purse.claims:
        label = words.label("button-claims", count=purse.claims)
        doors.append(press(label, callbacks.Claims(edge=0, back=0), Style.PRIMARY))
    if purse.is_owned:
        doors.append(press(words.label("button-requisites"), callbacks.Requisites(studio=purse.studio_id)))
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-payment"), tutor.PayFor(student=student), Style.PRIMARY)],
            buttons[:2],
            buttons[2:],
            doors,
            keyboards.back_and_home(words, tutor.Balance(student=student, before=0)),
        ],
    )


def ask_amount(words: Words, purse: Purse, act: Act) -> Screen:
    """All there is to give back, or all that is owed."""
    whole = purse.balance_minor if act is Act.REFUND else -purse.balance_minor if act is Act.WRITE_OFF else 0
    rows = []
    if whole > 0:
        meaning = callbacks.CorrectSum(student=purse.student_id, kind=act.value, minor=whole)
        label = words.label("button-money-whole", amount=_money(words, whole, purse))
        rows.append([press(label, meaning, Style.PRIMARY)])
    text = words(
        "dialog-correct-amount",
        act=act.word,
        student=purse.student_name,
        balance=_money(words, purse.balance_minor, purse),
    )
    return Screen(text=text, rows=[*rows, keyboards.leave(words)])


def ask_reason(words: Words, purse: Purse, act: Act, minor: int) -> Screen:
    text = words(
        "dialog-correct-reason",
        act=act.word,
        student=purse.student_name,
        amount=_money(words, minor, purse),
    )
    return Screen(text=text, rows=[keyboards.leave(words)])


def confirm(
    words: Words, purse: Purse, act: Act, minor: int, intent: str, *, reason: str | None = None
) -> Screen:
    """More than there is to give back is asked for once more."""
    after = purse.balance_minor + act.sign * minor
    is_beyond = act is Act.REFUND and minor > max(purse.balance_minor, 0)
    text = paragraphs(
        words(
            "dialog-correct-confirm",
            act=act.word,
            student=purse.student_name,
            amount=_money(words, minor, purse),
            before=_money(words, purse.balance_minor, purse),
            after=_money(words, after, purse),
        ),
        words("screen-receipt-reason", note=reason) if reason else None,
        words("dialog-correct-beyond", after=_money(words, after, purse)) if is_beyond else None,
        words("dialog-correct-told"),
    )
    meaning = callbacks.Correct(
        student=purse.student_id, kind=act.value, minor=minor, intent=intent, sure=int(is_beyond)
    )
    sure = press(
        words.label("button-money-sure", act=act.word), meaning, Style.DANGER if is_beyond else Style.SUCCESS
    )
    again = press(
        words.label("button-tutor-other-amount"),
        callbacks.CorrectFor(student=purse.student_id, kind=act.value),
    )
    rows = (
        [[again, *keyboards.leave(words)], [sure]]
        if is_beyond
        else [[sure], [again, *keyboards.leave(words)]]
    )
    return Screen(text=text, rows=rows)


def _money(words: Words, minor: int, purse: Purse) -> str:
    return formats.money(words, minor, purse.currency)
