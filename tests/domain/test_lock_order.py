"""A student is locked before his lessons, those before his packages: nobody waits for whom he keeps waiting."""

import asyncio

import pytest
from sqlalchemy import column, func, select, table

from domain.identity import known
from domain.package_days import Days
from domain.services import charges, package_freezes, packages
from storage import tables
from tests.domain.cast import DAY, NOW, Cast
from tests.domain.test_package_services import held, sold

pytestmark = pytest.mark.postgres
_activity = table("pg_stat_activity", column("datname"), column("wait_event_type"))
WAITING = select(func.count()).where(
    _activity.c.datname == func.current_database(), _activity.c.wait_event_type == "Lock"
)


@pytest.fixture
def engine() -> str:
    """The other one has no rows to lock."""
    return "postgres"


async def keeps_waiting(cast: Cast, begun: asyncio.Task[object]) -> None:
    """It has gone as far as it can."""
    waiting = 0
    while not waiting:
        assert not begun.done(), "it waits for nobody"
        await asyncio.sleep(0.02)
        async with cast.db.reading() as reads:
            waiting = await reads.scalar(WAITING) or 0


async def test_a_sale_is_undone_while_a_lesson_of_it_is_settled_anew(cast: Cast) -> None:
    package, he = await sold(cast), {cast.student_id}
    lesson_id = known((await held(cast)).id)
    other = await sold(cast, intent="other")
    async with asyncio.TaskGroup() as tasks, cast.db.writing(cast.tutor.studio_ids) as uow:
        roll = await uow.lessons.roll(lesson_id)
        undone = cast.does(packages.undo_sale, cast.tutor, known(package.id), NOW + DAY)
        await keeps_waiting(cast, tasks.create_task(undone))
        await charges.reverse_charges(uow, cast.tutor, roll, he, NOW + DAY)
        again = await uow.lessons.roll(lesson_id)
        await charges.charge_lesson(uow, cast.tutor, again, he, 100, NOW + DAY)
    transfers = await cast.rows(tables.transfers)
    gone = {row.reverses_id for row in transfers}
    standing = [row.package_id for row in transfers if row.kind == "charge" and row.id not in gone]
    assert standing == [other.id]


async def test_a_package_is_frozen_while_its_students_money_is_moved(cast: Cast) -> None:
    package_id, soon = known((await sold(cast)).id), (NOW + 3 * DAY).date()
    async with asyncio.TaskGroup() as tasks, cast.db.writing(cast.tutor.studio_ids) as uow:
        await uow.students.get(cast.student_id)
        days = Days(soon, soon)
        frozen = cast.does(package_freezes.freeze, cast.tutor, package_id, days, None, "ice", NOW)
        await keeps_waiting(cast, tasks.create_task(frozen))
        await uow.packages.holding(package_id)
    assert len(await cast.rows(tables.package_freezes)) == 1
