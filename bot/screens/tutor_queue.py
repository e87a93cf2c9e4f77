"""Who waits for a place in a group, in the tutor's hands."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_groups as groups
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press
from bot.screens.tutor_groups import back_to, named
from storage.queries.tutor_groups import PAGE as NAMES
from storage.queries.tutor_groups import GroupCard, MemberRow
from storage.queries.waiting import PAGE, QueueRow


def queue(
    words: Words, group: GroupCard, rows: Sequence[QueueRow], edge: int, now: datetime, *, back: bool
) -> Screen:
    shown, turned = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, back_: groups.Queue(course=group.id, edge=id_, back=back_),
    )
    lines = [_line(words, row, now) for row in shown] or [words("screen-queue-nobody")]
    labels = distinct([row.name for row in shown])
    names = [
        press(label, groups.Waiter(course=group.id, student=row.id))
        for row, label in zip(shown, labels, strict=True)
    ]
    title = words(
        "screen-queue", name=group.name, members=group.members, capacity=group.capacity, free=group.free
    )
    unasked = group.free and any(not _is_asked(row, now) for row in shown)
    again = [press(words.label("button-queue-offer"), groups.OfferPlace(course=group.id))] if unasked else []
    more = press(words.label("button-groups-wait"), groups.PickWaiting(course=group.id, edge=0, back=0))
    return Screen(
        text=Html(f"{title}\n\n" + "\n".join(lines)),
        rows=[*clock.in_rows(names, 2), turned, [*again, more], back_to(words, group.id)],
    )


def _line(words: Words, row: QueueRow, now: datetime) -> Html:
    return words(
        "screen-queue-line",
        student=row.name,
        since=formats.short_day(words, words.local(row.since).date()),
        offered="yes" if _is_asked(row, now) else "no",
        until=formats.deadline(words, row.offer_until) if row.offer_until else "",
    )


def _is_asked(row: QueueRow, now: datetime) -> bool:
    return row.offer_until is not None and now < row.offer_until


def pick(words: Words, group: GroupCard, rows: Sequence[MemberRow], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows,
        NAMES,
        edge,
        back=back,
        turn=lambda id_, back_: groups.PickWaiting(course=group.id, edge=id_, back=back_),
    )
    names = named(shown, lambda student: groups.WaitInGroup(course=group.id, student=student))
    text = words("screen-queue-pick", name=group.name)
    return Screen(text=text, rows=[*names, turned, back_to(words, group.id)])


def waiter(words: Words, group: GroupCard, student_id: int, name: str) -> Screen:
    join = groups.JoinGroup(course=group.id, student=student_id)
    ids = {"course": group.id, "student": student_id}
    return Screen(
        text=words("screen-queue-one", student=name, name=group.name, free=group.free),
        rows=[
            *([[press(words.label("button-queue-take-in"), join, Style.SUCCESS)]] if group.free else []),
            [
                press(words.label("button-tutor-student-card"), tutor.Student(student=student_id)),
                press(words.label("button-queue-remove"), groups.StopWaiting(**ids)),
            ],
            keyboards.back_and_home(words, groups.Queue(course=group.id, edge=0, back=0)),
        ],
    )
