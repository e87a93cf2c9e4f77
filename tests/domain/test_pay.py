"""What a tutor is paid for each lesson: by the terms of its day, whatever was agreed later."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.errors import AmountOutOfRange, ShareOutOfRange
from domain.lessons import LessonState
from domain.pay import Given, Pay, PayPer, PayTerms, Wages, pay_for, wages

DAY = timedelta(days=1)
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
LESSON, HOUR, PERCENT, HEAD = PayPer


def given(
    state: LessonState = LessonState.HELD,
    heads: int = 2,
    minutes: int = 90,
    earned: int = 3001,
    at: datetime = START,
) -> Given:
    return Given(at, minutes, state, heads, earned)


@pytest.mark.parametrize(
    "terms, lesson, pay",
    [
        (PayTerms(LESSON, 800), given(), 800),
        (PayTerms(HOUR, 801), given(), 1202),
        (PayTerms(PERCENT, 50), given(), 1501),
        (PayTerms(HEAD, 300), given(), 600),
        (PayTerms(HEAD, 300, 700), given(), 700),
        (PayTerms(HEAD, 300, 700), given(heads=0), 700),
        (PayTerms(PERCENT, 100), given(earned=-50), 0),
        (PayTerms(LESSON, 800, 900, 50), given(LessonState.NO_SHOW), 400),
        (PayTerms(HEAD, 300, 700, 50), given(LessonState.NO_SHOW, heads=0), 150),
        (PayTerms(LESSON, 800, 0, 0), given(LessonState.LATE_CANCELLED), 0),
        (PayTerms(LESSON, 800), given(LessonState.LATE_CANCELLED), 800),
        (PayTerms(LESSON, 800, 800), given(LessonState.CANCELLED_BY_TUTOR), 0),
        (PayTerms(LESSON, 800, 800), given(LessonState.PLANNED), 0),
    ],
)
def test_a_lesson_is_paid_as_agreed(terms: PayTerms, lesson: Given, pay: int) -> None:
    assert pay_for(terms, lesson) == pay


def agreed(number: int, value: int, since: datetime) -> Pay:
    return Pay(id=number, studio_id=1, tutor_id=1, holds_from=since, per=LESSON, value=value, made_at=since)


def test_changed_terms_never_rewrite_the_past() -> None:
    terms = [agreed(1, 100, START), agreed(2, 900, START + 2 * DAY), agreed(3, 700, START + 2 * DAY)]
    month = [given(at=START + n * DAY) for n in range(-1, 4)]
    assert wages(terms, month) == Wages(5, 450, 0, 100 + 100 + 700 + 700)
    assert wages([], month) == Wages(5, 450, 0, 0)


@pytest.mark.parametrize(
    "terms, error",
    [
        (PayTerms(PERCENT, 101), ShareOutOfRange),
        (PayTerms(LESSON, 5, 0, 101), ShareOutOfRange),
        (PayTerms(LESSON, -1), AmountOutOfRange),
        (PayTerms(HOUR, 10**12), AmountOutOfRange),
        (PayTerms(HEAD, 5, -1), AmountOutOfRange),
    ],
)
def test_terms_nobody_can_mean_are_refused(terms: PayTerms, error: type[Exception]) -> None:
    with pytest.raises(error):
        terms.check()
