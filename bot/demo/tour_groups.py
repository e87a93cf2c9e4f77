"""A group: made, filled, its queue, the roll of its lesson; and the family that waits for a place in it."""

from datetime import timedelta

from bot.callbacks import tutor, tutor_attendance, tutor_planning
from bot.callbacks import tutor_groups as groups
from bot.demo.guide import Guide

MARK = 1
TODAY = "20260312"
SINCE_NOON = timedelta(hours=3)


async def walk(guide: Guide, parent: Guide) -> None:
    await guide.says("/students")
    await guide.opens(groups.Groups(edge=0, back=0), "none")
    await guide.opens(groups.AddGroup(), "name")
    await guide.says(guide.words.label("demo-group-name"), "price")
    await guide.opens(guide.first(groups.GroupPrice), "length")
    await guide.opens(groups.GroupLength(minutes=60), "places")
    await guide.says("2", "made")
    group = guide.first(groups.EditGroup).course
    for name in ("demo-group-first", "demo-group-second"):
        await guide.opens(groups.AddMember(course=group), "newcomer" if name.endswith("first") else "")
        await guide.says(guide.words.label(name))
    await _plan(guide, group)
    await _queue(guide, parent, group)
    await _roll_call(guide, group)


async def _plan(guide: Guide, group: int) -> None:
    await guide.opens(tutor_planning.PlanTime(course=group, day=TODAY, clock=1200))
    await guide.opens(tutor_planning.PlanLength(course=group, day=TODAY, clock=1200, minutes=60), "confirm")
    await guide.opens(guide.first(tutor_planning.Plan), "lesson")
    await guide.opens(groups.Group(course=group), "card")
    await guide.opens(groups.Groups(edge=0, back=0), "list")
    await guide.opens(groups.EditGroup(course=group), "edit")


async def _queue(guide: Guide, parent: Guide, group: int) -> None:
    await guide.opens(groups.PickMember(course=group, edge=0, back=0), "full")
    await guide.opens(groups.PickWaiting(course=group, edge=0, back=0), "to-queue")
    await guide.opens(groups.WaitInGroup(course=group, student=MARK), "queue")
    await parent.take("waiting")
    await guide.opens(groups.Members(course=group, edge=0, back=0), "members")
    await guide.opens(guide.first(groups.Member), "member")
    await guide.opens(guide.first(groups.LeaveGroup), "ask-leave")
    left = guide.first(groups.LeaveGroup)
    await guide.opens(left, "left")
    await parent.take("offered")
    await parent.presses("button-waiting-take", "taken")
    await guide.take("told")
    await guide.opens(groups.GroupHistory(course=group, before=0), "history")
    await guide.opens(groups.WaitInGroup(course=group, student=left.student))
    await guide.opens(groups.Waiter(course=group, student=left.student), "waiter")


async def _roll_call(guide: Guide, group: int) -> None:
    await guide.opens(groups.Group(course=group))
    lesson = guide.first(tutor.Lesson)
    await guide.opens(lesson, "lesson-ahead")
    await guide.passes(SINCE_NOON * 2, "held-question")
    await guide.opens(tutor_attendance.RollCall(lesson=lesson.lesson, page=0), "roll")
    for _ in range(2):
        await guide.opens(guide.first(tutor_attendance.Mark))
    await guide.take("marked")
    await guide.opens(guide.first(tutor.Hold), "held")
    await guide.opens(tutor_attendance.RollCall(lesson=lesson.lesson, page=0), "roll-after")
    await guide.opens(guide.first(tutor_attendance.MarkChoice), "choice")
    await guide.opens(guide.first(tutor_attendance.Mark), "corrected")
