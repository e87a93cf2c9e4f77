"""Groups in the tutor's hands: made, filled, planned for, changed, left."""

from sqlalchemy import func, select

from bot.callbacks import tutor_groups
from bot.callbacks.tutor_planning import Move
from storage import tables
from tests.bot.family import Home
from tests.bot.statements import taps


async def makes_a_group(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses("button-groups")
    await home.tutor.presses("button-groups-add")
    await home.tutor.says("Choir, Tue")
    await home.tutor.says("900")
    await home.tutor.presses("button-minutes", minutes=90)
    await home.tutor.presses_label("4")


async def group_of(home: Home) -> int:
    async with home.rig.database.reading() as reads:
        found = await reads.scalar(select(func.max(tables.courses.c.id)))
        assert found is not None
        return found


async def test_a_group_is_made_and_filled(home: Home) -> None:
    await makes_a_group(home)
    assert home.tutor.sees_words("screen-groups-places", members=0, capacity=4, waiting=0)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    assert home.tutor.sees_words("screen-groups-places", members=1, capacity=4, waiting=0)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses("button-groups-newcomer")
    await home.tutor.says("Eve")
    assert home.tutor.sees_words("screen-groups-places", members=2, capacity=4, waiting=0)
    assert "Eve" in home.tutor.screen
    assert "Sam" in home.tutor.screen


async def test_wrong_answers_are_asked_again(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses("button-groups")
    await home.tutor.presses("button-groups-add")
    await home.tutor.says("Choir")
    await home.tutor.says("dear")
    assert home.tutor.sees_words("not-understood-add-group-price")
    await home.tutor.says("900")
    await home.tutor.says("5")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("60")
    await home.tutor.says("many")
    assert home.tutor.sees_words("not-understood-add-group-places")
    await home.tutor.says("1")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("/cancel")
    assert home.tutor.sees_words("dialog-name-add-group")


async def test_lessons_of_a_group_are_planned_and_told_to_whoever_joins(home: Home) -> None:
    await makes_a_group(home)
    await home.tutor.presses("button-tutor-plan")
    await home.tutor.says("12.03 18:30")
    await home.tutor.presses("button-minutes-usual", minutes=90)
    assert "Choir" in home.tutor.screen
    await home.tutor.presses("button-tutor-plan-sure")
    group = await group_of(home)
    await taps(home.tutor, tutor_groups.PickMember(course=group, edge=0, back=0))
    await home.tutor.presses_label("Sam")
    assert home.student.sees_words("notice-group-joined")
    assert home.parent.sees_words("notice-group-joined")


async def test_a_group_has_its_weekly_slot(home: Home) -> None:
    await makes_a_group(home)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-plan")
    await home.tutor.says("12.03 18:30")
    await home.tutor.presses("button-minutes-usual", minutes=90)
    await home.tutor.presses("button-series-weekly")
    await home.tutor.presses("button-series-create")
    assert home.student.sees_words("notice-series-planned")


async def test_whoever_is_taken_out_can_be_taken_back(home: Home) -> None:
    await makes_a_group(home)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-groups-members")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-groups-leave")
    assert home.tutor.sees_words("screen-groups-ask-leave", student="Sam", name="Choir, Tue", count=0)
    await home.tutor.presses("button-groups-leave-sure")
    group = await group_of(home)
    await taps(home.tutor, tutor_groups.LeaveGroup(course=group, student=home.school.student_id, sure=1))
    assert home.tutor.sees_words("screen-groups-nobody")
    await taps(home.tutor, tutor_groups.JoinGroup(course=group, student=home.school.student_id))
    assert home.tutor.sees_words("screen-groups-places", members=1, capacity=4, waiting=0)
    await home.tutor.presses("button-groups-history")
    assert home.tutor.screen.count("Sam") == 2


async def test_places_name_and_price_are_changed(home: Home) -> None:
    await makes_a_group(home)
    group = await group_of(home)
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-groups-places")
    await home.tutor.says("2")
    assert home.tutor.sees_words("screen-groups-places", members=0, capacity=2, waiting=0)
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-groups-name")
    await home.tutor.says("Band")
    assert "Band" in home.tutor.screen
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-groups-price")
    await home.tutor.presses("button-price-change")
    await home.tutor.says("1 000")
    await home.tutor.presses("button-price-next-lesson")
    assert "Band" in home.tutor.screen
    await taps(home.tutor, tutor_groups.JoinGroup(course=group, student=home.school.student_id))
    for name in ("Eve", "Dan"):
        await taps(home.tutor, tutor_groups.AddMember(course=group))
        await home.tutor.says(name)
    assert "⚠️" in home.tutor.screen
    await taps(home.tutor, tutor_groups.PickMember(course=group, edge=0, back=0))
    assert home.tutor.sees_words("screen-groups-full", name="Band", capacity=2)


async def test_homework_is_given_to_one_of_a_group(home: Home) -> None:
    await makes_a_group(home)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-assign")
    await home.tutor.presses_label("Choir")
    await home.tutor.says("Sing")
    assert "Sing" in home.tutor.screen


async def test_whoever_has_left_is_not_shown_where_the_lesson_goes(home: Home) -> None:
    await makes_a_group(home)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-plan")
    await home.tutor.says("12.03 18:30")
    await home.tutor.presses("button-minutes-usual", minutes=90)
    await home.tutor.presses("button-tutor-plan-sure")
    assert home.parent.sees("18:30")
    group, student = await group_of(home), home.school.student_id
    await taps(home.tutor, tutor_groups.LeaveGroup(course=group, student=student, sure=1))
    assert home.parent.sees_words("notice-group-left")
    await taps(home.tutor, Move(lesson=1, revision=1, day="20260313", clock=1005, sure=0))
    assert not home.parent.sees("16:45")
