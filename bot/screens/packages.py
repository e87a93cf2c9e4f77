"""Packages of a student, and one of them: what is left, till when, and the lessons drawn."""

from collections.abc import Sequence
from datetime import datetime

from bot import counts, formats
from bot.callbacks import packages as callbacks
from bot.callbacks import parent, tutor
from bot.callbacks.balances import TUTOR
from bot.callbacks.base import Press
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import cut
from bot.l10n import Html, Words
from bot.screen import Button, Rows, Screen, press
from domain.clock import last_day_before
from domain.ledger import TransferKind
from storage.queries.package_card import Draw, PackageCard
from storage.queries.packages import PAGE, Head, PackageLine


def named(words: Words, line: PackageLine) -> str:
    return counts.package(words, line.name, line.lessons)


def state_of(line: PackageLine, now: datetime) -> str:
    """What is to be said of it first."""
    if line.is_undone:
        return "undone"
    if not line.left:
        return "spent"
    return "over" if line.is_over(now) else "open"


def card(
    words: Words,
    package: PackageCard,
    side: int,
    before: int,
    now: datetime,
    deeds: Rows = (),
    *,
    toast: str | None = None,
) -> Screen:
    """``deeds`` are what the reader may do with it."""
    line = package.line
    title = words("screen-package", name=named(words, line), student=line.student_name)
    parts = [Html("\n".join((title, *_facts(words, package, now))))]
    if package.draws:
        drawn = [_draw(words, one) for one in package.draws]
        parts.append(Html("\n".join((words("screen-package-draws"), *drawn))))
    newest = callbacks.Package(package=line.id, side=side, before=0) if before else None
    older = (
        callbacks.Package(package=line.id, side=side, before=package.older)
        if package.older is not None
        else None
    )
    labels = (words.label("button-parent-newest"), words.label("button-parent-older"))
    shelf = callbacks.OPEN if line.left else callbacks.PAST
    opening = [one for one in package.draws if side != TUTOR or one.is_own]
    listed = callbacks.Packages(student=line.student_id, side=side, shelf=shelf, edge=0, back=0)
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *deeds,
            *clock.in_rows([_lesson(words, one, package, side, before) for one in opening], 3),
            *pager.arrows(newest, older, labels),
            keyboards.back_and_home(words, listed),
        ],
        toast=toast,
        in_place=toast is not None,
    )


def _facts(words: Words, package: PackageCard, now: datetime) -> list[Html]:
    line = package.line
    told = _ended(words, package, now)
    if line.left:
        told.append(
            words(
                "screen-package-left",
                left=counts.lessons(words, line.left),
                all=line.lessons,
                money="yes" if line.sees_money and package.worth_minor else "no",
                worth=formats.money(words, package.worth_minor, line.currency),
            )
        )
    if package.emptied is not None and line.sees_money:
        told.append(_emptied(words, package))
    if line.left or not line.is_undone:
        told.append(_validity(words, line, now))
    if package.frozen_till is not None and line.left:
        told.append(words("screen-package-frozen", day=_frozen_till(words, package.frozen_till, line.zone)))
    subjects = words.label("screen-package-comma").join(package.subjects)
    told += [words("screen-package-courses", subjects=subjects), _sold(words, line)]
    return told


def _ended(words: Words, package: PackageCard, now: datetime) -> list[Html]:
    """Where nothing is left. What became of a rest is told on its own, if the reader sees money."""
    line = package.line
    if line.left:
        return []
    if package.emptied is None or line.is_undone:
        return [words("screen-package-state", state=state_of(line, now))]
    return [] if line.sees_money else [words("screen-package-state", state="closed")]


def _frozen_till(words: Words, end: datetime, zone: str) -> str:
    return formats.whole_day(words, last_day_before(end, zone))


def _last_day(words: Words, line: PackageLine) -> str:
    """On which a lesson may begin."""
    return formats.whole_day(words, line.last_day) if line.last_day else ""


