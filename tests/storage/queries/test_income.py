"""Received and earned by month: sums over accounts, each reader's own share of them, corrections counted out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.access import Actor, Place
from domain.errors import NotFound
from domain.identity import known
from domain.payments import Paid
from domain.people import Language, Role
from domain.services import lessons, payments
from storage.queries import income, income_shares
from storage.queries.income import Flow
from storage.queries.income_shares import Share
from tests.storage.queries.family_cast import Family
from tests.world import School, add_person

HOUR = timedelta(hours=1)
MONTH = (datetime(2026, 4, 30, 21, tzinfo=UTC), datetime(2026, 5, 31, 21, tzinfo=UTC))


def owner_of(family: Family) -> Actor:
    """Who teaches nobody there."""
    place = Place(0, family.school.studio_id, Role.OWNER)
    return replace(family.tutor, places=(place,))


async def taught_and_paid(family: Family, now: datetime) -> None:
    """Two lessons held, one of them undone; two payments, one of them undone; a lesson a month ago."""
    first, second = await family.plans(-5 * HOUR), await family.plans(-3 * HOUR)
    for lesson in (first, second):
        await family.holds(lesson)
    await family.pays(5000)
    school = family.school
    async with family.db.writing(school.scope) as uow:
        await lessons.reopen(uow, family.tutor, known(second.id), now)
        wrong = await payments.record(
            uow, family.tutor, school.student_id, Paid(amount_minor=700, happened_at=now), "wrong", now
        )
        await payments.undo(uow, family.tutor, known(wrong.id), now)
    before = now - timedelta(days=31)
    async with family.db.writing(school.scope) as uow:
        await payments.record(
            uow, family.tutor, school.student_id, Paid(amount_minor=300, happened_at=before), "old", before
        )


@pytest.mark.parametrize("as_owner", [False, True])
async def test_a_month_is_what_stands_of_it(family: Family, now: datetime, as_owner: bool) -> None:
    await taught_and_paid(family, now)
    actor = owner_of(family) if as_owner else family.tutor
    async with family.db.reading() as reads:
        books = await income.books(reads, actor, family.school.studio_id)
        (flow,) = await income.months(reads, actor, books, MONTH)
        bounds = [datetime(2025 + (5 + n) // 12, (5 + n) % 12 + 1, 1, tzinfo=UTC) for n in range(13)]
        year = await income.months(reads, actor, books, bounds)
        (student,) = await income_shares.shares(reads, actor, books, MONTH, (0, False), course=False)
        (course,) = await income_shares.shares(reads, actor, books, MONTH, (0, False), course=True)
        rest = await income_shares.shares(reads, actor, books, MONTH, (student.id, False), course=False)
        before = await income_shares.every(reads, actor, books, MONTH, course=False)
    assert (books.is_whole, books.prepaid_minor, books.owed_minor) == (as_owner, 3800, 0)
    assert flow == Flow(5000, 1500)
    assert year[-2:] == (Flow(300, 0), Flow(5000, 1500))
    assert student == Share(family.school.student_id, "Sam", "Sam", 5000, 1500)
    assert (course.name, course.student_name, course.earned_minor) == ("Maths", "Sam", 1500)
    assert not rest
    assert before == (student,)


async def test_a_colleague_sees_his_own_alone(family: Family, now: datetime) -> None:
    await taught_and_paid(family, now)
    colleague = await _colleague(family.school, family, now)
    async with family.db.reading() as reads:
        books = await income.books(reads, colleague, family.school.studio_id)
        assert await income.months(reads, colleague, books, MONTH) == (Flow(),)
        assert not await income_shares.every(reads, colleague, books, MONTH, course=True)
        assert (books.prepaid_minor, books.debtors) == (0, 0)


async def _colleague(school: School, family: Family, now: datetime) -> Actor:
    async with family.db.writing(school.scope) as uow:
        person_id = await add_person(uow, "Ann", now)
    place = Place(987_654, school.studio_id, Role.TUTOR)
    return Actor(person_id, 5, Language.ENGLISH, "UTC", Role.TUTOR, (place,))


async def test_a_foreign_studio_has_no_books(family: Family, other_family: Family) -> None:
    async with family.db.reading() as reads:
        for actor in (other_family.tutor, family.guardian, family.student):
            with pytest.raises(NotFound):
                await income.books(reads, actor, family.school.studio_id)
