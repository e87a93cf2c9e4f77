"""What a tutor types at the calendar and the clock."""

from datetime import UTC, date, datetime

import pytest

from bot import formats
from bot.l10n import Words
from bot.routers.tutor import typed
from domain.people import Language

NOW = datetime(2026, 12, 31, 21, 30, tzinfo=UTC)
TODAY = date(2027, 1, 1)
"""In Moscow it is the new year already."""
WORDS = Words(Language.ENGLISH, "Europe/Moscow")


@pytest.fixture(params=list(Language))
def shortcuts(request: pytest.FixtureRequest) -> tuple[str, str]:
    words = Words(request.param, "UTC")
    return words.label("button-calendar-today"), words.label("button-calendar-tomorrow")


def test_the_calendar_s_shortcuts_may_be_typed_in_any_language(shortcuts: tuple[str, str]) -> None:
    today, tomorrow = shortcuts
    assert typed.slot(today, WORDS, NOW, TODAY) == (TODAY, None)
    assert typed.slot(tomorrow.upper(), WORDS, NOW, TODAY) == (date(2027, 1, 2), None)
    assert typed.slot(f" {tomorrow.lower()}  18:30", WORDS, NOW, TODAY) == (date(2027, 1, 2), 18 * 60 + 30)
    assert typed.slot(f"{today}, 9.05", WORDS, NOW, TODAY) == (TODAY, 9 * 60 + 5)
    assert typed.clock_of(f"{tomorrow} 07:00", WORDS, NOW, TODAY) == (date(2027, 1, 2), 7 * 60)


@pytest.mark.parametrize(
    "text", ["someday", "someday 18:30", "tomorrow evening", "tomorrow 25:00", "tomorrow12"]
)
def test_other_words_are_not_guessed_at(text: str) -> None:
    with pytest.raises(formats.NotUnderstood):
        typed.slot(text, WORDS, NOW, TODAY)
