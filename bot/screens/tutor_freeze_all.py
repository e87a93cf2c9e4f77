"""All packages that wait: on which days, who is left out, what it does, and what came of it."""

from collections.abc import Sequence
from datetime import date, datetime

from bot import formats
from bot.callbacks import tutor_package_days as callbacks
from bot.keyboards import common as keyboards
from bot.keyboards import pager
from bot.keyboards.calendar import packed
from bot.keyboards.names import short
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_freezes import Aim, first_rows, named
from bot.screens.tutor_time_off import days_between
from domain.package_days import Days
from storage.queries.package_freezes_all import PAGE, Frozen, Line, Scope, Sum

WIDEST = 20


def first_day(words: Words, aim: Aim, scope: Scope, shown: date, now: datetime) -> Screen:
    """Of an owner's studio with other tutors: whose packages?"""
    everybody = scope.tutors is None
    text = paragraphs(
        words("screen-freeze-all", whose="all" if everybody else "own"),
        words("screen-freeze-first", month=formats.month_name(words, shown)),
    )
    other = callbacks.FreezeAll(studio=scope.studio_id, everybody=int(not everybody))
    whose = press(words.label("button-freeze-whose", whose="own" if everybody else "all"), other)
    here = Aim(0, scope.studio_id, aim.everybody)
    return Screen(
        text=text,
        rows=[
            *first_rows(words, here, shown, scope.today(now)),
            *([[whose]] if scope.may_all else []),
            keyboards.leave(words),
        ],
    )


def preview(
    words: Words,
    aim: Aim,
    days: Days,
    total: Sum,
    rows: Sequence[Line],
    kept: frozenset[int],
    place: tuple[int, int, str],
) -> Screen:
    """In numbers, with each package to be left out or taken in again. ``place``: the page, and the intent."""
    cursor, back, intent = place
    shown, turned = pager.keyed(
        rows, PAGE, cursor, back=bool(back), turn=lambda edge, way: callbacks.AllPage(cursor=edge, back=way)
    )
    text = paragraphs(
        lines(
            words("screen-freeze-all-sure"),
            words("screen-freeze-days", days=days_between(words, days.first, days.last), count=days.count),
            words("screen-freeze-all-count", count=total.all, waiting=total.waiting)
            if total.all
            else words("screen-freeze-all-none"),
            words("screen-freeze-all-inside", count=total.lessons) if total.lessons else None,
        ),
        lines(*(_line(words, row, kept) for row in shown)),
    )
    sure = callbacks.AllSure(intent=intent)
    freeze = press(words.label("button-freeze-all-sure", count=total.waiting), sure, Style.PRIMARY)
    return Screen(
        text=text,
        rows=[
            *([_toggle(row, kept, cursor, back)] for row in shown),
            turned,
            [freeze] if total.waiting else [],
            [
                press(words.label("button-freeze-other"), aim.first(packed(days.first))),
                *keyboards.leave(words),
            ],
        ],
    )


def _line(words: Words, row: Line, kept: frozenset[int]) -> Html:
    term = row.term
    last = term.last if term.id in kept else row.last
    how = (
        "begins" if last is None else "kept" if term.id in kept else "same" if term.last == last else "later"
    )
    return words(
        "screen-freeze-all-line",
        student=term.student_name,
        name=named(words, term),
        how=how,
        was=formats.number_day(words, term.last) if term.last else "",
        day=formats.number_day(words, last) if last else "",
        lessons=0 if term.id in kept else row.lessons,
    )


def _toggle(row: Line, kept: frozenset[int], cursor: int, back: int) -> Button:
    mark = "▫️" if row.id in kept else "❄️"
    label = f"{mark} {short(row.term.student_name, WIDEST - 3)}"
    return press(label, callbacks.AllToggle(package=row.id, cursor=cursor, back=back))


def report(
    words: Words, frozen: Frozen, intent: str, edge: int, *, back: bool, toast: str | None = None
) -> Screen:
    """What was frozen in one go, and is undone in one."""
    shown, turned = pager.keyed(
        frozen.lines,
        PAGE,
        edge,
        back=back,
        turn=lambda cursor, way: callbacks.FrozenAll(intent=intent, cursor=cursor, back=way),
    )
    days = frozen.days
    text = paragraphs(
        lines(
            words("screen-frozen-all", count=frozen.standing, all=frozen.all),
            words("screen-freeze-days", days=days_between(words, days.first, days.last), count=days.count),
            words("screen-frozen-all-told") if frozen.standing else None,
        ),
        lines(*(_frozen(words, row) for row in shown)),
    )
    undo = press(words.label("button-freeze-all-undo"), callbacks.UndoAll(intent=intent))
    again = callbacks.FreezeAll(studio=frozen.studio_id, everybody=0)
    return Screen(
        text=text,
        rows=[
            turned,
            [undo] if frozen.standing else [press(words.label("button-freeze-other"), again)],
            keyboards.home(words),
        ],
        toast=toast,
        in_place=toast is not None,
    )


def _frozen(words: Words, row: Line) -> Html:
    return words(
        "screen-freeze-all-line",
        student=row.term.student_name,
        name=named(words, row.term),
        how="begins" if row.last is None else "kept",
        was="",
        day=formats.number_day(words, row.last) if row.last else "",
        lessons=0,
    )
