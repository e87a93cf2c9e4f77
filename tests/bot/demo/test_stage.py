"""The demo opens with a studio one can believe in, and plays on when its clock is moved."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.app import App
from bot.demo import cast, script, stage
from bot.l10n import Words
from bot.polling import ALLOWED_UPDATES
from bot.updates import fetch
from domain.homework import HomeworkState
from domain.lessons import LessonState
from domain.people import Language
from simulator.clock import SimulatorClock
from simulator.events import Event
from simulator.person import Person
from simulator.world import World
from storage import tables
from storage.engine import Database

pytestmark = pytest.mark.slow

TODAY = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
RU, UK = Words(Language.RUSSIAN, "Europe/Berlin"), Words(Language.UKRAINIAN, "Europe/Kyiv")


@dataclass
class Demo:
    world: World
    app: App
    phones: dict[str, Person]

    async def settles(self) -> None:
        """The bot answers all that waits, the worker tells all that is due."""
        while batch := await fetch(
            self.app.bot, offset=self.app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES
        ):
            await self.app.polling.handle(batch)
        await self.app.worker.tick()


async def counts(database: Database, name: str) -> Counter[object]:
    """Rows of the table by their state."""
    table = tables.metadata.tables[name]
    asked = select(table.c.state, func.count()).group_by(table.c.state)
    async with database.reading() as reads:
        return Counter({row[0]: row[1] for row in await reads.all(asked)})


@pytest.fixture
def database(sqlite_template: Path, tmp_path: Path) -> Database:
    shutil.copyfile(sqlite_template, tmp_path / "demo.db")
    return Database(f"sqlite+aiosqlite:///{tmp_path / 'demo.db'}")


@pytest.fixture(scope="module")
def furnished(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a demo that has been opened, for those who only read."""
    path = tmp_path_factory.mktemp("furnished") / "demo.db"
    shutil.copyfile(sqlite_template, path)

    async def furnish() -> None:
        world = World(SimulatorClock(frozen_at=stage.afternoon(TODAY)))
        async with stage.opened(world, Database(f"sqlite+aiosqlite:///{path}")) as app:
            await stage.furnish(app, world, cast.enter(world, cast.PHONES))

    asyncio.run(furnish())
    return path


