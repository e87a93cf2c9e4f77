from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.achievements import (
    ACHIEVEMENTS,
    FREEZES_AT_MOST,
    LEVELS,
    DueWork,
    Fact,
    comebacks,
    kept_weeks,
    level_of,
    next_threshold,
    reached,
    week_of,
    week_source,
    weekly_streak,
)

MONDAY = date(2026, 6, 1)


def week(number: int, *, done: bool) -> DueWork:
    return DueWork(due_on=MONDAY + timedelta(weeks=number, days=2), done_on_time=done)


def streak_of(pattern: str, today_in_week: int | None = None) -> tuple[int, int, int]:
    """``+`` a kept week, ``-`` a missed one, ``.`` one with nothing due."""
    work = [week(n, done=mark == "+") for n, mark in enumerate(pattern) if mark != "."]
    today = MONDAY + timedelta(weeks=len(pattern) if today_in_week is None else today_in_week, days=3)
    streak = weekly_streak(work, today)
    return streak.weeks, streak.longest, streak.freezes


def test_there_are_twenty_four_achievements_each_with_its_own_code() -> None:
    assert len(ACHIEVEMENTS) == 24
    assert len({achievement.code for achievement in ACHIEVEMENTS}) == 24


@pytest.mark.parametrize(
    "pattern, weeks, longest, freezes",
    [
        ("", 0, 0, 0),
        ("+++", 3, 3, 0),
        ("+.+", 2, 2, 0),
        ("++-+", 1, 2, 0),
        ("++++", 4, 4, 1),
        ("++++-+", 5, 5, 0),
        ("++++--+", 1, 4, 0),
        ("+" * 12, 12, 12, 2),
        ("+" * 12 + "--" + "+", 13, 13, 0),
        ("+" * 12 + "---" + "+", 1, 12, 0),
    ],
)
def test_the_weekly_streak_follows_its_rule(pattern: str, weeks: int, longest: int, freezes: int) -> None:
    assert streak_of(pattern) == (weeks, longest, freezes)


def test_work_done_ahead_counts_when_its_week_has_come() -> None:
    work = [week(number, done=True) for number in (0, 1, 5)]
    assert weekly_streak(work, MONDAY + timedelta(weeks=1, days=1)).weeks == 2
    assert weekly_streak(work, MONDAY + timedelta(weeks=5)).weeks == 3


def test_kept_weeks_are_those_in_which_everything_came_in_time() -> None:
    work = [week(2, done=True), week(0, done=True), week(1, done=True), week(1, done=False)]
    assert kept_weeks(work) == [MONDAY, MONDAY + timedelta(weeks=2)]
    assert [week_of(week_source(monday)) for monday in kept_weeks(work)] == kept_weeks(work)


def test_the_current_week_never_breaks_the_streak() -> None:
    assert streak_of("+++-", today_in_week=3) == (3, 3, 0)


def test_one_missed_piece_spoils_its_week() -> None:
    work = [week(0, done=True), DueWork(MONDAY + timedelta(days=6), done_on_time=False), week(1, done=True)]
    assert weekly_streak(work, MONDAY + timedelta(weeks=2)).weeks == 1


@given(st.text(alphabet="+-.", max_size=60))
def test_a_streak_is_bounded_by_the_kept_weeks(pattern: str) -> None:
    weeks, longest, freezes = streak_of(pattern)
    assert 0 <= weeks <= longest <= pattern.count("+")
    assert 0 <= freezes <= FREEZES_AT_MOST


@given(st.text(alphabet="+-.", max_size=40), st.randoms())
def test_the_order_in_which_work_is_read_does_not_matter(pattern: str, random: Random) -> None:
    work = [week(n, done=mark == "+") for n, mark in enumerate(pattern) if mark != "."]
    today = MONDAY + timedelta(weeks=50)
    shuffled = list(work)
    random.shuffle(shuffled)
    assert weekly_streak(shuffled, today) == weekly_streak(work, today)


@pytest.mark.parametrize(
    "pattern, times", [("", 0), ("-", 0), ("-+", 1), ("--+", 1), ("-+-+", 2), ("+++", 0)]
)
def test_a_comeback_is_a_piece_in_time_right_after_a_missed_one(pattern: str, times: int) -> None:
    assert comebacks(week(n, done=mark == "+") for n, mark in enumerate(pattern)) == times


@pytest.mark.parametrize("level, threshold", list(enumerate(LEVELS, start=1)))
def test_a_level_begins_exactly_at_its_threshold(level: int, threshold: int) -> None:
    assert level_of(threshold) == level
    assert level_of(threshold - 1) == max(level - 1, 1)


@given(st.integers(min_value=0, max_value=30_000))
def test_the_next_threshold_is_the_one_that_raises_the_level(xp: int) -> None:
    ahead = next_threshold(xp)
    if ahead is None:
        assert level_of(xp) == len(LEVELS)
    else:
        assert level_of(ahead) == level_of(xp) + 1
        assert level_of(ahead - 1) == level_of(xp)


@given(st.dictionaries(st.sampled_from(Fact), st.integers(0, 2000)))
def test_an_achievement_is_reached_once_and_only_at_its_figure(facts: dict[Fact, int]) -> None:
    codes = {achievement.code for achievement in reached(facts, ())}
    assert codes == {a.code for a in ACHIEVEMENTS if facts.get(a.fact, 0) >= a.at_least}
    assert reached(facts, codes) == []
