"""A balance explains itself to whoever teaches or pays, in pages without a gap, and always adds up."""

import random
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert

from domain.balances import MOST, Fact
from domain.cancellations import CancelReason
from domain.errors import NotFound
from domain.identity import known
from domain.ledger import TransferKind
from domain.packages import Offer
from domain.payments import Paid
from domain.services import cancellations, lessons, packages, payments
from domain.services.packages import Sale
from storage import tables
from storage.engine import Database
from storage.queries import balance, balance_packages, entry_card
from storage.queries.balance import BalancePage
from tests.storage.queries.family_cast import DAY, Family
from tests.world import School

HOUR = timedelta(hours=1)


async def explained(family: Family, before: int = 0, now: datetime | None = None) -> BalancePage:
    async with family.db.reading() as reads:
        at = now or family.school.now
        return await balance.page(reads, family.tutor, family.school.student_id, before, at)


async def test_a_balance_explains_itself_to_both_sides(family: Family) -> None:
    await family.pays(6000)
    held = await family.plans(-3 * HOUR)
    await family.holds(held)
    for reader in (family.tutor, family.guardian):
        async with family.db.reading() as reads:
            page = await balance.page(reads, reader, family.school.student_id, 0, family.school.now)
            charge, payment = page.explained.entries
            card = await entry_card.card(reads, reader, charge.id)
        assert (page.head.balance_minor, page.explained.opening_minor) == (4500, 0)
        assert [(term.fact, term.amount_minor) for term in page.explained.terms] == [
            (Fact.PAID, 6000),
            (Fact.HELD, -1500),
        ]
        assert (charge.amount_minor, charge.after_minor, charge.lesson_id) == (-1500, 4500, held.id)
        assert (charge.lesson_starts_at, charge.subject) == (held.starts_at, "Maths")
        assert (payment.kind, payment.amount_minor) == (TransferKind.PAYMENT, 6000)
        assert (card.entry, card.student_name, card.made_by) == (charge, "Sam", "Tom")


async def test_what_was_missed_is_told_by_how_it_was_missed(family: Family) -> None:
    """The first late cancel of a season is free, and no term."""
    now = family.school.now
    for hours, agreed in ((3, 0), (5, 1500)):
        lesson = await family.plans(hours * HOUR)
        async with family.db.writing(family.school.scope) as uow:
            (place,) = await uow.lessons.participations(known(lesson.id))
            await cancellations.cancel(
                uow, family.guardian, known(place.id), 1, CancelReason.PLANS, agreed, now
            )
    silent = await family.plans(-2 * HOUR)
    async with family.db.writing(family.school.scope) as uow:
        await lessons.no_show(uow, family.tutor, known(silent.id), 1, now)
    page = await explained(family)
    assert [(term.fact, term.amount_minor) for term in page.explained.terms] == [
        (Fact.LATE_CANCEL, -1500),
        (Fact.NO_SHOW, -1500),
    ]
    assert page.explained.terms[0].entries[0].before_start == 5 * HOUR


async def test_a_package_explains_what_is_left_of_it(family: Family, other_family: Family) -> None:
    """Both sides see the same; what was undone is left out, another lesson of it is drawn anew."""
    package_id = await _sells(family, family.school.now)
    for hours in (9, 7, 5):
        await family.holds(await family.plans(-hours * HOUR))
    silent = await family.plans(-3 * HOUR)
    async with family.db.writing(family.school.scope) as uow:
        await lessons.no_show(uow, family.tutor, known(silent.id), 1, family.school.now)
        await lessons.reopen(uow, family.tutor, known(silent.id), family.school.now)
        await lessons.no_show(uow, family.tutor, known(silent.id), 3, family.school.now)
    async with family.db.reading() as reads:
        for reader in (family.tutor, family.guardian):
            (package,) = await balance_packages.open_ones(reads, reader, family.school.student_id)
            assert package == await balance_packages.one(reads, reader, package_id)
            terms = [(term.fact, term.amount_minor, len(term.entries)) for term in package.explained.terms]
            assert terms == [(Fact.ISSUE, 800, 1), (Fact.HELD, -300, 3), (Fact.NO_SHOW, -100, 1)]
            assert (package.explained.closing_minor, package.explained.opening_minor) == (400, 0)
            card = await entry_card.card(reads, reader, package.explained.entries[0].id)
            assert (card.package_id, card.entry.package) == (package_id, "Eight")
        for reader in (family.student, other_family.tutor):
            assert await balance_packages.open_ones(reads, reader, family.school.student_id) == ()
            with pytest.raises(NotFound):
                await balance_packages.one(reads, reader, package_id)
    sold = (await explained(family)).explained
    assert [(term.fact, term.amount_minor) for term in sold.terms] == [(Fact.SALE, -8000)]


async def _sells(family: Family, now: datetime, intent: str = "sold", lessons_of_it: int = 8) -> int:
    offer = Offer("Eight", lessons_of_it, 1000 * lessons_of_it)
    async with family.db.writing(family.school.scope) as uow:
        sale = Sale(offer, frozenset({family.school.course_id}))
        package = await packages.sell(uow, family.tutor, family.school.student_id, sale, intent, now)
    return known(package.id)


async def test_what_was_undone_stays_as_two_entries_and_counts_for_nothing(family: Family) -> None:
    lesson = await family.plans(-3 * HOUR)
    await family.holds(lesson)
    async with family.db.writing(family.school.scope) as uow:
        await lessons.reopen(uow, family.tutor, known(lesson.id), family.school.now)
    page = await explained(family)
    reversal, charge = page.explained.entries
    assert (page.head.balance_minor, page.explained.terms) == (0, ())
    assert (reversal.amount_minor, reversal.undoes) == (1500, TransferKind.CHARGE)
    assert (charge.is_undone, reversal.is_undone) == (True, False)
    async with family.db.reading() as reads:
        assert (await entry_card.card(reads, family.guardian, charge.id)).undone_at == family.school.now