def _emptied(words: Words, package: PackageCard) -> Html:
    return words(
        "screen-package-emptied",
        way="release" if package.emptied_kind is TransferKind.RELEASE else "expire",
        rest=counts.lessons(words, package.emptied_left),
        worth=formats.money(words, package.emptied_minor, package.line.currency),
    )


def _validity(words: Words, line: PackageLine, now: datetime) -> Html:
    state = "ever" if line.valid_days is None else "from_first" if line.expires_at is None else "till"
    if line.is_over(now):
        state = "over"
    return words(
        "screen-package-validity",
        state=state,
        days=line.valid_days or 0,
        day=_last_day(words, line),
    )


def _sold(words: Words, line: PackageLine) -> Html:
    return words(
        "screen-package-sold",
        day=formats.whole_day(words, words.local(line.sold_at).date()),
        money="yes" if line.sees_money else "no",
        price=formats.money(words, line.price_minor, line.currency),
    )


def _draw(words: Words, one: Draw) -> Html:
    return words(
        "screen-package-draw",
        day=formats.number_day(words, words.local(one.starts_at).date()),
        subject=one.subject,
        state=one.state,
        lessons=counts.lessons(words, one.units),
    )


def _lesson(words: Words, one: Draw, package: PackageCard, side: int, before: int) -> Button:
    meaning: Press = tutor.Lesson(lesson=one.lesson_id)
    if side != TUTOR:
        meaning = callbacks.PackageLesson(lesson=one.lesson_id, package=package.line.id, before=before)
    return press(formats.number_day(words, words.local(one.starts_at).date()), meaning)


def listed(
    words: Words,
    page: callbacks.Packages,
    head: Head,
    rows: Sequence[PackageLine],
    now: datetime,
    deeds: Rows = (),
    *,
    is_own: bool = False,
) -> Screen:
    """``is_own``: the reader is the student himself."""
    shown, turned = pager.keyed(
        rows,
        PAGE,
        page.edge,
        back=bool(page.back),
        turn=lambda edge, back: page.model_copy(update={"edge": edge, "back": back}),
    )
    shelf = "open" if page.shelf == callbacks.OPEN else "past"
    title = words("screen-packages", student=head.student_name, shelf=shelf)
    lines = [_line(words, line, now) for line in shown]
    empty = words("screen-packages-none", shelf=shelf, side="tutor" if page.side == TUTOR else "family")
    buttons = [
        press(
            cut(line.name or named(words, line)),
            callbacks.Package(package=line.id, side=page.side, before=0),
        )
        for line in shown
    ]
    return Screen(
        text=Html("\n\n".join((title, Html("\n".join(lines)) if lines else empty))),
        rows=[
            *deeds,
            *clock.in_rows(buttons, 2),
            turned,
            _other_shelf(words, page, head),
            keyboards.back_and_home(words, _home(page)) if not is_own else keyboards.home(words),
        ],
    )


def _line(words: Words, line: PackageLine, now: datetime) -> Html:
    return words(
        "screen-packages-line",
        name=named(words, line),
        state=state_of(line, now),
        left=counts.lessons(words, line.left),
        until=_last_day(words, line),
        ends="yes" if line.expires_at else "no",
        sold=formats.number_day(words, words.local(line.sold_at).date()),
    )


def _other_shelf(words: Words, page: callbacks.Packages, head: Head) -> list[Button]:
    """Only where something lies on it."""
    there = head.all - head.open if page.shelf == callbacks.OPEN else head.open
    if not there:
        return []
    shelf = callbacks.PAST if page.shelf == callbacks.OPEN else callbacks.OPEN
    label = words.label(
        "button-packages-shelf", shelf="past" if shelf == callbacks.PAST else "open", count=there
    )
    return [press(label, page.model_copy(update={"shelf": shelf, "edge": 0, "back": 0}))]


def _home(page: callbacks.Packages) -> Press:
    if page.side == TUTOR:
        return tutor.Student(student=page.student)
    return parent.Child(student=page.student)
