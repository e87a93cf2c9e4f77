"""A disputed charge: why, the trail of both sides, and what its reader may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import counts, formats
from bot.callbacks import balances, disputes
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_lesson_parts import Seen
from domain.disputes import DISPUTE_HOURS, UNDO_WINDOW, WINDOW, DisputeReason, DisputeState
from domain.ledger import TransferKind
from storage.queries.disputes import DisputeSeen, Said
from storage.queries.entry_card import EntryCard


@dataclass(frozen=True, slots=True)
class Reader:
    """Whether he pays for the student, and whether he answers: it is his lesson, or his studio."""

    pays: bool
    leads: bool


def lines(
    words: Words, card: EntryCard, dispute: DisputeSeen | None, reader: Reader, now: datetime
) -> list[Html]:
    """The trail; else, of a charge, till when it may be disputed."""
    if dispute is not None:
        state = words("dispute-state", state=dispute.state.value)
        return [state, *(_said(words, one) for one in dispute.said)]
    if not reader.pays or not _is_charge(card):
        return []
    until = card.entry.posted_at + WINDOW
    if now > until:
        return [words("dispute-over", hours=DISPUTE_HOURS)]
    return [words("dispute-until", until=formats.deadline(words, until))]


def _said(words: Words, one: Said) -> Html:
    told = words(
        "dispute-said",
        turn=one.turn.value,
        who=one.who,
        moment=formats.moment(words, one.said_at),
        reason=one.reason.value if one.reason else "words",
    )
    return Html(f"{told}\n{words('dispute-quote', text=one.text)}") if one.text else told


def rows(
    words: Words, card: EntryCard, dispute: DisputeSeen | None, reader: Reader, now: datetime
) -> list[list[Button]]:
    if dispute is None:
        can = reader.pays and _is_charge(card) and now <= card.entry.posted_at + WINDOW
        return [[_dispute(words, card.entry.id)]] if can else []
    if not reader.leads:
        return []
    reverse = press(words.label("button-dispute-reverse"), disputes.Reverse(dispute=dispute.id))
    if dispute.state is DisputeState.OPEN:
        return [[reverse], [press(words.label("button-dispute-keep"), disputes.Keep(dispute=dispute.id))]]
    if dispute.state is DisputeState.KEPT:
        return [[reverse]]
    settled = dispute.settled_at
    if dispute.has_reversed and settled is not None and now - settled <= UNDO_WINDOW:
        undo = disputes.UndoReverse(dispute=dispute.id)
        return [[press(words.label("button-dispute-undo"), undo)]]
    return []


def _is_charge(card: EntryCard) -> bool:
    """One that stands."""
    entry = card.entry
    return entry.kind is TransferKind.CHARGE and entry.lesson_id is not None and not entry.is_undone


def _dispute(words: Words, transfer_id: int) -> Button:
    return press(words.label("button-dispute"), disputes.Dispute(transfer=transfer_id))


def ask(words: Words, card: EntryCard) -> Screen:
    """Ready reasons, or words."""
    entry = card.entry
    text = words(
        "dialog-dispute-why",
        amount=counts.amount(words, abs(entry.amount_minor), entry.unit),
        name=card.student_name,
        subject=entry.subject or "",
        moment=formats.moment(words, entry.at),
    )
    reasons = [
        press(
            words.label("button-dispute-reason", reason=reason.value),
            disputes.DisputeFor(transfer=entry.id, choice=number),
        )
        for number, reason in enumerate(DisputeReason)
    ]
    back = keyboards.back_and_home(words, _card_of(entry.id, balances.FAMILY))
    return Screen(text=text, rows=[*clock.in_rows(reasons, 1), back])


def ask_words(words: Words, card: EntryCard) -> Screen:
    amount = counts.amount(words, abs(card.entry.amount_minor), card.entry.unit)
    text = words("dialog-dispute-words", name=card.student_name, amount=amount)
    return Screen(text=text, rows=[keyboards.leave(words)])


def ask_why_kept(words: Words, card: EntryCard, dispute: DisputeSeen) -> Screen:
    amount = counts.amount(words, abs(card.entry.amount_minor), card.entry.unit)
    claim = [_said(words, one) for one in dispute.said[:1]]
    text = words("dialog-dispute-keep", name=card.student_name, amount=amount)
    return Screen(text=Html("\n\n".join([text, *claim])), rows=[keyboards.leave(words)])


def _card_of(transfer_id: int, side: int) -> balances.Entry:
    return balances.Entry(transfer=transfer_id, before=0, side=side, fact=balances.ALL, page=0)


def open_rows(words: Words, found: Sequence[tuple[int, datetime]], side: int) -> list[list[Button]]:
    """Beside a balance: what still waits for an answer."""
    buttons = [
        press(
            words.label("button-dispute-open", day=formats.number_day(words, words.local(starts_at).date())),
            _card_of(transfer_id, side),
            Style.PRIMARY,
        )
        for transfer_id, starts_at in found
    ]
    return [buttons] if buttons else []


def lesson_row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    """On the family's card of a lesson: to dispute its charge while it may be, or what became of that."""
    found = seen.charged
    if not found:
        return []
    charge = next((one for one in found if one.state is not None), found[0])
    if charge.state is not None:
        meaning = _card_of(charge.transfer_id, balances.FAMILY)
        style = Style.PRIMARY if charge.state is DisputeState.OPEN else None
        return [press(words.label("button-dispute-seen"), meaning, style)]
    return [_dispute(words, charge.transfer_id)] if now <= charge.posted_at + WINDOW else []
