"""The chain of migrations: one head, every step reversible with rows in the tables, and what it builds is
exactly what the code believes to have."""

import asyncio
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from migrations import run
from storage import tables
from storage.engine import Database
from tests import postgres
from tests.world import found_school

pytestmark = pytest.mark.slow

SCRIPTS = ScriptDirectory.from_config(Config(toml_file=run.PYPROJECT))
REVISIONS = [script.revision for script in reversed(list(SCRIPTS.walk_revisions()))]


@pytest.fixture
def empty_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path / 'folder' / 'empty.db'}"
        return
    cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
    database = cluster.create("template0")
    yield cluster.url(database)
    cluster.drop(database)


def test_there_is_one_head_and_the_numbers_follow() -> None:
    assert len(SCRIPTS.get_heads()) == 1
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS
    for script in SCRIPTS.walk_revisions():
        assert Path(script.path).name.startswith(f"{script.revision}_")


async def test_a_database_says_where_it_stands(empty_url: str) -> None:
    assert await run.revision_of(empty_url) is None
    await run.upgrade(empty_url, REVISIONS[0])
    assert await run.revision_of(empty_url) == REVISIONS[0]
    await run.upgrade(empty_url)
    assert await run.revision_of(empty_url) == run.head() == REVISIONS[-1]


async def test_every_step_goes_down_and_up_again(empty_url: str) -> None:
    for revision in REVISIONS:
        await run.upgrade(empty_url, revision)
        await run.downgrade(empty_url, "-1")
        await run.upgrade(empty_url, revision)
    await run.downgrade(empty_url, "base")
    assert await names_in(empty_url) == {"alembic_version"}
    await run.upgrade(empty_url)


async def test_steps_go_down_and_up_with_rows_in_the_tables(url: str, db: Database, now: datetime) -> None:
    """What is dropped is gone, what stays stays, and nothing stands in the way."""
    await found_school(db, now)
    async with db.transaction() as connection:
        await connection.exec_driver_sql("DELETE FROM enrolments")
    await db.close()
    for revision in reversed(REVISIONS[:-1]):
        await run.downgrade(url, revision)
    assert "people" in await names_in(url)
    await run.upgrade(url)
    async with db.reading() as reads:
        names = [
            row[0] for row in await reads.all(tables.people.select().with_only_columns(tables.people.c.name))
        ]
    assert sorted(names) == ["Gil", "Sam", "Tom"]


async def test_widening_tables_keeps_their_rows(url: str, db: Database, now: datetime) -> None:
    school = await found_school(db, now)
    widened = ("studios", "courses", "participations", "lessons", "enrolments")
    async with db.reading() as reads:
        before = {name: await reads.all(tables.metadata.tables[name].select()) for name in widened}
    await db.close()
    await run.downgrade(url, "0007")
    await run.upgrade(url)
    async with db.reading() as reads:
        assert {name: await reads.all(tables.metadata.tables[name].select()) for name in widened} == before
    assert before["studios"][0].id == school.studio_id


async def test_the_chain_builds_what_the_code_believes(empty_url: str, url: str) -> None:
    """Columns, keys, checks and indexes, word for word: built by the code, and built by the chain."""
    engine = run.migration_engine(empty_url)
    async with engine.begin() as connection:
        await connection.run_sync(tables.metadata.create_all)
        believed = await connection.run_sync(schema_of)
    await engine.dispose()
    engine = run.migration_engine(url)
    async with engine.begin() as connection:
        built = await connection.run_sync(schema_of)
    await engine.dispose()
    built.pop("alembic_version")
    assert built == believed
    assert set(built) == set(tables.metadata.tables)


async def test_upgrading_again_changes_nothing(db: Database, url: str, now: datetime) -> None:
    school = await found_school(db, now)
    await asyncio.gather(run.upgrade(url), run.upgrade(url))
    async with db.writing(school.scope) as uow:
        assert (await uow.studios.peek(school.studio_id)).name == "Studio"


@pytest.mark.sqlite
async def test_a_migration_that_breaks_references_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    await run.upgrade(f"sqlite:///{path}", REVISIONS[0])
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO students VALUES (1, 99, 'nobody''s', '2026-05-14 09:30:00.000000', NULL)")
    connection.commit()
    connection.close()
    with pytest.raises(run.BrokenReferences, match="1 rows, the first in students"):
        await run.upgrade(f"sqlite:///{path}")
    assert "lessons" not in await names_in(f"sqlite:///{path}")


async def names_in(url: str) -> set[str]:
    engine = run.migration_engine(url)
    async with engine.begin() as connection:
        names = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
    await engine.dispose()
    return names


Schema = dict[str, dict[str, list[str]]]


def schema_of(connection: Connection) -> Schema:
    if connection.dialect.name == "sqlite":
        return sqlite_schema(connection)
    return postgres_schema(connection)


def sqlite_schema(connection: Connection) -> Schema:
    """The statements the tables were made by, a line each; order of constraints does not matter, nor the quotes
    that SQLite puts around the name of a table which was made anew.
    """
    found: Schema = {}
    rows = connection.exec_driver_sql(
        "SELECT type, name, tbl_name, sql FROM sqlite_master "
        "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type <> 'trigger'"
    )
    for kind, _, table, sql in rows:
        plain = sql.replace(f'"{table}"', table)
        lines = sorted(line.strip().rstrip(",") for line in plain.splitlines())
        parts = found.setdefault(table, {"table": [], "index": []})
        parts[kind] = sorted([*parts[kind], *lines])
    return found


POSTGRES_PARTS = {
    "columns": (
        "SELECT table_name, concat_ws(' ', column_name, data_type, character_maximum_length, is_nullable, "
        "is_identity, column_default) FROM information_schema.columns WHERE table_schema = 'public'"
    ),
    "constraints": (
        "SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace"
    ),
    "indexes": "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'",
}


def postgres_schema(connection: Connection) -> Schema:
    found: Schema = {}
    for part, query in POSTGRES_PARTS.items():
        for table, description in connection.exec_driver_sql(query):
            found.setdefault(table, {}).setdefault(part, []).append(description)
    return {table: {part: sorted(said) for part, said in parts.items()} for table, parts in found.items()}
