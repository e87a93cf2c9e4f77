import asyncio
import signal
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from domain.people import Student
from domain.studios import Studio
from storage import tables
from storage.engine import EVERY_STUDIO, Database, normal
from storage.errors import Transient
from tests import postgres
from tests.world import School, add_lesson

ROOT = Path(__file__).resolve().parents[2]


def studio(now: datetime, name: str = "Studio") -> Studio:
    return Studio(name=name, currency="RUB", zone="Europe/Moscow", created_at=now)


async def count(db: Database) -> int:
    async with db.reading() as reads:
        return await reads.scalar(select(func.count()).select_from(tables.studios)) or 0


async def test_leaving_cleanly_commits(db: Database, now: datetime) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        await uow.studios.add(studio(now))
        assert await count(db) == 0, "a reader sees nothing before the commit"
    assert await count(db) == 1


async def test_an_exception_takes_everything_back(db: Database, now: datetime) -> None:
    async def fail() -> None:
        async with db.writing(EVERY_STUDIO) as uow:
            await uow.studios.add(studio(now))
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert await count(db) == 0


async def test_a_deadline_takes_everything_back_and_frees_the_writer(db: Database, now: datetime) -> None:
    async def too_slow() -> None:
        async with db.writing(EVERY_STUDIO) as uow:
            await uow.studios.add(studio(now))
            await asyncio.Event().wait()

    for _ in range(6):  # more than there are connections
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(too_slow(), 0.02)
    async with db.writing(EVERY_STUDIO) as uow:
        await uow.studios.add(studio(now))
    assert await count(db) == 1


async def test_a_reader_cannot_write(db: Database, now: datetime) -> None:
    row = {"name": "S", "currency": "RUB", "zone": "UTC", "created_at": now}
    with pytest.raises(Exception, match=r"(?i)read-?\s?only"):
        async with db.reading() as reads:
            await reads.first(insert(tables.studios).values(**row).returning(tables.studios.c.id))
    assert await count(db) == 0


