"""Proposals end in time, be one of them of somebody whose clock nobody knows any more."""

from datetime import timedelta

from domain.identity import known
from domain.people import Role
from domain.services import lessons, proposals, students
from storage import tables
from tests.domain.cast import DAY, NOW, PRICE, connect
from tests.worker.conftest import Stage


async def test_one_that_cannot_be_ended_holds_up_no_other(stage: Stage) -> None:
    cast = stage.cast
    other, course = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", PRICE, 60, NOW
    )
    await connect(cast, cast.tutor, other, Role.GUARDIAN, await cast.meets(801, "Mother"))
    planned = [
        await cast.does(lessons.plan, cast.tutor, course_id, NOW + days * DAY, 60, NOW)
        for days, course_id in ((3, cast.course_id), (4, course))
    ]
    made = [
        known((await cast.does(proposals.propose, cast.tutor, known(one.id), 1, [day], NOW)).id)
        for one, day in zip(planned, (NOW + 8 * DAY, NOW + 9 * DAY), strict=True)
    ]
    async with cast.db.transaction() as connection:
        lost = tables.people.update().where(tables.people.c.id == cast.parent.person_id)
        await connection.execute(lost.values(zone="Nowhere/Lost"))
    await stage.passes(timedelta(hours=30))
    states = {row.id: row.state.value for row in await cast.rows(tables.proposals)}
    assert states == {made[0]: "open", made[1]: "expired"}
