"""What a student has every week, and nothing of anybody else's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.access import Place
from domain.errors import NotFound
from domain.identity import known
from domain.people import Role
from domain.series import Foreseen, Scope
from domain.services import lessons, series
from domain.services.series_plans import Made, Slot
from storage.queries import series_ahead, tutor_series, tutor_students
from tests.storage.queries.family_cast import Family

WEEK = timedelta(weeks=1)


async def weekly(family: Family, clock: int = 600, count: int | None = None) -> Made:
    school = family.school
    slot = Slot(1 << 4, clock, 60, school.now.date() + timedelta(days=1), count=count)
    async with family.db.writing(school.scope) as uow:
        return await series.create(uow, family.tutor, school.course_id, slot, school.now)


async def listed(family: Family) -> tuple[tutor_series.SeriesRow, ...]:
    async with family.db.reading() as reads:
        return await tutor_series.of_student(reads, family.tutor, family.school.student_id, family.school.now)


async def test_a_row_counts_what_lies_ahead_and_what_was_moved(family: Family) -> None:
    made = await weekly(family, count=4)
    moved = made.lessons[0]
    async with family.db.writing(family.school.scope) as uow:
        start = moved.starts_at + timedelta(hours=30)
        await lessons.move(uow, family.tutor, known(moved.id), 1, start, 60, family.school.now)
    (row,) = await listed(family)
    assert (row.id, row.student_name, row.students, row.ahead, row.by_hand) == (
        made.series.id,
        "Sam",
        1,
        4,
        1,
    )
    assert (row.next_id, row.next_starts_at) == (moved.id, start)
    assert row.ends_on == made.lessons[-1].series_day
    async with family.db.reading() as reads:
        assert await tutor_series.one(reads, family.tutor, row.id, family.school.now) == row


async def test_what_has_ended_or_has_nothing_more_is_not_listed(family: Family) -> None:
    made, short = await weekly(family), await weekly(family, 800, count=2)
    assert {row.id for row in await listed(family)} == {made.series.id, short.series.id}
    async with family.db.writing(family.school.scope) as uow:
        lesson = known(made.lessons[0].id)
        await series.cancel(uow, family.tutor, lesson, 1, Scope.ALL, family.school.now)
    (left,) = await listed(family)
    assert left.id == short.series.id
    later = Family(family.db, replace(family.school, now=family.school.now + 3 * WEEK))
    assert not await listed(later)
    async with family.db.reading() as reads:
        ended = await tutor_series.one(reads, family.tutor, known(made.series.id), family.school.now)
    assert ended.ended_at == family.school.now


async def test_another_tutor_sees_none_of_it(family: Family) -> None:
    made = await weekly(family)
    stranger = replace(family.tutor, places=(Place(987_654, family.school.studio_id, Role.TUTOR),))
    async with family.db.reading() as reads:
        now, student = family.school.now, family.school.student_id
        assert not await tutor_series.of_student(reads, stranger, student, now)
        with pytest.raises(NotFound):
            await tutor_series.one(reads, stranger, known(made.series.id), now)


async def test_a_students_card_knows_how_many_live(family: Family) -> None:
    async def count() -> int:
        async with family.db.reading() as reads:
            now, student = family.school.now, family.school.student_id
            return (await tutor_students.card(reads, family.tutor, student, now)).series

    assert await count() == 0
    await weekly(family)
    assert await count() == 1


async def test_the_worker_is_told_of_those_that_fall_short_the_most_behind_first(family: Family) -> None:
    first, second = await weekly(family), await weekly(family, 800)
    await weekly(family, 1000, count=2)
    reached = first.series.made_till
    assert reached is not None
    async with family.db.reading() as reads:
        assert not await series_ahead.to_make(reads, reached, 10)
        behind = await series_ahead.to_make(reads, reached + timedelta(days=1), 10)
        assert [one for one, _ in behind] == [first.series.id, second.series.id]
        assert len(await series_ahead.to_make(reads, reached + timedelta(days=1), 1)) == 1


async def test_a_series_with_nothing_ahead_can_be_ended(family: Family) -> None:
    made = await weekly(family)
    late = family.school.now + 40 * WEEK
    async with family.db.writing(family.school.scope) as uow:
        ended = await series.end(uow, family.tutor, known(made.series.id), 1, late)
    assert ended == (Foreseen(changes=0, kept=0), None)
    assert not await listed(family)
