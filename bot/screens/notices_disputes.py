"""What is told of a dispute: to the tutor with both answers, to the payer with the answer."""

from bot import counts, formats
from bot.callbacks import balances
from bot.callbacks.disputes import Keep, Reverse
from bot.l10n import Html, Words
from bot.screen import Button, Message, Style, press
from bot.screens.notices_lessons import about, joined
from domain.disputes import DisputeState
from domain.people import Role
from storage.queries.dispute_facts import DisputeFacts
from storage.queries.notice_facts import LessonFacts


def opened(words: Words, lesson: LessonFacts, student: str, dispute: DisputeFacts) -> Message:
    lines = joined(
        words("notice-dispute", turn="opened", amount=_amount(words, dispute)),
        about(words, lesson, Role.TUTOR, student),
        formats.moment(words, lesson.starts_at),
        _claim(words, dispute),
    )
    reverse = press(words.label("button-dispute-reverse"), Reverse(dispute=dispute.id))
    keep = press(words.label("button-dispute-keep"), Keep(dispute=dispute.id))
    return Message(lines, ((reverse,), (keep, _open(words, dispute, balances.TUTOR))))


def answered(words: Words, lesson: LessonFacts, reader: Role, student: str, dispute: DisputeFacts) -> Message:
    turn = "reversed" if dispute.state is DisputeState.REVERSED else "kept"
    lines = joined(
        words("notice-dispute", turn=turn, amount=_amount(words, dispute)),
        about(words, lesson, reader, student),
        formats.moment(words, lesson.starts_at),
        words("dispute-quote", text=dispute.answer) if turn == "kept" and dispute.answer else None,
    )
    return Message(lines, ((_open(words, dispute, balances.FAMILY, Style.PRIMARY),),))


def reopened(words: Words, lesson: LessonFacts, reader: Role, student: str, dispute: DisputeFacts) -> Message:
    lines = joined(
        words("notice-dispute", turn="undone", amount=_amount(words, dispute)),
        about(words, lesson, reader, student),
        formats.moment(words, lesson.starts_at),
    )
    return Message(lines, ((_open(words, dispute, balances.FAMILY),),))


def _claim(words: Words, dispute: DisputeFacts) -> Html:
    if dispute.claim:
        return words("dispute-quote", text=dispute.claim)
    return words("dispute-reason", reason=dispute.reason.value if dispute.reason else "words")


def _amount(words: Words, dispute: DisputeFacts) -> str:
    return counts.amount(words, dispute.amount_minor, dispute.unit)


def _open(words: Words, dispute: DisputeFacts, side: int, style: Style | None = None) -> Button:
    meaning = balances.Entry(transfer=dispute.transfer_id, before=0, side=side, fact=balances.ALL, page=0)
    return press(words.label("button-dispute-charge"), meaning, style)
