"""A lesson's card of one student, of a group, and of nobody."""

from datetime import timedelta

from bot.callbacks import tutor
from bot.screens.tutor_lesson import SEATS_SHOWN
from domain.identity import known
from tests.bot.family import Home
from tests.bot.statements import taps
from tests.storage.queries.test_group_lessons import everybody_leaves, joined_by

HOUR = timedelta(hours=1)


async def test_more_has_the_student_and_the_time_around_the_lesson(home: Home) -> None:
    lesson = await home.family.plans(HOUR)
    await taps(home.tutor, tutor.Lesson(lesson=known(lesson.id)))
    await home.tutor.presses("button-tutor-lesson-more")
    await home.tutor.presses("button-tutor-its-week")
    assert "Sam" in home.tutor.screen
    await taps(home.tutor, tutor.Lesson(lesson=known(lesson.id)))
    await home.tutor.presses("button-tutor-lesson-more")
    await home.tutor.presses("button-tutor-student-card")
    assert home.tutor.words.label("button-tutor-edit") in home.tutor.screen


async def test_a_group_is_shown_once_and_each_of_it_is_three_taps_from_home(home: Home) -> None:
    names = [f"Pupil {number:02}" for number in range(13)]
    await joined_by(home.family, *names)
    await home.family.plans(HOUR)
    await home.tutor.says("/today")
    group = home.tutor.words.label("tutor-group", count=14)
    assert home.tutor.screen.count(group) == 1
    await home.tutor.presses_label("Maths")
    await home.tutor.presses("button-back")
    assert home.tutor.words.label("button-tutor-new-lesson") in home.tutor.screen, (
        "the day it was opened from"
    )
    await home.tutor.presses_label("Maths")
    assert group in home.tutor.screen
    assert "Pupil 00" in home.tutor.screen
    await home.tutor.presses("button-tutor-seats", count=14)
    assert len([label for label in home.tutor.person.last.labels if label in {*names, "Sam"}]) == SEATS_SHOWN
    await home.tutor.presses_label("›")
    await home.tutor.presses_label("Pupil 12")
    assert home.tutor.words.label("button-tutor-edit") in home.tutor.screen


async def test_a_group_that_everybody_has_left_can_still_be_cancelled(home: Home) -> None:
    lesson = await home.family.plans(HOUR)
    await everybody_leaves(home.family, lesson)
    await home.tutor.says("/today")
    await home.tutor.presses_label("Maths")
    assert home.tutor.words.label("tutor-group", count=0) in home.tutor.screen
    await home.tutor.presses("button-tutor-lesson-more")
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-tutor-cancel-lesson")
    await home.tutor.presses("button-tutor-cancel-sure")
    assert home.tutor.words.label("button-tutor-undo") in home.tutor.screen
