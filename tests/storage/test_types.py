from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.exc import StatementError

from domain.people import Role
from domain.studios import Studio
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.types import storable
from tests.world import School

TEXTS = {
    "plain": ("plain", "plain"),
    "NUL": ("a\x00b\x00", "ab"),
    "lone surrogates": ("\ud800 and \udfff", "\ufffd and \ufffd"),
    "a pair in two halves": ("\ud83d\ude00", "\U0001f600"),
    "right to left override": ("\u202ename", "\u202ename"),
    "emoji": ("\U0001f469\u200d\U0001f467" * 500, "\U0001f469\u200d\U0001f467" * 500),
    "quotes and markup": ("'; DROP TABLE people; -- <b>%s%(x)s:y", "'; DROP TABLE people; -- <b>%s%(x)s:y"),
}


@pytest.mark.parametrize("case", TEXTS)
async def test_any_text_can_be_kept(db: Database, now: datetime, case: str) -> None:
    given_text, kept = TEXTS[case]
    async with db.writing(EVERY_STUDIO) as uow:
        studio = Studio(name=given_text, currency="RUB", zone="UTC", created_at=now)
        await uow.studios.add(studio)
    async with db.reading() as reads:
        assert await reads.scalar(select(tables.studios.c.name)) == kept
        name = tables.studios.c.name
        assert await reads.scalar(select(tables.studios.c.id).where(name == given_text)) is not None


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_a_storable_text_is_utf8_without_nul(text: str) -> None:
    clean = storable(text)
    assert b"\x00" not in clean.encode()
    assert storable(clean) == clean


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 29, 0, 59, 59, 999999, tzinfo=UTC),
        datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2199, 12, 31, 23, 59, tzinfo=timezone(-timedelta(hours=11))),
    ],
)
async def test_a_moment_comes_back_as_aware_utc(db: Database, moment: datetime) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        await uow.studios.add(Studio(name="S", currency="RUB", zone="UTC", created_at=moment))
    async with db.reading() as reads:
        kept = await reads.scalar(select(tables.studios.c.created_at))
    assert kept == moment
    assert kept is not None
    assert kept.utcoffset() == timedelta()


async def test_moments_are_ordered_and_compared_in_the_database(db: Database, school: School) -> None:
    rows = tables.studios.c
    for seconds in (-1, 0, 1):
        at = (school.now + timedelta(seconds=seconds)).astimezone(timezone(timedelta(hours=9)))
        async with db.reading() as reads:
            found = await reads.scalar(select(rows.id).where(rows.created_at <= at))
        assert (found is not None) is (seconds >= 0)


async def test_a_naive_moment_is_refused(db: Database) -> None:
    naive = datetime(2026, 5, 14, 9, 30)  # noqa: DTZ001 (the defect itself)
    with pytest.raises(StatementError, match="naive"):
        async with db.writing(EVERY_STUDIO) as uow:
            await uow.studios.add(Studio(name="S", currency="RUB", zone="UTC", created_at=naive))


async def test_a_word_that_is_no_member_is_refused(db: Database, school: School) -> None:
    with pytest.raises(StatementError, match="teacher"):
        async with db.transaction() as connection:
            await connection.execute(update(tables.memberships).values(role="teacher"))
    async with db.reading() as reads:
        roles = {row[0] for row in await reads.all(select(tables.memberships.c.role))}
    assert roles == set(Role)
