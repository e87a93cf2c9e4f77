"""Paying by hand, from the debt to the receipt: whatever is typed, tapped twice, sent late or not found."""

from datetime import timedelta

from bot import formats
from storage import tables
from tests.bot.family import Home

HOUR = timedelta(hours=1)


def rub(home: Home, minor: int) -> str:
    return formats.money(home.parent.words, minor, "RUB")


async def rows(home: Home, table: object) -> int:
    async with home.rig.database.reading() as reads:
        return len(await reads.all(table.select()))  # type: ignore[attr-defined]  # any table of ours


async def owes(home: Home) -> None:
    lesson = await home.family.plans(-3 * HOUR)
    await home.family.holds(lesson)
    await home.rig.settle()


async def test_a_debt_is_paid_by_copy_screenshot_and_one_tap(home: Home) -> None:
    parent, tutor = home.parent, home.tutor
    await owes(home)
    await parent.says("/balance")
    await parent.presses("button-pay-now")
    for slip, key in (
        ("0", "error-amount-out-of-range"),
        ("-5", "error-amount-out-of-range"),
        ("1" + "0" * 12, "error-amount-out-of-range"),
        ("1,5,0", "not-understood-pay-lessons-amount"),
        ("\N{MONEY BAG}", "not-understood-pay-lessons-amount"),
        ("20$", "error-other-currency"),
    ):
        await parent.says(slip)
        told = parent.words.label(key, least_minor=1, typed="USD", currency="RUB")
        assert told in parent.screen, slip
    await parent.presses("button-pay-debt", amount=rub(home, 1500))
    assert parent.sees_words("screen-pay-nowhere")
    done = parent.words.label("button-pay-done")
    await parent.does(lambda person: (person.presses(done), person.presses(done)))
    assert await rows(home, tables.payment_claims) == 1
    await parent.does(lambda person: person.sends_photo())
    assert parent.sees_words("screen-claim-proofs", count=1)
    amount = formats.money(tutor.words, 1500, "RUB")
    assert tutor.sees_words("notice-claim-made", amount=amount)
    received = tutor.words.label("button-claim-received")
    await tutor.does(lambda person: (person.presses(received), person.presses(received)))
    assert await rows(home, tables.transfers) == 2, "the lesson and one payment"
    assert parent.sees_words("notice-payment-received", amount=rub(home, 1500))
    assert parent.words.label("receipt-advance", amount=rub(home, 0)) not in parent.chat
    await parent.presses("button-claim-receipt")
    await parent.presses("button-receipt-files", count=1)


async def test_what_is_not_found_goes_on_until_it_is_another_sum(home: Home) -> None:
    parent, tutor = home.parent, home.tutor
    await parent.says("/balance")
    await parent.presses("button-pay-now")
    await parent.says("3000")
    await parent.presses("button-pay-cash")
    await parent.presses("button-claim-skip")
    await parent.presses("button-notice-balance")
    await parent.presses("button-pay-claim", amount=rub(home, 300_000))
    await tutor.presses("button-claim-missing")
    assert parent.sees_words("notice-claim-not-found", amount=rub(home, 300_000))
    await parent.presses("button-claim-show")
    await parent.says("I gave it on Monday")
    assert tutor.sees("I gave it on Monday")
    await tutor.presses("button-claim-other-sum")
    await tutor.says("2 500")
    await tutor.presses("button-tutor-record")
    assert parent.sees_words("notice-payment-received", amount=rub(home, 250_000))
    await tutor.presses("button-tutor-undo")
    assert parent.sees_words("notice-payment-undone", amount=rub(home, 250_000))
    await parent.says("/balance")
    await parent.presses("button-pay-now")
    await parent.presses("button-pay-claim", amount=rub(home, 300_000))
    await parent.presses("button-claim-withdraw")
    assert parent.sees_words("screen-claim-own", state="withdrawn")


async def test_a_picture_sent_later_joins_the_claim_that_waits(home: Home) -> None:
    parent = home.parent
    await parent.says("/balance")
    await parent.presses("button-pay-now")
    await parent.says("3000")
    await parent.presses("button-pay-done")
    await parent.says("/balance")
    await home.rig.passes(timedelta(hours=1))
    await parent.does(lambda person: person.sends_photo())
    assert home.tutor.sees_words(
        "notice-claim-proved", amount=formats.money(home.tutor.words, 300_000, "RUB")
    )
    await home.tutor.presses("button-claim-card")
    await home.tutor.presses("button-receipt-files", count=1)
