"""Columns and rules that every migration spells alike. Frozen: to change one, add another beside it."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Literal

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations


def whole() -> sa.types.TypeEngine[int]:
    """BIGINT; on SQLite INTEGER, so that a primary key is the rowid."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def key() -> sa.Column[int]:
    return sa.Column("id", whole(), sa.Identity(), primary_key=True)


def studio() -> sa.Column[int]:
    return number("studio_id", "studios.id")


def number(name: str, points_at: str | None = None, *, nullable: bool = False) -> sa.Column[int]:
    """An id or another 64-bit number, perhaps of a row in a table without a studio."""
    keys = [sa.ForeignKey(points_at)] if points_at else []
    return sa.Column(name, whole(), *keys, nullable=nullable)


def amount(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def words(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def word(name: str, *, length: int = 40, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


def parent(table: str, column: str) -> sa.ForeignKeyConstraint:
    """``column`` names a row of ``table`` in the same studio."""
    return sa.ForeignKeyConstraint(["studio_id", column], [f"{table}.studio_id", f"{table}.id"])


def is_parent() -> sa.UniqueConstraint:
    return sa.UniqueConstraint("studio_id", "id")


def create(table: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(table, *parts, sqlite_autoincrement=True)


def index(name: str, table: str, *columns: str, where: str | None = None, unique: bool = False) -> None:
    clause = None if where is None else sa.text(where)
    op.create_index(name, table, list(columns), unique=unique, sqlite_where=clause, postgresql_where=clause)


def forbid_changes(table: str) -> None:
    """Rows may only be added. A batch migration that rebuilds the table must call this again."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'restrict_violation'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_append_only()"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()"
    )


def drop_append_only(table: str) -> None:
    op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute(f"DROP FUNCTION {table}_append_only()")


def day(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=nullable)


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """What a table that has rows is given: columns that may be empty or have a default.

    ``parents`` are those that name a row of another table in the same studio, ``people`` those that name a person,
    ``others`` those that name a row of another table without a studio.
    """

    columns: Sequence[sa.Column[Any]]
    parents: Mapping[str, str] = field(default_factory=dict)
    people: Sequence[str] = ()
    others: Mapping[str, str] = field(default_factory=dict)
    checks: Mapping[str, str] = field(default_factory=dict)


def widen(table: str, more: More) -> None:
    with _anew(table) as batch:
        for column in more.columns:
            batch.add_column(column)
        for name, parents in more.parents.items():
            key_name = f"fk_{table}_studio_id_{name}"
            batch.create_foreign_key(key_name, parents, ["studio_id", name], ["studio_id", "id"])
        for name in more.people:
            batch.create_foreign_key(f"fk_{table}_{name}", "people", [name], ["id"])
        for name, others in more.others.items():
            batch.create_foreign_key(f"fk_{table}_{name}", others, [name], ["id"])
        for name, condition in more.checks.items():
            batch.create_check_constraint(name, condition)


def narrow(table: str, more: More) -> None:
    """What ``widen`` has done, undone."""
    with _anew(table) as batch:
        for name in more.checks:
            batch.drop_constraint(op.f(f"ck_{table}_{name}"), type_="check")
        for name in more.parents:
            batch.drop_constraint(f"fk_{table}_studio_id_{name}", type_="foreignkey")
        for name in [*more.people, *more.others]:
            batch.drop_constraint(f"fk_{table}_{name}", type_="foreignkey")
        for column in more.columns:
            batch.drop_column(str(column.name))


def _anew(table: str) -> AbstractContextManager[BatchOperations]:
    """A new table with the old one's rows on SQLite, plain ALTERs on PostgreSQL."""
    recreate: Literal["always", "never"] = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    return op.batch_alter_table(table, recreate=recreate, table_kwargs={"sqlite_autoincrement": True})
