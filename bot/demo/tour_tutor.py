"""What a tutor meets, in the order of a long day."""

from datetime import timedelta

from bot.callbacks import (
    common,
    tutor,
    tutor_assigning,
    tutor_cards,
    tutor_lessons,
    tutor_money,
    tutor_planning,
    tutor_prices,
)
from bot.demo.guide import Guide

MARK, SOFIA, LIZA, TIMUR, BOGDAN = range(1, 6)
"""Students and their courses are numbered in the order of the script."""
TOMORROW = "20260313"


async def walk(guide: Guide) -> None:
    await guide.take("today")
    await _lessons(guide)
    await _students(guide)
    await _planning(guide)
    await _homework(guide)
    await _checking(guide)
    await _money(guide)
    await _common(guide)


async def _lessons(guide: Guide) -> None:
    await guide.says("/week", "week")
    await guide.opens(guide.first(tutor_lessons.WeekPicture), "week-picture")
    await guide.opens(guide.first(tutor.Week))
    await guide.opens(guide.first(tutor_lessons.Month), "month")
    await guide.opens(tutor.DayLessons(day="20260312"), "day")
    done, over, ahead = guide.camera.shown(guide.person, tutor.Lesson)
    await guide.opens(done, "lesson-held")
    await guide.opens(ahead, "lesson-ahead")
    await guide.opens(guide.first(tutor_lessons.LessonMore), "lesson-more")
    await guide.opens(ahead)
    await guide.opens(guide.first(tutor.CancelLesson), "cancel-question")
    await guide.opens(tutor.ToMark(after=0), "to-mark")
    await guide.opens(over, "lesson-over")
    await guide.opens(guide.first(tutor.Hold), "held-now")
    await guide.opens(guide.first(tutor.Reopen), "undone")
    await guide.opens(guide.first(tutor.NoShow), "no-show")
    await guide.opens(tutor.ToMark(after=0), "nothing-to-mark")
    await guide.opens(tutor.DayLessons(day="20260301"), "day-empty")
    await guide.opens(tutor.Week(day="20260601"), "week-empty")


async def _students(guide: Guide) -> None:
    await guide.says("/students", "students")
    await guide.opens(tutor.Student(student=MARK), "card-connected")
    await guide.opens(tutor.Student(student=BOGDAN), "card-alone")
    await guide.opens(tutor_cards.Invite(student=BOGDAN, role="student"), "invitation-student")
    await guide.opens(tutor_cards.Invite(student=BOGDAN, role="guardian"), "invitation-parent")
    await guide.says("/students")
    await guide.opens(tutor_cards.EditStudent(student=MARK), "edit")
    await guide.opens(guide.first(tutor_cards.Disconnect), "disconnect-question")
    await guide.opens(tutor_cards.EditName(student=MARK), "edit-name")
    await guide.opens(tutor_prices.ChangePrice(course=MARK, student=0), "edit-price")
    await guide.opens(tutor_cards.EditLength(course=MARK), "edit-length")
    await guide.opens(tutor.FindStudent(), "find")
    await guide.says("zz", "find-nobody")
    await guide.opens(tutor_cards.AddStudent(), "add-1")
    await guide.says("Max", "add-2")
    await guide.opens(guide.first(tutor_cards.ChooseSubject), "add-3")
    await guide.says("abc", "add-3-not-understood")
    await guide.opens(guide.first(tutor_cards.ChoosePrice), "add-4")
    await guide.says("9999", "add-4-refused")
    await guide.opens(guide.first(tutor_cards.ChooseLength), "add-done")


