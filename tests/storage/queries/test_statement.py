"""A statement of some days: what it was, every transfer of them, what became of it."""

from datetime import datetime, timedelta

import pytest

from domain.balances import Fact
from domain.errors import NotFound, StatementTooLong
from domain.identity import known
from domain.ledger import TransferKind
from domain.payments import Paid
from domain.services import lessons, payments
from storage.queries import statement
from storage.queries.statement import PAGE, Statement
from tests.storage.queries.family_cast import DAY, Family

HOUR = timedelta(hours=1)


async def pays(family: Family, minor: int, at: datetime) -> int:
    async with family.db.writing(family.school.scope) as uow:
        student = family.school.student_id
        paid = await payments.record(
            uow, family.tutor, student, Paid(amount_minor=minor, happened_at=at), f"i{minor}", at
        )
    return known(paid.id)


async def told(family: Family, days: tuple[int, int], cursor: int = 0, *, back: bool = False) -> Statement:
    """From so many days after the school's beginning to so many."""
    span = family.school.now + days[0] * DAY, family.school.now + days[1] * DAY
    async with family.db.reading() as reads:
        return await statement.page(reads, family.guardian, family.school.student_id, span, cursor, back=back)


async def test_a_statement_adds_up_from_its_opening_to_its_closing(family: Family) -> None:
    now = family.school.now
    await pays(family, 5000, now)
    lesson = await family.plans(-3 * HOUR)
    later = now + 2 * DAY
    async with family.db.writing(family.school.scope) as uow:
        await lessons.hold(uow, family.tutor, known(lesson.id), 1, later)
        await lessons.reopen(uow, family.tutor, known(lesson.id), later + HOUR)
    last = await pays(family, 300, now + 3 * DAY)
    async with family.db.writing(family.school.scope) as uow:
        await payments.undo(uow, family.tutor, last, now + 5 * DAY)
    found = await told(family, (1, 4))
    assert (found.period.opening_minor, found.period.closing_minor) == (5000, 5300)
    assert [(one.fact, one.undoes, one.count, one.amount_minor) for one in found.period.totals] == [
        (Fact.PAID, None, 1, 300),
        (Fact.HELD, None, 1, -1500),
        (Fact.CORRECTION, TransferKind.CHARGE, 1, 1500),
    ]
    assert [line.after_minor for line in found.lines] == [3500, 5000, 5300]
    whole = await told(family, (0, 9))
    assert (whole.period.opening_minor, whole.period.closing_minor, whole.period.count) == (0, 5000, 5)
    empty = await told(family, (7, 9))
    assert (empty.period.opening_minor, empty.period.closing_minor, empty.lines) == (5000, 5000, ())


async def test_a_statement_is_turned_forth_and_back_without_a_gap(family: Family) -> None:
    ids = [await pays(family, minor, family.school.now + HOUR) for minor in range(1, 2 * PAGE + 3)]
    first = await told(family, (0, 1))
    assert ([line.id for line in first.lines], first.earlier, first.later) == (ids[:PAGE], False, True)
    second = await told(family, (0, 1), ids[PAGE - 1])
    assert ([line.id for line in second.lines], second.earlier) == (ids[PAGE : 2 * PAGE], True)
    third = await told(family, (0, 1), ids[2 * PAGE - 1])
    assert ([line.id for line in third.lines], third.earlier, third.later) == (ids[2 * PAGE :], True, False)
    again = await told(family, (0, 1), third.lines[0].id, back=True)
    assert (again.lines, again.earlier, again.later) == (second.lines, True, True)
    assert await told(family, (0, 1), second.lines[0].id, back=True) == first


async def test_a_statement_is_for_who_teaches_or_pays_and_one_file_long(
    family: Family, other_family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    span = family.school.now, family.school.now + DAY
    for minor in (1, 2, 3):
        await pays(family, minor, family.school.now)
    async with family.db.reading() as reads:
        for reader in (family.student, other_family.tutor, other_family.guardian):
            with pytest.raises(NotFound):
                await statement.whole(reads, reader, family.school.student_id, span)
        whole = await statement.whole(reads, family.tutor, family.school.student_id, span)
        assert [line.amount_minor for line in whole.lines] == [1, 2, 3]
        monkeypatch.setattr(statement, "MOST", 2)
        with pytest.raises(StatementTooLong):
            await statement.whole(reads, family.tutor, family.school.student_id, span)
