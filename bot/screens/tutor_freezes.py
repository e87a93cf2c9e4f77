"""A package that waits: on which days, what that does, and how it is ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import counts, formats
from bot.callbacks import packages as shared
from bot.callbacks import tutor_package_days as callbacks
from bot.callbacks.balances import TUTOR
from bot.keyboards import calendar, clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import Calendar, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_time_off import days_between
from domain.package_days import Days
from storage.queries.package_freezes import Conflicts, FreezeRow, Term

FREEZES_SHOWN = 6
WEEK, TWO_WEEKS, MONTH = timedelta(days=6), timedelta(days=13), timedelta(days=29)
LENGTHS = {"week": WEEK, "two": TWO_WEEKS, "month": MONTH}


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to wait: one package, or with 0 those of a studio."""

    package: int
    studio: int
    everybody: int

    def first(self, day: str) -> callbacks.FreezeFrom:
        return callbacks.FreezeFrom(
            package=self.package, studio=self.studio, everybody=self.everybody, day=day
        )

    def last(self, first: str, day: str) -> callbacks.FreezeTill:
        return callbacks.FreezeTill(
            package=self.package, studio=self.studio, everybody=self.everybody, first=first, day=day
        )

    def days(self, first: str, last: str) -> callbacks.FreezeDays:
        return callbacks.FreezeDays(
            package=self.package, studio=self.studio, everybody=self.everybody, first=first, last=last
        )


def named(words: Words, term: Term) -> str:
    return counts.package(words, term.name, term.lessons)


def until(words: Words, last: date | None) -> str:
    return formats.whole_day(words, last) if last else ""


def card_of(package_id: int) -> shared.Package:
    return shared.Package(package=package_id, side=TUTOR, before=0)


def first_day(words: Words, term: Term, freezes: Sequence[FreezeRow], shown: date, now: datetime) -> Screen:
    """With what it has waited for so far."""
    text = paragraphs(
        words(
            "screen-freeze",
            name=named(words, term),
            student=term.student_name,
            ends="no" if term.last is None else "yes",
            day=until(words, term.last),
        ),
        lines(*(_line(words, one, term.today(now)) for one in freezes[:FREEZES_SHOWN])),
        words("screen-freeze-first", month=formats.month_name(words, shown)),
    )
    buttons = [
        press(_short(words, one.days), callbacks.OneFreeze(freeze=one.id)) for one in freezes[:FREEZES_SHOWN]
    ]
    aim = Aim(term.id, 0, 0)
    return Screen(
        text=text,
        rows=[
            *clock.in_rows(buttons, 2),
            *first_rows(words, aim, shown, term.today(now)),
            keyboards.back(words, card_of(term.id)),
        ],
    )


def first_rows(words: Words, aim: Aim, shown: date, today: date) -> list[list[Button]]:
    made = Calendar(pick=lambda day: aim.last(day, day), turn=aim.first)
    return calendar.rows(words, shown, today, made)


def last_day(words: Words, aim: Aim, first: date, shown: date) -> Screen:
    """How long, or till which day."""
    made = Calendar(
        pick=lambda day: aim.days(packed(first), day), turn=lambda day: aim.last(packed(first), day)
    )
    _, *month, turns = calendar.rows(words, shown, first, made)
    lengths = [
        press(
            words.label("button-freeze-length", length=name), aim.days(packed(first), packed(first + length))
        )
        for name, length in LENGTHS.items()
    ]
    text = words(
        "screen-freeze-last",
        first=formats.whole_day(words, first),
        month=formats.month_name(words, shown),
    )
    return Screen(
        text=text,
        rows=[lengths, *month, turns, keyboards.back(words, aim.first(packed(first)))],
    )


def preview(
    words: Words,
    term: Term,
    days: Days,
    last: date | None,
    inside: Conflicts,
    note_and_intent: tuple[str | None, str],
) -> Screen:
    """In days and lessons, before anything is done."""
    note, intent = note_and_intent
    text = paragraphs(
        lines(
            words("screen-freeze-sure", name=named(words, term), student=term.student_name),
            words("screen-freeze-days", days=days_between(words, days.first, days.last), count=days.count),
            effect(words, term.last, last),
        ),
        _conflicts(words, inside),
        words("screen-freeze-note", note=note) if note else words("screen-freeze-ask-note"),
    )
    sure = callbacks.FreezeSure(
        package=term.id, first=packed(days.first), last=packed(days.last), intent=intent
    )
    other = Aim(term.id, 0, 0).first(packed(days.first))
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-freeze-sure"), sure, Style.PRIMARY)],
            [press(words.label("button-freeze-other"), other), *keyboards.leave(words)],
        ],
    )


def effect(words: Words, was: date | None, last: date | None) -> Html:
    how = "begins" if last is None else "same" if was == last else "later"
    return words("screen-freeze-effect", how=how, was=until(words, was), day=until(words, last))


def _conflicts(words: Words, inside: Conflicts) -> Html | None:
    if not inside.count:
        return None
    named_lessons = [
        words("screen-freeze-lesson", when=formats.plain_moment(words, starts_at), subject=subject)
        for starts_at, subject in inside.lessons
    ]
    more = inside.count - len(inside.lessons)
    return lines(
        words("screen-freeze-inside", count=inside.count),
        *named_lessons,
        words("screen-freeze-more", count=more) if more else None,
    )


def receipt(
    words: Words, term: Term, freeze: FreezeRow, now: datetime, *, toast: str | None = None
) -> Screen:
    """As it is by now, with what undoes it."""
    today = term.today(now)
    text = lines(
        words(
            "screen-freeze-one",
            name=named(words, term),
            student=term.student_name,
            state=state(freeze, today),
        ),
        words(
            "screen-freeze-days",
            days=days_between(words, freeze.days.first, freeze.days.last),
            count=freeze.days.count,
        ),
        words("screen-freeze-note", note=freeze.note) if freeze.note else None,
        words("screen-freeze-until", ends="no" if term.last is None else "yes", day=until(words, term.last)),
    )
    deeds = []
    if freeze.days.first < today <= freeze.days.last and not freeze.is_undone:
        deeds.append(press(words.label("button-unfreeze"), callbacks.Unfreeze(freeze=freeze.id)))
    if not freeze.is_undone:
        deeds.append(press(words.label("button-freeze-undo"), callbacks.UndoFreeze(freeze=freeze.id)))
    return Screen(
        text=text,
        rows=[
            *clock.in_rows(deeds, 1),
            [
                press(words.label("button-package-card"), card_of(term.id)),
                press(words.label("button-freezes"), callbacks.Freezes(package=term.id)),
            ],
            keyboards.home(words),
        ],
        toast=toast,
        in_place=toast is not None,
    )


def state(freeze: FreezeRow, today: date) -> str:
    if freeze.is_undone:
        return "undone"
    if today < freeze.days.first:
        return "coming"
    return "now" if today <= freeze.days.last else "past"


def _line(words: Words, freeze: FreezeRow, today: date) -> Html:
    return words(
        "screen-freeze-line",
        days=days_between(words, freeze.days.first, freeze.days.last),
        count=freeze.days.count,
        state=state(freeze, today),
        noted="yes" if freeze.note else "no",
        note=freeze.note or "",
    )


def _short(words: Words, days: Days) -> str:
    first, last = formats.number_day(words, days.first), formats.number_day(words, days.last)
    return f"❄️ {first}" if days.count == 1 else f"❄️ {first}–{last}"
