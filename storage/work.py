"""What every repository stands on: one session, the studios it may see, rows loaded or inserted by rule."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum
from typing import Any, Final, Generic, TypeVar, TypeVarTuple

from sqlalchemy import CursorResult, Executable, Insert, Row, Select, Table, bindparam, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.sql.selectable import TypedReturnsRows

from domain.errors import NotFound
from storage import mapping  # noqa: F401 (before a statement can name an entity)
from storage.dialects import PerDialect
from storage.errors import translated
from storage.reads import Params
from storage.types import LARGEST_ID

_Entity = TypeVar("_Entity")
_Values = TypeVarTuple("_Values")


class EveryStudio(Enum):
    """The scope of the worker, and of nobody else."""

    EVERY_STUDIO = "every studio"


EVERY_STUDIO: Final = EveryStudio.EVERY_STUDIO


class Lookup(Generic[_Entity]):
    """One row by id, locked till the commit, but not its key: rows that point at it may still be inserted.

    ``statement`` is given where more is read with it; it names what it locks.
    """

    def __init__(
        self,
        entity: type[_Entity],
        table: Table[Any],
        studio: str | None = "studio_id",
        statement: Select[*tuple[Any, ...]] | None = None,
    ) -> None:
        if statement is None:
            statement = select(entity).with_for_update(key_share=True)
        statement = statement.where(table.c.id == bindparam("id"))
        statement = statement.execution_options(populate_existing=True)
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
        self.held_back: list[Callable[[], Awaitable[None]]] = []

    def check_studio(self, studio_id: int | None) -> None:
        """Raises NotFound for a studio outside the scope."""
        if self.studios is not None and studio_id not in self.studios:
            raise NotFound

    async def load(self, lookup: Lookup[_Entity], row_id: int) -> _Entity:
        """Raises NotFound for what does not exist or is out of scope."""
        entity: _Entity = (await self.load_rows(lookup, row_id))[0][0]
        return entity

    async def load_rows(
        self, lookup: Lookup[_Entity], row_id: int, **params: object
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """At least one row, the entity first. Raises NotFound as ``load`` does."""
        if not 0 < row_id <= LARGEST_ID:
            raise NotFound
        statement, given = lookup.everywhere, {**params, "id": row_id}
        if lookup.is_scoped and self.studios is not None:
            statement = lookup.within
            given["studios"] = sorted(self.studios)
        try:
            rows = (await self.session.execute(statement, given)).all()
        except SQLAlchemyError as error:
            raise translated(error) from error
        if not rows:
            raise NotFound
        return rows

    async def flush(self) -> None:
        """Writes what has changed, and what repositories have held back to write it in one statement."""
        await self._flush_entities()
        for write in self.held_back:
            await write()

    async def add_all(self, entities: Sequence[object]) -> None:
        """Inserts these at once, and gives them their ids."""
        self.session.add_all(entities)
        await self._flush_entities()

    async def add(self, entity: Any) -> int:  # noqa: ANN401 (any mapped entity)
        """Inserts at once, because the caller needs the id. Raises what a broken constraint means."""
        self.session.add(entity)
        await self._flush_entities()
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
            await self._flush_entities()
            return await self.connection.execute(statement, params)
        except SQLAlchemyError as error:
            raise translated(error) from error

    async def execute(
        self, statement: Executable, params: Params | Sequence[Params] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        try:
            await self._flush_entities()
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

    async def _flush_entities(self) -> None:
        """At no cost when nothing has changed."""
        if self.session.dirty or self.session.new:
            try:
                await self.session.flush()
            except SQLAlchemyError as error:
                raise translated(error) from error


def values_of(entity: object, **more: object) -> dict[str, Any]:
    """An entity's fields as a row to insert: without its id, a material flattened."""
    values = {name: value for name, value in vars(entity).items() if name != "id"}
    material = values.pop("material", None)
    if material is not None:
        values.update(vars(material))
    return values | more
