"""The ledger reckoned anew: whatever somebody has changed behind its back is found, told and counted, once a day."""

import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.web.metrics import Counted
from bot.worker.scrubbing import Scrubbing
from domain.identity import known
from domain.ledger import AccountKind
from domain.notices import NoticeKind
from domain.packages import Offer
from domain.payments import Paid
from domain.services import lessons, packages, payments
from domain.services.packages import Sale
from storage import scrub, tables
from storage.scrub import Fault
from tests.domain.cast import HOUR, NOW, PRICE, Cast
from tests.worker.conftest import Stage

LATER = NOW + HOUR
DAY = timedelta(days=1)


@pytest.fixture
async def lived(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Paid, sold, taught from the package and for money, undone; read in slices of three."""
    monkeypatch.setattr(scrub, "SLICE", 3)
    monkeypatch.setattr(scrub, "ACCOUNTS", 2)
    cast = stage.cast
    paid = await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=7000, happened_at=NOW), "a", NOW
    )
    await cast.does(payments.undo, cast.tutor, known(paid.id), NOW)
    sale = Sale(Offer("Two", 2, 2 * PRICE), frozenset({cast.course_id}))
    await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "press", NOW)
    for hours in (3, 5, 7):
        lesson = await cast.lesson(NOW - hours * HOUR)
        await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)
    return cast


async def tamper(cast: Cast, statement: str) -> None:
    """As somebody with the database in his hands could."""
    async with cast.db.transaction() as connection:
        if cast.db.is_sqlite:
            for deed in ("update", "delete"):
                await connection.exec_driver_sql(f"DROP TRIGGER transfers_no_{deed}")
        else:
            await connection.exec_driver_sql("ALTER TABLE transfers DISABLE TRIGGER USER")
        await connection.exec_driver_sql(statement)


@pytest.mark.parametrize("now", [NOW, LATER])
async def test_what_nobody_has_touched_agrees(lived: Cast, now: object) -> None:
    report = await scrub.whole(lived.db, NOW if now is NOW else LATER)
    assert report.findings == []
    assert report.transfers == (0 if now is NOW else len(await lived.rows(tables.transfers)))
    assert report.accounts == len(await lived.rows(tables.accounts))


@pytest.mark.parametrize(
    "statement, faults",
    [
        ("UPDATE accounts SET balance_minor = balance_minor + 1 WHERE kind = 'income'", {Fault.BALANCE}),
        ("DELETE FROM transfers WHERE kind = 'reversal'", {Fault.BALANCE, Fault.CHAIN}),
        (
            "UPDATE transfers SET amount_minor = amount_minor + 5 WHERE kind = 'payment'",
            {Fault.BALANCE, Fault.CHAIN},
        ),
        (
            "UPDATE transfers SET balance_after_minor = 1 WHERE id = (SELECT MAX(id) FROM transfers)",
            {Fault.CHAIN},
        ),
        ("UPDATE transfers SET unit = 'USD' WHERE kind = 'payment'", {Fault.SIDES}),
        ("UPDATE accounts SET balance_minor = 201 WHERE kind = 'package'", {Fault.BALANCE, Fault.PACKAGE}),
        ("UPDATE accounts SET balance_minor = -1 WHERE kind = 'prepaid'", {Fault.BALANCE, Fault.PACKAGE}),
    ],
)
async def test_each_kind_of_tampering_is_found(lived: Cast, statement: str, faults: set[Fault]) -> None:
    await tamper(lived, statement)
    report = await scrub.whole(lived.db, LATER)
    assert {finding.fault for finding in report.findings} == faults


@pytest.fixture
async def counted() -> AsyncIterator[Counted]:
    handler = Counted()
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    root.setLevel(level)


async def test_a_difference_is_told_once_a_day_with_numbers(
    stage: Stage, lived: Cast, counted: Counted, caplog: pytest.LogCaptureFixture
) -> None:
    worker = Scrubbing(lived.db, stage.clock)
    await tamper(lived, "UPDATE accounts SET balance_minor = balance_minor + 1 WHERE kind = 'income'")
    stage.clock.advance(HOUR)
    report = await worker.daily()
    assert report is not None
    (finding,) = report.findings
    (income,) = await lived.rows(tables.accounts, tables.accounts.c.kind == AccountKind.INCOME)
    assert (finding.number, finding.said_minor - finding.found_minor) == (income.id, 1)
    assert await worker.daily() is None
    assert b"repitbot_ledger_findings 1.0" in counted.scrape()
    assert [record.number for record in caplog.records if record.msg == "ledger differs"] == [income.id]  # type: ignore[attr-defined]
    (told,) = await lived.notices(NoticeKind.LEDGER_DIFFERS)
    assert told.person_id == lived.tutor.person_id
    assert told.subject == {"count": 1, "numbers": f"balance {income.id}"}
    stage.clock.advance(DAY)
    await stage.worker.tick()
    assert f"balance {income.id}" in stage.tutor.screen_text()
    assert await worker.daily() is not None
    assert len(await lived.notices(NoticeKind.LEDGER_DIFFERS)) == 1


async def test_only_one_of_two_workers_does_it(stage: Stage, lived: Cast) -> None:
    first, second = Scrubbing(lived.db, stage.clock), Scrubbing(lived.db, stage.clock)
    assert await first.daily() is not None
    assert await second.daily() is None
    (row,) = await lived.rows(tables.scrubs)
    assert (row.findings, row.accounts) == (0, len(await lived.rows(tables.accounts)))
