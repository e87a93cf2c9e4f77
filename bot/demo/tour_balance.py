"""A balance that explains itself to both sides, what stands behind it, and statements."""

from bot.callbacks import balances, parent, tutor
from bot.demo.guide import Guide
from bot.demo.tour_packages import sold

MARK = 1


async def walk(teacher: Guide, payer: Guide) -> None:
    await payer.says("/balance")
    await payer.opens(parent.Balance(student=MARK, before=0), "explained")
    await payer.opens(payer.first(balances.Term), "term")
    await payer.opens(payer.first(balances.Entry), "entry")
    await payer.opens(balances.Periods(student=MARK, side=0), "periods")
    await payer.presses("button-statement-period", "statement", period="year")
    await payer.opens(balances.OwnPeriod(student=MARK, side=0), "days")
    await payer.says("31.02", "days-refused")
    await payer.says("/cancel")
    await sold(teacher.called("balance-sale"))
    await teacher.opens(tutor.Balance(student=MARK, before=0), "explained")
    await teacher.opens(teacher.first(balances.Term), "term")
