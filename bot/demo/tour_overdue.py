"""What is overdue and what waits: what each of them is told of it, and where the messages lead."""

from datetime import timedelta

from bot.callbacks import common, overdue, tutor, tutor_assigning
from bot.demo.guide import Guide

MARK = 1
TASKS = ("Exercise 1", "Exercise 2, <b> & a name that is as long as names are", "Exercise 3")
STEP = timedelta(hours=6)
DIGESTS = 3
TILL_LAST_STEP = 27


async def walk(teacher: Guide, student: Guide, parent: Guide) -> None:
    for task in TASKS:
        await teacher.opens(tutor.AssignFor(student=MARK))
        await teacher.says(task)
        await teacher.opens(teacher.first(tutor_assigning.AssignMonth))
        await teacher.opens(teacher.first(tutor_assigning.AssignDue))
        await teacher.opens(teacher.first(tutor_assigning.ConfirmAssign))
    for step in range(1, DIGESTS + 1):
        await _listen(step, teacher, student, parent)
    for _ in range(TILL_LAST_STEP):
        await teacher.passes(STEP)
    for step in range(DIGESTS + 1, 2 * DIGESTS + 3):
        await _listen(step, teacher, student, parent)
    await _look(teacher, student, parent)


async def _listen(step: int, *guides: Guide) -> None:
    """The clock moves on; whoever was told something is looked at."""
    before = [len(guide.person.received) for guide in guides]
    await guides[0].passes(STEP)
    for guide, heard in zip(guides, before, strict=True):
        if len(guide.person.received) > heard:
            await guide.take(f"later-{step:02}")


async def _look(teacher: Guide, student: Guide, parent: Guide) -> None:
    await student.says("/start", "home")
    await student.opens(overdue.OwnOverdue(cursor=0, back=0), "overdue")
    await parent.says("/start", "home")
    await parent.opens(overdue.ChildrenOverdue(cursor=0, back=0), "overdue")
    await parent.opens(parent.first(overdue.ChildOverdue), "overdue-piece")
    await teacher.says("/today", "today")
    await teacher.opens(overdue.OverdueStudents(edge=0, back=0), "who-owes")
    await teacher.opens(teacher.first(tutor.StudentHomework), "works")
    await teacher.opens(teacher.first(tutor.Homework), "work")
    await teacher.opens(overdue.Debtors(edge=0, back=0), "debtors")
    await teacher.opens(common.Settings(), "settings")
    await teacher.opens(common.SwitchDigest(slot="morning", on=0), "settings-evening")
