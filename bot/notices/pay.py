"""Notices of a tutor's pay: to himself alone."""

from bot.notices.kind import Kind
from bot.screens import notices_pay
from domain.notices import NoticeKind

PAY: dict[NoticeKind, Kind] = {
    NoticeKind.PAY_AGREED: Kind(
        lambda case: case.agreed.pay_id > 0,
        lambda words, case: notices_pay.agreed(words, case.agreed, case.now),
    ),
    NoticeKind.PAYOUT_GIVEN: Kind(
        lambda case: not case.payout.is_undone, lambda words, case: notices_pay.given(words, case.payout)
    ),
    NoticeKind.PAYOUT_UNDONE: Kind(
        lambda case: case.payout.is_undone, lambda words, case: notices_pay.undone(words, case.payout)
    ),
}
