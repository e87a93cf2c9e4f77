"""What a parent reads: the child at once, money explained, lessons, homework, progress."""

from datetime import timedelta

from bot import formats
from domain.identity import known
from domain.people import Membership, Role, Student
from storage.engine import EVERY_STUDIO
from tests.bot.family import Home
from tests.storage.queries.family_cast import text

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def second_child(home: Home) -> int:
    school = home.school
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        card = await uow.students.add(Student(studio_id=school.studio_id, name="Kim", created_at=school.now))
        await uow.people.add_membership(
            Membership(
                studio_id=school.studio_id,
                person_id=school.guardian_person_id,
                role=Role.GUARDIAN,
                student_id=card,
                created_at=school.now,
            )
        )
    return card


async def test_the_only_child_is_the_home(home: Home) -> None:
    lesson = await home.family.plans(DAY)
    await home.family.pays(450_000)
    await home.assigns("No 412")
    await home.parent.says("/start")
    words = home.parent.words
    assert formats.money(words, 450_000, "RUB") in home.parent.screen
    assert formats.plain_moment(words, lesson.starts_at) in home.parent.screen
    assert words.label("screen-parent-work", count=1, missing=0) in home.parent.screen
    assert words.label("button-family-progress") in home.parent.screen


async def test_of_several_children_each_is_told_and_chosen(home: Home) -> None:
    await second_child(home)
    await home.parent.says("/children")
    assert home.parent.sees_words("screen-parent-children")
    await home.parent.presses_label("Kim")
    assert home.parent.sees_words("screen-parent-no-work")
    balance = home.parent.words.label("button-family-balance")
    assert balance not in home.parent.screen
    await home.parent.presses("button-home")
    await home.parent.presses_label("Sam")
    assert balance in home.parent.screen


async def test_a_guardian_who_does_not_pay_is_told_who_sees_the_balance(home: Home) -> None:
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        (place,) = await uow.people.memberships_of(home.school.guardian_person_id)
        place.pays = False
    await home.parent.says("/balance")
    assert home.parent.sees_words("screen-parent-no-balance")
    await home.parent.says("/start")
    assert home.parent.words.label("button-family-balance") not in home.parent.screen


async def test_homework_is_there_to_look_at_but_not_to_hand_in(home: Home) -> None:
    work = await home.assigns("No 412", home.photo())
    submission = await home.family.hands_in(work, home.photo())
    await home.family.returns(known(submission.id), text("3 + 4 = 7"))
    await home.rig.settle()
    await home.parent.says("/homework")
    await home.parent.presses_label("Maths ·")
    words = home.parent.words
    assert words.label("screen-homework-state", state="returned") in home.parent.screen
    assert words.label("button-student-hand-in", how="again") not in home.parent.screen
    await home.parent.presses("button-family-feedback", count=1)
    assert home.parent.sees("3 + 4 = 7")
    await home.parent.presses("button-family-materials", count=1)
    await home.parent.presses("button-family-attempt", number=1, pages=1)
    assert len([message for message in home.parent.person.messages if message.kind == "photo"]) == 2
    await home.parent.presses("button-back")
    assert words.label("screen-homework-shelf", shelf="todo", count=1) in home.parent.screen


async def test_progress_and_schedule_of_the_child_lead_back_to_him(home: Home) -> None:
    await home.family.plans(DAY)
    for key in ("button-family-progress", "button-family-schedule"):
        await home.parent.says("/start")
        await home.parent.presses(key)
        assert "Sam" in home.parent.screen
        await home.parent.presses("button-back")
        assert home.parent.words.label("screen-parent-lessons") in home.parent.screen


async def test_the_joint_schedule_says_whose_each_lesson_is(home: Home) -> None:
    await home.family.plans(DAY)
    await home.parent.says("/schedule")
    assert "Maths · Sam" not in home.parent.screen
    await second_child(home)
    await home.parent.says("/schedule")
    assert "Maths · Sam" in home.parent.screen
