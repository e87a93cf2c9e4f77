"""What came in and what was earned: a month, who brought it, the year as a chart."""

from bot.callbacks import tutor_income
from bot.demo.guide import Guide


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
