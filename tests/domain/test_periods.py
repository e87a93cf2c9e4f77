"""Which days a period covers, and what may be settled."""

from datetime import date, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from domain.availability import Span
from domain.errors import PeriodSettled, TextEmpty, TextTooLong
from domain.grades import Average, Grade, Scale
from domain.periods import REASON_LIMIT, TICK, days, reason_for, unsettled
from tests.domain.cast import DAY, HOUR, NOW

KYIV = ZoneInfo("Europe/Kyiv")
FOUR = Average(Scale.FIVE, Fraction(7, 2), 2)


def span(since: int, till: int) -> Span:
    return Span(NOW + since * DAY, NOW + till * DAY)


def test_days_that_are_over_are_whole_and_the_rest_ends_now() -> None:
    february = days(date(2026, 2, 1), date(2026, 2, 28), KYIV, NOW)
    assert february.ends_at + TICK - february.starts_at - TICK == timedelta(days=28)
    assert days(date(2026, 6, 1), date(2026, 6, 30), KYIV, NOW + HOUR).ends_at == NOW + HOUR


def test_what_begins_in_a_settled_period_begins_behind_it() -> None:
    assert unsettled(span(-30, 0), [span(-20, -10), span(-40, -30)][1:]) == span(-30, 0)
    assert unsettled(span(-30, 0), [span(-40, -12)]) == span(-12, 0)


@pytest.mark.parametrize("settled", [span(-40, 0), span(-20, -10), span(-1, 5), span(-30, 0)])
def test_nothing_is_settled_twice(settled: Span) -> None:
    with pytest.raises(PeriodSettled):
        unsettled(span(-30, 0), [settled])


def test_only_another_grade_than_proposed_wants_a_reason() -> None:
    assert reason_for(Grade(Scale.FIVE, 4), FOUR, "whatever") is None
    assert reason_for(Grade(Scale.FIVE, 5), FOUR, " Grew ") == "Grew"
    for average in (FOUR, None):
        with pytest.raises(TextEmpty):
            reason_for(Grade(Scale.FIVE, 5), average, " ")
    with pytest.raises(TextTooLong):
        reason_for(Grade(Scale.FIVE, 5), FOUR, "x" * (REASON_LIMIT + 1))
