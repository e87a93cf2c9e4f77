"""Amounts of every currency, with two, no and three decimals, as each reader sees and types them."""

import pytest

from bot import formats, pricing
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.paid_formats import parse_sum
from bot.screens.tutor_income import Month
from bot.sheets.income import sheet
from bot.sheets.sheet import Figure
from domain.money import CURRENCIES, digits_of
from domain.people import Language
from domain.prices import Per, Terms
from storage.queries.income import Books, Flow
from tests.bot.tutor.test_income import NOW

RUSSIAN, UKRAINIAN, ENGLISH = Language
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    "language, minor, currency, shown",
    [
        (RUSSIAN, 150_000, "RUB", f"1{SPACE}500{SPACE}₽"),
        (UKRAINIAN, 40_000, "UAH", f"400{SPACE}₴"),
        (ENGLISH, 2_000, "USD", "$20"),
        (ENGLISH, -150_050, "USD", "−$1,500.50"),
        (ENGLISH, 1_500, "JPY", "¥1,500"),
        (RUSSIAN, 1_500, "JPY", f"1{SPACE}500{SPACE}¥"),
        (ENGLISH, 1_250, "KWD", f"1.250{SPACE}KWD"),
        (UKRAINIAN, 1_250_500, "KWD", f"1{SPACE}250,500{SPACE}KWD"),
        (ENGLISH, 1_250_000, "KWD", f"1,250{SPACE}KWD"),
    ],
)
def test_money_is_written_as_its_reader_writes_it(
    language: Language, minor: int, currency: str, shown: str
) -> None:
    assert formats.money(Words(language, "UTC"), minor, currency) == shown


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("currency", sorted(CURRENCIES))
def test_what_the_bot_shows_it_understands(language: Language, currency: str) -> None:
    """Copied from a screen and sent back it is the same amount; the one that could be two is asked again."""
    words = Words(language, "UTC")
    for minor in (0, 1, 10, 1_234, 123_456, -1_234_567, 10**11):
        shown = formats.money(words, minor, currency)
        try:
            assert formats.parse_amount(shown, currency) == minor
        except NotUnderstood:
            assert (digits_of(currency), shown.count(",")) == (3, 1)


@pytest.mark.parametrize(
    "typed, currency, minor",
    [
        ("$1,500", "USD", 150_000),
        ("1,500,000.5", "USD", 150_000_050),
        ("1 500,5", "UAH", 150_050),
        ("1,5", "KWD", 1_500),
        ("1.250", "KWD", 1_250),
        ("1,250.500", "KWD", 1_250_500),
        ("1,500", "JPY", 1_500),
    ],
)
def test_thousands_and_decimals_are_told_apart(typed: str, currency: str, minor: int) -> None:
    assert formats.parse_amount(typed, currency) == minor


@pytest.mark.parametrize(
    "typed, currency",
    [
        ("1,250", "KWD"),
        ("1.5", "JPY"),
        ("1.2505", "KWD"),
        ("1,5,0", "RUB"),
        ("1,50,000", "USD"),
        ("1,500$", "RUB"),
    ],
)
def test_what_could_be_two_amounts_or_none_is_asked_again(typed: str, currency: str) -> None:
    with pytest.raises(NotUnderstood):
        formats.parse_amount(typed, currency)


def test_a_price_is_typed_in_any_of_them() -> None:
    assert pricing.parse("1,500/h", "JPY") == Terms(Per.HOUR, 1_500)
    assert pricing.parse("12.750", "KWD") == Terms(amount_minor=12_750)


@pytest.mark.parametrize("currency", ["RUB", "JPY", "KWD"])
def test_a_workbook_counts_in_whole_units(currency: str) -> None:
    books = Books(1, "Studio", currency, "UTC", True, 1, 1, 2, 0, 0, 0)
    month = Month(books, NOW.date().replace(day=1), is_present=True)
    summary, *_ = sheet(Words(ENGLISH, "UTC"), month, Flow(1_234_500, 0), [], []).grids
    received = summary.rows[0][1]
    assert isinstance(received, Figure)
    assert received.value == 1_234_500 / 10 ** digits_of(currency)


@pytest.mark.parametrize(
    "typed, currency", [("2,500", "KWD"), ("2,5", "JPY"), ("1.234", "EUR"), ("1,5,0", "RUB")]
)
def test_a_number_that_is_no_amount_is_not_taken_for_another_currency(typed: str, currency: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_sum(typed, currency)
