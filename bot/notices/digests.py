"""The notice that gathers all that waits for a tutor."""

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind
from bot.notices.wanting import day_of_digest
from bot.screen import Message
from bot.screens import notices_digest
from domain.digests import Slot
from domain.notices import NoticeKind


def _says_something(case: Case) -> bool:
    return notices_digest.says_something(case.digest)


def _digest(words: Words, case: Case) -> Message:
    slot = Slot(case.word("slot"))
    return notices_digest.digest(words, case.digest, slot, day_of_digest(case.notice.subject))


DIGESTS: dict[NoticeKind, Kind] = {NoticeKind.DIGEST: Kind(_says_something, _digest)}
