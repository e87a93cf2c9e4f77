"""Payment by card: how much, the invoice, the receipt; what is refused, what is odd, and money that goes back."""

from bot.callbacks import parent as family
from bot.callbacks import tutor, tutor_strays
from bot.callbacks.card_payments import MakeCardInvoice
from bot.callbacks.paying import Pay
from bot.demo.guide import Guide
from simulator import paying
from simulator.chats import Message
from simulator.paying import Sum

MARK = 1


async def walk(payer: Guide, teacher: Guide) -> None:
    await payer.opens(family.Balance(student=MARK, before=0), "balance")
    await payer.opens(Pay(student=MARK))
    await payer.says("0,5", "where")
    await payer.opens(payer.first(MakeCardInvoice), "too-small")
    await payer.opens(payer.first(Pay))
    await payer.says("25")
    await payer.opens(payer.first(MakeCardInvoice), "invoice")
    invoice = _invoice(payer)
    await payer.does(lambda person: person.pays(invoice), "paid")
    await teacher.take("told")
    await payer.does(lambda person: person.pays(invoice), "again")
    await teacher.opens(teacher.first(tutor.Payment), "receipt")
    world = payer.camera.world
    await payer.camera.does(lambda: paying.refund(world, next(iter(world.charges))))
    await payer.take("given-back")
    await teacher.take("given-back")
    await payer.opens(Pay(student=MARK))
    await payer.says("2345,67")
    await payer.opens(payer.first(MakeCardInvoice), "odd-invoice")
    twisted = Sum({}, {"total_amount": 100_000})
    await payer.does(lambda person: person.pays(_invoice(payer), twisted), "unmatched")
    await teacher.take("unmatched")
    await teacher.opens(teacher.first(tutor_strays.Strays), "strays")
    await teacher.opens(teacher.first(tutor_strays.Stray), "stray")
    stray = teacher.first(tutor_strays.StrayFor)
    await teacher.opens(stray, "whom")
    await teacher.opens(tutor_strays.Stray(stray=stray.stray))
    await teacher.opens(teacher.first(tutor_strays.RefundStray), "refunded")
    await teacher.opens(tutor_strays.Stray(stray=stray.stray))
    await teacher.opens(teacher.first(tutor_strays.GiveStray), "give")
    await teacher.opens(teacher.first(tutor_strays.GiveStray), "given")
    await teacher.opens(tutor_strays.Stray(stray=stray.stray), "stray-given")


def _invoice(payer: Guide) -> Message:
    return next(message for message in reversed(payer.person.received) if message.kind == "invoice")
