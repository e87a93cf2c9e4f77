"""The tutors of a studio: all of them, one, and the invitation of another."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor_teachers as callbacks
from bot.callbacks.tutor_availability import StudioRules
from bot.callbacks.tutor_pay import StudioPay, TutorPay
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.names import short
from bot.l10n import Html, Words
from bot.screen import Button, Message, Screen, Style, press
from storage.queries.teachers import PAGE, Teacher


def every(
    words: Words, studio: int, rows: Sequence[Teacher], person_id: int, *, toast: str | None = None
) -> Screen:
    """``person_id`` is the owner, who needs no button of his own."""
    shown = rows[:PAGE]
    lines = [
        words("screen-teacher-line", name=row.name, courses=row.courses, own=_own(row, person_id))
        for row in shown
    ]
    others = [row for row in shown if row.person_id != person_id]
    about = words("screen-teachers", alone="no" if others or len(rows) > PAGE else "yes")
    buttons = [press(short(row.name), callbacks.Teacher(tutor=row.id)) for row in others]
    pay = StudioPay(studio=studio, month=0, edge=0)
    more = callbacks.Teachers(studio=studio, edge=shown[-1].id if shown else 0)
    return Screen(
        text=Html("\n".join([about, "", *lines])),
        rows=[
            *clock.in_rows(buttons, 2),
            *([[press(words.label("button-tutor-more"), more)]] if len(rows) > PAGE else []),
            *([[press(words.label("button-pay-studio"), pay)]] if others or rows[PAGE:] else []),
            [press(words.label("button-invite-teacher"), callbacks.InviteTeacher(studio=studio))],
            keyboards.back_and_home(words, StudioRules(studio=studio)),
        ],
        toast=toast,
    )


def _own(row: Teacher, person_id: int) -> str:
    return "yes" if row.person_id == person_id else "no"


def one(words: Words, row: Teacher, person_id: int) -> Screen:
    """Whoever teaches something stays; it says why there is no button."""
    text = words(
        "screen-teacher",
        name=row.name,
        courses=row.courses,
        since=formats.short_day(words, words.local(row.since).date()),
        own=_own(row, person_id),
    )
    dismiss = callbacks.DismissTeacher(tutor=row.id, sure=0)
    away = [[press(words.label("button-dismiss-teacher"), dismiss)]]
    may_go = row.person_id != person_id and not row.courses
    works = [[press(words.label("button-teacher-checks"), callbacks.TeacherChecks(tutor=row.id, after=0))]]
    pay = [[press(words.label("button-pay"), TutorPay(tutor=row.id, month=0))]]
    return Screen(text=text, rows=[*works, *pay, *(away if may_go else []), _back(words, row)])


def sure(words: Words, row: Teacher) -> Screen:
    dismiss = callbacks.DismissTeacher(tutor=row.id, sure=1)
    return Screen(
        text=words("screen-teacher-sure", name=row.name),
        rows=[
            [press(words.label("button-keep-teacher"), callbacks.Teacher(tutor=row.id))],
            [press(words.label("button-dismiss-teacher"), dismiss, Style.DANGER)],
        ],
    )


def _back(words: Words, row: Teacher) -> list[Button]:
    return keyboards.back_and_home(words, callbacks.Teachers(studio=row.studio_id, edge=0))


def invitation(words: Words, name: str, link: str, code: str, expires_at: datetime) -> Message:
    """A message to forward as it is; ``name`` is the owner's."""
    till = formats.short_day(words, words.local(expires_at).date())
    text = words("screen-teacher-invitation", name=name, link=link, code=code, till=till)
    return Message(text, [[Button(label=words.label("button-tutor-open-invitation"), url=link)]])


def came(words: Words, name: str, studio: int, *, admitted: bool) -> Screen:
    """The notice that somebody came becomes its answer."""
    text = (
        words("screen-teacher-admitted", name=name)
        if admitted
        else words("screen-teacher-refused", name=name)
    )
    every = callbacks.Teachers(studio=studio, edge=0)
    return Screen(text, [[press(words.label("button-teachers"), every)]], in_place=True)
