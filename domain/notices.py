"""The outbox: something one person must be told (rules 23-27)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.quiet_hours import after_quiet, before_quiet

REMIND_DAY_BEFORE = timedelta(hours=26)
REMIND_HOUR_BEFORE = timedelta(hours=1)
DUE_DAY_BEFORE = timedelta(hours=24)
DUE_HOURS_BEFORE = timedelta(hours=3)
GUARDIAN_OVERDUE_AFTER = timedelta(hours=24)
URGENT_WITHIN = timedelta(hours=12)


class NoticeKind(StrEnum):
    LESSON_PLANNED = "lesson_planned"
    LESSON_MOVED = "lesson_moved"
    LESSON_CANCELLED = "lesson_cancelled"
    LESSONS_CANCELLED = "lessons_cancelled"
    LESSON_BOOKED = "lesson_booked"
    SERIES_PLANNED = "series_planned"
    SERIES_CHANGED = "series_changed"
    SERIES_CANCELLED = "series_cancelled"
    LESSON_CANCELLED_ILL = "lesson_cancelled_ill"
    MOVE_PROPOSED = "move_proposed"
    MOVE_ACCEPTED = "move_accepted"
    MOVE_DECLINED = "move_declined"
    MOVE_EXPIRED = "move_expired"
    GROUP_JOINED = "group_joined"
    GROUP_LEFT = "group_left"
    GROUP_WAITING = "group_waiting"
    PLACE_OFFERED = "place_offered"
    PLACE_GONE = "place_gone"
    PLACE_TAKEN = "place_taken"
    PLACE_UNTAKEN = "place_untaken"
    STUDENT_CANCELLED = "student_cancelled"
    CANCEL_TOLD = "cancel_told"
    CANCEL_TAKEN_BACK = "cancel_taken_back"
    CANCEL_ASKED = "cancel_asked"
    WAIVER_ASKED = "waiver_asked"
    WAIVER_DECIDED = "waiver_decided"
    MAKEUP_EXPIRES = "makeup_expires"
    LESSON_TOMORROW = "lesson_tomorrow"
    LESSON_SOON = "lesson_soon"
    LESSON_CARD = "lesson_card"
    LESSON_RECAP = "lesson_recap"
    HOMEWORK_ASSIGNED = "homework_assigned"
    HOMEWORK_WITHDRAWN = "homework_withdrawn"
    HOMEWORK_DUE_TOMORROW = "homework_due_tomorrow"
    HOMEWORK_DUE_SOON = "homework_due_soon"
    HOMEWORK_OVERDUE = "homework_overdue"
    HOMEWORK_OVERDUE_GUARDIAN = "homework_overdue_guardian"
    PAGES_RECEIVED = "pages_received"
    HOMEWORK_SUBMITTED = "homework_submitted"
    HOMEWORK_RETURNED = "homework_returned"
    HOMEWORK_ACCEPTED = "homework_accepted"
    MATERIAL_GIVEN = "material_given"
    PERIOD_SETTLED = "period_settled"
    PAYMENT_RECEIVED = "payment_received"
    PAYMENT_UNDONE = "payment_undone"
    CARD_PAID = "card_paid"
    CARD_GIVEN_BACK = "card_given_back"
    PAYMENT_UNMATCHED = "payment_unmatched"
    MONEY_CORRECTED = "money_corrected"
    CORRECTION_UNDONE = "correction_undone"
    CLAIM_MADE = "claim_made"
    CLAIM_PROVED = "claim_proved"
    CLAIM_WITHDRAWN = "claim_withdrawn"
    CLAIM_NOT_FOUND = "claim_not_found"
    BALANCE_LOW = "balance_low"
    PACKAGE_LOW = "package_low"
    PAYMENT_DUE = "payment_due"
    PAYMENT_REMINDER = "payment_reminder"
    DEBT_LASTS = "debt_lasts"
    DEBT_BEFORE_LESSON = "debt_before_lesson"
    DISPUTE_OPENED = "dispute_opened"
    DISPUTE_ANSWERED = "dispute_answered"
    PAY_AGREED = "pay_agreed"
    PAYOUT_GIVEN = "payout_given"
    PAYOUT_UNDONE = "payout_undone"
    DISPUTE_REOPENED = "dispute_reopened"
    PRICE_CHANGED = "price_changed"
    PACKAGE_FROZEN = "package_frozen"
    PACKAGE_EXPIRES = "package_expires"
    PACKAGE_OVER = "package_over"
    PACKAGE_EXTENDED = "package_extended"
    PACKAGE_EMPTIED = "package_emptied"
    PACKAGE_SOLD = "package_sold"
    PACKAGE_UNSOLD = "package_unsold"
    ACHIEVEMENT = "achievement"
    LEVEL_UP = "level_up"
    SOMEBODY_CAME = "somebody_came"
    CONNECTED = "connected"
    TEACHER_CONNECTED = "teacher_connected"
    REFUSED_ENTRY = "refused_entry"
    PERSON_UNREACHABLE = "person_unreachable"
    UPDATE_QUARANTINED = "update_quarantined"
    LEDGER_DIFFERS = "ledger_differs"
    DIGEST = "digest"


class NoticeState(StrEnum):
    """``UNKNOWN``: sending started and nobody knows how it ended; RESENT_WHEN_UNKNOWN says what then."""

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    UNDELIVERABLE = "undeliverable"


LEAD: dict[NoticeKind, timedelta] = {
    NoticeKind.LESSON_TOMORROW: REMIND_DAY_BEFORE,
    NoticeKind.LESSON_SOON: REMIND_HOUR_BEFORE,
    NoticeKind.HOMEWORK_DUE_TOMORROW: DUE_DAY_BEFORE,
    NoticeKind.HOMEWORK_DUE_SOON: DUE_HOURS_BEFORE,
}
"""How long before the moment it is about a reminder comes; that moment is the end of its use, too."""

REMINDERS = frozenset(LEAD)
"""What a person may switch off, and what moves earlier, not later, in quiet hours."""

OVERDUE = frozenset(
    {NoticeKind.HOMEWORK_OVERDUE, NoticeKind.HOMEWORK_OVERDUE_GUARDIAN, NoticeKind.MAKEUP_EXPIRES}
)
"""News that are planned beforehand, for a moment yet to come."""

IMMEDIATE = frozenset({
    NoticeKind.PAGES_RECEIVED, NoticeKind.LESSON_CARD, NoticeKind.SOMEBODY_CAME, NoticeKind.CONNECTED,
    NoticeKind.TEACHER_CONNECTED, NoticeKind.REFUSED_ENTRY, NoticeKind.UPDATE_QUARANTINED, NoticeKind.DIGEST,
})  # fmt: skip
"""Answers to what the receiver is doing right now, and what has an hour of its own: quiet hours do not hold them."""

OF_CANCELS = frozenset({
    NoticeKind.STUDENT_CANCELLED, NoticeKind.CANCEL_TOLD, NoticeKind.CANCEL_TAKEN_BACK, NoticeKind.CANCEL_ASKED,
})  # fmt: skip
"""A family gives up a place in a lesson: as much a change of the lesson as the tutor's own."""

