"""A statement as a file: numbers that reckon, in the currency's digits; texts that stay texts."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.l10n import Words
from bot.sheets import pdf, xlsx
from bot.sheets.statement import sheet
from domain.balances import Entry, Fact
from domain.ledger import TransferKind
from domain.people import Language
from storage.queries.balance import Head
from storage.queries.statement import MOST, Period, Statement, Total
from tests.bot.sheets.test_files import HOSTILE, parts

DAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DAYS = date(2026, 3, 1), date(2026, 3, 31)


def statement(lines: int = 1, currency: str = "RUB", minor: int = -150_050) -> Statement:
    line = Entry(
        id=1,
        kind=TransferKind.CHARGE,
        fact=Fact.LATE_CANCEL,
        unit=currency,
        amount_minor=minor,
        after_minor=0,
        posted_at=DAY,
        happened_at=DAY,
        lesson_id=1,
        lesson_starts_at=DAY,
        subject=HOSTILE,
        told_at=DAY - timedelta(hours=3),
    )
    totals = (Total(currency, Fact.LATE_CANCEL, None, lines, minor * lines),)
    return Statement(Period(Head(1, HOSTILE, currency, 0, has_packages=False), 1000, totals), (line,) * lines)


@pytest.mark.parametrize("language", Language)
def test_a_statements_workbook_holds_numbers_and_no_formula(language: Language) -> None:
    words = Words(language, "Europe/Kyiv")
    found = parts(xlsx.workbook(sheet(words, statement(), DAYS)))
    texts = found["xl/sharedStrings.xml"]
    assert "=HYPERLINK(" in texts
    assert words.label("file-statement-edge", end="opening") in texts
    tabs = [text for name, text in found.items() if name.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in tab or "<hyperlink" in tab for tab in tabs)
    assert [f"<v>{value}</v>" in tabs[0] for value in ("10", "-1500.5", "-1490.5")] == [True] * 3
    assert "#,##0.00" in found["xl/styles.xml"]


@pytest.mark.parametrize(
    "currency, value, shown", [("JPY", "-150050", "#,##0"), ("KWD", "-150.05", "#,##0.000")]
)
def test_amounts_have_the_digits_of_their_currency(currency: str, value: str, shown: str) -> None:
    found = parts(xlsx.workbook(sheet(Words(Language.ENGLISH, "UTC"), statement(1, currency), DAYS)))
    assert f"<v>{value}</v>" in found["xl/worksheets/sheet1.xml"]
    assert f'"{shown}"' in found["xl/styles.xml"] or shown == "#,##0"


@pytest.mark.slow
def test_the_longest_statement_is_printed_while_its_reader_waits() -> None:
    words = Words(Language.RUSSIAN, "Europe/Kyiv")
    begun = time.process_time()
    printed = pdf.document(sheet(words, statement(MOST), DAYS))
    assert printed.count(b"/Type /Page\n") > 50
    assert time.process_time() - begun < 8, "a handler has ten seconds"
