import asyncio
from itertools import pairwise

import pytest
from sqlalchemy import func, insert, select

from domain.errors import NotFound, NothingToUndo
from domain.ledger import AccountKind, Transfer, TransferKind
from domain.people import Student
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.errors import LostRace
from tests.world import School, add_lesson, reversal_of

accounts, transfers = tables.accounts.c, tables.transfers.c


async def balances(db: Database) -> dict[AccountKind, int]:
    async with db.reading() as reads:
        return {row[0]: row[1] for row in await reads.all(select(accounts.kind, accounts.balance_minor))}


async def sum_of_transfers(db: Database, kind: AccountKind) -> int:
    """Credits minus debits, from the transfers alone."""
    async with db.reading() as reads:
        account_id = await reads.scalar(select(accounts.id).where(accounts.kind == kind))
        credit = select(func.sum(transfers.amount_minor)).where(transfers.credit_account_id == account_id)
        debit = select(func.sum(transfers.amount_minor)).where(transfers.debit_account_id == account_id)
        return int(await reads.scalar(credit) or 0) - int(await reads.scalar(debit) or 0)


async def test_an_account_is_opened_once(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        first = await uow.ledger.account(school.studio_id, AccountKind.STUDENT, school.student_id, "RUB")
        second = await uow.ledger.account(school.studio_id, AccountKind.STUDENT, school.student_id, "RUB")
        dollars = await uow.ledger.account(school.studio_id, AccountKind.STUDENT, school.student_id, "USD")
        cash = await uow.ledger.account(school.studio_id, AccountKind.CASH, None, "RUB")
        again = await uow.ledger.account(school.studio_id, AccountKind.CASH, None, "RUB")
    assert first.id == second.id
    assert cash.id == again.id
    assert len({first.id, dollars.id, cash.id}) == 3


async def test_posting_moves_both_balances(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        charge = await school.charge(uow, "charge", 1500)
        assert await uow.ledger.add(charge)
    assert charge.id is not None
    assert charge.balance_after_minor == -1500
    assert await balances(db) == {AccountKind.INCOME: 1500, AccountKind.STUDENT: -1500}
    async with db.writing(school.scope) as uow:
        stored = await uow.ledger.get(charge.id)
        by_key = await uow.ledger.with_key("charge")
    assert by_key is not None
    assert vars(stored) == vars(charge) == vars(by_key)


async def test_the_same_key_is_posted_once(db: Database, school: School) -> None:
    for first_time in (True, False):
        async with db.writing(school.scope) as uow:
            assert await uow.ledger.add(await school.charge(uow, "charge")) is first_time
    assert await balances(db) == {AccountKind.INCOME: 1500, AccountKind.STUDENT: -1500}


async def test_several_are_posted_at_once_and_the_known_ones_again_are_not(
    db: Database, school: School
) -> None:
    """A group's lesson: one student's key is known already, the other's is new."""
    async with db.writing(EVERY_STUDIO) as uow:
        student_id = await uow.students.add(
            Student(studio_id=school.studio_id, name="Ann", created_at=school.now)
        )
        purse = await uow.ledger.account(school.studio_id, AccountKind.STUDENT, student_id, "RUB")
        known = await school.charge(uow, "known")
        assert await uow.ledger.add(known)
    async with db.writing(school.scope) as uow:
        again = await school.charge(uow, "known")
        hers = vars(again) | {"key": "new", "debit_account_id": purse.id, "student_id": student_id}
        new = Transfer(**hers)
        assert not await uow.ledger.add(again, new)
    assert (again.id, new.id is None, new.balance_after_minor) == (None, False, -1500)
    async with db.reading() as reads:
        assert await reads.scalar(select(accounts.balance_minor).where(accounts.id == purse.id)) == -1500
    assert await sum_of_transfers(db, AccountKind.INCOME) == 3000


async def test_the_till_and_the_purse_are_opened_once(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        opened = await uow.ledger.till_and_purse(school.studio_id, school.student_id)
        assert await uow.ledger.till_and_purse(school.studio_id, school.student_id) == opened
        till = await uow.ledger.account(school.studio_id, AccountKind.CASH, None, "RUB")
        purse = await uow.ledger.account(school.studio_id, AccountKind.STUDENT, school.student_id, "RUB")
    assert opened == (till.id, purse.id, "RUB")


async def test_a_hundred_posts_of_one_key_at_once_are_one_transfer(db: Database, school: School) -> None:
    async def post() -> bool:
        async with db.writing(school.scope) as uow:
            return await uow.ledger.add(await school.charge(uow, "charge"))

    outcomes = await asyncio.gather(*(post() for _ in range(100)))
    assert sorted(outcomes) == [False] * 99 + [True]
    assert await balances(db) == {AccountKind.INCOME: 1500, AccountKind.STUDENT: -1500}


async def test_forty_different_posts_at_once_lose_nothing(db: Database, school: School) -> None:
    async def post(number: int) -> None:
        async with db.writing(school.scope) as uow:
            assert await uow.ledger.add(await school.charge(uow, f"charge {number}", number + 1))

    await asyncio.gather(*(post(number) for number in range(40)))
    total = sum(range(1, 41))
    assert await balances(db) == {AccountKind.INCOME: total, AccountKind.STUDENT: -total}
    assert await sum_of_transfers(db, AccountKind.STUDENT) == -total
    async with db.reading() as reads:
        after = await reads.all(select(transfers.balance_after_minor, transfers.amount_minor))
    running = sorted((row[0], row[1]) for row in after)
    assert all(high - low == amount for (low, amount), (high, _) in pairwise(running))


async def test_a_charge_stands_until_it_is_reversed(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())
        charge = await school.charge(uow, "charge", lesson_id=lesson_id)
        await uow.ledger.add(charge)
        (first,) = (await uow.lessons.roll(lesson_id)).charges
        assert first.standing is not None
        assert vars(first.standing) == vars(charge)
        assert await uow.ledger.add(reversal_of(charge))
        (undone,) = (await uow.lessons.roll(lesson_id)).charges
        assert (undone.standing, undone.standing_minor, undone.count) == (None, 0, 1)
        second = await school.charge(uow, "charge, second round", lesson_id=lesson_id)
        await uow.ledger.add(second)
        (again,) = (await uow.lessons.roll(lesson_id)).charges
    assert again.standing is not None
    assert (again.standing.id, again.count) == (second.id, 2)
    assert again.purse_id == second.debit_account_id
    assert await balances(db) == {AccountKind.INCOME: 1500, AccountKind.STUDENT: -1500}


async def test_a_transfer_is_reversed_at_most_once(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        charge = await school.charge(uow, "charge")
        await uow.ledger.add(charge)
        await uow.ledger.add(reversal_of(charge))
    with pytest.raises(NothingToUndo):
        async with db.writing(school.scope) as uow:
            await uow.ledger.add(reversal_of(charge, "under another key"))
    assert await balances(db) == {AccountKind.INCOME: 0, AccountKind.STUDENT: 0}


async def test_accounts_of_another_studio_or_unit_are_not_found(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        foreign = await other_school.charge(uow, "foreign")
        own = await school.charge(uow, "own")
        dollars = await uow.ledger.account(school.studio_id, AccountKind.CASH, None, "USD")
    for account_id in (foreign.credit_account_id, dollars.id, 2**40):
        mixed = Transfer(**vars(own) | {"credit_account_id": account_id})
        with pytest.raises(NotFound):
            async with db.writing(EVERY_STUDIO) as uow:
                await uow.ledger.add(mixed)
    async with db.reading() as reads:
        assert await reads.scalar(select(func.count()).select_from(tables.transfers)) == 0


async def test_ledger_rows_that_do_not_balance_are_refused(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        good = vars(await school.charge(uow, "good"))
    del good["id"]
    for wrong in (
        {"amount_minor": 0},
        {"amount_minor": -5},
        {"credit_account_id": good["debit_account_id"]},
        {"kind": TransferKind.REVERSAL},
    ):
        with pytest.raises(Exception, match=r"(?i)check"):
            async with db.transaction() as connection:
                await connection.execute(insert(tables.transfers), good | wrong)
    with pytest.raises(LostRace):
        async with db.transaction() as connection:
            await connection.execute(insert(tables.transfers), [good, good])