LOUD = frozenset(
    {
        NoticeKind.LESSON_MOVED,
        NoticeKind.LESSON_CANCELLED,
        NoticeKind.LESSONS_CANCELLED,
        NoticeKind.LESSON_CANCELLED_ILL,
        NoticeKind.MOVE_PROPOSED,
        NoticeKind.LESSON_SOON,
        NoticeKind.SERIES_CHANGED,
        NoticeKind.SERIES_CANCELLED,
        *OF_CANCELS,
    }
)
"""The rest is silent (rule 24: routine notices)."""

LESSON_CHANGES = frozenset(
    {
        NoticeKind.LESSON_PLANNED,
        NoticeKind.LESSON_MOVED,
        NoticeKind.LESSON_CANCELLED,
        NoticeKind.LESSONS_CANCELLED,
        NoticeKind.LESSON_CANCELLED_ILL,
        NoticeKind.MOVE_PROPOSED,
        NoticeKind.MOVE_ACCEPTED,
        NoticeKind.MOVE_DECLINED,
        NoticeKind.MOVE_EXPIRED,
        NoticeKind.LESSON_BOOKED,
        NoticeKind.SERIES_PLANNED,
        NoticeKind.SERIES_CHANGED,
        NoticeKind.SERIES_CANCELLED,
        NoticeKind.GROUP_JOINED,
        NoticeKind.GROUP_LEFT,
        *OF_CANCELS,
    }
)
"""What breaks the quiet hours when the lesson is within URGENT_WITHIN (rule 24)."""

