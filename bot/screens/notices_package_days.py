"""What payers are told of the days of their packages, and tutors of those that are over."""

from collections.abc import Sequence
from datetime import datetime

from bot import counts, formats
from bot.callbacks import packages as shared
from bot.callbacks.balances import FAMILY
from bot.callbacks.base import Press
from bot.callbacks.tutor_packages import Restore
from bot.l10n import Html, Words
from bot.screen import Message, Rows, press
from bot.screens import tutor_package_ends as ends
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_freezes import card_of, named, until
from bot.screens.tutor_time_off import days_between
from domain.ledger import TransferKind
from domain.people import Role
from storage.queries.notice_package_days import EmptiedFacts, FrozenFacts
from storage.queries.package_ends import Rest
from storage.queries.package_freezes import Term

NAMED = 5


def frozen(words: Words, found: Sequence[FrozenFacts], *, undone: bool) -> Message:
    """One message of all that one deed has done to his children's packages."""
    told = [
        words(
            "notice-package-frozen-line",
            name=named(words, one.term),
            student=one.term.student_name,
            state="undone" if undone else "frozen",
            days=days_between(words, one.days.first, one.days.last),
            ends="no" if one.term.last is None else "yes",
            day=until(words, one.term.last),
        )
        for one in found[:NAMED]
    ]
    more = len(found) - NAMED
    text = lines(
        words("notice-package-frozen", state="undone" if undone else "frozen", count=len(found)),
        *told,
        words("notice-package-frozen-more", count=more) if more > 0 else None,
    )
    return Message(text, _to_package(words, found[0].term))


def expires(words: Words, rest: Rest, reader: Role, now: datetime) -> Message:
    """With what is left and its worth: whoever pays decides what becomes of it."""
    term = rest.term
    days = (term.last - term.today(now)).days if term.last else 0
    text = lines(
        words("notice-package-expires", days=days),
        _whose(words, term, reader),
        words("notice-package-until", day=until(words, term.last)),
        words(
            "notice-package-left",
            left=counts.lessons(words, term.left),
            worth=formats.money(words, rest.worth_minor, rest.currency),
        ),
    )
    return Message(text, _to_package(words, term))


def over(words: Words, rest: Rest, now: datetime) -> Message:
    """The tutor's to decide."""
    return Message(ends.told(words, rest, now), ends.choices(words, rest, now))


def went_by_rule(words: Words, rest: Rest, emptied_by: EmptiedFacts, transfer_id: int) -> Message:
    """What the studio's own rule has done, with what takes it back."""
    term = rest.term
    text = paragraphs(
        words(
            "screen-package-over",
            name=named(words, term),
            student=term.student_name,
            state="over",
            day=until(words, term.last),
        ),
        lines(_gone(words, emptied_by), _rest(words, emptied_by)),
    )
    rows = (
        (press(words.label("button-package-restore"), Restore(transfer=transfer_id)),),
        (press(words.label("button-package-card"), card_of(term.id)),),
    )
    return Message(text, rows)


def extended(words: Words, rest: Rest, reader: Role, *, undone: bool) -> Message:
    term = rest.term
    text = lines(
        words("notice-package-extended", state="undone" if undone else "done"),
        _whose(words, term, reader),
        words("notice-package-until", day=until(words, term.last)),
    )
    return Message(text, _to_package(words, term))


def emptied(words: Words, rest: Rest, emptied_by: EmptiedFacts, reader: Role) -> Message:
    text = lines(_gone(words, emptied_by), _whose(words, rest.term, reader), _rest(words, emptied_by))
    return Message(text, _to_package(words, rest.term))


def _gone(words: Words, emptied_by: EmptiedFacts) -> Html:
    way = "release" if emptied_by.kind is TransferKind.RELEASE else "expire"
    return words("notice-package-emptied", way="undone" if emptied_by.is_undone else way)


def _rest(words: Words, emptied_by: EmptiedFacts) -> Html:
    return words(
        "notice-package-emptied-rest",
        rest=counts.lessons(words, emptied_by.units),
        worth=formats.money(words, emptied_by.worth_minor, emptied_by.currency),
    )


def _whose(words: Words, term: Term, reader: Role) -> Html:
    """Which child's; nobody needs to be told his own name."""
    return words(
        "notice-package-whose",
        name=named(words, term),
        own="yes" if reader is Role.STUDENT else "no",
        student=term.student_name,
    )


def _to_package(words: Words, term: Term) -> Rows:
    card: Press = shared.Package(package=term.id, side=FAMILY, before=0)
    return ((press(words.label("button-package-card"), card),),)
