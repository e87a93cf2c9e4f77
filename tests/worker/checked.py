"""An attempt that comes back with everything that can be said of it, by somebody who types markup."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.cancellations import CancelReason, Waiver
from domain.disputes import DisputeReason, DisputeState
from domain.homework import MediaKind
from domain.ledger import PaymentMethod, TransferKind
from domain.lessons import LessonState
from domain.notices import NoticeKind
from domain.package_days import Days
from domain.pay import PayPer
from domain.payment_claims import ClaimState
from domain.payments import Debit, coverage
from storage.queries.digests import DigestFacts
from storage.queries.dispute_facts import DisputeFacts
from storage.queries.marked_pages import Marked, MarkedPage, Remark
from storage.queries.notice_claims import ClaimFacts
from storage.queries.notice_debts import DebtFacts
from storage.queries.notice_facts import CancellationFacts, CreditFacts, TransferFacts
from storage.queries.notice_package_days import EmptiedFacts, FrozenFacts, PackageDaysFacts
from storage.queries.notice_packages import PackageFacts
from storage.queries.notice_pay import AgreedFacts, PayFacts, PayoutFacts
from storage.queries.notice_prices import PriceFacts
from storage.queries.overdue import Owing
from storage.queries.package_ends import Rest
from storage.queries.package_freezes import Term
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_today import Waiting

HOSTILE = '<b>&"' + "\N{RIGHT-TO-LEFT OVERRIDE}x" * 20
SAID = Remark(MediaKind.TEXT, HOSTILE, None)
CHECKED = Marked(
    (
        MarkedPage(1, MediaKind.PHOTO, "page", (SAID, Remark(MediaKind.PHOTO, HOSTILE, "drawn"))),
        MarkedPage(2, MediaKind.VOICE, "said", (SAID, Remark(MediaKind.VIDEO_NOTE, None, "seen"))),
    ),
    (SAID, Remark(MediaKind.VOICE, None, "heard")),
)

ARGUED = DisputeFacts(17, 10, DisputeState.OPEN, 150_000, "RUB", DisputeReason.WORDS, HOSTILE, HOSTILE)
_NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)
_HOUR = timedelta(hours=1)
LEFT = CancellationFacts(
    14, 7, 5, CancelReason.ILLNESS, True, False, Waiver.NONE, 150_000, 150_000, "RUB", is_undone=False
)  # fmt: skip
CREDIT = CreditFacts(15, is_open=True, is_paid=False, expires_at=_NOW + 2 * _HOUR)
PRICES = {(16, 5): PriceFacts(16, 5, HOSTILE, 60, 150_000, "RUB", _NOW + _HOUR, is_off=False)}
DEBTS = {
    5: DebtFacts(
        17, 5, 150_000, "RUB", _NOW - 3 * _HOUR, _NOW.date(), payers=frozenset({2}), leaders=frozenset({1})
    )
}
_SOLD = PackageFacts(18, 5, None, HOSTILE, 8, 1_200_000, 60, None, "RUB", -900_000, 600, 2, is_undone=False)
TERM = Term(18, 5, HOSTILE, HOSTILE, 8, 350, 30, 0, _NOW - 20 * 24 * _HOUR, _NOW + 24 * _HOUR, "UTC", 1)
PACKAGE_DAYS = PackageDaysFacts(
    packages={18: Rest(TERM, 150_000, "RUB", 1)},
    sold={18: _SOLD},
    frozen={
        (2, "batch"): tuple(
            FrozenFacts(TERM, Days(_NOW.date(), _NOW.date() + timedelta(days=13)), is_undone=False)
            for _ in range(9)
        )
    },
    extensions={19: False},
    emptied={10: EmptiedFacts(TransferKind.EXPIRE, 350, 150_000, "RUB", is_undone=False)},
)
CLAIM = ClaimFacts(
    17, 5, HOSTILE, 150_000, "RUB", PaymentMethod.BANK, ClaimState.OPEN, _NOW, HOSTILE,
    ((3, MediaKind.PHOTO, "proof"), (4, MediaKind.DOCUMENT, "pdf")),
)  # fmt: skip
_AGREED = {21: AgreedFacts(21, 1, 1, PayPer.PERCENT, 50, 50_000, 70, _NOW + _HOUR, "RUB", "UTC")}
_PAYOUT = PayoutFacts(22, 1, 1, 150_000, _NOW, "RUB", "UTC", is_undone=False)
PAY = PayFacts(_AGREED, {22: _PAYOUT})
CHARGE = TransferFacts(10, 5, 150_000, "RUB", 150_000, 150_000, is_reversed=False)
OF_MONEY = {
    NoticeKind.PAYOUT_UNDONE: {"pay": PayFacts(payouts={22: replace(_PAYOUT, is_undone=True)})},
    NoticeKind.PACKAGE_UNSOLD: {"package_days": PackageDaysFacts(sold={18: replace(_SOLD, is_undone=True)})},
    NoticeKind.PAYMENT_UNDONE: {"transfers": {10: replace(CHARGE, is_reversed=True)}},
    NoticeKind.CORRECTION_UNDONE: {"transfers": {10: replace(CHARGE, is_reversed=True, note=HOSTILE)}},
    NoticeKind.MONEY_CORRECTED: {
        "transfers": {10: replace(CHARGE, kind=TransferKind.ADJUSTMENT, note=HOSTILE)}
    },
    NoticeKind.CLAIM_WITHDRAWN: {"claims": {17: replace(CLAIM, state=ClaimState.WITHDRAWN)}},
    NoticeKind.CLAIM_NOT_FOUND: {"claims": {17: replace(CLAIM, state=ClaimState.NOT_FOUND)}},
}
"""What makes each of these worth telling."""
COVERED = coverage(500_000, -450_000, [Debit(TransferKind.CHARGE, 40_000, _NOW)] * 9)
DIGEST = DigestFacts(
    [
        LessonRow(n, _NOW + n * _HOUR, _NOW + (n + 1) * _HOUR, LessonState.PLANNED, HOSTILE, 5, HOSTILE, n)
        for n in range(1, 30)
    ],
    Waiting(1, 11, 111, 21, 1111),
    21,
    22,
    [Owing(n, HOSTILE, 111, _NOW) for n in range(9)],
)
STUDENT_ID = 5
MORE: dict[str, int | str] = {
    "slot": "evening", "day": "2026-05-14", "weekday": 3, "course_id": 5, "subject": HOSTILE,
    "scale": "five", "points": 1, "first": "2026-05-14", "final": "2026-05-15", "last": 29_000_000, "price_id": 16,
    "undone": 0, "units": 10_000, "batch": "batch", "package_id": 18, "extension_id": 19,
    "expires": int((_NOW + 24 * _HOUR).timestamp()) // 60,
    "claim_id": 17, "message_id": 3,
    "debt_id": 17, "step": "before", "price_minor": 70_000,
    "pay_id": 21, "payout_id": 22, "charge": HOSTILE, "oddity": "late",
}  # fmt: skip
SUBJECT: dict[str, int | str] = {
    "student_id": STUDENT_ID,
    "submission_id": 9,
    "transfer_id": 10,
    "given": 5,
    "invitation_id": 11,
    "proposal_id": 13,
    "person_id": 12,
    "participation_id": 13,
    "cancellation_id": 14,
    "credit_id": 15,
    "dispute_id": 17,
    "amount_minor": 150_000,
    "drawn": 100,
    "currency": "RUB",
    "code": "xp-50",
    "level": 2,
    "waiting_id": 15,
    "lessons": 21,
    "weekdays": 127,
    "every_weeks": 2,
    "count": 3,
    "numbers": "balance 12, chain 14",
    **MORE,
}
OF_TUTOR = {
    NoticeKind.LESSON_BOOKED,
    NoticeKind.LESSON_CARD,
    NoticeKind.HOMEWORK_SUBMITTED,
    NoticeKind.PLACE_TAKEN,
    NoticeKind.PLACE_UNTAKEN,
    NoticeKind.STUDENT_CANCELLED,
    NoticeKind.CANCEL_TAKEN_BACK,
    NoticeKind.WAIVER_ASKED,
    NoticeKind.DEBT_BEFORE_LESSON,
    NoticeKind.DEBT_LASTS,
    NoticeKind.DISPUTE_OPENED,
    NoticeKind.PAY_AGREED,
    NoticeKind.PAYOUT_GIVEN,
    NoticeKind.PAYOUT_UNDONE,
}
