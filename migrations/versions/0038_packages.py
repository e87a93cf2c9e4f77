"""Packages: what is sold, to whom, for which courses, frozen when; the ledger counts in lessons, too."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    amount,
    count,
    create,
    forbid_changes,
    index,
    is_parent,
    key,
    moment,
    narrow,
    number,
    parent,
    studio,
    widen,
    word,
    words,
)

revision = "0038"
down_revision = "0037"

ACCOUNT = More(
    columns=[number("package_id", nullable=True)],
    parents={"package_id": "packages"},
    checks={"package": "(kind IN ('package', 'prepaid')) = (package_id IS NOT NULL)"},
)
TRANSFER = More(
    columns=[
        word("unit", length=20, nullable=True),
        number("package_id", nullable=True),
        word("method", nullable=True),
    ],
    parents={"package_id": "packages"},
)
UNITS = (
    "UPDATE transfers SET unit = (SELECT unit FROM accounts WHERE accounts.id = transfers.debit_account_id)"
)
BALANCES = (
    "UPDATE accounts SET balance_minor = "
    "COALESCE((SELECT SUM(amount_minor) FROM transfers WHERE credit_account_id = accounts.id), 0) - "
    "COALESCE((SELECT SUM(amount_minor) FROM transfers WHERE debit_account_id = accounts.id), 0)"
)


def upgrade() -> None:
    _packages()
    op.drop_index("uq_accounts_studio", "accounts")
    widen("accounts", ACCOUNT)
    studio_alone = "student_id IS NULL AND package_id IS NULL"
    index("uq_accounts_studio", "accounts", "studio_id", "kind", "unit", where=studio_alone, unique=True)
    of_package = "package_id IS NOT NULL"
    index("uq_accounts_package", "accounts", "package_id", "kind", where=of_package, unique=True)
    _lock(on=False)
    widen("transfers", TRANSFER)
    op.execute(UNITS)
    _require("unit", sa.String(20), required=True)
    _require("student_id", sa.BigInteger(), required=False)
    index("ix_transfers_package", "transfers", "package_id", "posted_at", "id", where=of_package)
    _lock(on=True)


def downgrade() -> None:
    """What was sold and drawn is lost, with what the studio alone has posted; balances are summed anew."""
    _lock(on=False)
    op.drop_index("ix_transfers_package", "transfers")
    op.execute("DELETE FROM transfers WHERE package_id IS NOT NULL OR student_id IS NULL")
    op.execute("DELETE FROM accounts WHERE package_id IS NOT NULL OR unit = 'lesson'")
    _require("student_id", sa.BigInteger(), required=True)
    narrow("transfers", TRANSFER)
    _lock(on=True)
    op.execute(BALANCES)
    op.drop_index("uq_accounts_package", "accounts")
    op.drop_index("uq_accounts_studio", "accounts")
    narrow("accounts", ACCOUNT)
    index(
        "uq_accounts_studio", "accounts", "studio_id", "kind", "unit", where="student_id IS NULL", unique=True
    )
    for table in ("package_freezes", "package_courses", "packages", "package_types"):
        op.drop_table(table)


def _packages() -> None:
    create(
        "package_types",
        key(),
        studio(),
        words("name"),
        count("lessons"),
        amount("price_minor"),
        sa.Column("valid_days", sa.Integer(), nullable=True),
        words("subject", nullable=True),
        moment("made_at"),
        moment("withdrawn_at", nullable=True),
        is_parent(),
        sa.CheckConstraint("lessons > 0", name="lessons"),
        sa.CheckConstraint("price_minor >= 0", name="price"),
    )
    index("ix_package_types_studio", "package_types", "studio_id", "id", where="withdrawn_at IS NULL")
    _sold()
    _good_for()


def _sold() -> None:
    create(
        "packages",
        key(),
        studio(),
        number("student_id"),
        number("type_id", nullable=True),
        words("key"),
        words("name"),
        count("lessons"),
        amount("price_minor"),
        sa.Column("valid_days", sa.Integer(), nullable=True),
        moment("sold_at"),
        number("sold_by", "people.id", nullable=True),
        moment("begun_at", nullable=True),
        moment("expires_at", nullable=True),
        is_parent(),
        parent("package_types", "type_id"),
        parent("students", "student_id"),
        sa.UniqueConstraint("key"),
        sa.CheckConstraint("lessons > 0", name="lessons"),
        sa.CheckConstraint("price_minor >= 0", name="price"),
    )
    index("ix_packages_student", "packages", "student_id", "id")
    index("ix_packages_expiry", "packages", "expires_at", where="expires_at IS NOT NULL")


def _good_for() -> None:
    create(
        "package_courses",
        key(),
        studio(),
        number("package_id"),
        number("course_id"),
        parent("courses", "course_id"),
        parent("packages", "package_id"),
        sa.UniqueConstraint("package_id", "course_id"),
    )
    create(
        "package_freezes",
        key(),
        studio(),
        number("package_id"),
        moment("starts_at"),
        moment("ends_at"),
        words("note", nullable=True),
        word("batch", nullable=True),
        number("made_by", "people.id", nullable=True),
        moment("made_at"),
        moment("undone_at", nullable=True),
        parent("packages", "package_id"),
        sa.CheckConstraint("starts_at < ends_at", name="order"),
    )
    index("ix_package_freezes_live", "package_freezes", "package_id", "ends_at", where="undone_at IS NULL")


def _require(column: str, kind: sa.types.TypeEngine[Any], *, required: bool) -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table(
        "transfers", recreate="always" if sqlite else "never", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        batch.alter_column(column, existing_type=kind, nullable=not required)


def _lock(*, on: bool) -> None:
    """SQLite's triggers go with the table that is made anew; PostgreSQL's only look away for a while."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(f"ALTER TABLE transfers {'ENABLE' if on else 'DISABLE'} TRIGGER USER")
    elif on:
        forbid_changes("transfers")
    else:
        for deed in ("update", "delete"):
            op.execute(f"DROP TRIGGER transfers_no_{deed}")
