"""Fills a database with the generated installation, in bulk.

Studios of one tutor and twenty students each, with their past. Everybody is connected; each student has a guardian
who pays, a course, a ledger, XP, and one homework open, whose pages he is just sending.
"""

import asyncio
from collections.abc import Iterator

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from benchmarks import rows, rows_of_work
from benchmarks.ids import Row, Size, Teacher, pupils
from benchmarks.outside import Databases, settled
from storage import tables
from storage.engine import Database

BLOCK = 10
"""Tutors written at once: what is in memory stays small at any size."""


def filled(made: Databases, engine: str, size: Size) -> str:
    """The URL of a new database with this installation in it."""
    return asyncio.run(_filled(made, engine, size))


async def _filled(made: Databases, engine: str, size: Size) -> str:
    url = await made.create(engine)
    await fill(url, size)
    return url


async def fill(url: str, size: Size) -> None:
    """Fills an empty database and lets the engine count what is in it."""
    database = Database(url)
    try:
        for first in range(0, size.tutors, BLOCK):
            block = range(first, min(first + BLOCK, size.tutors))
            async with database.transaction() as connection:
                for name, made in _rows(size, block):
                    await _insert(connection, name, made)
        async with database.transaction() as connection:
            if connection.dialect.name == "postgresql":
                await _count_on(connection)
    finally:
        await database.close()
    await settled(url)


def _rows(size: Size, block: range) -> Iterator[tuple[str, list[Row]]]:
    """Table by table, in the order their foreign keys ask for."""
    tutors = [Teacher(number) for number in block]
    people = list(pupils(size, block))
    yield "studios", [rows.studio(tutor) for tutor in tutors]
    yield "people", rows.everybody(tutors, people)
    yield "students", [rows.card(pupil) for pupil in people]
    yield "memberships", rows.memberships(tutors, people)
    yield "working_hours", [row for tutor in tutors for row in rows.hours(tutor)]
    yield "courses", [rows.course(pupil) for pupil in people]
    yield "prices", [rows.price(pupil) for pupil in people]
    yield "enrolments", [rows.enrolment(pupil) for pupil in people]
    yield "lessons", [row for pupil in people for row in rows.lessons(pupil)]
    yield "participations", [row for pupil in people for row in rows.participations(pupil)]
    yield "accounts", rows.accounts(tutors, people)
    yield "transfers", [row for pupil in people for row in rows.transfers(pupil)]
    yield "homework", [row for pupil in people for row in rows_of_work.homework(pupil)]
    yield "submissions", [row for pupil in people for row in rows_of_work.submissions(pupil)]
    yield "pages", [row for pupil in people for row in rows_of_work.pages(pupil)]
    yield "xp_grants", [row for pupil in people for row in rows_of_work.xp(pupil)]
    yield "awards", [row for pupil in people for row in rows_of_work.awards(pupil)]
    yield "dialogs", rows_of_work.dialogs(tutors, people)


async def _insert(connection: AsyncConnection, table: str, made: list[Row]) -> None:
    if made:
        await connection.execute(insert(tables.metadata.tables[table]), made)


async def _count_on(connection: AsyncConnection) -> None:
    """The next id of each table is behind those given here; SQLite knows by itself."""
    for table in tables.metadata.sorted_tables:
        if "id" in table.c:
            sequence = func.pg_get_serial_sequence(table.name, "id")
            await connection.execute(select(func.setval(sequence, func.coalesce(func.max(table.c.id), 1))))
