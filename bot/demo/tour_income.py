"""What came in and what was earned: a month, who brought it, the year as a chart. And a tutor's pay."""

from bot.callbacks import tutor_income, tutor_pay, tutor_teachers
from bot.demo.guide import Guide

OWN = 2


async def walk(guide: Guide) -> None:
    await guide.says("/today", "today")
    await guide.opens(guide.first(tutor_income.Income), "month")
    await guide.opens(guide.first(tutor_income.IncomeStudents), "students")
    await guide.presses("button-back")
    await guide.opens(guide.first(tutor_income.IncomeCourses), "courses")
    await guide.presses("button-back")
    await guide.opens(guide.first(tutor_income.IncomeChart), "chart")
    await guide.presses("button-back")
    await guide.opens(guide.first(tutor_income.IncomeFile), "file")
    await _pay(guide)


async def _pay(guide: Guide) -> None:
    """The owner's own, there being no colleague here."""
    await guide.says("/today")
    await guide.opens(tutor_teachers.Teacher(tutor=OWN), "teacher")
    await guide.opens(tutor_pay.TutorPay(tutor=OWN, month=0), "no-terms")
    await guide.opens(tutor_pay.PayKinds(tutor=OWN), "kinds")
    await guide.opens(tutor_pay.PayKind(tutor=OWN, kind=tutor_pay.PERCENT), "ask")
    await guide.says("50 %", "review")
    await guide.opens(guide.first(tutor_pay.PayLeast), "least")
    await guide.says("20", "review-least")
    await guide.opens(guide.first(tutor_pay.AgreePay), "agreed")
    await guide.opens(tutor_pay.TutorPay(tutor=OWN, month=202602), "february")
    await guide.opens(guide.first(tutor_pay.PayOut), "pay-out")
    await guide.says("50", "sure")
    await guide.opens(guide.first(tutor_pay.RecordPayOut), "receipt")
    studio = tutor_pay.StudioPay(studio=1, month=202602, edge=0)
    await guide.opens(studio, "studio")
