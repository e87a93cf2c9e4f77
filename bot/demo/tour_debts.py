"""Debts: what payers are told as days pass, the tutor's list with its reminders, and the question before a lesson."""

from datetime import timedelta

from bot.callbacks import balances, overdue, tutor, tutor_availability
from bot.callbacks import parent as payer
from bot.callbacks import tutor_debts as debts
from bot.demo.guide import Guide

MARK = 1
STUDIO = 1
STEP = timedelta(hours=6)
STEPS = 56
"""Two weeks."""


async def walk(teacher: Guide, parent: Guide) -> None:
    await teacher.opens(debts.MoneyRules(studio=STUDIO), "rules")
    await teacher.opens(tutor_availability.StudioRule(studio=STUDIO, rule="debt_limit_lessons"), "rule")
    await teacher.opens(tutor.Balance(student=MARK, before=0))
    await _owe(teacher)
    await parent.passes(timedelta(seconds=40), "told")
    await teacher.opens(overdue.Debtors(edge=0, back=0), "list")
    await parent.take("reminded")
    await _wait(teacher, parent)
    await teacher.opens(overdue.Debtors(edge=0, back=0), "list-later")
    await teacher.opens(debts.RemindAll(), "whom")
    await teacher.opens(teacher.first(debts.Spare), "spared")
    await teacher.opens(teacher.first(debts.Spare))
    await teacher.opens(debts.RemindThem(), "report")


async def _owe(teacher: Guide) -> None:
    """A payment that was none; a lesson is near, so that the tutor is asked."""
    await teacher.opens(teacher.first(balances.Term))
    await teacher.opens(teacher.first(tutor.Payment))
    await teacher.opens(teacher.first(tutor.UndoPayment), "asked")
    await teacher.opens(teacher.first(debts.RemindBefore), "answered")


async def _wait(teacher: Guide, parent: Guide) -> None:
    """Whoever was told something of money is looked at."""
    for step in range(STEPS):
        before = [len(guide.person.received) for guide in (teacher, parent)]
        await teacher.passes(STEP)
        heard = [len(guide.person.received) for guide in (teacher, parent)]
        is_asked = any(
            teacher.camera.shown(teacher.person, one) for one in (debts.TeachOn, debts.RemindDebtor)
        )
        if heard[0] > before[0] and is_asked:
            await teacher.take(f"later-{step:02}")
        if heard[1] > before[1] and parent.camera.shown(parent.person, payer.Balance):
            await parent.take(f"later-{step:02}")