async def test_a_screen_drawn_in_the_transaction_sees_its_changes(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        lesson = school.lesson()
        await add_lesson(uow, school, lesson)
        lesson.revision = 7
        assert await uow.reads.scalar(select(tables.lessons.c.revision)) == 7
        assert await uow.reads.all(select(tables.lessons.c.revision)) == [(7,)]
        assert (
            await uow.reads.first(select(tables.lessons.c.id).where(tables.lessons.c.revision == 8)) is None
        )


async def test_readers_do_not_wait_for_a_writer(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.students.add(Student(studio_id=school.studio_id, name="New", created_at=school.now))
        answers = await asyncio.wait_for(asyncio.gather(*(count(db) for _ in range(20))), 5)
    assert answers == [1] * 20


async def test_many_writers_at_once_all_come_through(db: Database, now: datetime) -> None:
    async def write(number: int) -> None:
        async with db.writing(EVERY_STUDIO) as uow:
            await uow.studios.add(studio(now, f"Studio {number}"))

    await asyncio.gather(*(write(number) for number in range(60)))
    assert await count(db) == 60


async def test_bot_and_worker_apart_write_to_one_database(db: Database, url: str, school: School) -> None:
    """Each reads before it writes: a transaction that only then asked for the write lock would fail."""
    worker = Database(url)

    async def rename(database: Database) -> None:
        async with database.writing(school.scope) as uow:
            (await uow.studios.get(school.studio_id)).name += "+"

    await asyncio.gather(*(rename(database) for _ in range(25) for database in (db, worker)))
    await worker.close()
    async with db.reading() as reads:
        assert await reads.scalar(select(tables.studios.c.name)) == "Studio" + "+" * 50


KILLED = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from domain.studios import Studio
from storage.engine import EVERY_STUDIO, Database

async def main():
    db = Database(sys.argv[1])
    for name in ("committed", "torn"):
        async with db.writing(EVERY_STUDIO) as uow:
            made = Studio(name=name, currency="RUB", zone="UTC", created_at=datetime.now(UTC))
            await uow.studios.add(made)
            if name == "torn":
                os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_a_process_killed_in_a_transaction_leaves_only_what_was_committed(
    db: Database, url: str, now: datetime
) -> None:
    command = [sys.executable, "-c", KILLED, url]
    ended = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    async with db.reading() as reads:
        assert [row[0] for row in await reads.all(select(tables.studios.c.name))] == ["committed"]
    async with db.writing(EVERY_STUDIO) as uow:
        await uow.studios.add(studio(now))
    assert await count(db) == 2


@pytest.mark.sqlite
async def test_another_process_holding_the_file_too_long_is_transient(tmp_path: Path, now: datetime) -> None:
    db = Database(f"sqlite:///{tmp_path / 'new' / 'folder' / 'x.db'}")
    async with db.transaction() as connection:
        await connection.run_sync(tables.metadata.create_all)
        await connection.exec_driver_sql("PRAGMA busy_timeout = 50")
    holder = sqlite3.connect(tmp_path / "new" / "folder" / "x.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Transient):
        async with db.writing(EVERY_STUDIO) as uow:
            await uow.studios.add(studio(now))
    holder.rollback()
    async with db.writing(EVERY_STUDIO) as uow:
        await uow.studios.add(studio(now))
    assert await count(db) == 1
    holder.close()
    await db.close()


@pytest.mark.sqlite
async def test_sqlite_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path / 'x.db'}")
    found = {}
    async with db.transaction() as connection:
        for pragma in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
            answer = await connection.exec_driver_sql(f"PRAGMA {pragma}")
            found[pragma] = answer.scalar_one()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10000}
    await db.close()


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_lost_connection_is_transient_and_forgotten(
    db: Database, school: School, postgres_cluster: postgres.Cluster, url: str
) -> None:
    database = url.partition("?")[0].rpartition("/")[2]
    assert await count(db) == 1

    async def cut_while_writing() -> None:
        async with db.writing(school.scope) as uow:
            await uow.students.add(Student(studio_id=school.studio_id, name="Lost", created_at=school.now))
            await asyncio.to_thread(postgres_cluster.disconnect_all, database)
            await uow.students.add(Student(studio_id=school.studio_id, name="Lost", created_at=school.now))

    with pytest.raises(Transient):
        await cut_while_writing()
    with pytest.raises(Transient):
        await count(db)
    assert await count(db) == 1
    async with db.reading() as reads:
        assert len(await reads.all(select(tables.students.c.id))) == 1


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_deadlock_is_transient_for_one_of_the_two(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        ids = [await add_lesson(uow, school, school.lesson()) for _ in range(2)]
    both_hold_one = asyncio.Barrier(2)

    async def lock(first: int, second: int) -> None:
        async with db.writing(school.scope) as uow:
            await uow.lessons.get(first)
            await both_hold_one.wait()
            await uow.lessons.get(second)

    outcomes = await asyncio.gather(lock(*ids), lock(*reversed(ids)), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "Transient"]


@pytest.mark.postgres
async def test_a_server_that_is_not_there_is_transient() -> None:
    db = Database("postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(Transient):
        await count(db)
    await db.close()


@pytest.mark.parametrize(
    "given, driver",
    [
        ("sqlite:///a.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///a.db", "sqlite+aiosqlite"),
        ("postgres://u:p@h/d", "postgresql+asyncpg"),
        ("postgresql://u:p@h/d?sslmode=require", "postgresql+asyncpg"),
        ("postgresql+asyncpg://u:p@h/d", "postgresql+asyncpg"),
    ],
)
def test_usual_spellings_of_a_url_are_understood(given: str, driver: str) -> None:
    url = normal(given)
    assert url.drivername == driver
    assert dict(url.query) == ({"ssl": "require"} if "sslmode" in given else {})


@pytest.mark.parametrize("given", ["mysql://h/d", "sqlite://", "sqlite:///:memory:", "nonsense"])
def test_a_url_we_cannot_keep_data_in_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        normal(given)


def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    Database(f"sqlite:///{tmp_path / 'a' / 'b' / 'x.db'}")
    assert (tmp_path / "a" / "b").is_dir()
