"""The notice of a package that is nearly used up."""

from bot.l10n import Words
from bot.notices.cases import Case, Gone
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_packages
from domain.notices import NoticeKind
from storage.queries.package_freezes import Term


def _package(case: Case) -> Term:
    """Raises Gone."""
    found = case.facts.package_days.packages.get(case.number("package_id"))
    if found is None:
        raise Gone
    return found.term


def _is_as_low(case: Case) -> bool:
    """No lesson has come back since."""
    return _package(case).left <= case.number("units")


def _low(words: Words, case: Case) -> Message:
    return notices_packages.low(words, _package(case), case.reader, case.student)


PACKAGE_LOW: dict[NoticeKind, Kind] = {NoticeKind.PACKAGE_LOW: Kind(_is_as_low, _low)}
