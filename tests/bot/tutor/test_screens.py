"""The tutor's keyboards and screens as the pure data they are."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks import tutor_planning as planning
from bot.formats import NotUnderstood
from bot.keyboards import calendar, clock
from bot.keyboards.calendar import Calendar
from bot.l10n import LOCALES, Words
from bot.markup import pieces, units
from bot.routers.tutor import typed
from bot.screen import Screen
from bot.screens import tutor_clock, tutor_planning, tutor_prices, tutor_students, tutor_today, tutor_week
from bot.screens.tutor_week import Agenda
from domain.availability import Hours, Span, TimeOffKind
from domain.lessons import LessonState
from domain.people import Language
from domain.prices import Per, Terms
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_prices import Costs, PriceLine
from storage.queries.tutor_students import PAGE, StudentRow
from storage.queries.tutor_times import Times
from storage.queries.tutor_today import Waiting

NOW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
EVIL = "<b>&</i>\N{RIGHT-TO-LEFT OVERRIDE}\"'"
COURSE = CourseRow(2**62, EVIL, 60, "RUB", 2**62, EVIL, "Europe/Kyiv")
PRICES = (
    PriceLine(2**62, NOW, Per.LESSON, None, 10, 135_000),
    PriceLine(2**62, NOW + timedelta(days=9), Per.HOUR, 150_000, None, 150_000),
    PriceLine(2**62, NOW + timedelta(days=40), Per.LESSON, None, None, 150_000),
)
TIMES = Times(
    tuple((weekday, Hours(9 * 60 + half, 12 * 60 + half)) for weekday in range(7) for half in (0, 360)),
    ((TimeOffKind.VACATION, Span(NOW + timedelta(days=1), NOW + timedelta(days=2))),),
)
LANGUAGES = pytest.mark.parametrize("language", list(Language))


def words_of(language: Language = Language.RUSSIAN) -> Words:
    return Words(language, "Europe/Moscow")


def lesson(number: int, state: LessonState = LessonState.PLANNED) -> LessonRow:
    start = NOW + timedelta(hours=number)
    return LessonRow(number + 1, start, start + timedelta(hours=1), state, EVIL, 1, EVIL)


def days_calendar() -> Calendar:
    return Calendar(
        pick=lambda day: planning.PlanDay(course=1, day=day),
        turn=lambda day: planning.PlanMonth(course=1, day=day),
    )


@given(
    shown=st.dates(date(2010, 1, 1), date(2040, 12, 31)), today=st.dates(date(2020, 1, 1), date(2030, 12, 31))
)
def test_a_month_is_whole_weeks_from_monday_and_every_button_is_a_day(shown: date, today: date) -> None:
    shortcuts, names, *weeks, turns = calendar.rows(words_of(), shown, today, days_calendar())
    picked = [[planning.PlanDay.read(button.data or "") for button in week] for week in weeks]
    days = [calendar.unpacked(pick.day, shown) for week in picked for pick in week if pick]
    assert days[0].weekday() == 0
    assert all(later - sooner == timedelta(days=1) for sooner, later in pairwise(days))
    own = [day.day for day in days if (day.year, day.month) == (shown.year, shown.month)]
    assert own == list(range(1, monthrange(shown.year, shown.month)[1] + 1))
    assert (len(shortcuts), len(names), len(turns)) == (4, 7, 2)


def test_today_is_marked_in_words_too() -> None:
    _, _, *weeks, _ = calendar.rows(words_of(), TODAY, TODAY, days_calendar())
    marked = [button.label for week in weeks for button in week if button.style]
    assert marked == [f"·{TODAY.day}·"]


def test_over_a_month_each_weekday_leads_to_the_next_such_day() -> None:
    first = TODAY.replace(day=1)
    names, *weeks = calendar.grid(
        words_of(), first, TODAY, lambda day: planning.PlanDay(course=1, day=calendar.packed(day)), str
    )
    picked = [planning.PlanDay.unpack(button.data or "").day for button in names]
    days = [calendar.unpacked(day, TODAY) for day in picked]
    assert [day.weekday() for day in days] == list(range(7))
    assert sorted(days) == [TODAY + timedelta(days=ahead) for ahead in range(7)]
    assert len(weeks) == len(calendar.weeks(first))


@pytest.mark.parametrize("day", ["20260231", "20261301", "00010101", "99991231", "20260100"])
def test_a_day_that_no_calendar_here_has_is_not_understood(day: str) -> None:
    with pytest.raises(NotUnderstood):
        calendar.unpacked(day, TODAY)


@given(after=st.integers(-1, 24 * 60 - 1))
def test_times_that_have_passed_are_not_offered(after: int) -> None:
    rows = clock.times(lambda minutes: planning.PlanTime(course=1, day="20260312", clock=minutes), after)
    offered = [planning.PlanTime.read(button.data or "") for row in rows for button in row]
    assert all(pick and pick.clock > after for pick in offered)


@pytest.mark.parametrize(
    "text,expected",
    [
        ("20", (date(2026, 3, 20), None)),
        ("12.04", (date(2026, 4, 12), None)),
        ("12.04 18:30", (date(2026, 4, 12), 18 * 60 + 30)),
        ("12/04/2027, 9:05", (date(2027, 4, 12), 9 * 60 + 5)),
        ("18:30", (TODAY, 18 * 60 + 30)),
    ],
)
def test_what_is_typed_at_a_calendar(text: str, expected: tuple[date, int | None]) -> None:
    assert typed.slot(text, words_of(), NOW, TODAY) == expected


@pytest.mark.parametrize(
    "text", ["32", "31.02", "25:00", "", "someday", "12.04 25:00", "9" * 40, "1e3", "-5"]
)
def test_what_no_calendar_understands(text: str) -> None:
    with pytest.raises(NotUnderstood):
        typed.slot(text, words_of(), NOW, TODAY)


@pytest.mark.parametrize("text,minutes", [("60", 60), ("90 min", 90), ("1:30", 90), ("45m", 45)])
def test_a_length_is_minutes_or_hours(text: str, minutes: int) -> None:
    assert typed.minutes(text) == minutes


def all_screens(words: Words) -> list[Screen]:
    rows = [lesson(n, state) for n, state in enumerate(LessonState)] * 6
    some = [StudentRow(n + 1, EVIL, bool(n % 2), -100, "RUB") for n in range(PAGE + 1)]
    agenda = Agenda(rows, TIMES, NOW)
    slot = tutor_planning.Slot(TODAY, 18 * 60, 480)
    return [
        tutor_today.today(words, agenda, Waiting(1, 7, 11, 21, 31)),
        tutor_week.week(words, TODAY, agenda),
        tutor_week.day(words, TODAY, agenda, 1),
        tutor_today.to_mark(words, rows),
        tutor_students.students(words, some, 5, back=False),
        tutor_students.pick(words, "payment", some, 5, back=True),
        tutor_students.found(words, EVIL, [(1, EVIL)]),
        tutor_planning.days(words, COURSE, TODAY, TODAY),
        tutor_clock.times(words, COURSE, TODAY, Agenda(rows[:5], TIMES, NOW)),
        tutor_clock.times(words, COURSE, TODAY, Agenda(rows[:5], TIMES, NOW), whole=True),
        tutor_students.pick_for_day(words, TODAY, some, 5, back=True),
        tutor_planning.lengths(words, COURSE, TODAY, 18 * 60),
        tutor_planning.confirm(words, COURSE, slot, NOW, "1 500 ₽"),
        tutor_prices.card(words, COURSE, Costs(150_000, 2), PRICES, NOW),
        tutor_prices.card(words, replace(COURSE, capacity=5), Costs(135_000, 2), PRICES, NOW),
        tutor_prices.ask_terms(words, replace(COURSE, capacity=5), Costs(150_000, 2), [150_000]),
        tutor_prices.ask_since(words, COURSE, Terms(Per.HOUR, 10**11), TODAY),
        tutor_prices.ask_day(words, COURSE, Terms(percent_off=100), TODAY, TODAY),
    ]


@LANGUAGES
def test_what_people_write_is_never_markup_and_no_data_is_too_long(language: Language) -> None:
    for screen in all_screens(words_of(language)):
        assert "<b>&</i>" not in screen.text
        assert all(units(piece) <= 4096 for piece in pieces(screen.text))
        for button in (button for row in screen.rows for button in row):
            assert len((button.data or "").encode()) <= 64
            assert button.label


def test_only_a_lesson_that_waits_is_worth_a_button_when_there_are_many() -> None:
    held = [lesson(n, LessonState.HELD) for n in range(6)]
    screen = tutor_today.today(
        words_of(), Agenda([*held, lesson(6), lesson(7)], Times(), NOW), Waiting(1, 0, 0, 0, 0)
    )
    shown = [button.data for row in screen.rows[:3] for button in row]
    assert {"tl:7", "tl:8"} <= set(shown)
    assert len(shown) == tutor_today.BUTTONS_TODAY


def test_the_first_page_has_no_way_back_and_the_last_no_way_on() -> None:
    some = [StudentRow(n + 1, "Sam", True, 0, "RUB") for n in range(PAGE + 1)]
    labels = [
        {
            button.label
            for row in tutor_students.students(words_of(), rows, edge, back=back).rows
            for button in row
        }
        for rows, edge, back in ((some, 0, False), (some[:3], 9, False), (some, 9, True), (some[:3], 9, True))
    ]
    assert [("‹" in shown, "›" in shown) for shown in labels] == [
        (False, True),
        (True, False),
        (True, True),
        (False, True),
    ]


@LANGUAGES
def test_labels_fit_a_phone(language: Language) -> None:
    source = (LOCALES / language.value / "buttons-tutor.ftl").read_text(encoding="utf-8")
    labels = re.findall(r"^button-[\w-]+ = ([^{\n]+)$", source, re.MULTILINE)
    assert len(labels) > 40
    assert not [label for label in labels if len(label) > 20]


@LANGUAGES
def test_a_week_is_one_message_however_full_it_is(language: Language) -> None:
    words = words_of(language)
    monday = TODAY - timedelta(days=TODAY.weekday())
    for count in (tutor_week.WEEK_TO_READ, 135):
        rows = [lesson(number, LessonState.PLANNED) for number in range(count)]
        text = tutor_week.week(words, monday, Agenda(rows, TIMES, NOW)).text
        assert len(list(pieces(text))) == 1
        assert ("RIGHT" in text or EVIL[-2:] in text) is (count <= tutor_week.WEEK_TO_READ)


@LANGUAGES
def test_a_page_of_what_waits_to_be_marked_claims_no_total(language: Language) -> None:
    rows = [lesson(number, LessonState.PLANNED) for number in range(PAGE + 1)]
    title = tutor_today.to_mark(words_of(language), rows).text.split("\n\n")[0]
    assert not re.search(r"\d", title)
