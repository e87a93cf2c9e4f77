"""The ids that a notice of each kind is shown from."""

from domain.notices import NoticeKind
from tests.domain.disputed import DISPUTED

LESSON = {"lesson_id", "student_id"}
MOVE = LESSON | {"proposal_id"}
LEFT = LESSON | {"cancellation_id"}
WORK = {"homework_id", "student_id"}
PACKAGE = {"student_id", "package_id"}
ATTEMPT = WORK | {"submission_id"}
MONEY = {"student_id", "transfer_id"}
PACKAGE = {"student_id", "package_id"}
CLAIM = {"student_id", "claim_id"}
SERIES = {"student_id", "lesson_id", "lessons", "weekdays", "every_weeks", "weekday"}
WAITING = {"student_id", "waiting_id"}
GROUP = {"student_id", "lesson_id", "lessons"}
BY_THEMSELVES = {NoticeKind.LEDGER_DIFFERS, NoticeKind.UPDATE_QUARANTINED, NoticeKind.DIGEST}
SUBJECTS = {
    NoticeKind.LESSON_PLANNED: LESSON,
    NoticeKind.LESSON_MOVED: LESSON,
    NoticeKind.LESSON_CANCELLED: LESSON,
    NoticeKind.LESSONS_CANCELLED: LESSON | {"lessons", "last"},
    NoticeKind.LESSON_CANCELLED_ILL: MOVE,
    NoticeKind.MOVE_PROPOSED: MOVE,
    NoticeKind.MOVE_ACCEPTED: MOVE,
    NoticeKind.MOVE_DECLINED: MOVE,
    NoticeKind.MOVE_EXPIRED: MOVE,
    NoticeKind.STUDENT_CANCELLED: LEFT,
    NoticeKind.CANCEL_TOLD: LEFT,
    NoticeKind.CANCEL_TAKEN_BACK: LEFT,
    NoticeKind.CANCEL_ASKED: LESSON | {"participation_id", "amount_minor", "drawn", "currency"},
    NoticeKind.WAIVER_ASKED: LEFT,
    NoticeKind.WAIVER_DECIDED: LEFT,
    NoticeKind.MAKEUP_EXPIRES: LESSON | {"credit_id"},
    NoticeKind.LESSON_TOMORROW: LESSON,
    NoticeKind.LESSON_SOON: LESSON,
    NoticeKind.LESSON_CARD: {"lesson_id"},
    NoticeKind.LESSON_RECAP: LESSON,
    NoticeKind.LESSON_BOOKED: LESSON,
    NoticeKind.SERIES_PLANNED: SERIES,
    NoticeKind.SERIES_CHANGED: SERIES,
    NoticeKind.SERIES_CANCELLED: SERIES,
    NoticeKind.GROUP_JOINED: GROUP,
    NoticeKind.GROUP_LEFT: GROUP,
    NoticeKind.GROUP_WAITING: WAITING,
    NoticeKind.PLACE_OFFERED: WAITING,
    NoticeKind.PLACE_GONE: WAITING,
    NoticeKind.PLACE_TAKEN: WAITING,
    NoticeKind.PLACE_UNTAKEN: WAITING,
    NoticeKind.HOMEWORK_ASSIGNED: WORK,
    NoticeKind.HOMEWORK_WITHDRAWN: WORK,
    NoticeKind.HOMEWORK_DUE_TOMORROW: WORK,
    NoticeKind.HOMEWORK_DUE_SOON: WORK,
    NoticeKind.HOMEWORK_OVERDUE: WORK,
    NoticeKind.HOMEWORK_OVERDUE_GUARDIAN: WORK,
    NoticeKind.PAGES_RECEIVED: ATTEMPT,
    NoticeKind.HOMEWORK_SUBMITTED: ATTEMPT,
    NoticeKind.HOMEWORK_RETURNED: ATTEMPT,
    NoticeKind.HOMEWORK_ACCEPTED: ATTEMPT,
    NoticeKind.MATERIAL_GIVEN: {"student_id", "given"},
    NoticeKind.PERIOD_SETTLED: {"student_id", "course_id", "subject", "scale", "points", "first", "final"},
    NoticeKind.PAYMENT_RECEIVED: MONEY,
    NoticeKind.MONEY_CORRECTED: MONEY,
    NoticeKind.CORRECTION_UNDONE: MONEY,
    NoticeKind.CLAIM_MADE: CLAIM,
    NoticeKind.CLAIM_PROVED: CLAIM | {"message_id"},
    NoticeKind.CLAIM_WITHDRAWN: CLAIM,
    NoticeKind.CLAIM_NOT_FOUND: CLAIM,
    NoticeKind.PAYMENT_UNDONE: MONEY,
    NoticeKind.BALANCE_LOW: MONEY | {"lesson_id"},
    NoticeKind.PACKAGE_LOW: LESSON | {"package_id", "units"},
    NoticeKind.CARD_PAID: MONEY | {"oddity"},
    NoticeKind.CARD_GIVEN_BACK: MONEY,
    NoticeKind.PAYMENT_UNMATCHED: {"person_id", "amount_minor", "currency", "charge"},
    NoticeKind.PAYMENT_DUE: {"student_id", "debt_id", "step"},
    NoticeKind.PAYMENT_REMINDER: {"student_id", "debt_id"},
    NoticeKind.DEBT_LASTS: {"student_id", "debt_id", "step"},
    NoticeKind.DEBT_BEFORE_LESSON: LESSON | {"debt_id", "price_minor"},
    NoticeKind.PACKAGE_FROZEN: {"batch", "undone"},
    NoticeKind.PACKAGE_EXPIRES: PACKAGE | {"expires"},
    NoticeKind.PACKAGE_OVER: PACKAGE | {"expires", "transfer_id"},
    NoticeKind.PACKAGE_EXTENDED: PACKAGE | {"extension_id", "undone"},
    NoticeKind.PACKAGE_EMPTIED: PACKAGE | {"transfer_id", "undone"},
    **dict.fromkeys(DISPUTED, LESSON | {"dispute_id"}),
    NoticeKind.PAY_AGREED: {"pay_id"},
    NoticeKind.PAYOUT_GIVEN: {"payout_id"},
    NoticeKind.PAYOUT_UNDONE: {"payout_id"},
    NoticeKind.PRICE_CHANGED: {"student_id", "price_id"},
    NoticeKind.PACKAGE_SOLD: PACKAGE,
    NoticeKind.PACKAGE_UNSOLD: PACKAGE,
    NoticeKind.ACHIEVEMENT: {"student_id", "code"},
    NoticeKind.LEVEL_UP: {"student_id", "level"},
    NoticeKind.SOMEBODY_CAME: {"invitation_id"},
    NoticeKind.CONNECTED: {"membership_id", "student_id"},
    NoticeKind.TEACHER_CONNECTED: {"membership_id"},
    NoticeKind.REFUSED_ENTRY: {"invitation_id"},
    NoticeKind.PERSON_UNREACHABLE: {"person_id", "student_id"},
}
"""The bot renders from these ids. The quarantine's own notice is made by the bot, digests by the clock."""
