"""A tutor changes prices: what he types, from when it holds, and what the family hears and sees."""

from datetime import date

import pytest
from sqlalchemy import select

from bot import formats, pricing
from bot.formats import NotUnderstood
from domain.prices import Per, Terms
from storage import tables
from tests.bot.family import Home


@pytest.mark.parametrize(
    "said, terms",
    [
        ("1500", Terms(amount_minor=150_000)),
        (" 1 500,50 rub ", Terms(amount_minor=150_050)),
        ("1500/h", Terms(Per.HOUR, 150_000)),
        ("1500 per hour", Terms(Per.HOUR, 150_000)),
        ("\N{MINUS SIGN}10 %", Terms(percent_off=10)),
        ("101%", Terms(percent_off=101)),
        ("0", Terms(amount_minor=0)),
        ("-5", Terms(amount_minor=-500)),
    ],
)
def test_a_price_is_understood_as_people_type_it(said: str, terms: Terms) -> None:
    assert pricing.parse(said, "RUB") == terms


@pytest.mark.parametrize("said", ["1,5,0", "\N{MONEY BAG}", "20$", "10^12", "%", "/h", "-10 % /h"])
def test_what_is_no_price_is_asked_again(said: str) -> None:
    with pytest.raises(NotUnderstood):
        pricing.parse(said, "RUB")


async def test_a_new_subject_may_cost_so_much_an_hour(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-tutor-add-course")
    await home.tutor.says("Art")
    assert home.tutor.sees_words("dialog-tutor-price", subject="Art", currency="RUB", per="lesson")
    await home.tutor.presses("button-price-per", per="hour")
    assert home.tutor.sees_words("dialog-tutor-price", subject="Art", currency="RUB", per="hour")
    await home.tutor.says("-10 %")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("2000")
    await home.tutor.says("90")
    async with home.rig.database.reading() as reads:
        terms = select(tables.prices.c.per, tables.prices.c.amount_minor).order_by(tables.prices.c.id.desc())
        assert (await reads.all(terms))[0] == (Per.HOUR, 200_000)
    assert formats.money(home.tutor.words, 300_000, "RUB") in home.tutor.screen


async def test_a_price_is_changed_from_a_day_on_and_taken_back(home: Home) -> None:
    words = home.tutor.words
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-tutor-edit-price", subject="Maths")
    await home.tutor.presses("button-price-change")
    for slip in ("1,5,0", "-5", "101 %", "9999999999999"):
        await home.tutor.says(slip)
        assert "⚠️" in home.tutor.screen
    await home.tutor.says("2000/h")
    await home.tutor.presses("button-tutor-other-day")
    await home.tutor.says("01.01.2027")
    terms = words.label(
        "screen-price-terms",
        kind="amount",
        per="hour",
        amount=formats.money(words, 200_000, "RUB"),
        percent=0,
    )
    assert terms in home.tutor.screen
    assert home.parent.sees_words("notice-price-changed", state="ahead")
    assert not home.student.sees_words("notice-price-changed", state="ahead")
    await home.tutor.presses_label(words.label("button-price-off", day=short(home)))
    assert home.parent.sees_words("notice-price-changed", state="off")
    assert home.tutor.sees_words("screen-price-now", terms=now_costs(home))


def short(home: Home) -> str:
    return formats.number_day(home.tutor.words, date(2027, 1, 1))


def now_costs(home: Home) -> str:
    words = home.tutor.words
    amount = formats.money(words, 1500, "RUB")
    return words.label("screen-price-terms", kind="amount", per="lesson", amount=amount, percent=0)


async def test_a_trial_is_planned_with_one_tap_and_is_free(home: Home) -> None:
    await home.tutor.says("Thu 17 Sam 60m")
    await home.tutor.presses("button-tutor-plan-trial")
    assert home.tutor.sees_words("screen-tutor-lesson-trial", state="planned")