@pytest.fixture
async def books(furnished: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{furnished}")
    yield database
    await database.close()


@pytest.fixture
async def demo(database: Database) -> AsyncIterator[Demo]:
    world = World(SimulatorClock(frozen_at=stage.afternoon(TODAY)))
    async with stage.opened(world, database) as app:
        phones = cast.enter(world, cast.PHONES)
        await stage.furnish(app, world, phones)
        yield Demo(world, app, phones)


async def test_three_weeks_lie_behind_and_two_ahead(books: Database) -> None:
    lessons = await counts(books, "lessons")
    assert lessons[LessonState.HELD] >= 12
    assert lessons[LessonState.NO_SHOW] == 1
    assert lessons[LessonState.CANCELLED_BY_TUTOR] == 1
    async with books.reading() as reads:
        starts = [row[0] for row in await reads.all(select(tables.lessons.c.starts_at))]
    now = stage.afternoon(TODAY)
    assert now - timedelta(days=22) < min(starts) < now - timedelta(days=20)
    assert now + timedelta(days=8) < max(starts) < now + timedelta(days=15)


async def test_there_is_homework_in_every_state(books: Database) -> None:
    """But called off: it lies on no shelf."""
    assert set(await counts(books, "homework")) == set(HomeworkState) - {HomeworkState.WITHDRAWN}


async def test_balances_are_above_at_and_below_zero_and_add_up(books: Database) -> None:
    async with books.reading() as reads:
        rows = await reads.all(select(tables.accounts.c.kind, tables.accounts.c.balance_minor))
    balances = [row[1] for row in rows if row[0] == "student"]
    assert {balance > 0 for balance in balances} == {True, False}
    assert min(balances) < 0
    assert 0 in balances
    assert sum(row[1] for row in rows) == 0


async def test_some_are_connected_and_some_are_not(books: Database) -> None:
    async with books.reading() as reads:
        connected = await reads.scalar(
            select(func.count()).select_from(tables.memberships).where(tables.memberships.c.role == "student")
        )
        doors = await reads.scalar(
            select(func.count())
            .select_from(tables.invitations)
            .where(tables.invitations.c.settled_at.is_(None))
        )
    assert connected == 3
    assert doors
    assert len(script.PUPILS) == 5


async def test_each_phone_opens_with_its_home_below_the_news_of_the_last_hours(demo: Demo) -> None:
    await demo.settles()
    for who, person in demo.phones.items():
        told = person.received
        assert 2 <= len(told) <= 5, who
        assert told[-1].labels, who
        assert not person.alerts
    anna, mark, olena = demo.phones.values()
    assert anna.sees(RU.label("notice-lesson-card").replace("<b>", "").replace("</b>", ""))
    assert mark.sees("+20 XP")
    assert olena.sees(UK.label("button-notice-balance"))


async def test_a_careful_tester_finds_nothing_to_complain_of_on_the_phones(demo: Demo) -> None:
    await demo.settles()
    shown = {person.id for person in demo.phones.values()}
    assert not [finding for finding in demo.world.findings() if finding.person_id in shown]


async def test_old_news_are_not_told_again(demo: Demo) -> None:
    await demo.settles()
    heard = {who: len(person.received) for who, person in demo.phones.items()}
    await demo.app.worker.tick()
    assert heard == {who: len(person.received) for who, person in demo.phones.items()}
    assert (await counts(demo.app.database, "notices"))["sent"] > 30


async def test_a_moved_clock_shows_the_reminder_and_then_the_card(demo: Demo) -> None:
    await demo.settles()
    mark, anna = demo.phones["mark"], demo.phones["anna"]
    demo.world.clock.advance(HOUR)
    await demo.settles()
    assert mark.last.text.startswith(_plain(RU("notice-lesson-soon", time="17:00")))
    demo.world.clock.advance(2 * HOUR + timedelta(minutes=3))
    await demo.settles()
    assert _plain(RU("notice-lesson-card")) in anna.last.text
    anna.presses(RU.label("button-notice-hold"), on=anna.last)
    await demo.settles()
    olena = demo.phones["olena"]
    assert olena.sees(_plain(UK("notice-balance-low", state="low")))


async def test_everything_runs_by_itself_and_hears_a_moved_clock(demo: Demo) -> None:
    heard, home, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()
    reminder = _plain(RU("notice-lesson-soon", time="17:00"))

    def watch(event: Event) -> None:
        if event.kind == "message" and event.message is not None and event.message.by_bot:
            (heard if event.message.text.startswith(reminder) else home).set()

    demo.world.events.listen(watch)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(stage.perform(demo.app, demo.world, stop))
        await asyncio.wait_for(home.wait(), 10)
        demo.world.clock.advance(HOUR)
        await asyncio.wait_for(heard.wait(), 10)
        stop.set()


async def test_pages_of_the_waiting_work_are_real_pictures(demo: Demo) -> None:
    async with demo.app.database.reading() as reads:
        ids = [row[0] for row in await reads.all(select(tables.pages.c.file_id)) if row[0]]
    assert len(set(ids)) == len(ids) > 5
    for file_id in ids:
        sent = await demo.app.bot.send_photo(demo.phones["anna"].id, file_id)
        assert sent.photo


async def test_an_afternoon_is_the_same_hour_in_summer_and_winter() -> None:
    for day in (datetime(2026, 1, 5, 22, tzinfo=UTC), datetime(2026, 7, 5, 1, tzinfo=UTC)):
        opened = stage.afternoon(day)
        assert opened.astimezone(RU.zone).hour == script.HOUR_OF_TODAY


@pytest.mark.parametrize(
    "day", [datetime(2026, 3, 29, 10, tzinfo=UTC), datetime(2026, 10, 25, 10, tzinfo=UTC)]
)
async def test_the_studio_stands_on_a_day_when_the_clocks_change(day: datetime, database: Database) -> None:
    world = World(SimulatorClock(frozen_at=stage.afternoon(day)))
    async with stage.opened(world, database) as app:
        phones = cast.enter(world, cast.PHONES)
        await stage.furnish(app, world, phones)
    assert all(person.received for person in phones.values())


def _plain(html: str) -> str:
    return html.replace("<b>", "").replace("</b>", "")
