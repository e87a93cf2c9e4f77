"""Paying by hand, from the requisites to the receipt; what else is done about money; what is typed amiss."""

from bot.callbacks import parent, paying, tutor
from bot.callbacks import tutor_money as money
from bot.demo.guide import Guide

MARK = 1
STUDIO = 1
SOFIA = 2
CARD = "4111 1111 1111 1111"


async def walk(teacher: Guide, payer: Guide) -> None:
    await _where(teacher)
    await _claimed(teacher, payer)
    await _recorded(teacher)
    await _corrected(teacher, payer)


async def _where(teacher: Guide) -> None:
    await teacher.opens(money.Requisites(studio=STUDIO), "requisites-none")
    await teacher.opens(money.AddRequisite(studio=STUDIO, kind=0), "requisite")
    await teacher.says("4111 1111 1111 1112", "requisite-refused")
    await teacher.says(CARD)
    await teacher.opens(money.AddRequisite(studio=STUDIO, kind=1))
    await teacher.says("+7 900 123-45-67", "requisites")


async def _claimed(teacher: Guide, payer: Guide) -> None:
    await payer.opens(parent.Balance(student=MARK, before=0), "balance")
    await payer.opens(paying.Pay(student=MARK), "how-much")
    await payer.says("20$", "other-currency")
    await payer.says("1,5,0", "not-understood")
    await payer.says("4500", "where")
    await payer.opens(payer.first(paying.IPaid), "said")
    await payer.does(lambda person: person.sends_photo(), "proved")
    await payer.opens(payer.first(paying.NoProof), "waits")
    await payer.opens(parent.Balance(student=MARK, before=0), "balance-waits")
    await teacher.take("told")
    await teacher.opens(teacher.first(money.MissClaim), "missed")
    await payer.take("not-found")
    await payer.opens(payer.first(paying.ShowProof))
    await payer.says("Monday, 18:40")
    await teacher.take("words")
    await teacher.opens(teacher.first(money.OtherSum), "other-sum")
    await teacher.says("5000", "confirm-sum")
    await teacher.opens(teacher.first(money.ReceiveSum), "received")
    await payer.take("receipt-told")
    await payer.opens(payer.first(paying.Receipt), "receipt")
    await teacher.opens(money.Claims(edge=0, back=0), "claims-none")


async def _recorded(teacher: Guide) -> None:
    await teacher.opens(tutor.PayFor(student=SOFIA))
    await teacher.says("3000", "confirm")
    await teacher.opens(teacher.first(money.PaidWhen), "day")
    await teacher.says("01.01.2031", "day-refused")
    await teacher.says("01.03")
    await teacher.opens(teacher.first(money.PaidNote), "note")
    await teacher.says("March")
    await teacher.does(lambda person: person.sends_photo(), "all-said")
    await teacher.opens(teacher.first(money.RecordPaid), "recorded")
    await teacher.opens(tutor.PayFor(student=SOFIA))
    await teacher.says("3000", "again")


async def _corrected(teacher: Guide, payer: Guide) -> None:
    await teacher.opens(money.MoneyActs(student=MARK), "acts")
    await teacher.opens(money.CorrectFor(student=MARK, kind=1), "refund")
    await teacher.says("90000", "beyond")
    await teacher.opens(money.CorrectFor(student=MARK, kind=3))
    await teacher.says("500", "reason")
    await teacher.says("Workbook", "take-off")
    await teacher.opens(teacher.first(money.Correct), "taken-off")
    await payer.take("taken-off-told")
    await teacher.opens(teacher.first(tutor.UndoPayment), "undone")
    await payer.take("undone-told")
