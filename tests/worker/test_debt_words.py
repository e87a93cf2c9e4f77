"""A notice of a debt is for those it concerns, as long as that very debt stands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.l10n import Words
from bot.notices.kinds import message_for
from domain.debts import DebtStep
from domain.notices import NoticeKind
from domain.people import Language
from storage.queries.notice_debts import DebtFacts
from tests.worker.checked import DEBTS, STUDENT_ID, SUBJECT
from tests.worker.test_words import case

DEBT = DEBTS[STUDENT_ID]
WORDS = Words(Language.ENGLISH, "UTC")


@pytest.mark.parametrize("kind", [NoticeKind.PAYMENT_DUE, NoticeKind.PAYMENT_REMINDER, NoticeKind.DEBT_LASTS])
@pytest.mark.parametrize(
    "debts",
    [
        {STUDENT_ID: replace(DEBT, payers=frozenset(), leaders=frozenset())},
        {STUDENT_ID: replace(DEBT, id=18)},
        {},
    ],
    ids=["another's", "a new one", "paid"],
)
def test_nobody_else_is_told_and_of_nothing_else(kind: NoticeKind, debts: dict[int, DebtFacts]) -> None:
    told = case(kind)
    assert message_for(WORDS, told)
    assert message_for(WORDS, replace(told, facts=replace(told.facts, debts=debts))) is None


@pytest.mark.parametrize(
    "step, days, title",
    [
        (DebtStep.BEFORE, -3, "Payment is due soon"),
        (DebtStep.BEFORE, 0, "Payment is due today"),
        (DebtStep.DUE, 1, "A reminder of payment"),
        (DebtStep.LATE, 3, "A reminder of payment"),
        (DebtStep.LATER, 9, "Not paid yet"),
    ],
)
def test_a_step_that_comes_late_speaks_of_the_day_it_comes_on(step: DebtStep, days: int, title: str) -> None:
    told = case(NoticeKind.PAYMENT_DUE, subject=SUBJECT | {"step": step.value})
    debt = replace(DEBT, due=told.now.date() - timedelta(days=days))
    message = message_for(WORDS, replace(told, facts=replace(told.facts, debts={STUDENT_ID: debt})))
    assert message is not None
    assert title in message.text