async def _planning(guide: Guide) -> None:
    await guide.says("/today")
    await guide.opens(tutor.PickStudent(purpose="plan", edge=0, back=0), "pick-student")
    await guide.opens(tutor_planning.PlanFor(student=MARK), "calendar")
    await guide.says("hm", "calendar-not-understood")
    await guide.opens(tutor_planning.PlanMonth(course=MARK, day="20260801"), "calendar-other-month")
    await guide.opens(tutor_planning.PlanDay(course=MARK, day="20260312"), "time-today")
    await guide.opens(tutor_planning.PlanDay(course=MARK, day=TOMORROW), "time")
    await guide.opens(tutor_planning.PlanTime(course=MARK, day=TOMORROW, clock=1110), "length")
    await guide.opens(guide.first(tutor_planning.PlanLength), "confirm")
    await guide.opens(guide.first(tutor_planning.Plan), "planned")
    await guide.opens(tutor_planning.PlanFor(student=MARK))
    await guide.says("13.03 18:30")
    await guide.opens(guide.first(tutor_planning.PlanLength))
    await guide.opens(guide.first(tutor_planning.Plan), "clash")
    await guide.says("/cancel", "left")
    await guide.opens(tutor_planning.PlanFor(student=MARK))
    await guide.says("10.03 09:15")
    await guide.opens(guide.first(tutor_planning.PlanLength))
    await guide.opens(guide.first(tutor_planning.Plan), "past")
    await guide.opens(tutor.DayLessons(day="20260316"))
    await guide.opens(guide.first(tutor.Lesson))
    await guide.opens(guide.first(tutor_planning.MoveMonth), "move-calendar")
    await guide.opens(guide.first(tutor_planning.MoveDay))
    await guide.opens(guide.first(tutor_planning.MoveTime), "move-confirm")
    await guide.opens(guide.first(tutor_planning.Move), "moved")
    await guide.opens(guide.first(tutor.CancelLesson))
    await guide.opens(guide.first(tutor.CancelLesson), "cancelled")


async def _homework(guide: Guide) -> None:
    await guide.says("/homework", "queue")
    await guide.opens(tutor.StudentHomework(student=MARK, before=0), "works")
    await guide.opens(guide.first(tutor.Homework), "work")
    await guide.opens(tutor.StudentHomework(student=TIMUR, before=0))
    await guide.opens(guide.first(tutor.Homework), "work-missing")
    await guide.opens(tutor.StudentHomework(student=BOGDAN, before=0), "works-none")
    await guide.opens(tutor.AssignFor(student=BOGDAN), "assign-content")
    await guide.does(lambda person: person.sends_sticker(), "assign-sticker")
    await guide.says("Exercises 1-3, in full")
    await guide.does(lambda person: person.sends_album(2), "assign-content-given")
    await guide.opens(guide.first(tutor_assigning.AssignMonth), "assign-due")
    await guide.opens(guide.first(tutor_assigning.AssignDue), "assign-confirm")
    await guide.opens(guide.first(tutor_assigning.ConfirmAssign), "assigned")


async def _checking(guide: Guide) -> None:
    await guide.says("/homework")
    await guide.opens(guide.first(tutor.Check), "check")
    await guide.says("Well done", "check-answered")
    await guide.opens(guide.first(tutor.ReturnWork), "returned")
    await guide.opens(guide.first(tutor.Homework), "work-returned")
    await guide.opens(guide.first(tutor.Attempt), "attempt")
    await guide.says("/homework")
    await guide.opens(guide.first(tutor.Check))
    await guide.opens(guide.first(tutor.Accept), "accepted")
    await guide.says("/homework", "queue-empty")


async def _money(guide: Guide) -> None:
    await guide.opens(tutor.PickStudent(purpose="payment", edge=0, back=0), "pay-pick")
    await guide.opens(tutor.PayFor(student=LIZA), "pay-amount")
    await guide.says("abc", "pay-not-understood")
    await guide.says("-5", "pay-refused")
    await guide.says("9 000,50", "pay-confirm")
    await guide.opens(guide.first(tutor_money.RecordPaid), "receipt")
    await guide.opens(guide.first(tutor.UndoPayment), "receipt-undone")
    await guide.opens(tutor.Balance(student=MARK, before=0), "balance")
    await guide.opens(tutor.Balance(student=BOGDAN, before=0), "balance-empty")


async def _common(guide: Guide) -> None:
    await guide.says("/settings", "settings")
    await guide.opens(common.Languages(), "language")
    await guide.opens(common.Zones(), "zone")
    await guide.says("Atlantis", "zone-not-understood")
    await guide.says("/help", "help")
    await guide.says("/role", "roles")
    await guide.says("what?", "unknown-text")
    await guide.does(lambda person: person.sends_sticker(), "unknown-sticker")
    await guide.says("/nothing", "unknown-command")
    await guide.does(lambda person: person.taps(person.received[-1], "gone:1"), "old-button")
    await guide.opens(tutor.Lesson(lesson=4_000_000), "deleted-thing")
    await guide.passes(timedelta(hours=3, minutes=5), "notice-lesson-card")
    await guide.opens(guide.first(tutor.Hold), "held-on-the-card")