async def test_random_histories_add_up_on_every_page(family: Family) -> None:
    dice = random.Random(6)
    for number in range(90):
        if number % 20 == 7:
            await _sells(family, family.school.now + number * DAY, f"sold{number}", 3)
        await _something(family, dice, number)
        if number % 15 == 14:
            await _adds_up(family)


async def _something(family: Family, dice: random.Random, number: int) -> None:
    now = family.school.now + number * DAY
    async with family.db.writing(family.school.scope) as uow:
        deed = dice.choice(("pay", "undo", "hold", "hold", "miss", "late", "reopen"))
        student, scope = family.school.student_id, family.school
        if deed == "pay":
            minor = dice.randint(1, 9999)
            await payments.record(
                uow, family.tutor, student, Paid(amount_minor=minor, happened_at=now), f"n{number}", now
            )
        elif deed == "undo":
            rows = await uow.reads.all(tables.transfers.select().where(tables.transfers.c.kind == "payment"))
            if rows:
                await payments.undo(uow, family.tutor, dice.choice(rows).id, now)
        elif deed == "reopen":
            rows = await uow.reads.all(tables.lessons.select().where(tables.lessons.c.state != "planned"))
            young = [row for row in rows if now - row.settled_at < 6 * DAY]
            if young:
                await lessons.reopen(uow, family.tutor, dice.choice(young).id, now, despite_clash=True)
        else:
            act = {"hold": lessons.hold, "miss": lessons.no_show, "late": cancellations.mark_late}[deed]
            start = now - 2 * HOUR
            lesson = await lessons.plan(
                uow, family.tutor, scope.course_id, start, 60, now, despite_past=True, despite_clash=True
            )
            await act(uow, family.tutor, known(lesson.id), 1, now)


async def _adds_up(family: Family) -> None:
    before: int | None = 0
    expected: int | None = None
    now = family.school.now + 90 * DAY
    while before is not None:
        page = await explained(family, before, now)
        told = page.explained
        assert told.opening_minor + sum(term.amount_minor for term in told.terms) == told.closing_minor
        assert told.closing_minor == (page.head.balance_minor if expected is None else expected)
        before, expected = page.older, told.opening_minor
    assert expected == 0
    async with family.db.reading() as reads:
        for package in await balance_packages.open_ones(reads, family.guardian, family.school.student_id):
            assert (
                sum(term.amount_minor for term in package.explained.terms) == package.explained.closing_minor
            )


async def test_a_long_balance_is_paged_without_a_gap(family: Family) -> None:
    for amount in range(1, MOST + 18):
        await family.pays(amount)
    seen: list[int] = []
    before: int | None = 0
    while before is not None:
        page = await explained(family, before)
        seen += [entry.amount_minor for entry in page.explained.entries]
        before = page.older
    assert seen == list(range(MOST + 17, 0, -1))


async def test_a_balance_is_for_who_teaches_or_pays(family: Family, other_family: Family) -> None:
    await family.pays(6000)
    now = family.school.now
    (paid,) = (await explained(family)).explained.entries
    async with family.db.reading() as reads:
        for reader in (family.student, other_family.tutor, other_family.guardian):
            with pytest.raises(NotFound):
                await balance.page(reads, reader, family.school.student_id, 0, now)
            with pytest.raises(NotFound):
                await balance.head(reads, reader, family.school.student_id)
            with pytest.raises(NotFound):
                await entry_card.card(reads, reader, paid.id)


async def test_a_foreign_cursor_shows_nothing(family: Family, other_family: Family) -> None:
    await family.pays(6000)
    await other_family.pays(7000)
    theirs = (await explained(other_family)).explained.entries[0].id
    page = await explained(family, theirs)
    assert (page.explained.entries, page.explained.closing_minor) == ((), 0)


@pytest.mark.slow
async def test_a_balance_costs_the_same_after_a_hundred_thousand_transfers(
    db: Database, school: School
) -> None:
    """Read is a window: as many rows as before, found through the index of statements."""
    family = Family(db, school)
    await family.pays(6000)
    (paid,) = (await explained(family)).explained.entries
    async with db.transaction() as connection:
        (row,) = (await connection.execute(tables.transfers.select())).all()
        many = [
            row._asdict() | {"id": 1000 + n, "key": f"n{n}", "posted_at": school.now - n * HOUR}
            for n in range(100_000)
        ]
        for start in range(0, len(many), 5000):
            await connection.execute(insert(tables.transfers), many[start : start + 5000])
        await connection.exec_driver_sql("ANALYZE")
    plans = await _plans(db, family)
    assert "ix_transfers_statement" in plans
    assert "Seq Scan on transfers" not in plans
    assert "SCAN transfers" not in plans
    page = await explained(family, paid.id)
    assert (len(page.explained.entries), page.explained.older) == (MOST, True)


async def _plans(db: Database, family: Family) -> str:
    from tests.storage.test_indexes import plans_of  # noqa: PLC0415 (its own marks are not ours)

    async def asks() -> None:
        async with db.writing(family.school.scope) as uow:
            for before in (0, 90_000):
                await balance.page(
                    uow.reads, family.tutor, family.school.student_id, before, family.school.now
                )

    return await plans_of(db, asks, freely=True)
