"""SQL that the two engines spell differently."""

from typing import Any

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class seconds_between(GenericFunction[int]):  # noqa: N801 (an SQL function)
    """Whole seconds from the first moment to the second."""

    inherit_cache = True
    type = Integer()


def _sides(element: Any, compiler: SQLCompiler, options: dict[str, Any]) -> list[str]:  # noqa: ANN401 (SQLAlchemy's hook)
    return [compiler.process(clause, **options) for clause in element.clauses]


@compiles(seconds_between, "sqlite")
def _sqlite(element: Any, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 (SQLAlchemy's hook)
    start, end = _sides(element, compiler, options)
    return f"(strftime('%s', {end}) - strftime('%s', {start}))"


@compiles(seconds_between, "postgresql")
def _postgresql(element: Any, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 (SQLAlchemy's hook)
    start, end = _sides(element, compiler, options)
    return f"CAST(EXTRACT(EPOCH FROM ({end} - {start})) AS BIGINT)"
