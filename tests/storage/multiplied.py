"""Copies of what ``bulk`` has grown, for what shows only with millions of rows."""

from storage import tables
from storage.engine import Database

MULTIPLIED = {
    "lessons": {
        "starts_at": "starts_at + copy * interval '29 hours'",
        "ends_at": "ends_at + copy * interval '29 hours'",
    },
    "transfers": {"key": "key || ':' || copy", "posted_at": "posted_at + copy * interval '29 hours'"},
    "notices": {"key": "key || ':' || copy", "due_at": "due_at + copy * interval '29 hours'"},
}
"""What differs in the copies of each row, besides its id."""


async def multiply(db: Database, copies: int) -> None:
    """So many copies of each lesson, transfer and notice that ``grow`` has made, on PostgreSQL."""
    async with db.transaction() as connection:
        for name, changed in MULTIPLIED.items():
            columns = [column.name for column in tables.metadata.tables[name].columns]
            values = {"id": "id + copy * 1000000", **changed}
            copied = ", ".join(values.get(column, column) for column in columns)
            await connection.exec_driver_sql(
                f"INSERT INTO {name} ({', '.join(columns)}) "  # noqa: S608 (names of our own tables)
                f"SELECT {copied} FROM {name}, generate_series(1, {copies}) AS copy"
            )
        await connection.exec_driver_sql("ANALYZE")
