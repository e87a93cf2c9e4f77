"""Notices of packages: bought, off again."""

from bot.l10n import Words
from bot.notices.cases import Case, Gone
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_package_sales
from domain.notices import NoticeKind
from storage.queries.notice_packages import PackageFacts


def package(case: Case) -> PackageFacts:
    """What the notice is about. Raises Gone."""
    found = case.facts.package_days.sold.get(case.number("package_id"))
    if found is None:
        raise Gone
    return found


def _stands(case: Case) -> bool:
    return not package(case).is_undone


def _is_off(case: Case) -> bool:
    return package(case).is_undone


def _sold(words: Words, case: Case) -> Message:
    debt = case.facts.debts.get(case.student_id)
    return notices_package_sales.sold(words, package(case), case.reader, case.student, debt, case.now)


def _unsold(words: Words, case: Case) -> Message:
    return notices_package_sales.unsold(words, package(case), case.reader, case.student)


PACKAGES: dict[NoticeKind, Kind] = {
    NoticeKind.PACKAGE_SOLD: Kind(_stands, _sold),
    NoticeKind.PACKAGE_UNSOLD: Kind(_is_off, _unsold),
}
