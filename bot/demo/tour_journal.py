"""Grades: given in the journal of a student and of a group, settled for a period, as the family reads them."""

from datetime import timedelta

from bot.callbacks import family_records, tutor, tutor_grades, tutor_groups, tutor_periods
from bot.callbacks import student as family
from bot.demo.guide import Guide

MARK = 1
LONG_NAME = "Anna Maria Luisa Josephine of the Hills and Valleys"
MINUTES = 60
KINDS = (1, 2, 3)
SOON = timedelta(minutes=3)


async def walk(teacher: Guide, student: Guide, parent: Guide) -> None:
    await _give(teacher)
    await _change(teacher)
    await _settle(teacher)
    await _group(teacher)
    await _excuse(teacher, student)
    await _read(student, parent)


async def _give(guide: Guide) -> None:
    await guide.says("/students")
    await guide.opens(tutor.Student(student=MARK), "student")
    await guide.opens(guide.first(tutor_grades.Journals), "empty")
    for kind in KINDS:
        await guide.opens(guide.first(tutor_grades.GiveMark))
        await guide.opens(
            tutor_grades.GiveMark(course=MARK, student=MARK, kind=kind), "give" if kind == 1 else ""
        )
        await guide.opens(guide.camera.shown(guide.person, tutor_grades.GivePoints)[kind - 1])
    await guide.opens(guide.first(tutor_grades.GiveMark))
    await guide.says("B+", "give-not-understood")
    await guide.opens(guide.first(tutor_grades.GivePoints), "journal")


async def _change(guide: Guide) -> None:
    newest, before = guide.camera.shown(guide.person, tutor_grades.MarkCard)[:2]
    await guide.opens(newest, "mark")
    await guide.opens(guide.first(tutor_grades.Excuse), "excused")
    await guide.opens(guide.first(tutor_grades.Journal))
    await guide.opens(before)
    await guide.opens(guide.first(tutor_grades.Regrade), "regrade")
    await guide.opens(guide.camera.shown(guide.person, tutor_grades.RegradeTo)[-1], "regraded")
    await guide.opens(guide.camera.shown(guide.person, tutor_grades.RemoveMark)[0], "remove")
    await guide.opens(guide.first(tutor_grades.MarkCard))
    await guide.opens(guide.first(tutor_grades.Journal))
    await guide.opens(guide.first(tutor_grades.Grading), "rules")
    await guide.opens(guide.first(tutor_grades.Weigh), "weighed")


async def _settle(guide: Guide) -> None:
    await guide.says("/students")
    await guide.opens(tutor.Student(student=MARK))
    await guide.opens(guide.first(tutor_grades.Journals), "with-marks")
    await guide.opens(guide.first(tutor_periods.Periods), "periods-empty")
    await guide.opens(guide.first(tutor_periods.NewPeriod), "period-days")
    await guide.opens(guide.camera.shown(guide.person, tutor_periods.ChoosePeriod)[1], "period-grade")
    await guide.opens(guide.first(tutor_periods.PeriodPoints), "period-settled")
    await guide.opens(guide.first(tutor_periods.PeriodCard), "period-card")
    await guide.opens(guide.first(tutor_periods.ReopenPeriod), "period-why")
    await guide.says(guide.words.label("demo-feedback", what="neat"), "period-reopened")
    await guide.opens(guide.first(tutor_periods.SettleAgain), "period-again")
    await guide.opens(guide.camera.shown(guide.person, tutor_periods.PeriodPoints)[-1], "period-reason")
    await guide.says(guide.words.label("demo-feedback", what="neat"), "period-otherwise")
    await guide.opens(guide.first(tutor_periods.PeriodCard), "period-otherwise-card")
    await guide.opens(guide.first(tutor_periods.Periods))
    await guide.opens(guide.first(tutor_grades.Journal), "journal-settled")
    await guide.opens(guide.first(tutor_grades.JournalFile), "workbook")


async def _group(guide: Guide) -> None:
    await guide.opens(tutor_groups.AddGroup())
    await guide.says(guide.words.label("demo-group-name"))
    await guide.opens(guide.first(tutor_groups.GroupPrice))
    await guide.opens(tutor_groups.GroupLength(minutes=MINUTES))
    await guide.says("4")
    group = guide.first(tutor_groups.EditGroup).course
    for name in (guide.words.label("demo-group-first"), LONG_NAME):
        await guide.opens(tutor_groups.AddMember(course=group))
        await guide.says(name)
    await guide.opens(tutor_grades.GroupJournal(course=group, edge=0, back=0), "group-empty")
    await guide.opens(guide.first(tutor_grades.Journal), "member-empty")
    await guide.opens(guide.first(tutor_grades.GiveMark))
    await guide.opens(guide.first(tutor_grades.GivePoints))
    await guide.opens(tutor_grades.GroupJournal(course=group, edge=0, back=0), "group")
    await guide.opens(guide.camera.shown(guide.person, tutor_grades.JournalFile)[-1], "pages")


async def _excuse(teacher: Guide, student: Guide) -> None:
    await teacher.says("/students")
    await teacher.opens(tutor.StudentHomework(student=MARK, before=0))
    work = teacher.first(tutor.Homework)
    await teacher.opens(work, "work")
    await teacher.opens(tutor_grades.ExcuseWork(homework=work.homework, on=1), "work-excused")
    await student.says("/homework", "nothing-to-do")
    await student.opens(family.HomeworkShelf(shelf=2, cursor=0, back=0), "done")


async def _read(student: Guide, parent: Guide) -> None:
    await student.passes(SOON, "told")
    await parent.take("told")
    await student.says("/start")
    await student.opens(family_records.FamilyJournals(student=0), "grades")
    await student.opens(_workbook(student), "workbook")
    await parent.says("/start")
    await parent.opens(family_records.FamilyJournals(student=MARK), "grades")
    await parent.opens(_workbook(parent), "workbook")


def _workbook(guide: Guide) -> family_records.FamilyFile:
    return guide.first(family_records.FamilyFile)
