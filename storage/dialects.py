"""INSERT … ON CONFLICT is spelt by each dialect's own class: one description, built for both at import."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

_INSERTS: Final[dict[str, Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class PerDialect:
    """``build`` is given the dialect's ``insert`` and returns the statement."""

    def __init__(self, build: Callable[[Any], Any]) -> None:
        self._statements = {name: build(insert) for name, insert in _INSERTS.items()}

    def of(self, connection: AsyncConnection) -> Any:  # noqa: ANN401 (the classes share no useful type)
        return self._statements[connection.dialect.name]
