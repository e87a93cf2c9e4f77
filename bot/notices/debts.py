"""When a notice of a debt is still useful, and what it says."""

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind, lies_ahead
from bot.screen import Message
from bot.screens import notices_debts
from domain.debts import DebtStep
from domain.notices import NoticeKind


def _stands(case: Case) -> bool:
    return case.debt.id == case.number("debt_id")


def _is_quiet(case: Case) -> bool:
    """It is said to be paid: nobody is pressed until the tutor has looked."""
    return case.debt.said.keeps_quiet(case.debt.owes_minor, case.now)


def _concerns_payer(case: Case) -> bool:
    return _stands(case) and not _is_quiet(case) and case.notice.person_id in case.debt.payers


def _concerns_leader(case: Case) -> bool:
    return _stands(case) and case.notice.person_id in case.debt.leaders


def _is_to_ask(case: Case) -> bool:
    is_his = case.is_for_tutor and not case.has_left and lies_ahead(case)
    return _stands(case) and is_his and not _is_quiet(case)


def _due(words: Words, case: Case) -> Message:
    step, today = DebtStep(case.word("step")), words.local(case.now).date()
    return notices_debts.due(words, case.debt, case.reader, case.student, step, today)


def _before_lesson(words: Words, case: Case) -> Message:
    price = case.number("price_minor")
    return notices_debts.before_lesson(words, case.debt, case.lesson, case.student, price, case.now)


DEBTS: dict[NoticeKind, Kind] = {
    NoticeKind.PAYMENT_DUE: Kind(_concerns_payer, _due),
    NoticeKind.PAYMENT_REMINDER: Kind(
        _concerns_payer,
        lambda words, case: notices_debts.reminder(words, case.debt, case.reader, case.student),
    ),
    NoticeKind.DEBT_LASTS: Kind(
        _concerns_leader, lambda words, case: notices_debts.lasts(words, case.debt, case.student)
    ),
    NoticeKind.DEBT_BEFORE_LESSON: Kind(_is_to_ask, _before_lesson),
}
