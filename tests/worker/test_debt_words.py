"""A notice of a debt is for those it concerns, as long as that very debt stands."""

from dataclasses import replace

import pytest

from bot.l10n import Words
from bot.notices.kinds import message_for
from domain.notices import NoticeKind
from domain.people import Language
from storage.queries.notice_facts import DebtFacts
from tests.worker.checked import DEBTS, STUDENT_ID
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
