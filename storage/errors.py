"""What a transaction may end with besides a domain refusal, and how a driver's error becomes one of them."""

from typing import Final

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from domain.errors import AlreadyConnected, DomainError, NotFound, NothingToUndo, StudentHasTelegram
from storage import tables


class Transient(Exception):
    """Trouble that passes: a lost connection, a deadlock, a locked or full database. Run it again.

    Nothing was done, unless the connection was lost in the commit itself: unique keys make it safe.
    """


class LostRace(Transient):
    """Somebody else did it, or changed it, first. Nothing was done; run it again at once and see."""


REFUSALS: Final[dict[str, type[DomainError]]] = {
    "uq_memberships_place": AlreadyConnected,
    "uq_memberships_office": AlreadyConnected,
    "uq_memberships_student": StudentHasTelegram,
    "uq_transfers_reverses_id": NothingToUndo,
    "uq_xp_grants_reverses_id": NothingToUndo,
}
"""Constraints whose violation is something a person can understand. Every other lost race is run again."""

_PASSING_STATES = ("08", "53", "57P0", "40", "55P03", "57014", "25P03", "58")
"""SQLSTATEs by prefix: connection, resources, shutdown, serialization, timeouts, system."""

_PASSING_WORDS = (
    "database is locked",
    "database table is locked",
    "disk is full",
    "disk I/O error",
    "unable to open",
)


def translated(error: BaseException) -> BaseException:
    """The error the layers above know, or ``error`` itself when it is a defect."""
    match error:
        case IntegrityError():
            return _broken_constraint(error) or error
        case DBAPIError():
            return Transient(type(error.orig).__name__) if _passes(error) else error
        case StatementError(orig=DomainError() as refusal):
            return refusal
        case PoolTimeout() | OSError() | TimeoutError():
            return Transient(type(error).__name__)
    return error


def is_from_database(error: BaseException) -> bool:
    return isinstance(error, SQLAlchemyError | OSError | TimeoutError)


def _passes(error: DBAPIError) -> bool:
    if error.connection_invalidated:
        return True
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return str(state).startswith(_PASSING_STATES)
    said = str(error.orig)
    return any(words in said for words in _PASSING_WORDS) or "connection" in said


def _broken_constraint(error: IntegrityError) -> Exception | None:
    said = str(error.orig)
    state = getattr(error.orig, "sqlstate", None)
    if state == "23503" or "FOREIGN KEY constraint failed" in said:
        return NotFound()
    if state == "23505":
        name = getattr(error.orig.__cause__, "constraint_name", None) if error.orig else None
    elif "UNIQUE constraint failed: " in said:
        name = _UNIQUE_BY_COLUMNS.get(said.partition("UNIQUE constraint failed: ")[2])
    else:
        return None
    refusal = REFUSALS.get(name or "")
    return refusal() if refusal else LostRace(name)


def _unique_by_columns() -> dict[str, str]:
    """SQLite names the columns of a broken constraint, PostgreSQL the constraint."""
    names: dict[str, str] = {}
    for table in tables.metadata.tables.values():
        rules: list[UniqueConstraint | Index] = [
            c for c in table.constraints if isinstance(c, UniqueConstraint)
        ]
        rules += [index for index in table.indexes if index.unique]
        for rule in rules:
            columns = ", ".join(f"{table.name}.{column.name}" for column in rule.columns)
            names[columns] = str(rule.name)
    return names


_UNIQUE_BY_COLUMNS = _unique_by_columns()