LIVE_CARDS = frozenset({NoticeKind.LESSON_PLANNED})
"""Once sent, their message goes on showing the lesson as it is: moved, held, with its homework."""

LIFE: dict[NoticeKind, timedelta] = {
    NoticeKind.PAGES_RECEIVED: timedelta(days=1),
    NoticeKind.UPDATE_QUARANTINED: timedelta(days=1),
    NoticeKind.HOMEWORK_OVERDUE: timedelta(days=2),
    NoticeKind.HOMEWORK_OVERDUE_GUARDIAN: timedelta(days=2),
    NoticeKind.PAYMENT_DUE: timedelta(days=2),
    NoticeKind.PAYMENT_REMINDER: timedelta(days=2),
}
"""How long after its due moment a notice with no end of its own is still worth sending."""

USUAL_LIFE = timedelta(days=7)

RESENT_WHEN_UNKNOWN = frozenset(
    set(NoticeKind) - {NoticeKind.PAGES_RECEIVED, NoticeKind.LEVEL_UP, NoticeKind.DIGEST}
)
"""An unknown outcome is sent once more: hearing of a moved lesson twice beats never. The rest stops."""


@dataclass(eq=False, kw_only=True)
class Notice:
    """``key`` is unique per (fact, person). ``subject`` holds the ids it is rendered from, at send time."""

    id: int | None = None
    key: str
    studio_id: int | None
    person_id: int
    kind: NoticeKind
    subject: dict[str, int | str] = field(default_factory=dict)
    lesson_id: int | None = None
    homework_id: int | None = None
    due_at: datetime
    valid_until: datetime | None = None
    state: NoticeState = NoticeState.DUE
    attempts: int = 0
    lease_until: datetime | None = None
    send_started_at: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    created_at: datetime


def moment_to_tell(
    kind: NoticeKind, wanted: datetime, zone: ZoneInfo, now: datetime, concerns_at: datetime | None = None
) -> datetime | None:
    """When the receiver in ``zone`` is told (rules 24, 27); None for a reminder whose time has passed.

    ``concerns_at`` is the start of the changed lesson; the nearer of two for a move.
    """
    if kind in REMINDERS:
        moment = before_quiet(wanted, zone)
        return moment if moment >= now else None
    urgent = concerns_at is not None and now <= concerns_at <= now + URGENT_WITHIN
    if kind in IMMEDIATE or (kind in LESSON_CHANGES and urgent):
        return wanted
    return after_quiet(wanted, zone)


def moment_in(notice: Notice, zone: ZoneInfo, now: datetime) -> datetime:
    """When a waiting notice is told once its receiver lives in ``zone``, a reminder whose moment has passed at once."""
    if notice.kind in IMMEDIATE:
        return notice.due_at
    lead = LEAD.get(notice.kind)
    if lead is not None and notice.valid_until is not None:
        return max(before_quiet(notice.valid_until - lead, zone), now)
    wanted = notice.due_at if notice.kind in OVERDUE else notice.created_at
    return after_quiet(max(wanted, now), zone)
