"""A studio with a long ledger, written by the engine itself: five million transfers in a minute or two.

Every student pays for four lessons and has four, again and again; one of them far more often than the others. The
studio always posts as many a month: a bigger ledger has a longer past, not a busier present.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import asyncpg
from sqlalchemy import insert

from benchmarks.outside import settled
from domain.ledger import AccountKind
from domain.people import Language, Role
from storage import tables
from storage.engine import Database

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROUND = 250
"""Of so many transfers, BUSY are one student's, the rest are one each of the others'."""
BUSY = 5
STUDENTS = 1 + ROUND - BUSY
A_MONTH = 20_000
STEP = timedelta(days=30).total_seconds() / A_MONTH
STUDIO, TUTOR, OWNER = 1, 2, 1
INCOME, CASH, PURSE = 1, 2, 2
"""The purse of student 1 is account 3, and so on."""


@dataclass(frozen=True)
class Ledger:
    transfers: int

    @property
    def began(self) -> int:
        """Unix time of the first of them."""
        return int(NOW.timestamp() - self.transfers * STEP) - 60


# ``n`` counts transfers from 0; ``k`` those of its student; each fifth is a payment for the four that follow.
_ROWS = """
SELECT n, CASE WHEN n % {round} < {busy} THEN 1 ELSE n % {round} - {busy} + 2 END AS student,
  CASE WHEN n % {round} < {busy} THEN (n / {round}) * {busy} + n % {round} ELSE n / {round} END AS k
FROM ({numbers}) AS numbers
"""
_TRANSFERS = """
INSERT INTO transfers (id, studio_id, key, kind, debit_account_id, credit_account_id, unit, amount_minor, student_id,
  happened_at, posted_at, balance_after_minor)
SELECT n + 1, 1, {key}, CASE WHEN k % 5 = 0 THEN 'payment' ELSE 'charge' END,
  CASE WHEN k % 5 = 0 THEN 2 ELSE student + 2 END, CASE WHEN k % 5 = 0 THEN student + 2 ELSE 1 END, 'RUB',
  CASE WHEN k % 5 = 0 THEN 600000 ELSE 150000 END, student, {at}, {at}, 600000 - 150000 * (k % 5)
FROM ({rows}) AS made
"""
_BALANCES_AT_ONCE = """
UPDATE accounts SET balance_minor = moved.total FROM (
  SELECT account_id, SUM(amount) AS total FROM (
    SELECT credit_account_id AS account_id, amount_minor AS amount FROM transfers
    UNION ALL SELECT debit_account_id, -amount_minor FROM transfers
  ) AS sides GROUP BY account_id
) AS moved WHERE moved.account_id = accounts.id
"""


async def fill(url: str, ledger: Ledger) -> None:
    """An empty, migrated database."""
    database = Database(url)
    try:
        async with database.transaction() as connection:
            for name, rows in _people().items():
                await connection.execute(insert(tables.metadata.tables[name]), rows)
    finally:
        await database.close()
    if url.startswith("sqlite"):
        _fill_sqlite(url.partition("///")[2], ledger)
    else:
        await _fill_postgres(url.replace("+asyncpg", ""), ledger)
    await settled(url)


def _fill_sqlite(path: str, ledger: Ledger) -> None:
    numbers = (
        "WITH RECURSIVE counted(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted "  # noqa: S608 (the same)
        f"WHERE n + 1 < {ledger.transfers}) SELECT n FROM counted"
    )
    at = f"strftime('%Y-%m-%d %H:%M:%S.000000', {ledger.began} + CAST(n * {STEP} AS INTEGER), 'unixepoch')"
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        connection.execute(_transfers(numbers, "'bench:' || n", at))
        connection.execute(_BALANCES_AT_ONCE)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


async def _fill_postgres(url: str, ledger: Ledger) -> None:
    numbers = f"SELECT n FROM generate_series(0, {ledger.transfers - 1}) AS n"  # noqa: S608 (a number of ours)
    at = f"to_timestamp({ledger.began} + (n * {STEP})::bigint)"
    connection = await asyncpg.connect(url, command_timeout=3600)
    try:
        # Neither foreign keys nor triggers look at what was made to fit.
        await connection.execute("SET session_replication_role = replica")
        await connection.execute(_transfers(numbers, "'bench:' || n", at))
        await connection.execute(_BALANCES_AT_ONCE)
    finally:
        await connection.close()


def _transfers(numbers: str, key: str, at: str) -> str:
    rows = _ROWS.format(round=ROUND, busy=BUSY, numbers=numbers)
    return _TRANSFERS.format(rows=rows, key=key, at=at)


def _people() -> dict[str, list[dict[str, object]]]:
    """One tutor, who owns the studio and has taught everybody from the beginning."""
    long_ago = datetime(2000, 1, 1, tzinfo=UTC)
    made: dict[str, object] = {"created_at": long_ago}
    person = {
        "id": OWNER, "telegram_id": 7, "name": "Tutor", "language": Language.ENGLISH, "zone": "UTC",
        "hat": Role.TUTOR, "reminders_on": True, "wrong_codes": 0,
    }  # fmt: skip
    studio = {"id": STUDIO, "name": "Studio", "currency": "RUB", "zone": "UTC", "rules_changed": {}}
    place = {"studio_id": STUDIO, "person_id": OWNER, "student_id": None, "pays": False}
    pupils = range(1, STUDENTS + 1)
    account = {"studio_id": STUDIO, "unit": "RUB", "balance_minor": 0, "student_id": None}
    return {
        "studios": [studio | made],
        "people": [person | made],
        "memberships": [
            place | made | {"id": OWNER, "role": Role.OWNER},
            place | made | {"id": TUTOR, "role": Role.TUTOR},
        ],
        "students": [{"id": n, "studio_id": STUDIO, "name": f"Student {n:03}"} | made for n in pupils],
        "courses": [
            {"id": n, "studio_id": STUDIO, "tutor_id": TUTOR, "subject": "Maths", "duration_minutes": 60}
            | made
            for n in pupils
        ],
        "enrolments": [
            {"id": n, "studio_id": STUDIO, "course_id": n, "student_id": n, "joined_at": long_ago}
            for n in pupils
        ],
        "accounts": [
            account | {"id": INCOME, "kind": AccountKind.INCOME},
            account | {"id": CASH, "kind": AccountKind.CASH},
            *(account | {"id": n + PURSE, "kind": AccountKind.STUDENT, "student_id": n} for n in pupils),
        ],
    }
