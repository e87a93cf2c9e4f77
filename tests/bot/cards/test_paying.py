"""Payment by card inside Telegram: a plug-in that shows nothing of itself until it is switched on."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.callbacks import tutor as tutor_callbacks
from bot.callbacks.card_payments import MakeCardInvoice
from simulator import paying
from simulator.paying import Sum
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from tests.bot.cards.deeds import PRICE, amount, asks, balance, pays, refusal
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.bot.statements import taps


async def test_without_a_provider_nothing_of_it_is_shown_and_old_buttons_say_why(db: Database) -> None:
    home = await settle_in(await Rig(db).start())
    await home.parent.says("/balance")
    await home.parent.presses("button-pay-now")
    await home.parent.says("1500")
    assert home.parent.words.label("button-pay-cash") in home.parent.screen
    assert home.parent.words.label("button-card-pay") not in home.parent.chat
    await taps(home.parent, MakeCardInvoice(student=1, minor=PRICE, intent="i"))
    assert home.parent.person.alerts[-1] == home.parent.words.label("error-card-payments-off")
    assert not [message for message in home.parent.person.received if message.kind == "invoice"]


async def test_a_parent_pays_and_everybody_concerned_hears(home: Home) -> None:
    invoice = await asks(home)
    shown = invoice.content["invoice"]
    assert (shown["currency"], shown["total_amount"], shown["start_parameter"]) == ("RUB", PRICE, "menu")
    query = await pays(home.parent, invoice)
    assert query.answer == {"ok": True, "error_message": ""}
    assert await balance(home) == PRICE
    assert home.parent.sees_words("notice-payment-received", amount=amount(home.parent))
    assert home.tutor.sees_words("notice-card-paid", amount=amount(home.tutor))
    assert not home.student.sees_words("notice-payment-received", amount=amount(home.student))
    assert not home.rig.findings()


async def test_two_taps_are_one_invoice_and_an_old_button_asks_again(home: Home) -> None:
    button = MakeCardInvoice(student=home.school.student_id, minor=PRICE, intent="abc")
    for _ in range(2):
        await taps(home.parent, button)
    sent = [message for message in home.parent.person.received if message.kind == "invoice"]
    assert len(sent) == 1
    await home.rig.passes(timedelta(days=1))
    await taps(home.parent, button)
    assert home.parent.sees_words("screen-pay-how-much")


async def test_a_sum_that_telegram_does_not_take_is_said_in_words(home: Home) -> None:
    await taps(home.parent, MakeCardInvoice(student=home.school.student_id, minor=1000, intent="i"))
    assert home.parent.sees_words("screen-card-bad-sum", amount=amount(home.parent, 1000))
    assert not [message for message in home.parent.person.received if message.kind == "invoice"]


async def test_who_pays_no_more_is_refused_and_his_money_on_the_way_is_credited(home: Home) -> None:
    invoice = await asks(home)
    on_the_way = home.parent.person.pays(invoice)
    await home.rig.app.bot.answer_pre_checkout_query(on_the_way.id, ok=True)
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        await uow.people.end_membership(home.school.guardian_id, home.rig.clock())
    await home.rig.settle()
    assert await balance(home) == PRICE
    assert home.parent.sees_words("screen-card-told", state="unseen", amount=amount(home.parent))
    assert home.tutor.sees_words("notice-card-paid-odd", oddity="no_payer")
    again = await pays(home.parent, invoice)
    assert refusal(again) == home.parent.words.label("card-obstacle", why="paid")


async def test_another_sum_charged_than_consented_to_is_put_aside_and_the_owner_told(home: Home) -> None:
    twisted = Sum({}, {"total_amount": 1_000, "telegram_payment_charge_id": "odd"})
    await pays(home.parent, await asks(home), twisted)
    assert await balance(home) == 0
    assert home.parent.sees_words("screen-card-told", state="unmatched", amount=amount(home.parent, 1000))
    await _given(home)


async def _given(home: Home) -> None:
    """From the notice, by a name typed; from the income screen it is gone."""
    tom = home.tutor
    await tom.says("/today")
    await tom.presses("button-income")
    await tom.presses("button-strays", count=1)
    await tom.presses_label(amount(tom, 1000))
    await tom.presses("button-stray-for", other="yes")
    await tom.says("nobody")
    await tom.says("s")
    await tom.presses_label("Sam")
    assert tom.sees_words(
        "dialog-stray-sure",
        amount=amount(tom, 1000),
        student="Sam",
        before=amount(tom, 0),
        after=amount(tom, 1000),
    )
    give = tom.words.label("button-stray-give")
    await tom.does(lambda person: (person.presses(give), person.presses(give)))
    assert await balance(home) == 1_000
    await home.rig.settle()
    assert home.parent.sees_words("notice-payment-received", amount=amount(home.parent, 1000))
    await tom.says("/today")
    await tom.presses("button-income")
    assert tom.words.label("button-strays", count=1) not in tom.screen
    assert tom.words.label("button-strays", count=0) not in tom.screen


async def test_the_same_news_twice_and_after_a_death_is_one_credit(home: Home) -> None:
    invoice = await asks(home)
    home.rig.world.faults.rates["duplicate_update"] = 1.0
    await pays(home.parent, invoice)
    await home.rig.restart()
    home.rig.app.polling.offset = None
    await home.rig.settle()
    assert await balance(home) == PRICE
    told = home.parent.words("notice-payment-received", amount=amount(home.parent))
    assert home.parent.person.screen_text().count(told.replace("<b>", "").replace("</b>", "")) == 1


async def test_money_that_goes_back_is_taken_off_and_told(home: Home) -> None:
    await pays(home.parent, await asks(home))
    (charge,) = home.rig.world.charges
    paying.refund(home.rig.world, charge)
    await home.rig.settle()
    assert await balance(home) == 0
    assert home.parent.sees_words("notice-card-given-back", amount=amount(home.parent))
    assert home.tutor.sees_words("notice-card-given-back", amount=amount(home.tutor))


async def test_the_tutors_undo_corrects_the_books_alone_and_says_where_the_money_is(home: Home) -> None:
    await pays(home.parent, await asks(home))
    async with home.rig.database.reading() as reads:
        transfer = await reads.scalar(select(tables.transfers.c.id))
    await taps(home.tutor, tutor_callbacks.Payment(transfer=transfer or 0))
    assert home.tutor.sees_words("screen-card-receipt")
    await home.tutor.presses("button-tutor-undo")
    assert await balance(home) == 0
    assert len(home.rig.world.charges) == 1


@pytest.mark.parametrize(
    "name",
    ["Bobby & 'Tables' \"; DROP --", "\N{FAMILY}" * 60, "Maximilian-Alexander " * 2 + "Wolfeschlegel"],
)
async def test_whatever_the_student_is_called_the_invoice_is_sent(home: Home, name: str) -> None:
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        (await uow.students.get(home.school.student_id)).name = name
    shown = (await asks(home)).content["invoice"]
    title = home.parent.words.label("card-invoice-title", student=name)
    assert title.startswith(shown["title"].rstrip("\N{HORIZONTAL ELLIPSIS}"))
