"""A tutor's list of debts: who is reminded, whom he leaves out, what he is told; and the question before a lesson."""

from datetime import timedelta

from bot.callbacks import tutor_debts as callbacks
from domain.identity import known
from domain.people import Role
from domain.services import lessons, students
from domain.services.onboarding import admit, invite, open_invitation
from storage import tables
from storage.engine import EVERY_STUDIO
from tests.bot.family import Home

HOUR = timedelta(hours=1)


async def owes(home: Home) -> None:
    """The family's debt of one lesson."""
    await home.family.holds(await home.family.plans(-3 * HOUR))
    await home.rig.settle()


async def one_more(home: Home, name: str) -> int:
    """Another student of the tutor, with the same parent and a debt."""
    now, school = home.rig.clock(), home.school
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        card, course = await students.add_student(
            uow, home.family.tutor, school.studio_id, name, "Art", 1000, 60, now
        )
        door = await invite(uow, home.family.tutor, card, Role.GUARDIAN, now)
        await open_invitation(uow, home.family.guardian, door.token, now)
        await admit(uow, home.family.tutor, door.invitation_id, now)
        lesson = await lessons.plan(
            uow, home.family.tutor, course, now - 5 * HOUR, 60, now, despite_past=True, despite_clash=True
        )
        await lessons.hold(uow, home.family.tutor, known(lesson.id), 1, now)
    return card


async def opens_debts(home: Home) -> None:
    await home.tutor.says("/today")
    await home.tutor.presses_label("Debts")


async def test_one_family_is_reminded_with_one_tap_once_a_day(home: Home) -> None:
    await owes(home)
    await opens_debts(home)
    assert "not reminded yet" in home.tutor.screen
    remind = home.tutor.words.label("button-debt-remind")
    await home.tutor.does(lambda person: (person.presses(remind), person.presses(remind)))
    assert "reminded today" in home.tutor.screen
    assert home.tutor.person.toasts[-2:] == ["Reminder sent", "Reminded today already"]
    assert remind not in home.tutor.screen
    assert home.parent.sees_words("notice-debt-reminder")
    assert not home.student.sees("₽")


async def test_at_night_the_button_says_when_it_will_be_sent(home: Home) -> None:
    await owes(home)
    await home.rig.passes(11 * HOUR)
    await opens_debts(home)
    await home.tutor.presses_label("Remind at ")
    assert not home.parent.sees_words("notice-debt-reminder")
    assert "The reminder will be sent at" in home.tutor.person.toasts[-1]
    await home.rig.passes(11 * HOUR)
    assert home.parent.sees_words("notice-debt-reminder")


async def test_who_is_left_out_is_not_reminded_with_the_others(home: Home) -> None:
    await owes(home)
    for name in ("Ben", "Kim"):
        await one_more(home, name)
    await opens_debts(home)
    await home.tutor.presses_label("Remind all: 3")
    await home.tutor.presses_label("Ben")
    assert "2 families get a reminder" in home.tutor.screen
    send = home.tutor.words.label("button-debt-send", count=2)
    await home.tutor.does(lambda person: (person.presses(send), person.presses(send)))
    assert "Sent: 2" in home.tutor.chat
    async with home.rig.database.reading() as reads:
        rows = await reads.all(tables.debts.select().order_by(tables.debts.c.id))
    assert [row.reminded_at is not None for row in rows] == [True, False, True]
    await opens_debts(home)
    assert "Remind all" not in home.tutor.screen


async def test_leaving_the_list_of_reminders_sends_none(home: Home) -> None:
    await owes(home)
    await one_more(home, "Ben")
    await opens_debts(home)
    await home.tutor.presses_label("Remind all: 2")
    await home.tutor.says("/cancel")
    assert home.tutor.words.label("dialog-name-remind-debtors") in home.tutor.chat
    await home.rig.passes(HOUR)
    assert not home.parent.sees_words("notice-debt-reminder")


async def test_who_teaches_on_finds_the_lesson_as_it_was(home: Home) -> None:
    await home.family.plans(timedelta(days=1))
    for _ in range(2):
        await owes(home)
        await home.rig.passes(HOUR)
    await home.rig.passes(20 * HOUR)
    assert home.tutor.sees("Teach the lesson?")
    asked = next(one for one in home.tutor.person.received[::-1] if "Teach the lesson?" in one.text)
    assert any(callbacks.TeachOn.__prefix__ in str(button) for row in asked.rows for button in row)
    await home.tutor.presses("button-debt-teach", on=asked)
    assert home.tutor.person.toasts[-1] == "The lesson stays"
