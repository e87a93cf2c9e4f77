"""One transfer of a balance: what it was for, when it was posted, what stood after it."""

from collections.abc import Sequence

from bot import counts, formats
from bot.callbacks import balances, parent, tutor
from bot.callbacks.base import Press
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen
from bot.screen import press as button
from bot.screens import balance
from domain.balances import Entry
from domain.ledger import LESSONS
from storage.queries.entry_card import EntryCard


def card(
    words: Words,
    card: EntryCard,
    press: balances.Entry,
    about: tuple[Sequence[Html], Sequence[list[Button]]],
    *,
    toast: str | None = None,
    opens_lesson: bool = True,
) -> Screen:
    """``about`` are lines and rows of buttons of its dispute; a colleague's lesson opens for nobody else."""
    told, deeds = about
    parts = ["\n".join(lines(words, card)), *(["\n".join(told)] if told else [])]
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *deeds,
            _lesson_row(words, card, press) if opens_lesson else [],
            keyboards.back_and_home(words, back(card, press)),
        ],
        toast=toast,
        in_place=toast is not None,
    )


def lines(words: Words, card: EntryCard) -> list[str]:
    entry = card.entry
    told = [
        words(
            "screen-balance-entry",
            fact=balance.fact(entry),
            name=card.student_name,
            amount=counts.signed(words, entry.amount_minor, entry.unit),
            undone="yes" if card.undone_at else "no",
        ),
        *_about(words, entry),
        words(
            "balance-entry-posted",
            moment=formats.moment(words, entry.posted_at),
            named="yes" if card.made_by else "no",
            who=card.made_by or "",
        ),
    ]
    if entry.package:
        told.append(words("balance-entry-package", name=entry.package))
    if entry.note:
        told.append(words("balance-entry-note", note=entry.note))
    if card.undone_at:
        told.append(words("balance-entry-undone", moment=formats.moment(words, card.undone_at)))
    after = counts.amount(words, entry.after_minor, entry.unit)
    return [
        *told,
        words("balance-entry-after", balance=after, unit=_unit(entry)),
    ]


def _unit(entry: Entry) -> str:
    return "lessons" if entry.unit == LESSONS else "money"


def _about(words: Words, entry: Entry) -> list[str]:
    """The lesson, and when before it it was cancelled; or when it happened, where not when it was posted."""
    if entry.lesson_starts_at is None:
        day = formats.whole_day(words, words.local(entry.happened_at).date())
        return [words("balance-entry-happened", day=day)] if entry.happened_at != entry.posted_at else []
    about: list[str] = [
        words(
            "balance-entry-lesson",
            subject=entry.subject or "",
            moment=formats.moment(words, entry.lesson_starts_at),
        )
    ]
    if entry.told_at is not None and entry.told_at < entry.lesson_starts_at:
        lead, hours, minutes = balance.lead(entry)
        told = formats.moment(words, entry.told_at)
        about.append(words("balance-entry-told", moment=told, lead=lead, hours=hours, minutes=minutes))
    return about


def _lesson_row(words: Words, card: EntryCard, press: balances.Entry) -> list[Button]:
    lesson_id = card.entry.lesson_id
    if lesson_id is None:
        return []
    meaning: Press = tutor.Lesson(lesson=lesson_id)
    if press.side != balances.TUTOR:
        meaning = parent.BalanceLesson(lesson=lesson_id, student=card.student_id, before=press.before)
    return [button(words.label("button-balance-lesson"), meaning)]


def back(card: EntryCard, press: balances.Entry) -> Press:
    """To the list that it was opened from, else to the balance."""
    if card.package_id is not None and card.entry.unit == LESSONS:
        return balances.PackageSum(package=card.package_id, side=press.side)
    if press.fact == balances.ALL:
        return balance.home(card.student_id, press.before, press.side)
    return balances.Term(
        student=card.student_id, before=press.before, side=press.side, fact=press.fact, page=press.page
    )
