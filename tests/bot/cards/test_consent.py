"""Telegram asks before it takes the money: one read, at once, and a refusal in the payer's words."""

import asyncio
from datetime import timedelta

import pytest

from bot.polling import ALLOWED_UPDATES
from bot.updates import fetch
from simulator.paying import Sum
from storage.engine import Database
from tests.bot.cards.deeds import PRICE, asks, balance, pays, refusal
from tests.bot.family import Home, settle_in
from tests.bot.statements import CountingRig, counting


async def test_consent_is_one_read(db: Database) -> None:
    with counting(db) as tally:
        home = await settle_in(await CountingRig(db, tally, cards=True).start())
        await pays(home.parent, await asks(home))
    assert tally.costs["checkout"] == [(1, "consented")]


@pytest.mark.parametrize(
    "twisted",
    [Sum({"total_amount": PRICE - 1}, {}), Sum({"currency": "UAH"}, {}), Sum({"invoice_payload": "x"}, {})],
)
async def test_what_differs_from_the_invoice_is_refused_before_money_moves(home: Home, twisted: Sum) -> None:
    query = await pays(home.parent, await asks(home), twisted)
    why = "unknown" if "invoice_payload" in twisted.asked else "other_sum"
    assert refusal(query) == home.parent.words.label("card-obstacle", why=why)
    assert await balance(home) == 0


async def test_nobody_else_pays_it(home: Home) -> None:
    invoice = await asks(home)
    query = await pays(home.tutor, invoice)
    assert refusal(query) == home.tutor.words.label("card-obstacle", why="other_payer")
    stranger = home.rig.phone("Tom", "uk")
    await stranger.says("/start")
    assert refusal(await pays(stranger, invoice)) == stranger.words.label("card-obstacle", why="other_payer")


async def test_an_old_invoice_is_refused(home: Home) -> None:
    invoice = await asks(home)
    await home.rig.passes(timedelta(days=1))
    assert refusal(await pays(home.parent, invoice)) == home.parent.words.label(
        "card-obstacle", why="expired"
    )


async def test_a_paid_invoice_is_not_paid_again(home: Home) -> None:
    invoice = await asks(home)
    await pays(home.parent, invoice)
    assert refusal(await pays(home.parent, invoice)) == home.parent.words.label("card-obstacle", why="paid")
    assert await balance(home) == PRICE


async def test_consent_that_comes_too_late_is_no_failure(home: Home) -> None:
    home.parent.person.pays(await asks(home))
    home.rig.clock.advance(timedelta(seconds=11))
    await home.rig.settle()
    assert await balance(home) == 0
    assert not home.rig.world.charges


async def test_telegram_does_not_wait_behind_what_the_payer_did_before(home: Home) -> None:
    invoice = await asks(home)
    world = home.rig.world
    world.faults.latency = (0.3, 0.3)
    world.faults.next("latency", method="sendMessage")
    home.parent.person.sends("/help")
    home.parent.person.pays(invoice)
    slow, checkout = await fetch(
        home.rig.app.bot, offset=home.rig.app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES
    )
    ends: list[str] = []

    async def handled(name: str, raw: dict[str, object]) -> None:
        await home.rig.app.ingest.take(raw)
        ends.append(name)

    await asyncio.gather(handled("slow", slow), handled("checkout", checkout))
    assert ends == ["checkout", "slow"]
    assert len(world.charges) == 1
