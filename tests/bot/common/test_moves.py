"""A move by agreement, from both sides' phones (rule 10)."""

from datetime import timedelta

import pytest

from bot import formats
from bot.callbacks import tutor
from bot.callbacks.tutor_availability import TakeTimeOff
from bot.screens.moves import slot_label
from domain.identity import known
from domain.lessons import Lesson
from tests.bot.family import Home, settle_in
from tests.bot.rig import Phone, Rig
from tests.bot.statements import taps

IN_TWO_DAYS = timedelta(days=2)


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language)


async def lesson_of(home: Home) -> Lesson:
    lesson = await home.family.plans(IN_TWO_DAYS)
    await home.rig.settle()
    return lesson


async def opens_card(phone: Phone) -> None:
    await phone.presses("button-notice-lesson")


async def picks(phone: Phone, day_ahead: int, clock: str) -> None:
    day = phone.words.local(phone.rig.clock() + timedelta(days=day_ahead)).date()
    await phone.presses_label(f"{formats.weekday(phone.words, day)} {formats.number_day(phone.words, day)}")
    await phone.presses_label(clock)


async def tutor_offers(home: Home, lesson: Lesson) -> None:
    await taps(home.tutor, tutor.Lesson(lesson=known(lesson.id)))
    await home.tutor.presses("button-move-propose")
    await picks(home.tutor, 3, "10:00")
    await home.tutor.presses("button-move-more")
    await picks(home.tutor, 4, "11:30")
    await home.tutor.presses("button-move-send")


async def test_the_tutor_offers_two_times_and_the_parent_takes_one_in_one_tap(home: Home) -> None:
    await tutor_offers(home, await lesson_of(home))
    assert home.parent.sees_words("notice-move-proposed")
    assert not home.student.sees_words("notice-move-proposed")
    when = home.tutor.words.local(home.rig.clock()).replace(hour=11, minute=30) + timedelta(days=4)
    await home.parent.presses_label(slot_label(home.parent.words, when))
    assert home.parent.person.toasts[-1] == home.parent.words.label("toast-move-accepted")
    assert home.tutor.sees_words("notice-move-accepted")
    assert home.student.sees_words("notice-lesson-moved")
    assert not home.parent.sees_words("notice-lesson-moved")


async def test_a_parent_asks_by_typing_and_the_tutor_declines(home: Home) -> None:
    lesson = await lesson_of(home)
    await opens_card(home.parent)
    await home.parent.presses("button-move-ask")
    await home.parent.says("hm")
    assert home.parent.sees_words("not-understood-move-by-agreement-slot")
    local = home.parent.words.local(lesson.starts_at) + timedelta(days=1)
    await home.parent.says(f"{local:%d.%m %H:%M}")
    await home.parent.presses("button-move-send")
    assert home.tutor.sees_words("notice-move-proposed")
    await home.tutor.presses("button-move-decline")
    assert home.parent.sees_words("notice-move-declined")
    await opens_card(home.parent)
    await home.parent.presses("button-move-ask")


async def test_a_parent_takes_it_back_and_the_old_button_says_so(home: Home) -> None:
    lesson = await lesson_of(home)
    await opens_card(home.parent)
    await home.parent.presses("button-move-ask")
    local = home.parent.words.local(lesson.starts_at) + timedelta(days=1)
    await home.parent.says(f"{local:%d.%m %H:%M}")
    await home.parent.presses("button-move-send")
    await home.parent.presses("button-move-withdraw")
    await home.tutor.presses_label(slot_label(home.tutor.words, lesson.starts_at + timedelta(days=1)))
    assert home.tutor.person.toasts[-1] == home.tutor.words.label("error-proposal-over")


async def test_what_is_not_answered_ends_for_both(home: Home) -> None:
    await tutor_offers(home, await lesson_of(home))
    await home.rig.passes(timedelta(hours=26))
    assert home.tutor.sees_words("notice-move-expired")
    assert home.parent.sees_words("notice-move-expired")


async def test_leaving_says_what_was_dropped(home: Home) -> None:
    await lesson_of(home)
    await opens_card(home.parent)
    await home.parent.presses("button-move-ask")
    await home.parent.says("/cancel")
    name = home.parent.words.label("dialog-name-move-by-agreement")
    assert home.parent.sees(name)


async def test_a_student_with_a_payer_is_not_offered_to_move(home: Home) -> None:
    await lesson_of(home)
    await opens_card(home.student)
    assert home.student.words.label("button-move-ask") not in home.student.screen
    assert home.parent.words.label("button-move-ask") not in home.parent.screen
    await opens_card(home.parent)
    assert home.parent.words.label("button-move-ask") in home.parent.screen


async def test_a_time_the_tutor_has_taken_back_is_no_longer_to_be_had(home: Home) -> None:
    await tutor_offers(home, await lesson_of(home))
    offered = home.parent.person.last
    local = home.tutor.words.local(home.rig.clock())
    gone, left = (
        local.replace(hour=10, minute=0) + timedelta(days=3),
        local.replace(hour=11, minute=30) + timedelta(days=4),
    )
    day = f"{gone:%Y%m%d}"
    await taps(home.tutor, TakeTimeOff(tutor=home.school.tutor_id, first=day, last=day, cancels=0))
    await home.parent.presses_label(slot_label(home.parent.words, gone), on=offered)
    assert home.parent.words.label("toast-move-accepted") not in home.parent.person.toasts
    assert slot_label(home.parent.words, gone) not in home.parent.screen
    await home.parent.presses_label(slot_label(home.parent.words, left))
    assert home.parent.person.toasts[-1] == home.parent.words.label("toast-move-accepted")
    assert home.tutor.sees_words("notice-move-accepted")
