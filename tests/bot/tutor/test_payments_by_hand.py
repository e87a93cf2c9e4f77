"""How a payment was made, what corrects a balance, and where families are to pay: by the tutor's own taps."""

from datetime import timedelta

from bot import formats, paid_formats
from domain.ledger import PaymentMethod
from domain.sent import MediaKind
from storage import tables
from storage.reads import Reads
from tests.bot.family import Home


async def opens_payment(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-payment")


async def transfers(reads: Reads) -> list[tuple[object, ...]]:
    found = await reads.all(tables.transfers.select().order_by(tables.transfers.c.id))
    return [(row.amount_minor, row.method, row.note, row.happened_at.date()) for row in found]


async def test_a_payment_is_recorded_with_how_when_a_note_and_a_picture(home: Home) -> None:
    tutor, words = home.tutor, home.tutor.words
    await opens_payment(home)
    await tutor.says("20$")
    assert words.label("error-other-currency", typed="USD", currency="RUB") in tutor.screen
    await tutor.says("1500")
    await tutor.presses("payment-method", method="bank")
    await tutor.presses("button-payment-day", day="other")
    tomorrow = home.rig.clock() + timedelta(days=1)
    for slip, key in (
        ("31.02", "not-understood-record-payment-day"),
        (f"{tomorrow:%d.%m}", "error-payment-day-out-of-range"),
        ("01.01.2031", "error-payment-day-out-of-range"),
        ("01.01.2001", "error-payment-day-out-of-range"),
    ):
        await tutor.says(slip)
        assert words.label(key, most_days=730) in tutor.screen, slip
    day = home.rig.clock() - timedelta(days=9)
    await tutor.says(f"{day:%d.%m}")
    await tutor.presses("button-payment-note")
    await tutor.says("<b>For</b> March")
    await tutor.does(lambda person: person.sends_photo())
    record = words.label("button-tutor-record")
    await tutor.does(lambda person: (person.presses(record), person.presses(record)))
    assert tutor.sees("<b>For</b> March")
    async with home.rig.database.reading() as reads:
        assert await transfers(reads) == [
            (150_000, PaymentMethod.BANK, "<b>For</b> March", day.date()),
        ]
        (proof,) = await reads.all(tables.payment_proofs.select())
    assert proof.kind is MediaKind.PHOTO
    await tutor.presses("button-receipt-files", count=1)
    await opens_payment(home)
    await tutor.says("1500")
    assert words.label("button-payment-again") in tutor.screen
    await tutor.presses("button-payment-open-like")
    assert words.label("button-tutor-undo") in tutor.screen


async def test_money_is_given_back_adjusted_and_undone(home: Home) -> None:
    tutor, parent, words = home.tutor, home.parent, home.tutor.words
    await opens_payment(home)
    await tutor.says("1000")
    await tutor.presses("button-tutor-record")
    await tutor.presses("button-tutor-balance")
    await tutor.presses("button-money-acts")
    await tutor.presses("button-money-act", act="refund")
    await tutor.says("1200")
    assert tutor.sees_words("dialog-correct-beyond", after=formats.money(words, -20_000, "RUB"))
    await tutor.presses("button-money-sure", act="refund")
    amount = formats.money(parent.words, 120_000, "RUB")
    assert parent.sees_words("notice-money-corrected", kind="refund", amount=amount)
    await tutor.presses("button-tutor-undo")
    assert parent.sees_words("notice-correction-undone", kind="refund", amount=amount)
    await tutor.presses("button-tutor-balance")
    await tutor.presses("button-money-acts")
    await tutor.presses("button-money-act", act="take_off")
    await tutor.says("50")
    await tutor.says("A workbook")
    sure = words.label("button-money-sure", act="take_off")
    await tutor.does(lambda person: (person.presses(sure), person.presses(sure)))
    assert parent.sees("A workbook")
    async with home.rig.database.reading() as reads:
        assert len(await transfers(reads)) == 4


async def test_a_reason_that_its_dialog_has_forgotten_is_asked_again(home: Home) -> None:
    tutor = home.tutor
    await opens_payment(home)
    await tutor.presses("button-cancel")
    await tutor.says("/students")
    await tutor.presses_label("Sam")
    await tutor.presses("button-tutor-balance")
    await tutor.presses("button-money-acts")
    await tutor.presses("button-money-act", act="add")
    await tutor.says("50")
    await tutor.says("A present")
    confirm = tutor.person.received[-1]
    sure = next(row[0]["callback_data"] for row in confirm.rows if "xd:" in row[0]["callback_data"])
    await tutor.says("/today")
    await tutor.does(lambda person: person.taps(confirm, sure))
    amount = formats.money(tutor.words, 5000, "RUB")
    assert tutor.sees_words("dialog-correct-reason", act="add", amount=amount, student="Sam")
    async with home.rig.database.reading() as reads:
        assert await transfers(reads) == []


async def test_where_to_pay_is_copied_by_a_tap(home: Home) -> None:
    tutor, parent, words = home.tutor, home.parent, home.tutor.words
    await tutor.says("/students")
    await tutor.presses_label("Sam")
    await tutor.presses("button-tutor-balance")
    await tutor.presses("button-money-acts")
    await tutor.presses("button-requisites")
    await tutor.presses("button-requisite-add", kind="card")
    await tutor.says("4111 1111 1111 1112")
    assert words.label("error-requisite-wrong", kind="card") in tutor.screen
    await tutor.says("4111111111111111")
    await parent.says("/balance")
    await parent.presses("button-pay-now")
    await parent.says("1 500,50")
    copies = {
        button["copy_text"]["text"]
        for row in parent.person.received[-1].rows
        for button in row
        if "copy_text" in button
    }
    purpose = parent.words.label("pay-purpose", student="Sam", month=month(home))
    assert copies == {"4111 1111 1111 1111", "1500.50", purpose}
    await tutor.presses_label("1111")
    await tutor.presses("button-tutor-undo")
    assert tutor.sees("4111 1111 1111 1111")


def month(home: Home) -> str:
    return paid_formats.month_alone(home.parent.words, home.parent.words.local(home.rig.clock()).date())
