"""Packages: what a studio sells, a sale by buttons and one in a line, a lesson drawn, and the rest given back."""

from datetime import timedelta

from bot.callbacks import packages, parent, tutor, tutor_income
from bot.callbacks import tutor_packages as deeds
from bot.callbacks.balances import TUTOR
from bot.demo.guide import Guide
from bot.demo.tour_dispute import holds

MARK, LIZA, STUDIO = 1, 3, 1
SOON = timedelta(minutes=1)


async def walk(teacher: Guide, payer: Guide) -> None:
    await _kinds(teacher)
    await sold(teacher)
    await payer.passes(SOON, "sold")
    await _drawn(teacher, payer)
    await _in_a_line(teacher)
    await _given_back(teacher, payer)


async def _kinds(teacher: Guide) -> None:
    await teacher.opens(deeds.Types(studio=STUDIO, edge=0, back=0), "kinds-none")
    await teacher.opens(teacher.first(deeds.AddType), "lessons")
    await teacher.says("0", "lessons-refused")
    await teacher.says("x", "not-understood")
    await teacher.opens(deeds.TakeLessons(number=8), "price")
    await teacher.says("180", "days")
    await teacher.opens(deeds.TakeDays(value=60), "subject")
    await teacher.opens(deeds.TakeSubject(index=0), "kind-added")
    await teacher.opens(teacher.first(deeds.AddType))
    await teacher.says(teacher.words.label("demo-package"), "in-a-line")
    await teacher.opens(deeds.TakeSubject(index=1), "kinds")
    await teacher.opens(teacher.first(deeds.Type), "kind")
    await teacher.opens(teacher.first(deeds.WithdrawType), "withdrawn")
    await teacher.opens(teacher.first(deeds.OfferAgain), "offered-again")


async def sold(teacher: Guide) -> None:
    """To Mark, of the first kind or of any."""
    await teacher.opens(packages.of_student(MARK, TUTOR), "none-sold")
    await teacher.opens(deeds.SellTo(student=MARK, edge=0, back=0), "sell")
    if teacher.camera.shown(teacher.person, deeds.SellType):
        await teacher.opens(teacher.first(deeds.SellType), "sale")
    else:
        await teacher.opens(teacher.first(deeds.SellOther))
        await teacher.says(teacher.words.label("demo-package"), "sale")
    await teacher.opens(teacher.first(deeds.Sell), "sold")


async def _drawn(teacher: Guide, payer: Guide) -> None:
    await holds(teacher)
    await teacher.take("held")
    await payer.passes(SOON, "drawn")
    await teacher.opens(packages.of_student(MARK, TUTOR), "packages")
    await teacher.opens(teacher.first(packages.Package), "card")
    await teacher.opens(teacher.first(deeds.Courses), "for")
    await payer.says("/balance")
    await payer.opens(parent.Balance(student=MARK, before=0), "balance")
    await payer.opens(packages.of_student(MARK, 0), "packages")
    await payer.opens(payer.first(packages.Package), "card")
    await payer.opens(payer.first(packages.PackageLesson), "lesson")


async def _in_a_line(teacher: Guide) -> None:
    """To one who owes: unpaid lessons are covered at once."""
    await teacher.opens(deeds.SellTo(student=LIZA, edge=0, back=0))
    await teacher.opens(teacher.first(deeds.SellOther), "owing-lessons")
    await teacher.says(teacher.words.label("demo-package"), "owing-sale")
    await teacher.opens(teacher.first(deeds.Sell), "owing-sold")
    await teacher.opens(teacher.first(deeds.AskUndo), "undo-sure")
    await teacher.opens(teacher.first(deeds.UndoSale), "undone")


async def _given_back(teacher: Guide, payer: Guide) -> None:
    await teacher.opens(packages.of_student(MARK, TUTOR))
    await teacher.opens(teacher.first(packages.Package))
    await teacher.opens(teacher.first(deeds.AskRelease), "rest-sure")
    await teacher.opens(teacher.first(deeds.Release), "rest-given-back")
    await teacher.opens(packages.of_student(MARK, TUTOR), "none-open")
    await teacher.opens(tutor.Student(student=MARK), "student")
    await teacher.opens(tutor_income.Income(studio=STUDIO, month=0), "income")
    await payer.passes(SOON, "rest")
