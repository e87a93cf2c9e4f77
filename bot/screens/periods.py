"""Settled periods, as tutor and family read them."""

from collections.abc import Sequence
from datetime import date, datetime

from bot import formats, grading
from bot.l10n import Html, Words
from bot.screens.family_words import lines
from domain.clock import zone_named
from domain.periods import TICK
from storage.queries.periods import PeriodRow


def days(words: Words, starts_at: datetime, ends_at: datetime, zone: str) -> str:
    """01.09 – 30.11 2026: its first and its last day where the tutor is, wherever it is read."""
    there = zone_named(zone)
    return dated(words, (starts_at + TICK).astimezone(there).date(), ends_at.astimezone(there).date())


def dated(words: Words, first: date, last: date) -> str:
    return f"{formats.number_day(words, first)} – {formats.number_day(words, last)} {last.year}"


def line(words: Words, row: PeriodRow) -> Html:
    return words(
        "screen-period-line",
        days=days(words, row.starts_at, row.ends_at, row.zone),
        grade=grading.grade(words, row.grade),
        count=row.counted,
        reopened="yes" if row.reopened_why else "no",
    )


def settled(words: Words, rows: Sequence[PeriodRow]) -> Html | None:
    """Above the marks of a journal."""
    return lines(words("screen-periods-head"), *(line(words, row) for row in rows)) if rows else None
