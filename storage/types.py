"""Column types that behave the same on both engines, and the one place where texts are cleaned."""
# ruff: noqa: ARG002 (SQLAlchemy hands every processor the dialect)

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    DateTime,
    Dialect,
    Integer,
    String,
    Text,
    TypeDecorator,
    literal_column,
)
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeEngine

from domain.errors import NotFound

LARGEST_ID = 2**63 - 1
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_Word = TypeVar("_Word", bound=StrEnum)

Json = dict[str, Any]


def storable(text: str) -> str:
    """The text without NUL and lone surrogates, which PostgreSQL refuses and UTF-8 cannot hold.

    NUL is dropped, a proper surrogate pair is joined, a lone half becomes U+FFFD.
    """
    if not _UNSTORABLE.search(text):
        return text
    joined = text.replace("\x00", "").encode("utf-16-le", "surrogatepass")
    return joined.decode("utf-16-le", "replace")


@lru_cache(maxsize=16)
def _whole_number(dialect: Dialect) -> TypeEngine[Any]:
    """Made once: SQLAlchemy asks at each execution for each list a statement is given."""
    return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else BigInteger())


@lru_cache(maxsize=16)
def _moment(dialect: Dialect) -> TypeEngine[Any]:
    return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))


class Id(TypeDecorator[int]):
    """BIGINT; on SQLite INTEGER, so that a primary key is the rowid.

    A number that no row can have (a button said 40 digits) is answered like a missing row: NotFound.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _whole_number(dialect)

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        if value is not None and not -LARGEST_ID <= value <= LARGEST_ID:
            raise NotFound
        return value


class UtcDateTime(TypeDecorator[datetime]):
    """Aware in, aware UTC out; a naive moment is a defect and is refused."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _moment(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the database")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """PostgreSQL's driver answers in aware UTC already: nothing is done to its values."""
        return super().result_processor(dialect, coltype) if dialect.name == "sqlite" else None


class Words(TypeDecorator[str]):
    """A text that a person or Telegram may have sent, made storable."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class _WordComparator(TypeDecorator.Comparator[Any], String.Comparator[Any]):
    """Compared with a member, a column is compared with a literal: only so does either engine recognise
    the partial index made for it, without planning the statement anew each time it is run.
    """

    def operate(self, op: OperatorType, *others: Any, **options: Any) -> ColumnElement[Any]:  # noqa: ANN401
        return super().operate(op, *(_spelt_out(other) for other in others), **options)


def _spelt_out(other: Any) -> Any:  # noqa: ANN401 (whatever a column may be compared with)
    if isinstance(other, StrEnum):
        return literal_column(f"'{other.value}'")
    if isinstance(other, tuple | list | set | frozenset):
        return [_spelt_out(each) for each in other]
    return other


class Word(TypeDecorator[_Word]):
    """A StrEnum as its short string; what is no member is refused in both directions."""

    impl = String
    cache_ok = True
    comparator_factory = _WordComparator

    def __init__(self, kind: type[_Word]) -> None:
        super().__init__(40)
        self.kind = kind

    def process_bind_param(self, value: _Word | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> _Word | None:
        return None if value is None else self.kind(value)


class JsonText(TypeDecorator[Json]):
    """An object as ASCII JSON text: hostile characters stay escapes, so both engines hold them alike."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Json | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Json | None:
        if value is None:
            return None
        loaded: Json = json.loads(value)
        return loaded
