"""A full group, its queue, and the place that becomes free."""

from datetime import timedelta

import pytest

from bot.callbacks import tutor_groups
from bot.callbacks.family_groups import TakePlace
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.statements import taps
from tests.bot.tutor.test_groups import group_of, makes_a_group


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language)


async def waits_for_a_full_group(home: Home) -> int:
    """Sam waits; of Eve and Dan one may be taken out."""
    await makes_a_group(home)
    group = await group_of(home)
    await taps(home.tutor, tutor_groups.EditPlaces(course=group))
    await home.tutor.says("2")
    for name in ("Eve", "Dan"):
        await taps(home.tutor, tutor_groups.AddMember(course=group))
        await home.tutor.says(name)
    await home.tutor.presses("button-tutor-add-student")
    assert home.tutor.sees_words("screen-groups-full", name="Choir, Tue", capacity=2)
    await home.tutor.presses("button-groups-wait")
    await home.tutor.presses_label("Sam")
    return group


async def dan_leaves(home: Home, group: int) -> None:
    await taps(home.tutor, tutor_groups.Members(course=group, edge=0, back=0))
    await home.tutor.presses_label("Dan")
    await home.tutor.presses("button-groups-leave")
    await home.tutor.presses("button-groups-leave-sure")


async def test_a_family_takes_the_freed_place_in_one_tap(home: Home) -> None:
    group = await waits_for_a_full_group(home)
    assert home.parent.sees_words("notice-waiting")
    assert not home.student.sees_words("notice-waiting")
    await dan_leaves(home, group)
    assert home.parent.sees_words("notice-place-offered")
    await home.parent.presses("button-waiting-take")
    assert home.parent.sees_words("screen-waiting-joined")
    assert home.tutor.sees_words("notice-place-taken")
    await taps(home.parent, TakePlace(waiting=1))
    assert home.parent.sees_words("screen-waiting-joined")


async def test_too_late_is_told_politely(home: Home) -> None:
    group = await waits_for_a_full_group(home)
    await dan_leaves(home, group)
    await home.tutor.presses("button-tutor-undo")
    assert home.parent.sees_words("notice-place-gone")
    await home.parent.presses("button-waiting-take")
    assert home.parent.sees_words("notice-waiting-number", number=1)


async def test_a_family_leaves_the_queue_after_a_question(home: Home) -> None:
    group = await waits_for_a_full_group(home)
    await home.parent.presses("button-waiting-leave")
    await home.parent.presses("button-waiting-leave-sure")
    assert home.parent.sees_words("screen-waiting-over")
    await taps(home.tutor, tutor_groups.Queue(course=group, edge=0, back=0))
    assert home.tutor.sees_words("screen-queue-nobody")
    await dan_leaves(home, group)
    assert not home.parent.sees_words("notice-place-offered")


async def test_a_place_nobody_took_is_told_and_offered_again(home: Home) -> None:
    group = await waits_for_a_full_group(home)
    await dan_leaves(home, group)
    await home.rig.passes(timedelta(hours=25))
    assert home.tutor.sees_words("notice-place-untaken")
    await home.parent.presses("button-waiting-take")
    assert home.parent.sees_words("notice-waiting-number", number=1)
    await home.tutor.presses("button-groups-queue")
    await home.tutor.presses("button-queue-offer")
    await home.rig.passes(timedelta(hours=1))
    await home.parent.presses("button-waiting-take")
    assert home.parent.sees_words("screen-waiting-joined")


async def test_the_tutor_takes_somebody_out_of_the_queue(home: Home) -> None:
    group = await waits_for_a_full_group(home)
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-queue-remove")
    assert home.tutor.sees_words("screen-queue-nobody")
    await taps(home.tutor, tutor_groups.WaitInGroup(course=group, student=home.school.student_id))
    await taps(home.tutor, tutor_groups.EditPlaces(course=group))
    await home.tutor.says("3")
    await taps(home.tutor, tutor_groups.Waiter(course=group, student=home.school.student_id))
    await home.tutor.presses("button-queue-take-in")
    assert home.tutor.sees_words("screen-groups-places", members=3, capacity=3, waiting=0)
