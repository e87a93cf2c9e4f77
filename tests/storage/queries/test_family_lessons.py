"""The joint schedule and a lesson, as the family reads them."""

from datetime import datetime, timedelta

import pytest

from domain.errors import NotFound
from domain.identity import known
from storage.queries import family_lessons as queries
from storage.queries.family_pages import PAGE, Turn
from tests.storage.queries.family_cast import DAY, Family


async def test_the_schedule_begins_with_the_lesson_that_is_on(family: Family, now: datetime) -> None:
    await family.plans(-DAY)
    running = await family.plans(-timedelta(minutes=30))
    coming = await family.plans(DAY)
    async with family.db.reading() as reads:
        page = await queries.schedule(reads, family.student.own_student_ids, 0, now)
    assert [row.id for row in page.rows] == [running.id, coming.id]
    assert (page.earlier, page.later) == (True, False)


async def test_pages_lead_forwards_and_back_to_where_one_was(family: Family, now: datetime) -> None:
    planned = [known((await family.plans(DAY * number)).id) for number in range(1, 2 * PAGE)]
    whose = family.guardian.ward_ids
    async with family.db.reading() as reads:
        first = await queries.schedule(reads, whose, 0, now)
        second = await queries.schedule(reads, whose, first.rows[-1].cursor, now)
        again = await queries.schedule(reads, whose, second.rows[0].cursor, now, Turn.BEFORE)
    assert [row.id for row in first.rows + second.rows] == planned
    assert (first.earlier, first.later, second.earlier, second.later) == (False, True, True, False)
    assert again.rows == first.rows
    assert (again.earlier, again.later) == (False, True)


async def test_what_lies_before_today_is_the_past_newest_last(family: Family, now: datetime) -> None:
    older, newer = await family.plans(-2 * DAY), await family.plans(-DAY)
    async with family.db.reading() as reads:
        page = await queries.schedule(reads, family.student.own_student_ids, 0, now, Turn.BEFORE)
    assert [row.id for row in page.rows] == [older.id, newer.id]


async def test_the_next_lesson_is_a_planned_one(family: Family, now: datetime) -> None:
    await family.plans(-DAY)
    first = await family.plans(DAY)
    await family.plans(2 * DAY)
    async with family.db.reading() as reads:
        found = await queries.following(reads, family.student.own_student_ids, now, 1)
    assert [(row.id, row.subject, row.tutor, row.student) for row in found] == [
        (first.id, "Maths", "Tom", "Sam")
    ]


async def test_a_lesson_of_another_family_is_not_found(family: Family, other_family: Family) -> None:
    lesson = await other_family.plans(DAY)
    async with family.db.reading() as reads:
        for actor in (family.student, family.guardian, family.tutor):
            with pytest.raises(NotFound):
                await queries.one(reads, actor, known(lesson.id))
        assert (await queries.one(reads, other_family.guardian, known(lesson.id)))[0][0].id == lesson.id


async def test_a_foreign_cursor_shows_nothing(family: Family, other_family: Family, now: datetime) -> None:
    await family.plans(3 * DAY)
    await other_family.plans(DAY)
    async with family.db.reading() as reads:
        foreign = await queries.schedule(reads, other_family.student.own_student_ids, 0, now)
        page = await queries.schedule(reads, family.student.own_student_ids, foreign.rows[0].cursor, now)
    assert page.rows == ()


@pytest.mark.parametrize("lesson_id", [0, 2**63 - 1, 2**63, 10**18])
async def test_an_id_nobody_has_is_not_found(family: Family, lesson_id: int) -> None:
    async with family.db.reading() as reads:
        with pytest.raises(NotFound):
            await queries.one(reads, family.student, lesson_id)
