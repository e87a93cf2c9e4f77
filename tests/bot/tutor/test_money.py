"""Amounts as people write them, payments once, undone once, and a balance that explains itself."""

from datetime import timedelta

import pytest

from storage.queries import balance
from storage.queries.balance import BalancePage
from tests.bot.family import Home


async def balance_of(home: Home) -> BalancePage:
    async with home.rig.database.reading() as reads:
        return await balance.page(reads, home.family.tutor, home.school.student_id, 0, home.rig.clock())


async def opens_payment(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-payment")


@pytest.mark.parametrize("typed, minor", [("1500", 150_000), ("1 500,50", 150_050), ("1500 ₽", 150_000)])
async def test_an_amount_is_understood_as_people_write_it(home: Home, typed: str, minor: int) -> None:
    await opens_payment(home)
    await home.tutor.says(typed)
    await home.tutor.presses("button-tutor-record")
    assert (await balance_of(home)).head.balance_minor == minor


@pytest.mark.parametrize(
    "typed, key",
    [
        ("-5", "error-amount-out-of-range"),
        ("0", "error-amount-out-of-range"),
        ("1" + "0" * 12, "error-amount-out-of-range"),
        ("abc", "not-understood-record-payment-amount"),
    ],
)
async def test_an_amount_nobody_can_pay_gets_a_clear_answer(home: Home, typed: str, key: str) -> None:
    await opens_payment(home)
    await home.tutor.says(typed)
    assert home.tutor.words.label(key, least_minor=1) in home.tutor.screen
    assert (await balance_of(home)).explained.entries == ()


async def test_a_double_tap_records_one_payment(home: Home) -> None:
    await opens_payment(home)
    await home.tutor.presses("button-tutor-pay-lessons", count=4, amount="₽60")
    record = home.tutor.words.label("button-tutor-record")
    await home.tutor.does(lambda person: (person.presses(record), person.presses(record)))
    page = await balance_of(home)
    assert (page.head.balance_minor, len(page.explained.entries)) == (6000, 1)


async def test_a_payment_is_undone_once_and_both_lines_stay(home: Home) -> None:
    await opens_payment(home)
    await home.tutor.says("1500")
    await home.tutor.presses("button-tutor-record")
    undo = home.tutor.words.label("button-tutor-undo")
    await home.tutor.does(lambda person: (person.presses(undo), person.presses(undo)))
    page = await balance_of(home)
    assert (page.head.balance_minor, len(page.explained.entries)) == (0, 2)
    assert page.explained.terms == ()


async def test_every_term_of_a_balance_opens_what_it_is_about(home: Home) -> None:
    await opens_payment(home)
    await home.tutor.says("1500")
    await home.tutor.presses("button-tutor-record")
    await home.tutor.presses("button-tutor-balance")
    assert home.tutor.words.label("button-tutor-payment") in home.tutor.screen
    assert "₽1,500 paid" in home.tutor.screen
    await home.tutor.presses_label("Payment ")
    assert home.tutor.words.label("button-tutor-undo") in home.tutor.screen


async def test_a_debt_is_settled_with_one_button(home: Home) -> None:
    lesson = await home.family.plans(timedelta(hours=-3))
    await home.family.holds(lesson)
    await opens_payment(home)
    await home.tutor.presses("button-tutor-pay-debt", amount="₽15")
    await home.tutor.presses("button-tutor-record")
    assert (await balance_of(home)).head.balance_minor == 0
