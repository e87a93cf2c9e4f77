"""By when, as tutors write it below a photo: what is a due moment, and what stays what to do."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.quick import deadline
from domain.assignments import BY_LESSON, Due

MONDAY = datetime(2026, 3, 2, 12, 0, tzinfo=ZoneInfo("Europe/Moscow"))

SAID = {
    "No 3-5 by Friday": (Due(date(2026, 3, 6)), "No 3-5"),
    "by 12.03 18:00, in full": (Due(date(2026, 3, 12), 18 * 60), "in full"),
    "(by Monday) page 40": (Due(date(2026, 3, 9)), "page 40"),
    "Friday": (Due(date(2026, 3, 6)), ""),
    "page 3\nfor the next lesson": (BY_LESSON, "page 3"),
    "page 15, No 3-4": (None, "page 15, No 3-4"),
    "ex. 5.3": (None, "ex. 5.3"),
    "read till the end": (None, "read till the end"),
    "today 9:00": (None, "today 9:00"),
}


@pytest.mark.parametrize("text", SAID)
def test_a_caption_says_by_when_and_keeps_the_rest(text: str) -> None:
    said = deadline.within(text, MONDAY)
    assert (said.due, said.rest.strip()) == SAID[text]
