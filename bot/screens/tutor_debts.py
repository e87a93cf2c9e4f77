"""Who owes money, and the reminders that a tutor sends: to one family, or to all of them."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from bot import formats
from bot.callbacks import overdue, tutor
from bot.callbacks.tutor_debts import RemindAll, RemindDebtor, RemindPage, RemindThem, Spare
from bot.keyboards import common as keyboards
from bot.keyboards import pager
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_lessons import in_pairs
from bot.screens.family_words import lines, paragraphs
from domain.clock import zone_named
from domain.debts import Reminder, Told, is_same_day
from domain.notices import NoticeKind, moment_to_tell
from storage.queries.tutor_debtors import LIST, Debtor, Owed

PAGE = 8
SEVERAL = 2


def told_by_now(row: Debtor, now: datetime) -> Reminder:
    """What would become of a reminder at this moment."""
    if row.reminded_at and is_same_day(row.reminded_at, now, zone_named(row.studio_zone)):
        return Reminder(row.id, Told.TODAY)
    if row.said.keeps_quiet(row.owes_minor, now):
        return Reminder(row.id, Told.CLAIMED)
    if not row.zones:
        return Reminder(row.id, Told.NOBODY)
    at = min(
        moment_to_tell(NoticeKind.PAYMENT_REMINDER, now, zone_named(zone), now) or now for zone in row.zones
    )
    return Reminder(row.id, Told.NOW if at <= now else Told.LATER, at)


def can_be_reminded(row: Debtor, now: datetime) -> bool:
    return told_by_now(row, now).told in (Told.NOW, Told.LATER)


def debtors(
    words: Words,
    rows: Sequence[Debtor],
    owed: Sequence[Owed],
    now: datetime,
    where: overdue.Debtors,
    *,
    toast: str | None = None,
) -> Screen:
    """Each opens his balance, and is reminded beside it."""
    shown, turned = pager.keyed(
        rows,
        LIST,
        where.edge,
        back=bool(where.back),
        turn=lambda id_, way: overdue.Debtors(edge=id_, back=way),
    )
    waiting = sum(one.waiting for one in owed)
    every = press(words.label("button-debt-remind-all", count=waiting), RemindAll())
    return Screen(
        text=paragraphs(_title(words, owed), lines(*(_line(words, row, now) for row in shown))),
        rows=[
            *_rows(words, shown, now, where),
            turned,
            [every] if waiting >= SEVERAL else [],
            keyboards.home(words),
        ],
        toast=toast,
    )


def _title(words: Words, owed: Sequence[Owed]) -> Html:
    total = " + ".join(formats.money(words, one.total_minor, one.currency) for one in owed)
    return words("screen-debts", count=sum(one.count for one in owed), total=total)


def _line(words: Words, row: Debtor, now: datetime) -> Html:
    state = told_by_now(row, now).told.value
    if state in (Told.NOW, Told.LATER) and row.reminded_at is None:
        state = "never"
    last = formats.number_day(words, words.local(row.reminded_at).date()) if row.reminded_at else ""
    return words(
        "screen-debt-line",
        name=row.name,
        amount=formats.money(words, row.owes_minor, row.currency),
        days=age(words, row, now),
        state=state,
        last=last,
    )


def age(words: Words, row: Debtor, now: datetime) -> int:
    """In days of the reader's calendar."""
    return (words.local(now).date() - words.local(row.began_at).date()).days


def _rows(words: Words, shown: Sequence[Debtor], now: datetime, where: overdue.Debtors) -> list[list[Button]]:
    labels = distinct([row.name for row in shown])
    return [
        [press(label, tutor.Balance(student=row.id, before=0)), *_remind(words, row, now, where)]
        for label, row in zip(labels, shown, strict=True)
    ]


def _remind(words: Words, row: Debtor, now: datetime, where: overdue.Debtors) -> list[Button]:
    """In quiet hours the button says when it will be sent."""
    would = told_by_now(row, now)
    if would.told not in (Told.NOW, Told.LATER):
        return []
    meaning = RemindDebtor(student=row.id, edge=where.edge, back=where.back)
    return [press(_when(words, would), meaning)]


def _when(words: Words, would: Reminder) -> str:
    if would.told is Told.LATER and would.at is not None:
        return words.label("button-debt-remind-at", time=formats.clock_time(words, would.at))
    return words.label("button-debt-remind")


def toast(words: Words, reminder: Reminder) -> str:
    time = formats.clock_time(words, reminder.at) if reminder.at else ""
    return words.label("toast-debt-told", told=reminder.told.value, time=time)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the dialog remembers: students, those of them left out, and the page of the list."""

    whom: Sequence[int]
    spared: Sequence[int]
    page: int


def choose(words: Words, rows: Sequence[Debtor], known: Chosen, now: datetime) -> Screen:
    """Everybody is ticked; a tap leaves one out."""
    pages, spared = max(ceil(len(rows) / PAGE), 1), known.spared
    page = min(known.page, pages - 1)
    shown = rows[page * PAGE : (page + 1) * PAGE]
    chosen = [row for row in rows if row.id not in spared]
    turns = pager.arrows(
        RemindPage(page=page - 1) if page else None, RemindPage(page=page + 1) if page + 1 < pages else None
    )
    send = press(words.label("button-debt-send", count=len(chosen)), RemindThem(), Style.PRIMARY)
    return Screen(
        text=paragraphs(
            words("dialog-debt-remind", count=len(chosen)),
            lines(*(_choice(words, row, spared) for row in shown)),
            _later(words, chosen, now),
        ),
        rows=[
            *in_pairs(_ticks(words, shown, known, page)),
            *turns,
            [send] if chosen else [],
            keyboards.back(words, overdue.Debtors(edge=0, back=0)),
        ],
    )


def _choice(words: Words, row: Debtor, spared: Collection[int]) -> Html:
    return words(
        "dialog-debt-line",
        name=row.name,
        amount=formats.money(words, row.owes_minor, row.currency),
        spared="yes" if row.id in spared else "no",
    )


def _ticks(words: Words, shown: Sequence[Debtor], known: Chosen, page: int) -> list[Button]:
    labels = distinct([row.name for row in shown])
    return [
        press(
            words.label("button-debt-tick", name=label, spared="yes" if row.id in known.spared else "no"),
            Spare(place=known.whom.index(row.id), on=int(row.id in known.spared), page=page),
        )
        for label, row in zip(labels, shown, strict=True)
    ]


def _later(words: Words, chosen: Sequence[Debtor], now: datetime) -> Html | None:
    """How many hear of it in the morning only."""
    late = [would for row in chosen if (would := told_by_now(row, now)).told is Told.LATER]
    if not late:
        return None
    first = min(would.at or now for would in late)
    return words("dialog-debt-later", count=len(late), time=formats.clock_time(words, first))


def report(words: Words, reminders: Sequence[Reminder]) -> Screen:
    counts = Counter(one.told for one in reminders)
    at = min((one.at for one in reminders if one.told is Told.LATER and one.at), default=None)
    time = formats.clock_time(words, at) if at else ""
    said = [
        words("screen-debt-report-line", told=told.value, count=counts[told], time=time)
        for told in Told
        if counts[told]
    ]
    back = press(words.label("button-debt-list"), overdue.Debtors(edge=0, back=0))
    return Screen(
        text=paragraphs(words("screen-debt-report"), lines(*said)),
        rows=[[back], keyboards.home(words)],
        toast=words.label("toast-debt-sent", count=counts[Told.NOW] + counts[Told.LATER]),
    )
