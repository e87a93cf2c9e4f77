"""Lines in three languages and what they mean on Monday, 2 March 2026, at three in the afternoon."""

import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.quick import meaning, reader
from bot.quick.vocabulary import senses
from tests.bot.quick.told import told

MONDAY = datetime(2026, 3, 2, 15, 0)  # noqa: DTZ001 (a clock on the wall)
TABLES = sorted(Path(__file__).parent.glob("phrases.*.txt"))
PHRASES = [
    tuple(line.split(" => ")) for table in TABLES for line in table.read_text(encoding="utf-8").splitlines()
]
LONGEST_MESSAGE = 4096
PATIENCE_SECONDS = 0.002


def test_there_are_phrases_of_all_languages() -> None:
    assert len(TABLES) == 3
    assert len(PHRASES) >= 120


@pytest.mark.parametrize("line, meaning", PHRASES, ids=[line for line, _ in PHRASES])
def test_a_line_means(line: str, meaning: str) -> None:
    assert told(reader.read(line, MONDAY), MONDAY) == meaning


@pytest.mark.parametrize("line, meaning", PHRASES, ids=[line for line, _ in PHRASES])
def test_capitals_and_more_spaces_change_nothing(line: str, meaning: str) -> None:
    louder = told(reader.read(f"  {line.upper().replace(' ', '   ')} ", MONDAY), MONDAY)
    assert louder.casefold() == meaning.casefold()


WORDS = st.sampled_from([" ".join(phrase) for phrase in sorted(senses())])
FIGURES = st.from_regex(r"\A[0-9]{1,5}([:.,/\-][0-9]{1,5}){0,3}\Z")
LINES = st.lists(st.one_of(WORDS, FIGURES, st.text(max_size=8)), max_size=40).map(" ".join)


@given(st.one_of(LINES, st.text(max_size=LONGEST_MESSAGE)))
@example("0.0 00:00 9999999999 24:00 2400 0 h 0 weeks every 0 weeks")
@example("in 999999999 days in 999999999 hours until 31.12.9999")
@example("31.12.9999 23:59 until the end of 12 29.02")
@settings(max_examples=400, deadline=None)
def test_no_line_is_too_much(line: str) -> None:
    phrase = reader.read(line, MONDAY)
    assert told(phrase, MONDAY)


@pytest.mark.parametrize(
    "line", ["12.03 18:30 Ann " * 256, "1 " * 2048, "every " * 700, "a" * 4096, "12-" * 1365]
)
def test_a_long_message_is_read_at_once(line: str) -> None:
    for text in (line, line[:300]):
        best = min(_seconds(text) for _ in range(5))
        assert best < PATIENCE_SECONDS


def _seconds(text: str) -> float:
    began = time.perf_counter()
    reader.read(text, MONDAY)
    return time.perf_counter() - began


@pytest.mark.parametrize(
    "line, stands, goes",
    [
        ("move Sam to Thu 17", "2026-03-13T12:00", "2026-03-12"),
        ("move Sam to Mon 17", "2026-03-12T12:00", "2026-03-09"),
        ("move Sam to Mon 9:00", "2026-03-05T12:00", "2026-03-09"),
        ("move Sam to Tue", "2026-03-05T12:00", "2026-03-03"),
        ("move Sam to next Thu", "2026-03-20T12:00", "2026-03-12"),
        ("move Sam to 06.03 17", "2026-03-20T12:00", "2026-03-06"),
        ("move Sam to 17", "2026-03-20T12:00", "2026-03-20"),
    ],
)
def test_a_weekday_of_a_move_is_read_in_the_lessons_own_week(line: str, stands: str, goes: str) -> None:
    change = meaning.moved(reader.read(line, MONDAY), MONDAY)
    assert change.day_for(datetime.fromisoformat(stands)).isoformat() == goes
