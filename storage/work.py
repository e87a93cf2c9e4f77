"""What every repository stands on: one session, the studios it may see, rows loaded or inserted by rule."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, Generic, TypeVar, TypeVarTuple

from sqlalchemy import CursorResult, Executable, Insert, Table, bindparam, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.sql.selectable import TypedReturnsRows

from domain.errors import NotFound
from storage import mapping  # noqa: F401 (before a statement can name an entity)
from storage.dialects import PerDialect
from storage.errors import translated
from storage.reads import Params, flush
from storage.types import LARGEST_ID

_Entity = TypeVar("_Entity")
_Values = TypeVarTuple("_Values")


class EveryStudio(Enum):
    """The scope of the worker, and of nobody else."""

    EVERY_STUDIO = "every studio"


EVERY_STUDIO: Final = EveryStudio.EVERY_STUDIO


class Lookup(Generic[_Entity]):
    """One row by id, locked till the commit, but not its key: rows that point at it may still be inserted."""

    def __init__(self, entity: type[_Entity], table: Table[Any], studio: str | None = "studio_id") -> None:
        statement = (
            select(entity)
            .where(table.c.id == bindparam("id"))
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        self.everywhere = statement
        self.within = statement
        self.is_scoped = studio is not None
        if studio is not None:
            self.within = statement.where(table.c[studio].in_(bindparam("studios", expanding=True)))


class InsertOnce(PerDialect):
    """INSERT that a row with the same unique columns turns into nothing; answers the new id or None."""

    def __init__(self, table: Table[Any], *unique: str, where: Any = None) -> None:  # noqa: ANN401 (an SQL condition)
        super().__init__(
            lambda insert: (
                insert(table)
                .on_conflict_do_nothing(index_elements=list(unique), index_where=where)
                .returning(table.c.id)
            )
        )


class Work:
    """A transaction as repositories see it. ``studios`` is None for the worker, who sees all."""

    def __init__(
        self, session: AsyncSession, connection: AsyncConnection, scope: frozenset[int] | EveryStudio
    ) -> None:
        self.session = session
        self.connection = connection
        self.studios: set[int] | None = None if isinstance(scope, EveryStudio) else set(scope)

    def check_studio(self, studio_id: int | None) -> None:
        """Raises NotFound for a studio outside the scope."""
        if self.studios is not None and studio_id not in self.studios:
            raise NotFound

    async def load(self, lookup: Lookup[_Entity], row_id: int) -> _Entity:
        """Raises NotFound for what does not exist or is out of scope."""
        if not 0 < row_id <= LARGEST_ID:
            raise NotFound
        statement, params = lookup.everywhere, dict[str, Any](id=row_id)
        if lookup.is_scoped and self.studios is not None:
            statement = lookup.within
            params["studios"] = sorted(self.studios)
        try:
            entity = (await self.session.scalars(statement, params)).one_or_none()
        except SQLAlchemyError as error:
            raise translated(error) from error
        if entity is None:
            raise NotFound
        return entity

    async def add(self, entity: Any) -> int:  # noqa: ANN401 (any mapped entity)
        """Inserts at once, because the caller needs the id. Raises what a broken constraint means."""
        self.session.add(entity)
        try:
            await self.session.flush()
        except SQLAlchemyError as error:
            raise translated(error) from error
        new_id: int = entity.id
        return new_id

    async def insert(self, statement: Insert, values: Mapping[str, Any]) -> int:
        new_id: int = (await self.execute(statement, values)).scalar_one()
        return new_id

    async def insert_once(self, once: InsertOnce, values: Mapping[str, Any]) -> int | None:
        new_id: int | None = (await self.execute(once.of(self.connection), values)).scalar_one_or_none()
        return new_id

    async def rows(
        self, statement: TypedReturnsRows[*_Values], params: Params | None = None
    ) -> CursorResult[*_Values]:
        """Core rows, pending changes included."""
        try:
            await flush(self.session)
            return await self.connection.execute(statement, params)
        except SQLAlchemyError as error:
            raise translated(error) from error

    async def execute(
        self, statement: Executable, params: Params | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        try:
            await flush(self.session)
            return await self.connection.execute(statement, params)
        except SQLAlchemyError as error:
            raise translated(error) from error

    async def entities(
        self, statement: TypedReturnsRows[_Entity], params: Params | None = None
    ) -> list[_Entity]:
        """Mapped entities, not locked."""
        try:
            return list((await self.session.scalars(statement, params)).all())
        except SQLAlchemyError as error:
            raise translated(error) from error


def values_of(entity: object, **more: object) -> dict[str, Any]:
    """An entity's fields as a row to insert: without its id, a material flattened."""
    values = {name: value for name, value in vars(entity).items() if name != "id"}
    material = values.pop("material", None)
    if material is not None:
        values.update(vars(material))
    return values | more
