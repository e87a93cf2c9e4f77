"""A charge disputed by the payer, reversed, charged again and kept by the tutor."""

from bot.callbacks import balances, disputes, parent, tutor, tutor_planning
from bot.demo.guide import Guide

MARK = 1
TODAY, MORNING = "20260312", 600
NOT_HELD, WORDS = 0, 4


async def walk(teacher: Guide, payer: Guide) -> None:
    await holds(teacher)
    await payer.opens(parent.Balance(student=MARK, before=0))
    await payer.opens(payer.first(balances.Term))
    await payer.opens(balances.Term(student=MARK, before=0, side=0, fact=2, page=0), "lessons")
    charge = payer.first(balances.Entry)
    await payer.opens(charge, "charge")
    await payer.opens(payer.first(disputes.Dispute), "why")
    await payer.opens(disputes.DisputeFor(transfer=charge.transfer, choice=WORDS), "words")
    await payer.says(payer.words.label("demo-dispute"), "disputed")
    await teacher.take("told")
    await teacher.says("/today", "today")
    await teacher.opens(disputes.Disputed(edge=0, back=0), "waiting")
    await teacher.opens(teacher.first(balances.Entry), "charge")
    await teacher.opens(teacher.first(disputes.Reverse), "reversed")
    await payer.take("reversed")
    await teacher.opens(teacher.first(disputes.UndoReverse), "undone")
    await payer.take("undone")
    await teacher.opens(teacher.first(disputes.Keep), "why-kept")
    await teacher.says(teacher.words.label("demo-dispute-answer"), "kept")
    await payer.take("kept")
    await payer.opens(payer.first(balances.Entry), "trail")


async def holds(teacher: Guide) -> None:
    """A lesson of this morning that nobody had planned."""
    await teacher.opens(tutor_planning.PlanTime(course=MARK, day=TODAY, clock=MORNING))
    length = tutor_planning.PlanLength(course=MARK, day=TODAY, clock=MORNING, minutes=60)
    await teacher.opens(length)
    await teacher.opens(teacher.first(tutor_planning.Plan))
    await teacher.opens(teacher.first(tutor_planning.Plan))
    await teacher.opens(teacher.first(tutor.Hold))
