"""Notices of packages that wait, end, are extended, or whose rest is gone."""

from datetime import UTC, datetime

from bot.l10n import Words
from bot.notices.cases import Case, Gone
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_package_days as screens
from domain.notices import NoticeKind
from storage.queries.notice_package_days import EmptiedFacts, FrozenFacts
from storage.queries.package_ends import Rest


def _rest(case: Case) -> Rest:
    """Raises Gone."""
    found = case.facts.package_days.packages.get(case.number("package_id"))
    if found is None:
        raise Gone
    return found


def _frozen(case: Case) -> list[FrozenFacts]:
    """Of those that the receiver pays for, what is still as it is told. Raises Gone."""
    of_all = case.facts.package_days.frozen.get((case.notice.person_id, case.word("batch")), ())
    found = [one for one in of_all if int(one.is_undone) == case.number("undone")]
    if not found:
        raise Gone
    return found


def _emptied(case: Case) -> EmptiedFacts:
    """Raises Gone."""
    found = case.facts.package_days.emptied.get(case.number("transfer_id"))
    if found is None:
        raise Gone
    return found


def _is_of_this_end(case: Case) -> bool:
    """Neither given more days nor used up since."""
    expires = datetime.fromtimestamp(case.number("expires") * 60, UTC)
    return _rest(case).term.expires_at == expires


def _ends_soon(case: Case) -> bool:
    rest = _rest(case)
    return rest.term.left > 0 and _is_of_this_end(case) and not rest.is_over(case.now)


def _is_to_decide(case: Case) -> bool:
    """Or the studio's rule has decided, and nobody has taken that back."""
    if case.number("transfer_id"):
        return not _emptied(case).is_undone
    return _rest(case).term.left > 0 and _is_of_this_end(case)


def _is_so(case: Case) -> bool:
    undone = case.facts.package_days.extensions.get(case.number("extension_id"))
    return undone is not None and int(undone) == case.number("undone")


def _over(words: Words, case: Case) -> Message:
    if case.number("transfer_id"):
        return screens.went_by_rule(words, _rest(case), _emptied(case), case.number("transfer_id"))
    return screens.over(words, _rest(case), case.now)


PACKAGE_DAYS: dict[NoticeKind, Kind] = {
    NoticeKind.PACKAGE_FROZEN: Kind(
        lambda case: bool(_frozen(case)),
        lambda words, case: screens.frozen(words, _frozen(case), undone=bool(case.number("undone"))),
    ),
    NoticeKind.PACKAGE_EXPIRES: Kind(
        _ends_soon,
        lambda words, case: screens.expires(words, _rest(case), case.reader, case.now),
    ),
    NoticeKind.PACKAGE_OVER: Kind(_is_to_decide, _over),
    NoticeKind.PACKAGE_EXTENDED: Kind(
        _is_so,
        lambda words, case: screens.extended(
            words, _rest(case), case.reader, undone=bool(case.number("undone"))
        ),
    ),
    NoticeKind.PACKAGE_EMPTIED: Kind(
        lambda case: int(_emptied(case).is_undone) == case.number("undone"),
        lambda words, case: screens.emptied(words, _rest(case), _emptied(case), case.reader),
    ),
}
