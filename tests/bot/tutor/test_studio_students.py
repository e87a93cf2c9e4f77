"""The owner of a studio where others teach: their students' money is his to see, to take and to answer for."""

from datetime import timedelta

from bot import formats
from bot.callbacks import disputes, parent, tutor
from storage import tables
from storage.engine import EVERY_STUDIO
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps
from tests.bot.tutor.test_pay import hired


async def handed_over(home: Home) -> tuple[Phone, int]:
    """All that Tom, the owner, teaches is Boris's now."""
    boris, place = await hired(home)
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        (await uow.courses.get(home.school.course_id)).tutor_id = place
        (await uow.lessons.get(1)).tutor_id = place
    return boris, place


async def test_an_owner_who_teaches_nobody_sees_and_does_all_about_his_students_money(home: Home) -> None:
    await home.family.holds(await home.family.plans(timedelta(hours=-3)))
    boris, _ = await handed_over(home)
    tom, student = home.tutor, home.school.student_id
    await tom.says("/today")
    await tom.presses("button-studio-students")
    owed = formats.money(tom.words, -1500, "RUB")
    assert tom.sees_words("screen-studio-student", name="Sam", balance=owed)
    await tom.presses_label("Sam")
    assert tom.sees_words("screen-studio-teachers", names="Boris", many="yes")
    await tom.presses("button-packages")
    await tom.presses("button-back")
    await tom.presses("button-money-acts")
    await tom.presses("button-back")
    await tom.presses("button-statement")
    await tom.presses("button-back")
    assert tom.sees(owed)
    await tom.presses("button-tutor-payment")
    await tom.says("2000")
    await tom.presses("button-tutor-record")
    await tom.presses("button-tutor-student-card")
    assert tom.sees(formats.money(tom.words, 198_500, "RUB"))
    await tom.says("/students")
    await tom.presses("button-studio-students")
    assert tom.sees("Sam")
    await taps(boris, tutor.Student(student=student))
    assert boris.words.label("button-tutor-assign") in boris.chat, "who teaches has the whole card"


async def test_an_owner_answers_what_is_disputed_with_a_colleague(home: Home) -> None:
    await home.family.holds(await home.family.plans(timedelta(hours=-3)))
    await handed_over(home)
    tom, gil = home.tutor, home.parent
    charge = await _charge(home)
    await taps(gil, disputes.DisputeFor(transfer=charge, choice=0))
    await taps(tom, tutor.Balance(student=home.school.student_id, before=0))
    day = formats.number_day(tom.words, tom.words.local(home.rig.clock()).date())
    await tom.presses("button-dispute-open", day=day)
    assert tom.words.label("button-balance-lesson") not in tom.screen, "the lesson is his colleague's"
    await tom.presses("button-dispute-keep")
    await tom.says("It took place")
    assert tom.sees("It took place")
    await tom.presses("button-dispute-reverse")
    await home.rig.settle()
    await taps(gil, parent.Balance(student=home.school.student_id, before=0))
    assert gil.sees(formats.money(gil.words, 0, "RUB"))


async def _charge(home: Home) -> int:
    async with home.rig.database.reading() as reads:
        found = await reads.scalar(tables.transfers.select().with_only_columns(tables.transfers.c.id))
    return int(found or 0)
