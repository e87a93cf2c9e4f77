"""When a notice of a move by agreement, or of the tutor's illness, is still useful, and what it says."""

from collections.abc import Callable

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind, Screen, lies_ahead
from bot.screen import Message
from bot.screens import notices_moves
from domain.lessons import LessonState
from domain.notices import NoticeKind
from domain.proposals import ProposalState


def _waits_for_answer(case: Case) -> bool:
    stands = case.proposal.state is ProposalState.OPEN and case.proposal.revision == case.lesson.revision
    return stands and bool(case.proposal.slots) and case.now < case.proposal.expires_at


def _was_declined(case: Case) -> bool:
    return case.proposal.state is ProposalState.DECLINED


def _has_expired(case: Case) -> bool:
    return case.proposal.state is ProposalState.EXPIRED and case.lesson.state is LessonState.PLANNED


def _ill(words: Words, case: Case) -> Message:
    proposal = case.facts.proposals.get(case.number("proposal_id"))
    if proposal and not (
        proposal.state is ProposalState.OPEN and proposal.slots and case.now < proposal.expires_at
    ):
        proposal = None
    return notices_moves.ill(words, case.lesson, case.reader, case.student, proposal)


def _about(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.lesson, case.side, case.student, case.proposal)


def _is_off(case: Case) -> bool:
    return case.lesson.state is LessonState.CANCELLED_BY_TUTOR


MOVES: dict[NoticeKind, Kind] = {
    NoticeKind.LESSON_CANCELLED_ILL: Kind(_is_off, _ill),
    NoticeKind.MOVE_PROPOSED: Kind(_waits_for_answer, _about(notices_moves.proposed)),
    NoticeKind.MOVE_ACCEPTED: Kind(lies_ahead, _about(notices_moves.accepted)),
    NoticeKind.MOVE_DECLINED: Kind(_was_declined, _about(notices_moves.declined)),
    NoticeKind.MOVE_EXPIRED: Kind(_has_expired, _about(notices_moves.expired)),
}
