"""The first minutes of an owner with nobody in the database, and what a studio of many looks like."""

from datetime import timedelta

from bot.callbacks import common, tutor, tutor_cards, tutor_money, tutor_planning
from bot.demo.guide import Guide

LESSONS_A_DAY = 8
MANY = 24


async def walk_founder(guide: Guide, link: str) -> None:
    await guide.does(lambda person: person.opens(link), "found-language")
    language = guide.person.account.language or "en"
    await guide.opens(common.FoundLanguage(language=language), "found-zone")
    await guide.opens(guide.first(common.FoundZone), "found-currency")
    await guide.opens(guide.first(common.FoundCurrency), "today-empty")
    await guide.says("/week", "week-empty")
    await guide.says("/students", "students-empty")
    await guide.says("/homework", "homework-empty")
    await guide.opens(tutor.PickStudent(purpose="plan", edge=0, back=0), "pick-nobody")
    await guide.opens(tutor_cards.AddStudent(), "add-name")
    await guide.says("Max", "add-subject")
    await guide.opens(guide.first(tutor_cards.ChooseSubject), "add-price")
    await guide.opens(guide.first(tutor_cards.PricePer), "add-price-per-hour")
    await guide.opens(guide.first(tutor_cards.ChoosePrice), "add-length")
    await guide.opens(guide.first(tutor_cards.ChooseLength), "add-done")
    await guide.opens(tutor.PayFor(student=1), "pay")
    await guide.says("1 500,50", "pay-confirm")
    await guide.opens(guide.first(tutor_money.RecordPaid), "receipt")


async def walk_crowd(guide: Guide, names: tuple[str, ...]) -> None:
    """Names that hurt, then many students, then a day and a list of many lessons."""
    for name in names:
        await guide.opens(tutor_cards.AddStudent())
        await guide.says(name)
        await guide.opens(guide.first(tutor_cards.ChooseSubject))
        await guide.opens(guide.first(tutor_cards.ChoosePrice))
        await guide.opens(guide.first(tutor_cards.ChooseLength))
    await guide.take("card-of-a-strange-name")
    await guide.says("/students", "students-page-1")
    await guide.presses_label("›", "students-page-2")
    await guide.opens(tutor.FindStudent())
    await guide.says("a", "found-many")
    await guide.opens(tutor.PickStudent(purpose="plan", edge=0, back=0), "pick")
    for number in range(LESSONS_A_DAY):
        await guide.opens(tutor_planning.PlanFor(student=number + 2))
        await guide.says(f"13.03 {9 + number}:00")
        await guide.opens(guide.first(tutor_planning.PlanLength))
        await guide.opens(guide.first(tutor_planning.Plan))
    await guide.passes(timedelta(hours=18))
    await guide.says("/today", "today-full")
    await guide.opens(tutor.DayLessons(day="20260313"), "day-full")
    await guide.says("/week", "week-full")
    await guide.passes(timedelta(hours=11))
    await guide.opens(tutor.ToMark(after=0), "to-mark-full")
