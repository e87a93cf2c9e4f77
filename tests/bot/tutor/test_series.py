"""Every week: made in a few taps, typed where that is quicker."""

from datetime import date
from itertools import pairwise

import pytest

from bot.callbacks.tutor_series import CreateSeries
from bot.screens.series import weekday_name
from domain.series import MOST_LESSONS
from tests.bot.family import Home, settle_in
from tests.bot.rig import Phone, Rig
from tests.bot.tutor.weekly import MADE, WEEK, creates, lessons_of, opens_form, series_of


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language, tutors=language)


def weekdays(phone: Phone) -> list[str]:
    return [weekday_name(phone.words, number) for number in range(7)]


async def test_one_more_tap_makes_the_lesson_weekly(home: Home) -> None:
    heard = len(home.student.person.received), len(home.parent.person.received)
    await creates(home)
    made = await lessons_of(home)
    assert len(made) == MADE
    gaps = {later.series_day - one.series_day for one, later in pairwise(made)}
    assert gaps == {WEEK}
    assert home.tutor.words.label("toast-series-created") in home.tutor.person.toasts
    assert len(home.student.person.received) == heard[0] + 1
    assert len(home.parent.person.received) == heard[1] + 1
    assert home.student.sees_words("notice-series-planned")


async def test_several_days_every_second_week_for_twenty_lessons(home: Home) -> None:
    await opens_form(home)
    await home.tutor.presses_label(weekdays(home.tutor)[0])
    await home.tutor.presses("button-series-every", every=1)
    await home.tutor.presses("button-series-count", count=20)
    assert home.tutor.words.label("screen-series-total", count=20) in home.tutor.screen
    await home.tutor.presses("button-series-create")
    (series,) = await series_of(home)
    assert (series.weekdays, series.every_weeks) == (0b1001, 2)
    await home.rig.passes(9 * WEEK)
    await home.rig.passes(9 * WEEK)
    made = await lessons_of(home)
    assert len(made) == 20
    assert {one.series_day.weekday() for one in made} == {0, 3}
    assert made[-1].series_day == series.ends_on


@pytest.mark.parametrize(
    "typed, last",
    [("31.05", date(2026, 5, 28)), ("24", date(2026, 8, 20)), ("20.08.2026", date(2026, 8, 20))],
)
async def test_the_end_may_be_typed(home: Home, typed: str, last: date) -> None:
    await opens_form(home)
    await home.tutor.presses("button-series-other-end")
    await home.tutor.says(typed)
    await home.tutor.presses("button-series-create")
    await home.rig.passes(10 * WEEK)
    await home.rig.passes(10 * WEEK)
    assert (await lessons_of(home))[-1].series_day == last


async def test_the_end_may_be_typed_at_the_form_itself(home: Home) -> None:
    await opens_form(home)
    await home.tutor.says("3")
    await home.tutor.presses("button-series-create")
    assert len(await lessons_of(home)) == 3


@pytest.mark.parametrize("typed", ["500", "01.03.2025", "31.12.2031"])
async def test_more_than_anybody_can_mean_is_refused_in_words(home: Home, typed: str) -> None:
    await opens_form(home)
    await home.tutor.presses("button-series-other-end")
    await home.tutor.says(typed)
    assert home.tutor.sees_words("error-series-out-of-range", most=MOST_LESSONS)
    await home.tutor.says("3")
    await home.tutor.presses("button-series-create")
    assert len(await lessons_of(home)) == 3


@pytest.mark.parametrize("typed", ["whenever", "31.02", "25:00", "0"])
async def test_what_is_no_end_is_asked_again(home: Home, typed: str) -> None:
    await opens_form(home)
    await home.tutor.presses("button-series-other-end")
    await home.tutor.says(typed)
    assert home.tutor.words.label("not-understood-plan-lesson-series") in home.tutor.screen
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-series-create")
    assert len(await lessons_of(home)) == MADE


async def test_a_double_tap_makes_one_series(home: Home) -> None:
    await opens_form(home)
    create = home.tutor.words.label("button-series-create")
    await home.tutor.does(lambda person: (person.presses(create), person.presses(create)))
    assert len(await series_of(home)) == 1
    assert home.tutor.words.label("toast-series-created-already") in home.tutor.person.toasts


async def test_an_old_button_asks_again_and_then_works(home: Home) -> None:
    await opens_form(home)
    form = home.tutor.person.last
    await home.tutor.says("/today")
    old = CreateSeries(
        course=home.school.course_id, day="20260312", clock=1110, minutes=60, weekdays=8, every=1,
        until="00000000", sure=0,
    ).pack()  # fmt: skip
    await home.rig.restart()
    await home.tutor.does(lambda person: person.taps(form, old))
    assert not await series_of(home)
    await home.tutor.presses("button-series-create")
    assert len(await series_of(home)) == 1


async def test_leaving_the_form_makes_nothing_and_says_so(home: Home) -> None:
    await opens_form(home)
    await home.tutor.says("/cancel")
    assert not await series_of(home)
    await opens_form(home)
    await home.tutor.says("/today")
    left = home.tutor.words.label("dialog-name-plan-lesson")
    assert home.tutor.words.label("dialog-left", dialog=left) in home.tutor.screen


async def test_taken_days_are_counted_and_left_out_or_taken_all_the_same(home: Home) -> None:
    await creates(home)
    await opens_form(home, "12.03 19:00")
    assert home.tutor.words.label("button-series-create") not in home.tutor.screen
    await home.tutor.presses("button-series-despite")
    assert len(await lessons_of(home)) == 2 * MADE


async def test_a_form_that_finds_no_free_day_any_more_is_refused_in_words(home: Home) -> None:
    await creates(home)
    await opens_form(home, "12.03 19:00")
    full = CreateSeries(
        course=home.school.course_id, day="20260312", clock=1140, minutes=60, weekdays=8, every=1,
        until="00000000", sure=0,
    ).pack()  # fmt: skip
    await home.tutor.does(lambda person: person.taps(person.last, full))
    assert home.tutor.words.label("error-series-taken") in " ".join(home.tutor.person.alerts)
    assert len(await series_of(home)) == 1
