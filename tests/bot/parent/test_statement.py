"""A statement for any days: pressed or typed, in pages and as a file, for the payer and for the tutor."""

from datetime import date

import pytest

from bot import formats
from bot.routers.common.statement import typed_days
from tests.bot.family import Home

TODAY = date(2026, 3, 2)


async def test_a_statement_is_read_in_the_chat_and_sent_as_a_file(home: Home) -> None:
    for amount in range(1, 11):
        await home.family.pays(amount * 1000)
    await home.rig.settle()
    words = home.parent.words
    await home.parent.says("/balance")
    await home.parent.presses("button-statement")
    await home.parent.presses("button-statement-period", period="this")
    closing = formats.money(words, 55_000, "RUB")
    assert (
        words.label("statement-closing", amount=closing).replace("<b>", "").replace("</b>", "")
        in home.parent.screen
    )
    await home.parent.presses_label("›")
    assert f"+{formats.money(words, 10_000, 'RUB')} →\N{NO-BREAK SPACE}{closing}" in home.parent.screen
    for form, extension in (("PDF", "pdf"), ("Excel", "xlsx")):
        await home.parent.presses("button-statement-file", form=form)
        document = home.parent.person.chat.messages[-1].content["document"]
        assert document["file_name"].endswith(f" 2026-03-01 2026-03-02.{extension}")


async def test_days_are_typed_and_a_slip_is_asked_again(home: Home) -> None:
    await home.family.pays(1000)
    await home.rig.settle()
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-balance")
    await home.tutor.presses("button-statement")
    await home.tutor.presses("button-statement-period", period="own")
    for slip in ("31.01.26–01.01.26", "yesterday", "32.01", "01.01.1900–02.01.1900"):
        await home.tutor.says(slip)
        assert home.tutor.sees_words("not-understood-statement-dates-days")
    await home.tutor.says("01.02 - 02.03")
    assert home.tutor.words.label("button-statement-file", form="PDF") in home.tutor.screen
    await home.tutor.says("03.02")
    assert home.tutor.words.label("button-statement-file", form="PDF") not in home.tutor.screen


@pytest.mark.parametrize(
    "text, days",
    [
        ("01.02–28.02", (date(2026, 2, 1), date(2026, 2, 28))),
        ("01.09.2025-31.05.26", (date(2025, 9, 1), date(2026, 5, 31))),
        ("01.12 - 02.03", (date(2025, 12, 1), TODAY)),
        ("05.01", (date(2026, 1, 5), TODAY)),
    ],
)
def test_days_without_a_year_are_the_last_such_days(text: str, days: tuple[date, date]) -> None:
    assert typed_days(text, TODAY) == days
