"""Illness: till when, which lessons, and what the families have answered."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor_illness as callbacks
from bot.callbacks.base import Press
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.keyboards.names import short
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_who import who
from domain.lessons import LessonState
from domain.proposals import ProposalState
from storage.queries.illness import Fallen, Sickness
from storage.queries.tutor_lessons import LessonRow

DAYS_OFFERED = 8
TOGGLES, REPORTED = 6, 10
WIDEST = 20
INSTANT = timedelta(microseconds=1)


def till(words: Words, tutor: int, today: date) -> Screen:
    """Today, tomorrow, and the days after; any other is typed."""
    labels = (words.label("button-ill-today"), words.label("button-ill-tomorrow"))
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)]
    later = [f"{formats.weekday(words, day)} {formats.number_day(words, day)}" for day in days[len(labels) :]]
    buttons = [
        press(label, callbacks.IllTill(tutor=tutor, day=packed(day)))
        for label, day in zip((*labels, *later), days, strict=True)
    ]
    rows = [buttons[: len(labels)], *clock.in_rows(buttons[len(labels) :], 3)]
    return Screen(text=words("screen-ill-till"), rows=[*rows, keyboards.leave(words)])


def preview(
    words: Words, tutor: int, last: date, rows: Sequence[LessonRow], kept: frozenset[int], page: int
) -> Screen:
    """In numbers, with each lesson to be left out or taken in again."""
    off = sum(row.id not in kept for row in rows)
    first = min(page, max(len(rows) - 1, 0) // TOGGLES) * TOGGLES
    shown = rows[first : first + TOGGLES]
    number = first // TOGGLES
    text = words(
        "screen-ill-preview",
        day=formats.short_day(words, last),
        lessons=len(rows),
        off=off,
        kept=len(rows) - off,
    )
    toggles = [_toggle(words, tutor, last, row, kept, number) for row in shown]
    turn = callbacks.IllPage(tutor=tutor, day=packed(last), page=0)
    turning = arrows(
        turn.model_copy(update={"page": number - 1}) if number else None,
        turn.model_copy(update={"page": number + 1}) if first + TOGGLES < len(rows) else None,
    )
    sure = callbacks.IllSure(tutor=tutor, day=packed(last))
    style = Style.DANGER if off else Style.PRIMARY
    back = press(words.label("button-back"), callbacks.Ill(tutor=tutor))
    return Screen(
        text=text,
        rows=[
            *([one] for one in toggles),
            *turning,
            [press(words.label("button-ill-sure", count=off), sure, style)],
            [back, *keyboards.leave(words)],
        ],
    )


def _toggle(words: Words, tutor: int, last: date, row: LessonRow, kept: frozenset[int], page: int) -> Button:
    mark = "▫️" if row.id in kept else "✖️"
    day = words.local(row.starts_at).date()
    when = f"{mark} {formats.weekday(words, day)} {day.day}, {formats.clock_time(words, row.starts_at)}"
    label = f"{when} {short(who(words, row), WIDEST - len(when) - 1)}"
    return press(label, callbacks.IllToggle(tutor=tutor, day=packed(last), lesson=row.id, page=page))


def report(words: Words, sickness: Sickness, page: int, now: datetime, *, toast: str | None = None) -> Screen:
    """Who has answered what; live by pressing Refresh."""
    answers = [answer(row, now) for row in sickness.lessons]
    last = words.local(sickness.ends_at - INSTANT).date()
    heading = words(
        "screen-ill-report",
        day=formats.short_day(words, last),
        state="over" if sickness.is_over else "on",
        lessons=len(answers),
        moved=answers.count("moved"),
        no=answers.count("declined") + answers.count("expired"),
        waiting=answers.count("waiting"),
        apart=sum(answers.count(kind) for kind in ("nobody", "lost", "alone")),
    )
    first = min(page, max(len(answers) - 1, 0) // REPORTED) * REPORTED
    both = list(zip(sickness.lessons, answers, strict=True))[first : first + REPORTED]
    lines = [_line(words, row, how) for row, how in both]
    text = Html("\n\n".join((heading, Html("\n".join(lines))))) if lines else heading
    return Screen(text=text, rows=_report_rows(words, sickness, first // REPORTED, answers), toast=toast)


def _report_rows(words: Words, sickness: Sickness, number: int, answers: Sequence[str]) -> list[list[Button]]:
    def turn(page: int) -> Press:
        return callbacks.IllReport(off=sickness.id, page=page)

    more = (number + 1) * REPORTED < len(answers)
    lost = sum(row.lost for row in sickness.lessons)
    again = press(words.label("button-ill-again"), callbacks.IllAgain(off=sickness.id))
    undo = press(words.label("button-ill-undo"), callbacks.IllUndo(off=sickness.id))
    return [
        *arrows(turn(number - 1) if number else None, turn(number + 1) if more else None),
        [press(words.label("button-ill-refresh"), turn(number)), *([again] if lost else [])],
        *([] if sickness.is_over else [[undo]]),
        keyboards.home(words),
    ]


def answer(row: Fallen, now: datetime) -> str:
    """In one word of the locales."""
    if row.state is not LessonState.CANCELLED_BY_TUTOR:
        return "moved" if row.offer is ProposalState.ACCEPTED else "back"
    if row.people == 0:
        return "nobody"
    if row.lost == row.people:
        return "lost"
    if row.offer is ProposalState.OPEN and row.expires_at is not None and now < row.expires_at:
        return "waiting"
    if row.offer is None or row.offer is ProposalState.WITHDRAWN:
        return "alone"
    return "declined" if row.offer is ProposalState.DECLINED else "expired"


def _line(words: Words, row: Fallen, how: str) -> Html:
    return words(
        "screen-ill-line",
        when=_brief(words, row.was),
        names=", ".join(row.names) or "—",
        how=how,
        new=_brief(words, row.starts_at),
    )


def _brief(words: Words, moment: datetime) -> str:
    day = words.local(moment).date()
    return (
        f"{formats.weekday(words, day)} {formats.number_day(words, day)} {formats.clock_time(words, moment)}"
    )
