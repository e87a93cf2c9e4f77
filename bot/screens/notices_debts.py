"""What payers are told of a debt, and its tutor; nobody is blamed, and no student who does not pay hears of it."""

from datetime import date, datetime

from bot import formats
from bot.callbacks import parent, paying, tutor
from bot.callbacks.tutor_debts import RemindBefore, RemindDebtor, TeachOn
from bot.callbacks.tutor_planning import MoveMonth
from bot.keyboards.calendar import NOW
from bot.l10n import Html, Words, escaped
from bot.screen import Message, Rows, Style, press
from bot.screens.notices_lessons import day_word, joined
from domain.debts import DebtStep
from domain.people import Role
from storage.queries.notice_debts import DebtFacts
from storage.queries.notice_facts import LessonFacts


def due(words: Words, debt: DebtFacts, reader: Role, student: str, step: DebtStep, today: date) -> Message:
    """A step that comes later than planned, after a night or a claim, speaks of the day it comes on."""
    step = _said_on(today, step, debt)
    lines = joined(
        words("notice-debt-due", step=step.value),
        _whose(reader, student),
        _to_pay(words, debt),
        words("notice-debt-till", step=step.value, day=formats.whole_day(words, debt.due)),
        words("notice-debt-paid-already", reader=reader.value),
    )
    return Message(lines, _rows(words, debt))


def _said_on(today: date, step: DebtStep, debt: DebtFacts) -> DebtStep:
    if today < debt.due:
        return DebtStep.BEFORE
    if today == debt.due:
        return DebtStep.DUE
    return max(step, DebtStep.LATE, key=tuple(DebtStep).index)


def reminder(words: Words, debt: DebtFacts, reader: Role, student: str) -> Message:
    """The tutor's own."""
    lines = joined(
        words("notice-debt-reminder"),
        _whose(reader, student),
        _to_pay(words, debt),
        words("notice-debt-paid-already", reader=reader.value),
    )
    return Message(lines, _rows(words, debt))


def lasts(words: Words, debt: DebtFacts, student: str) -> Message:
    lines = joined(
        words("notice-debt-lasts"),
        _owes(words, debt, student),
        words("notice-debt-since", day=formats.whole_day(words, debt.due)),
    )
    rows = (
        (
            press(words.label("button-tutor-balance"), tutor.Balance(student=debt.student_id, before=0)),
            press(words.label("button-debt-remind"), RemindDebtor(student=debt.student_id, edge=0, back=0)),
        ),
        (press(words.label("button-tutor-payment"), tutor.PayFor(student=debt.student_id)),),
    )
    return Message(lines, rows)


def before_lesson(
    words: Words, debt: DebtFacts, lesson: LessonFacts, student: str, price_minor: int, now: datetime
) -> Message:
    """Asked of whoever teaches the lesson; it takes place unless he moves or cancels it."""
    count, rest = divmod(debt.owes_minor, price_minor)
    lines = joined(
        words("notice-debt-before-lesson"),
        _owes(words, debt, student),
        words("notice-debt-lessons", count=count, about="yes" if rest else "no"),
        words(
            "notice-debt-next",
            day=day_word(words, lesson.starts_at, now),
            when=formats.moment(words, lesson.starts_at),
        ),
    )
    return Message(lines, _answers(words, lesson, debt.student_id))


def _answers(words: Words, lesson: LessonFacts, student_id: int) -> Rows:
    itself = {"lesson": lesson.id, "revision": lesson.revision}
    return (
        (press(words.label("button-debt-teach"), TeachOn(lesson=lesson.id), Style.SUCCESS),),
        (press(words.label("button-debt-remind"), RemindBefore(lesson=lesson.id, student=student_id)),),
        (
            press(words.label("button-debt-move"), MoveMonth(**itself, day=NOW)),
            press(words.label("button-notice-cancel"), tutor.CancelLesson(**itself, sure=0)),
        ),
    )


def _owes(words: Words, debt: DebtFacts, student: str) -> Html:
    return words(
        "notice-debt-owes", student=student, amount=formats.money(words, debt.owes_minor, debt.currency)
    )


def _to_pay(words: Words, debt: DebtFacts) -> Html:
    return words("notice-debt-to-pay", amount=formats.money(words, debt.owes_minor, debt.currency))


def _whose(reader: Role, student: str) -> str | None:
    return str(escaped(student)) if reader is Role.GUARDIAN else None


def _rows(words: Words, debt: DebtFacts) -> Rows:
    return pay_rows(words, debt.student_id)


def pay_rows(words: Words, student_id: int) -> Rows:
    return (
        (press(words.label("button-debt-pay"), paying.Pay(student=student_id), Style.PRIMARY),),
        (press(words.label("button-notice-balance"), parent.Balance(student=student_id, before=0)),),
    )
