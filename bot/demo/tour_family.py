"""What a student and a parent meet; at the end the clock runs through everything they are told."""

from datetime import timedelta

from bot.callbacks import (
    common,
    family,
    family_schedule,
    parent,
    student,
    student_pages,
    tutor,
    tutor_assigning,
)
from bot.demo.guide import Guide
from bot.keyboards.calendar import NOW

ALBUM = 3
PAUSE = timedelta(seconds=5)
EVENING = timedelta(hours=4)
MARK = 1


async def walk_student(guide: Guide) -> None:
    await guide.take("home")
    await guide.presses("button-family-schedule", "schedule")
    await guide.opens(guide.first(family.ScheduledLesson), "lesson")
    await guide.opens(family_schedule.FamilyWeek(student=0, day=NOW), "week")
    await guide.opens(family_schedule.FamilyMonth(student=0, day=NOW), "month")
    await guide.says("/homework", "shelf-todo")
    await guide.opens(guide.first(student.ShelvedHomework), "card-open")
    await _hand_in(guide)
    for shelf in (1, 2):
        await guide.opens(student.HomeworkShelf(shelf=shelf, cursor=0, back=0), f"shelf-{shelf}")
    await guide.opens(guide.first(student.ShelvedHomework), "card-accepted")
    await guide.opens(guide.first(family.Feedback), "feedback")
    await guide.says("/progress", "progress")
    await guide.opens(student.Achievements(page=0), "achievements")
    await guide.says("/next", "next")
    await guide.says("/settings", "settings")
    await guide.says("/help", "help")
    await guide.says("hm?", "unknown-text")
    await guide.does(lambda person: person.taps(person.received[-1], "gone:1"), "old-button")


async def _hand_in(guide: Guide) -> None:
    await guide.opens(guide.first(student.HandIn), "hand-in")
    await guide.does(lambda person: person.sends_album(ALBUM))
    await guide.passes(PAUSE, "hand-in-pages")
    await guide.says("The second one again")
    await guide.passes(PAUSE, "hand-in-more")
    await guide.does(lambda person: person.sends_sticker(), "hand-in-sticker")
    await guide.does(lambda person: person.sends_document("setup.exe"), "hand-in-program")
    await _puts_in_order(guide)
    await guide.says("/start", "hand-in-left")
    await guide.does(lambda person: person.sends_photo())
    await guide.passes(PAUSE, "stray-photo")
    await guide.opens(guide.first(student.Submit), "submitted")
    await guide.opens(guide.first(student.TakeBack), "taken-back")
    await guide.opens(guide.first(student.Submit))
    await guide.says("/homework")
    await guide.does(lambda person: person.sends_photo())
    await guide.passes(PAUSE, "late-page")
    await guide.opens(guide.first(student_pages.AddLate), "late-page-added")


async def _puts_in_order(guide: Guide) -> None:
    await guide.opens(guide.first(student_pages.OwnPages), "pages")
    await guide.opens(guide.first(student_pages.AllOwnPages), "pages-all")
    await guide.opens(guide.first(student_pages.OwnPage), "page")
    await guide.opens(guide.first(student_pages.MovePage), "page-moved")
    await guide.opens(guide.first(student_pages.RemovePage), "page-removed")
    await guide.opens(guide.first(student_pages.RestorePage), "page-restored")


async def walk_choice(teacher: Guide, guide: Guide) -> None:
    """Two pieces to hand in: what was sent before choosing one must find its place."""
    for task in ("Exercise 1", "Exercise 2"):
        await teacher.opens(tutor.AssignFor(student=MARK))
        await teacher.says(task)
        await teacher.opens(teacher.first(tutor_assigning.AssignMonth))
        await teacher.opens(teacher.first(tutor_assigning.AssignDue))
        await teacher.opens(teacher.first(tutor_assigning.ConfirmAssign))
    await guide.take("notice-assigned")
    await guide.says("/start", "home-of-two")
    await guide.does(lambda person: person.sends_photo())
    await guide.passes(PAUSE, "which-homework")
    await guide.says("/homework", "which-homework-left")
    await guide.opens(guide.first(student.ShelvedHomework))
    await guide.opens(guide.first(student.HandIn))
    await guide.passes(PAUSE, "which-homework-joined")


async def walk_parent(guide: Guide) -> None:
    await guide.take("home")
    await guide.presses("button-family-schedule", "schedule")
    await guide.opens(guide.first(family.ScheduledLesson), "lesson")
    await guide.says("/balance", "balance")
    await guide.opens(guide.first(parent.BalanceLesson), "balance-lesson")
    await guide.opens(parent.ChildHomework(student=MARK, shelf=2, cursor=0, back=0), "homework-accepted")
    await guide.opens(guide.first(parent.ShelvedHomework), "homework-card")
    await guide.opens(parent.ChildHomework(student=MARK, shelf=0, cursor=0, back=0), "homework-todo")
    await guide.opens(parent.ChildProgress(student=MARK), "progress")
    await guide.opens(parent.ChildAchievements(student=MARK, page=0), "achievements")
    await guide.says("/help", "help")
    await guide.says("/settings", "settings")
    await guide.does(lambda person: person.sends_photo())
    await guide.passes(PAUSE, "unknown-photo")


async def told(teacher: Guide, pupil: Guide, elder: Guide) -> None:
    """What one of them does, the others are told."""
    await teacher.opens(tutor.Lesson(lesson=4_000_000))
    await teacher.opens(tutor.DayLessons(day="20260316"))
    await teacher.opens(teacher.first(tutor.Lesson))
    await teacher.opens(teacher.first(tutor.CancelLesson))
    await teacher.opens(teacher.first(tutor.CancelLesson))
    await pupil.take("notice-cancelled")
    await elder.take("notice-cancelled")
    await teacher.take("cancelled")
    await teacher.says("/homework")
    check = next((one for one in teacher.camera.shown(teacher.person, tutor.Check)), None)
    if check is not None:
        await teacher.opens(check, "check")
        await teacher.opens(teacher.first(tutor.Accept), "accepted")
    for hours in range(1, 13):
        await _listen(teacher, pupil, elder, hours)


async def _listen(teacher: Guide, pupil: Guide, elder: Guide, number: int) -> None:
    """The clock moves on; whoever was told something is looked at."""
    before = [len(guide.person.received) for guide in (teacher, pupil, elder)]
    await pupil.passes(EVENING)
    for guide, seen in zip((teacher, pupil, elder), before, strict=True):
        if len(guide.person.received) > seen:
            await guide.take(f"later-{number:02}")


async def walk_stranger(guide: Guide) -> None:
    await guide.take("cover")
    await guide.says("/start", "welcome")
    await guide.opens(common.EnterCode(), "code")
    await guide.says("ABCD2345", "code-wrong")
    await guide.says("/help", "help")
    await guide.says("/role", "roles")
    await guide.opens(tutor.Student(student=MARK), "somebody-elses-button")
