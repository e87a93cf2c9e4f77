"""A place in a group that is waited for, as the family sees it."""

from datetime import datetime

from bot import formats
from bot.callbacks.family import SchedulePage
from bot.callbacks.family_groups import LeaveQueue, TakePlace, Waiting
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from domain.courses import WaitOutcome
from storage.queries.notice_facts import WaitingFacts


def place(
    words: Words, waiting: WaitingFacts, student: str, now: datetime, *, toast: str | None = None
) -> Screen:
    """Whatever has become of it."""
    title = words("screen-waiting-place", group=waiting.group, tutor=waiting.tutor, student=student)
    state, rows = _state(words, waiting, now)
    return Screen(
        text=Html(f"{title}\n\n{state}"),
        rows=[*rows, keyboards.home(words)],
        toast=toast,
        in_place=True,
    )


def _state(words: Words, waiting: WaitingFacts, now: datetime) -> tuple[Html, list[list[Button]]]:
    if waiting.outcome is WaitOutcome.JOINED:
        schedule = SchedulePage(student=waiting.student_id, cursor=0, back=0)
        return words("screen-waiting-joined"), [[press(words.label("button-family-schedule"), schedule)]]
    if waiting.outcome is not None:
        return words("screen-waiting-over"), []
    leave = [press(words.label("button-waiting-leave"), LeaveQueue(waiting=waiting.id, sure=0))]
    until = waiting.offer_until
    if until is not None and now < until and waiting.free:
        take = press(words.label("button-waiting-take"), TakePlace(waiting=waiting.id), Style.SUCCESS)
        return words("notice-place-until", until=formats.deadline(words, until)), [[take], leave]
    return words("notice-waiting-number", number=waiting.number), [leave]


def ask_leave(words: Words, waiting: WaitingFacts, student: str) -> Screen:
    return Screen(
        text=words("screen-waiting-ask-leave", group=waiting.group, student=student, number=waiting.number),
        rows=[
            [press(words.label("button-waiting-stay"), Waiting(waiting=waiting.id))],
            [
                press(
                    words.label("button-waiting-leave-sure"),
                    LeaveQueue(waiting=waiting.id, sure=1),
                    Style.DANGER,
                )
            ],
        ],
        in_place=True,
    )
