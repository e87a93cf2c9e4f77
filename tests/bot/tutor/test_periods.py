"""A period settled through the bot, locked, opened again, and read by the family."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from bot.callbacks.tutor_periods import PeriodPoints
from bot.l10n import Words
from bot.screens import periods
from domain.people import Language
from domain.periods import days
from storage import tables
from tests.bot.family import Home
from tests.bot.statements import taps
from tests.bot.tutor.test_journal import gives, opens_journal


async def test_a_period_is_settled_locked_opened_again_and_the_family_reads_it(home: Home) -> None:
    await opens_journal(home)
    await gives(home, "5", "test")
    await gives(home, "4", "lesson")
    await home.tutor.presses("button-periods")
    assert home.tutor.sees_words("screen-periods-empty")
    await home.tutor.presses("button-periods-new")
    await home.tutor.says("tomorrow")
    assert home.tutor.sees_words("not-understood-settle-period-days")
    await home.tutor.presses("button-periods-choice", choice="last")
    assert home.tutor.sees_words("screen-periods-formula", average="4.5", grade="5", count=2)
    await home.tutor.presses_label("3")
    assert home.tutor.sees_words("dialog-periods-reason", grade="3", counted="yes", proposed="5")
    await home.tutor.says("<b>Late</b> 😀")
    await taps(home.tutor, PeriodPoints(scale="five", points=5))
    await home.parent.says("/start")
    await home.parent.presses("button-family-grades")
    assert home.parent.sees_words("screen-periods-head")
    assert "Late" not in home.parent.screen
    for form in ("xlsx", "pdf"):
        await home.parent.presses("button-journal-file", form=form)
        assert home.parent.person.received[-1].content["document"]["file_name"].endswith(f".{form}")
    await is_locked_and_opened_again(home)


async def is_locked_and_opened_again(home: Home) -> None:
    await opens_journal(home)
    await home.tutor.presses_label("· 4")
    await home.tutor.presses("button-journal-excuse")
    assert home.tutor.sees_words("error-period-settled")
    await opens_journal(home)
    await home.tutor.presses("button-periods")
    await home.tutor.presses_label("· 3")
    assert home.tutor.sees_words(
        "screen-periods-reason", proposed="5", counted="yes", reason="<b>Late</b> 😀"
    )
    await home.tutor.presses("button-periods-reopen")
    await home.tutor.says("A test was lost")
    assert home.tutor.sees_words("screen-periods-reopened", reason="A test was lost")
    await home.tutor.presses("button-periods-again")
    await home.tutor.presses("button-periods-settle", grade="5")
    await opens_journal(home)
    assert home.tutor.sees_words("screen-periods-head")
    async with home.rig.database.reading() as reads:
        assert await reads.scalar(select(func.count()).select_from(tables.period_marks)) == 2


@pytest.mark.parametrize("reader", ["Asia/Vladivostok", "Europe/Berlin", "America/New_York"])
def test_a_period_is_its_tutors_days_wherever_it_is_read(reader: str) -> None:
    span = days(
        date(2026, 9, 1), date(2026, 9, 30), ZoneInfo("Europe/Berlin"), datetime(2026, 11, 1, tzinfo=UTC)
    )
    read = periods.days(Words(Language.RUSSIAN, reader), span.starts_at, span.ends_at, "Europe/Berlin")
    assert read == "01.09 – 30.09 2026"
