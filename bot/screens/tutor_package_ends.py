"""A package that is over or soon will be: more days for it, or what becomes of its rest."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import counts, formats
from bot.callbacks import tutor_package_days as callbacks
from bot.callbacks.tutor_packages import AskRelease
from bot.keyboards import calendar, clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import Calendar, packed
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Rows, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_freezes import card_of, named, until
from storage.queries.package_ends import PAGE, Rest
from storage.queries.package_freezes import Term

LENGTHS = {"two": timedelta(days=14), "month": timedelta(days=30)}


def ending(words: Words, rows: Sequence[Rest], now: datetime, edge: int, *, back: bool) -> Screen:
    """Those that are over first; each opens what can be done."""
    shown, turned = pager.keyed(
        rows, PAGE, edge, back=back, turn=lambda cursor, way: callbacks.Ending(cursor=cursor, back=way)
    )
    said = [
        words(
            "screen-ending-line",
            student=one.term.student_name,
            name=named(words, one.term),
            state="over" if one.is_over(now) else "soon",
            day=formats.number_day(words, one.term.last) if one.term.last else "",
            left=counts.lessons(words, one.term.left),
            worth=formats.money(words, one.worth_minor, one.currency),
        )
        for one in shown
    ]
    labels = distinct([one.term.student_name for one in shown])
    buttons = [
        press(label, callbacks.PackageOver(package=one.id)) for label, one in zip(labels, shown, strict=True)
    ]
    text = paragraphs(words("screen-ending", count=len(shown)), lines(*said))
    return Screen(text=text, rows=[*clock.in_rows(buttons, 2), turned, keyboards.home(words)])


def over(words: Words, rest: Rest, now: datetime) -> Screen:
    """The choice, each with its effect."""
    return Screen(text=told(words, rest, now), rows=[*choices(words, rest, now), keyboards.home(words)])


def told(words: Words, rest: Rest, now: datetime) -> Html:
    term = rest.term
    return paragraphs(
        lines(
            words(
                "screen-package-over",
                name=named(words, term),
                student=term.student_name,
                state="over" if rest.is_over(now) else "soon" if term.last else "begins",
                day=until(words, term.last),
            ),
            words(
                "screen-package-rest",
                left=counts.lessons(words, term.left),
                worth=formats.money(words, rest.worth_minor, rest.currency),
            ),
        ),
        words("screen-package-unmarked", count=rest.unmarked) if rest.unmarked else None,
        words("screen-package-what") if rest.is_over(now) else None,
    )


def choices(words: Words, rest: Rest, now: datetime) -> Rows:
    """Nothing can be put off that has no end."""
    term = rest.term
    if not term.left:
        return [[press(words.label("button-package-card"), card_of(term.id))]]
    longer = [
        press(
            words.label("button-extend-length", length=name, day=formats.number_day(words, day)),
            callbacks.ExtendTo(package=term.id, day=packed(day)),
        )
        for name, day in offered(term, now)
    ]
    worth = formats.money(words, rest.worth_minor, rest.currency)
    return [
        longer,
        [press(words.label("button-extend-other"), callbacks.AskExtend(package=term.id))] if longer else [],
        [
            press(words.label("button-over-release", worth=worth), AskRelease(package=term.id)),
            press(words.label("button-over-burn"), callbacks.AskBurn(package=term.id)),
        ],
        [press(words.label("button-package-card"), card_of(term.id))],
    ]


def offered(term: Term, now: datetime) -> list[tuple[str, date]]:
    """Counted from today where it is over, else from its last day."""
    if term.last is None:
        return []
    since = max(term.last, term.today(now))
    return [(name, since + length) for name, length in LENGTHS.items()]


def ask_last(words: Words, rest: Rest, shown: date | None, now: datetime) -> Screen:
    """Any day, picked or typed."""
    term = rest.term
    today = term.today(now)
    since = max(term.last, today) if term.last else today
    month = shown or since
    made = Calendar(
        pick=lambda day: callbacks.ExtendTo(package=term.id, day=day),
        turn=lambda day: callbacks.ExtendMonth(package=term.id, day=day),
    )
    _, *days, turns = calendar.rows(words, month, today, made)
    text = words(
        "dialog-extend",
        name=named(words, term),
        student=term.student_name,
        day=until(words, term.last),
        month=formats.month_name(words, month),
    )
    return Screen(
        text=text, rows=[*days, turns, keyboards.back(words, callbacks.PackageOver(package=term.id))]
    )


def sure(words: Words, rest: Rest, last: date, intent: str) -> Screen:
    term = rest.term
    text = words(
        "screen-extend",
        name=named(words, term),
        student=term.student_name,
        was=until(words, term.last),
        day=until(words, last),
        left=counts.lessons(words, term.left),
    )
    extend = callbacks.ExtendSure(package=term.id, day=packed(last), intent=intent)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-extend-sure"), extend, Style.PRIMARY)],
            [
                press(words.label("button-extend-other"), callbacks.AskExtend(package=term.id)),
                press(words.label("button-back"), callbacks.PackageOver(package=term.id)),
            ],
        ],
    )


def extended(words: Words, rest: Rest, extension_id: int, *, undone: bool, toast: str) -> Screen:
    """The receipt, with Undo; undone, it says till when it is good now."""
    term = rest.term
    text = words(
        "screen-extended",
        name=named(words, term),
        student=term.student_name,
        state="undone" if undone else "done",
        day=until(words, term.last),
    )
    undo: list[Button] = []
    if not undone:
        undo = [press(words.label("button-extend-undo"), callbacks.UndoExtension(extension=extension_id))]
    card = press(words.label("button-package-card"), card_of(term.id))
    return Screen(text=text, rows=[undo, [card], keyboards.home(words)], toast=toast, in_place=True)


def ask_burn(words: Words, rest: Rest, intent: str) -> Screen:
    """The safe way first."""
    term = rest.term
    text = words(
        "screen-package-burn",
        name=named(words, term),
        student=term.student_name,
        rest=counts.lessons(words, term.left),
        worth=formats.money(words, rest.worth_minor, rest.currency),
    )
    burn = callbacks.Burn(package=term.id, intent=intent)
    return Screen(
        text=text,
        rows=[
            keyboards.back(words, callbacks.PackageOver(package=term.id)),
            [press(words.label("button-over-burn"), burn, Style.DANGER)],
        ],
    )
