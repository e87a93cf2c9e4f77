"""From home to what came in: a month, who brought it, the year as a picture, the month as a file."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot import formats
from bot.callbacks import tutor_income
from bot.pictures import income as pictures
from bot.screens import tutor_income as screens
from domain.people import Language
from storage.queries.income import Books, Flow
from tests.bot.family import Home
from tests.bot.statements import taps
from tests.bot.tutor.test_screens import words_of

BOOKS = Books(1, "Studio", "RUB", "Europe/Moscow", True, 1, 1, 2, 0, 0, 0)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


async def test_income_is_one_tap_from_home_and_all_of_it_opens(home: Home) -> None:
    await home.family.pays(450_000)
    await home.family.holds(await home.family.plans(timedelta(hours=-3)))
    await home.tutor.says("/today")
    await home.tutor.presses("button-income")
    words = home.tutor.words
    sums = {
        name: formats.money(words, minor, "RUB") for name, minor in (("received", 450_000), ("earned", 1500))
    }
    assert home.tutor.sees_words("screen-income-figures", **sums, empty="no")
    await home.tutor.presses("button-income-students")
    assert home.tutor.sees_words("screen-income-student-line", name="Sam", **sums)
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-income-courses")
    assert "Maths" in home.tutor.screen
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-income-chart")
    assert home.tutor.person.received[-1].content["photo"]
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-income-file")
    assert any("document" in message.content for message in home.tutor.person.received)
    before = tutor_income.Income(studio=home.school.studio_id, month=202602)
    await taps(home.tutor, before)
    assert words.label("screen-income-nobody") not in home.tutor.screen
    assert "2026" in home.tutor.screen


async def test_what_waits_to_be_marked_says_its_worth(home: Home) -> None:
    await home.family.plans(timedelta(hours=-3))
    await home.family.plans(timedelta(hours=-5))
    await home.tutor.says("/today")
    amount = formats.money(home.tutor.words, 3000, "RUB")
    assert home.tutor.sees_words("button-tutor-to-mark-worth", count=2, amount=amount)


@pytest.mark.parametrize("number", [1, 202613, 202600, 999_999, 190001])
def test_what_is_no_month_is_refused(number: int) -> None:
    with pytest.raises(formats.NotUnderstood):
        screens.month_of(BOOKS, number, NOW)


def test_a_month_to_come_is_the_present_one() -> None:
    assert screens.month_of(BOOKS, 202701, NOW) == screens.month_of(BOOKS, 0, NOW)
    assert screens.month_of(BOOKS, 202602, NOW).within == (
        datetime(2026, 1, 31, 21, tzinfo=UTC),
        datetime(2026, 2, 28, 21, tzinfo=UTC),
    )


@pytest.mark.parametrize("highest, step", [(1, 1), (400, 100), (401, 200), (999_999, 500_000), (5, 2)])
def test_the_lines_of_a_chart_are_round(highest: int, step: int) -> None:
    assert pictures.step_for(highest) == step


@pytest.mark.parametrize(
    "flows",
    [
        [Flow()] * 12,
        [Flow(-5, -100_000)] * 12,
        [Flow(10**13, 10**13), *[Flow(1, -1)] * 11],
    ],
)
@pytest.mark.parametrize("currency", ["RUB", "JPY", "KWD"])
def test_any_year_can_be_drawn(flows: list[Flow], currency: str) -> None:
    months = [date(2025 + (n + 3) // 12, (n + 3) % 12 + 1, 1) for n in range(12)]
    png = pictures.drawn(words_of(Language.UKRAINIAN), months, flows, currency)
    assert png.startswith(b"\x89PNG")
    assert len(png) < 60_000
