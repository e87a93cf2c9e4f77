"""What all tables share: the naming convention, the key, the tenant and the pair that points at a parent."""

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    MetaData,
    Named,
    TypedColumns,
    UniqueConstraint,
    text,  # noqa: TID251 (constants of these tables: a literal in DDL cannot be a parameter)
)

from storage.types import Id

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Keyed(TypedColumns):
    id: Named[int] = Column(Id(), Identity(), primary_key=True)


class OfStudio(Keyed):
    studio_id: Named[int] = Column(Id(), ForeignKey("studios.id"))


def parent(table: str, column: str) -> ForeignKeyConstraint:
    """``column`` names a row of ``table`` in the same studio."""
    return ForeignKeyConstraint(["studio_id", column], [f"{table}.studio_id", f"{table}.id"])


def is_parent() -> UniqueConstraint:
    """What ``parent`` points at."""
    return UniqueConstraint("studio_id", "id")


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over the rows that matter to one question; ``where`` is SQL that both engines read alike."""
    clause = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=clause, postgresql_where=clause)
