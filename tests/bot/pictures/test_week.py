"""The week as a picture: read back colour by colour."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from bot.l10n import Words
from bot.pictures import paper, week
from domain.availability import Span
from domain.lessons import LessonState
from domain.people import Language
from storage.queries.tutor_lessons import LessonRow

MONDAY = date(2026, 3, 9)
MIDNIGHT = datetime(2026, 3, 9, tzinfo=UTC)
NOW = MIDNIGHT + timedelta(days=3, hours=9)
HOUR = timedelta(hours=1)
HEAVIEST = 400_000
"""Bytes; Telegram takes ten megabytes, a phone in the underground does not."""


def words_of(language: Language = Language.RUSSIAN) -> Words:
    return Words(language, "UTC")


def lesson(day: int, hour: float, state: LessonState = LessonState.PLANNED, name: str = "Ann") -> LessonRow:
    start = MIDNIGHT + timedelta(days=day, hours=hour)
    return LessonRow(1, start, start + HOUR, state, "Maths", 1, name)


def drawn(
    *rows: LessonRow, free: tuple[Span, ...] = (), off: tuple[Span, ...] = (), now: datetime = NOW
) -> Image.Image:
    png = week.drawn(words_of(), MONDAY, rows, free, off, now)
    assert len(png) < HEAVIEST
    return Image.open(io.BytesIO(png)).convert("RGB")


def area(picture: Image.Image, colour: str) -> int:
    """Pixels of exactly this colour, the legend left out."""
    body = picture.crop((0, 0, picture.width, picture.height - week.FOOT))
    counts = {rgb: count for count, rgb in body.getcolors(1 << 20) or ()}
    return counts.get(ImageColor.getrgb(colour), 0)


def hours_of(picture: Image.Image) -> int:
    return (picture.height - week.TOP - week.FOOT) // week.HOUR_HIGH


@pytest.mark.parametrize(
    "state,day,look",
    [
        (LessonState.PLANNED, 4, week.LOOKS["planned"]),
        (LessonState.PLANNED, 1, week.LOOKS["over"]),
        (LessonState.HELD, 1, week.LOOKS["held"]),
        (LessonState.NO_SHOW, 1, week.LOOKS["no_show"]),
        (LessonState.CANCELLED_BY_TUTOR, 4, week.CALLED_OFF),
        (LessonState.LATE_CANCELLED, 4, week.CALLED_OFF),
    ],
)
def test_a_lesson_has_the_colour_of_its_state(state: LessonState, day: int, look: week.Look) -> None:
    picture = drawn(lesson(day, 12, state))
    hour = week.COLUMN * week.HOUR_HIGH
    assert 0.6 * hour < area(picture, look.fill) < hour
    assert area(drawn(), look.fill) < hour / 20, "the rims of letters alone"


def test_free_time_and_time_off_keep_their_pale_colours() -> None:
    day = Span(MIDNIGHT + timedelta(days=5), MIDNIGHT + timedelta(days=6))
    evening = Span(NOW + 6 * HOUR, NOW + 8 * HOUR)
    picture = drawn(free=(evening,), off=(day,))
    assert area(picture, week.FREE) > 1.8 * (week.COLUMN - 4) * (week.HOUR_HIGH - 2)
    assert area(picture, week.OFF) > 8 * (week.COLUMN - 4) * (week.HOUR_HIGH - 2)


def test_the_clocks_hand_stands_in_this_week_alone() -> None:
    assert area(drawn(), week.NOW) > 0
    assert area(drawn(now=NOW + timedelta(days=7)), week.NOW) == 0


def test_the_hours_reach_as_far_as_the_lessons() -> None:
    assert hours_of(drawn()) == 9
    assert hours_of(drawn(lesson(0, 6))) == 12
    assert hours_of(drawn(lesson(2, 23.5))) == 24, "over midnight it goes on at the top of the next day"


def test_lessons_at_one_time_stand_side_by_side() -> None:
    alone = area(drawn(lesson(4, 12)), week.AHEAD.fill)
    together = area(drawn(lesson(4, 12), lesson(4, 12)), week.AHEAD.fill)
    assert together > 0.7 * alone
    rows = [lesson(4, 12), lesson(4, 12.5), lesson(4, 13)]
    assert len({lane for _, _, lane, _ in week._lanes([(row, next(_pieces(row))) for row in rows])}) == 3


def _pieces(row: LessonRow) -> Iterator[week.Piece]:
    return week._pieces(words_of(), MONDAY, row.starts_at, row.ends_at)


@pytest.mark.parametrize("text", ["\N{GRINNING FACE}", "\u05e9\u05dc\u05d5\u05dd", "", "\n\t", "\u202eabc"])
def test_what_no_font_here_can_write_is_left_out(text: str) -> None:
    assert paper.written(f"A{text}B".replace("abc", "")) in {"AB", "A B"}


@settings(max_examples=25, deadline=None)
@given(
    name=st.text(max_size=60),
    days=st.lists(st.tuples(st.integers(-1, 8), st.floats(0, 23.9)), max_size=12),
    language=st.sampled_from(list(Language)),
)
def test_whatever_the_week_holds_a_picture_comes_of_it(
    name: str, days: list[tuple[int, float]], language: Language
) -> None:
    rows = sorted((lesson(day, hour, name=name) for day, hour in days), key=lambda row: row.starts_at)
    png = week.drawn(words_of(language), MONDAY, rows, (), (), NOW)
    assert Image.open(io.BytesIO(png)).width == week.LEFT + 7 * week.COLUMN + week.MARGIN
