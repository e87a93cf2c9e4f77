"""What a tutor of a studio is told about his pay."""

from datetime import date, datetime

from bot import formats, months
from bot.callbacks.tutor_pay import TutorPay
from bot.l10n import Words
from bot.screen import Message, Rows, press
from bot.screens.notices_lessons import joined
from bot.screens.tutor_pay import terms_of
from domain.clock import zone_named
from storage.queries.notice_pay import AgreedFacts, PayoutFacts


def agreed(words: Words, pay: AgreedFacts, now: datetime) -> Message:
    """By the day of the studio, as his screen has it."""
    day = formats.number_day(words, pay.holds_from.astimezone(zone_named(pay.zone)).date())
    text = joined(
        words("notice-pay-agreed", ahead="yes" if pay.holds_from > now else "no", day=day),
        words("notice-pay-terms", terms=terms_of(words, pay.terms, pay.currency)),
    )
    return Message(text, _own(words, pay.tutor_id, 0))


def given(words: Words, payout: PayoutFacts) -> Message:
    return _about(words, payout, "given")


def undone(words: Words, payout: PayoutFacts) -> Message:
    return _about(words, payout, "undone")


def _about(words: Words, payout: PayoutFacts, what: str) -> Message:
    first = _month(payout)
    text = words(
        "notice-payout",
        what=what,
        amount=formats.money(words, payout.amount_minor, payout.currency),
        month=formats.month_name(words, first),
    )
    return Message(text, _own(words, payout.tutor_id, months.number_of(first)))


def _month(payout: PayoutFacts) -> date:
    return payout.month_on.astimezone(zone_named(payout.zone)).date()


def _own(words: Words, tutor_id: int, month: int) -> Rows:
    return ((press(words.label("button-pay-own"), TutorPay(tutor=tutor_id, month=month)),),)
