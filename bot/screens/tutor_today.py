"""A tutor's home, and what waits to be marked."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import formats
from bot.callbacks import common, overdue, tutor
from bot.callbacks import tutor_cards as cards
from bot.callbacks.disputes import Disputed
from bot.callbacks.tutor_income import Income
from bot.callbacks.tutor_library import LibraryShelf
from bot.callbacks.tutor_money import Claims
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens import studio_students
from bot.screens.tutor_free import off_all_day
from bot.screens.tutor_lists import lesson_button, on
from bot.screens.tutor_week import Agenda, day_lines
from bot.screens.tutor_who import brief, who
from domain.lessons import LessonState
from storage.queries.tutor_lessons import PAGE, LessonRow
from storage.queries.tutor_today import Waiting

BUTTONS_TODAY = 6
BESIDE_A_DAY = 7
"""Of a name, where day and time stand before it."""


def no_students(words: Words, waiting: Waiting) -> Screen:
    """The very first screen: one thing to do (PRODUCT §4.10); and the studio of an owner whose colleagues teach."""
    add = [press(words.label("button-tutor-add-student"), cards.AddStudent(), Style.PRIMARY)]
    if not waiting.colleagues:
        return Screen(text=words("screen-tutor-empty"), rows=[add])
    income = press(words.label("button-income"), Income(studio=0, month=0))
    settings = press(words.label("button-settings"), common.Settings())
    return Screen(
        text=words("screen-studio-today"),
        rows=[
            _claimed(words, waiting),
            _owed(words, waiting),
            [*studio_students.door(words), income],
            [*add, settings],
        ],
    )


def today(words: Words, agenda: Agenda, waiting: Waiting) -> Screen:
    """What the day holds, the gaps in it, and what waits."""
    if not waiting.students:
        return no_students(words, waiting)
    rows, now = agenda.rows, agenda.now
    day = words.local(now).date()
    off = off_all_day(words, agenda.times, day)
    parts = [words("screen-tutor-today", day=formats.long_day(words, day), count=on(rows))]
    parts += [words("screen-tutor-off", kind=off.value)] if off else []
    lines = day_lines(words, agenda, day, rows)
    parts += [Html("\n".join(lines))] if lines else []
    return Screen(text=Html("\n\n".join(parts)), rows=[*_today_rows(words, now, rows, waiting)])


def _today_rows(
    words: Words, now: datetime, rows: Sequence[LessonRow], waiting: Waiting
) -> list[list[Button]]:
    today = words.local(now).date()
    day, tomorrow = packed(today), packed(today + timedelta(days=1))
    lessons = clock.in_rows([lesson_button(words, row) for row in _most_wanted(rows)], 2)
    if len(rows) > BUTTONS_TODAY:
        label = words.label("button-tutor-all-lessons", count=len(rows))
        lessons.append([press(label, tutor.DayLessons(day=day))])
    return [
        *lessons,
        [press(_to_mark(words, waiting), tutor.ToMark(after=0), Style.PRIMARY)] if waiting.to_mark else [],
        _claimed(words, waiting),
        _owed(words, waiting),
        [
            press(words.label("button-tutor-new-lesson"), tutor.PickStudent(purpose="plan", edge=0, back=0)),
            press(words.label("button-calendar-tomorrow"), tutor.DayLessons(day=tomorrow)),
            press(words.label("button-tutor-week"), tutor.Week(day=day)),
        ],
        [
            press(words.label("button-tutor-students"), tutor.Students(edge=0, back=0)),
            press(words.label("button-tutor-materials"), LibraryShelf(label=0, cursor=0, back=0)),
        ],
        [
            press(words.label("button-tutor-payment"), tutor.PickStudent(purpose="payment", edge=0, back=0)),
            press(words.label("button-income"), Income(studio=0, month=0)),
        ],
        [_homework(words, waiting), press(words.label("button-settings"), common.Settings())],
    ]


def _to_mark(words: Words, waiting: Waiting) -> str:
    """With what it would come to."""
    if not waiting.to_mark_minor:
        return words.label("button-tutor-to-mark", count=waiting.to_mark)
    amount = formats.money(words, waiting.to_mark_minor, waiting.currency)
    return words.label("button-tutor-to-mark-worth", count=waiting.to_mark, amount=amount)


def _claimed(words: Words, waiting: Waiting) -> list[Button]:
    """Money that is said to have come, and charges that are disputed: somebody waits for an answer."""
    claims = words.label("button-claims", count=waiting.claims)
    disputed = words.label("button-disputes", count=waiting.disputes)
    ways = [
        (waiting.claims, press(claims, Claims(edge=0, back=0), Style.PRIMARY)),
        (waiting.disputes, press(disputed, Disputed(edge=0, back=0), Style.PRIMARY)),
    ]
    return [button for count, button in ways if count]


def _owed(words: Words, waiting: Waiting) -> list[Button]:
    """Work and money that should have come by now."""
    work = words.label("button-overdue", count=waiting.overdue)
    money = words.label("button-overdue-money", count=waiting.debtors)
    ways = [
        (waiting.overdue, press(work, overdue.OverdueStudents(edge=0, back=0))),
        (waiting.debtors, press(money, overdue.Debtors(edge=0, back=0))),
    ]
    return [button for count, button in ways if count]


def _homework(words: Words, waiting: Waiting) -> Button:
    """One door to what waits for a check; it says how much does."""
    if not waiting.to_check:
        return press(words.label("button-tutor-homework"), tutor.Checks(after=0))
    label = words.label("button-tutor-to-check", count=waiting.to_check)
    return press(label, tutor.Checks(after=0), Style.PRIMARY)


def _most_wanted(rows: Sequence[LessonRow]) -> list[LessonRow]:
    """When there are too many for buttons: those not settled first, then the latest, in the order of time."""
    open_first = sorted(rows, key=lambda row: (row.state is not LessonState.PLANNED, row.starts_at))
    return sorted(open_first[:BUTTONS_TODAY], key=lambda row: row.starts_at)


def to_mark(words: Words, rows: Sequence[LessonRow]) -> Screen:
    """Each lesson is one tap away; the next ones follow by the last of these."""
    shown = rows[:PAGE]
    lines = [
        words(
            "screen-tutor-to-mark-line",
            moment=formats.plain_moment(words, row.starts_at),
            student=who(words, row),
            subject=row.subject,
        )
        for row in shown
    ]
    parts = [words("screen-tutor-to-mark", count=len(shown)), Html("\n".join(lines))] if shown else []
    buttons = [
        [
            press(
                f"{formats.number_day(words, words.local(row.starts_at).date())} "
                f"{formats.clock_time(words, row.starts_at)} {brief(row, BESIDE_A_DAY)}",
                tutor.Lesson(lesson=row.id),
            )
        ]
        for row in shown
    ]
    more = (
        [[press(words.label("button-tutor-more"), tutor.ToMark(after=shown[-1].id))]]
        if len(rows) > PAGE
        else []
    )
    text = Html("\n\n".join(parts)) if parts else words("screen-tutor-nothing-to-mark")
    return Screen(text=text, rows=[*buttons, *more, keyboards.home(words)])
