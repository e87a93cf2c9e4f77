"""A series that exists: moved and cancelled together, listed, ended, undone."""

import pytest

from bot.callbacks.tutor_series import EndSeries, ProlongTill
from domain.lessons import LessonState
from domain.series import MOST_LESSONS
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.tutor.weekly import MADE, WEEK, creates, lessons_of, opens_form, series_of


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language, tutors=language)


async def opens_lesson(home: Home, number: int) -> None:
    made = (await lessons_of(home))[number]
    day = home.tutor.words.local(made.starts_at)
    await home.tutor.says("/today")
    await home.tutor.does(lambda person: person.taps(person.last, f"tl:{made.id}"))
    assert f"{day:%H:%M}" in home.tutor.screen


async def test_this_and_what_follows_moves_and_the_hand_made_exception_stays(home: Home) -> None:
    await creates(home)
    await opens_lesson(home, 4)
    await home.tutor.presses("button-tutor-move")
    await home.tutor.says("10.04 12:00")
    await home.tutor.presses("button-series-this")
    assert [one.is_exception for one in await lessons_of(home)].count(True) == 1
    await opens_lesson(home, 2)
    await home.tutor.presses("button-tutor-move")
    await home.tutor.says("27.03 17:00")
    await home.tutor.presses("button-series-following")
    assert home.tutor.words.label("screen-series-kept", count=1) in home.tutor.screen
    await home.tutor.presses("button-series-change")
    made = await lessons_of(home)
    local = [home.tutor.words.local(one.starts_at) for one in made]
    assert [(one.weekday(), one.hour) for one in local[:2]] == [(3, 18)] * 2
    assert [(one.weekday(), one.hour) for one in local[2:]].count((4, 17)) == MADE - 3
    assert [(one.month, one.day, one.hour) for one in local].count((4, 10, 12)) == 1
    assert home.parent.sees_words("notice-series-changed")


async def test_cancelling_one_keeps_the_row_and_nothing_is_made_twice(home: Home) -> None:
    await creates(home)
    await opens_lesson(home, 1)
    await home.tutor.presses("button-tutor-cancel-lesson")
    await home.tutor.presses("button-series-this")
    await home.rig.passes(3 * WEEK)
    made = await lessons_of(home)
    days = [one.series_day for one in made]
    assert len(days) == len(set(days)) > MADE
    assert [one.state for one in made].count(LessonState.CANCELLED_BY_TUTOR) == 1


async def test_a_whole_series_is_cancelled_and_comes_back(home: Home) -> None:
    await creates(home)
    await opens_lesson(home, 3)
    await home.tutor.presses("button-tutor-cancel-lesson")
    await home.tutor.presses("button-series-following")
    await home.tutor.presses("button-series-cancel")
    states = [one.state for one in await lessons_of(home)]
    assert states.count(LessonState.CANCELLED_BY_TUTOR) == MADE - 3
    assert home.student.sees_words("notice-series-cancelled")
    await home.tutor.presses("button-series-restore")
    assert {one.state for one in await lessons_of(home)} == {LessonState.PLANNED}
    await home.rig.passes(4 * WEEK)
    assert len(await lessons_of(home)) > MADE


async def opens_list(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-series-list")


async def test_a_student_has_a_list_of_series_and_each_can_be_ended(home: Home) -> None:
    await creates(home)
    await opens_list(home)
    await home.tutor.presses_label("18:30")
    assert home.tutor.words.label("screen-series-ahead", count=MADE) in home.tutor.screen
    await home.tutor.presses("button-series-end")
    assert home.tutor.words.label("button-series-keep") in home.tutor.screen
    old = home.tutor.person.last
    await home.tutor.presses("button-series-end")
    assert {one.state for one in await lessons_of(home)} == {LessonState.CANCELLED_BY_TUTOR}
    (series,) = await series_of(home)
    again = EndSeries(series=series.id, revision=1, sure=1).pack()
    await home.tutor.does(lambda person: person.taps(old, again))
    assert home.tutor.words.label("error-series-ended") in home.tutor.person.toasts
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    assert home.tutor.words.label("button-series-list") not in home.tutor.screen


async def test_a_lesson_leads_to_its_series(home: Home) -> None:
    await creates(home)
    await opens_lesson(home, 0)
    await home.tutor.presses("button-tutor-lesson-more")
    await home.tutor.presses("button-series-card")
    await home.tutor.presses("button-tutor-next-lesson")
    await home.tutor.presses("button-tutor-move")


async def opens_card_of_a_short_one(home: Home) -> None:
    await opens_form(home)
    await home.tutor.says("3")
    await home.tutor.presses("button-series-create")
    await home.tutor.presses("button-series-card")


async def test_a_series_with_an_end_goes_on_to_a_typed_day(home: Home) -> None:
    await opens_card_of_a_short_one(home)
    await home.tutor.presses("button-series-prolong")
    await home.tutor.says("31.02")
    assert home.tutor.words.label("not-understood-prolong-series-day") in home.tutor.screen
    await home.tutor.says("10.03")
    assert home.tutor.sees_words("error-series-out-of-range", most=MOST_LESSONS)
    await home.tutor.says("16.04")
    assert len(await lessons_of(home)) == 3
    await home.tutor.presses("button-series-prolong")
    assert home.tutor.words.label("toast-series-prolonged", count=3) in home.tutor.person.toasts
    days = [one.series_day.day for one in await lessons_of(home)]
    assert days == [12, 19, 26, 2, 9, 16]


async def test_it_goes_on_for_good_once_however_often_it_is_pressed(home: Home) -> None:
    await opens_card_of_a_short_one(home)
    await home.tutor.presses("button-series-prolong")
    await home.tutor.presses("button-series-open")
    asked = home.tutor.person.last
    await home.tutor.presses("button-series-prolong")
    made = len(await lessons_of(home))
    (series,) = await series_of(home)
    assert (series.ends_on, made > 9) == (None, True)
    again = ProlongTill(series=series.id, revision=1, until="00000000", sure=1).pack()
    await home.tutor.does(lambda person: person.taps(asked, again))
    assert len(await lessons_of(home)) == made
    await home.rig.passes(5 * WEEK)
    assert len(await lessons_of(home)) > made


async def test_leaving_the_question_leaves_the_series_as_it_is(home: Home) -> None:
    await opens_card_of_a_short_one(home)
    await home.tutor.presses("button-series-prolong")
    await home.tutor.says("/today")
    left = home.tutor.words.label("dialog-name-prolong-series")
    assert home.tutor.words.label("dialog-left", dialog=left) in home.tutor.screen
    assert len(await lessons_of(home)) == 3
