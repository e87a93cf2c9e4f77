"""The right to another lesson in the tutor's hands: seen, used by a lesson, given back, taken away."""

from datetime import timedelta

from bot import formats
from bot.callbacks.tutor import CancelLesson, Student
from bot.callbacks.tutor_lessons import LessonMore
from bot.callbacks.tutor_makeups import MakeUpLesson
from domain.identity import known
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.statements import taps

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def cancelled(home: Home) -> None:
    """The tutor's cancel gives the right to another lesson."""
    lesson = await home.family.plans(2 * DAY)
    await home.rig.settle()
    await taps(home.tutor, CancelLesson(lesson=known(lesson.id), revision=1, sure=1))


async def test_a_lesson_makes_up_for_the_cancelled_one_and_may_stop_to(rig: Rig) -> None:
    home = await settle_in(rig, "ru")
    await cancelled(home)
    await home.parent.says("/start")
    words, till = home.parent.words, rig.clock() + 60 * DAY
    day = formats.short_day(words, words.local(till).date())
    assert home.parent.sees_words("screen-parent-makeups", count=1, till=day)
    lesson = await home.family.plans(3 * DAY)
    await home.rig.settle()
    await taps(home.tutor, LessonMore(lesson=known(lesson.id)))
    await home.tutor.presses("button-makeup-use")
    assert home.tutor.sees_words("screen-makeup-lesson")
    await taps(home.tutor, MakeUpLesson(lesson=known(lesson.id)))
    await taps(home.tutor, LessonMore(lesson=known(lesson.id)))
    await home.tutor.presses("button-makeup-not")
    await taps(home.tutor, Student(student=home.school.student_id))
    assert home.tutor.words.label("button-makeups", count=1) in home.tutor.screen


async def test_what_is_not_wanted_is_removed(rig: Rig) -> None:
    home = await settle_in(rig, "ru")
    await cancelled(home)
    await taps(home.tutor, Student(student=home.school.student_id))
    await home.tutor.presses("button-makeups", count=1)
    words = home.tutor.words
    missed = formats.number_day(words, words.local(rig.clock() + 2 * DAY).date())
    await home.tutor.presses("button-makeup-drop", day=missed)
    assert home.tutor.sees_words("screen-makeup-none")


async def test_the_family_is_warned_a_week_before_it_is_over(rig: Rig) -> None:
    home = await settle_in(rig, "ru")
    await cancelled(home)
    words, till = home.parent.words, rig.clock() + 60 * DAY
    await rig.passes(53 * DAY + HOUR)
    day = formats.short_day(words, words.local(till).date())
    assert home.parent.sees_words("notice-makeup-expires", till=day)
