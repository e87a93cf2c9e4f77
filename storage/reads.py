"""The one thing a query function needs: something that answers a statement."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar, TypeVarTuple

from sqlalchemy import CursorResult, Row
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.selectable import TypedReturnsRows

from storage.errors import translated

_Value = TypeVar("_Value")
_Values = TypeVarTuple("_Values")
Params = Mapping[str, Any]


class Reads:
    """Answers statements on a reading connection, each from its own snapshot; or inside a transaction.

    Inside a transaction it first writes what services have changed, so that a screen drawn there shows it.
    """

    def __init__(
        self, connection: AsyncConnection, before: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self._connection = connection
        self._before = before

    async def all(
        self, statement: TypedReturnsRows[*_Values], params: Params | None = None
    ) -> Sequence[Row[*_Values]]:
        return (await self._run(statement, params)).all()

    async def first(
        self, statement: TypedReturnsRows[*_Values], params: Params | None = None
    ) -> Row[*_Values] | None:
        return (await self._run(statement, params)).first()

    async def scalar(
        self, statement: TypedReturnsRows[_Value], params: Params | None = None
    ) -> _Value | None:
        """The first column of the first row."""
        row = await self.first(statement, params)
        return None if row is None else row[0]

    async def _run(
        self, statement: TypedReturnsRows[*_Values], params: Params | None
    ) -> CursorResult[*_Values]:
        try:
            if self._before is not None:
                await self._before()
            return await self._connection.execute(statement, params)
        except SQLAlchemyError as error:
            raise translated(error) from error
