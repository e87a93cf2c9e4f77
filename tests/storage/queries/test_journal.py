"""The journal as it is read: standings with weights, pages both ways, and nothing of what is not one's own."""

from datetime import datetime, timedelta
from fractions import Fraction

import pytest

from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, MarkKind, Scale
from domain.identity import known
from domain.services import grades, groups, journal, students
from storage.engine import Database
from storage.queries import journal as queries
from storage.queries import journal_file
from storage.queries.family_pages import PAGE, Turn
from storage.queries.journal import Head
from tests.domain.cast import DAY, NOW, Cast, assemble

LATER = NOW + 9 * DAY


@pytest.fixture
async def cast(db: Database) -> Cast:
    return await assemble(db)


async def give(cast: Cast, kind: MarkKind, points: int, now: datetime = NOW) -> int:
    place = (cast.course_id, cast.student_id, kind, Grade(Scale.LETTERS, points))
    return known((await cast.does(journal.give, cast.tutor, *place, now)).id)


async def head(cast: Cast, actor: Actor | None = None) -> Head:
    async with cast.db.reading() as reads:
        place = (cast.course_id, cast.student_id, LATER)
        if actor is None:
            return await queries.taught(reads, cast.tutor, *place)
        return await queries.followed(reads, actor.ward_ids | actor.own_student_ids, *place)


async def test_a_standing_weighs_kinds_and_leaves_out_who_is_excused_and_other_scales(cast: Cast) -> None:
    """Homework overdue is missing, not zero; excused it is not even that."""
    work = [known((await cast.homework()).id) for _ in range(3)]
    await cast.does(grades.grade_homework, cast.tutor, work[0], Grade(Scale.LETTERS, 5), NOW)
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.FIVE, NOW)
    await cast.does(grades.grade_homework, cast.tutor, work[1], Grade(Scale.FIVE, 2), NOW)
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.LETTERS, NOW)
    await give(cast, MarkKind.TEST, 3)
    await cast.does(journal.excuse, cast.tutor, await give(cast, MarkKind.EXAM, 0), NOW)
    await cast.does(journal.weigh, cast.tutor, cast.course_id, MarkKind.TEST, 3, NOW)
    found = await head(cast)
    async with cast.db.reading() as reads:
        standing = await queries.standing(reads, found)
    average = standing.average(found.scale, found.weights)
    assert average is not None
    assert (average.value, average.count) == (Fraction(5 + 3 * 3, 4), 2)
    assert (standing.excused, standing.elsewhere(found.scale), found.missing) == (1, 1, 3)


async def test_pages_go_both_ways_newest_first(cast: Cast) -> None:
    made = [await give(cast, MarkKind.LESSON, 4, NOW + timedelta(hours=n // 2)) for n in range(2 * PAGE + 1)]
    newest_first = made[::-1]
    found = await head(cast)
    async with cast.db.reading() as reads:
        first = await queries.page(reads, found, 0, Turn.AFTER)
        second = await queries.page(reads, found, first.rows[-1].id, Turn.AFTER)
        last = await queries.page(reads, found, second.rows[-1].id, Turn.AFTER)
        again = await queries.page(reads, found, last.rows[0].id, Turn.BEFORE)
    pages = [[row.id for row in page.rows] for page in (first, second, last)]
    assert pages == [newest_first[:PAGE], newest_first[PAGE : 2 * PAGE], newest_first[2 * PAGE :]]
    assert again.rows == second.rows
    assert [(page.earlier, page.later) for page in (first, second, last)] == [
        (False, True),
        (True, True),
        (True, False),
    ]


async def test_a_family_sees_its_own_alone_and_a_tutor_his_own_students(cast: Cast) -> None:
    mark = await give(cast, MarkKind.TEST, 5)
    assert await head(cast, cast.parent) == await head(cast, cast.student) == await head(cast)
    async with cast.db.reading() as reads:
        for refused in (
            queries.taught(reads, cast.rival, cast.course_id, cast.student_id, NOW),
            queries.taught(reads, cast.tutor, cast.course_id, cast.student_id + 1, NOW),
            queries.followed(reads, [], cast.course_id, cast.student_id, NOW),
            queries.all_taught(reads, cast.rival, cast.student_id, NOW),
            queries.mark(reads, cast.rival, mark),
        ):
            with pytest.raises(NotFound):
                await refused
        row, course_id, student_id = await queries.mark(reads, cast.tutor, mark)
        assert (row.id, course_id, student_id) == (mark, cast.course_id, cast.student_id)


async def test_the_courses_of_a_student_stand_side_by_side_whether_over_or_not(cast: Cast) -> None:
    await give(cast, MarkKind.TEST, 5)
    choir = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", 100, 60, 5, NOW)
    await cast.does(groups.join, cast.tutor, choir, cast.student_id, NOW)
    await cast.does(groups.leave, cast.tutor, choir, cast.student_id, NOW)
    await cast.does(groups.join, cast.tutor, choir, cast.student_id, NOW)
    await cast.does(students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW)
    async with cast.db.reading() as reads:
        heads = await queries.all_taught(reads, cast.tutor, cast.student_id, NOW)
        assert await queries.all_followed(reads, cast.parent.ward_ids, NOW) == heads
        standings = await queries.standings(reads, [one.course_id for one in heads], [cast.student_id])
    assert [(one.subject, one.is_group) for one in heads] == [("Maths", False), ("Choir", True)]
    assert list(standings) == [(cast.course_id, cast.student_id)]


async def test_a_file_holds_one_student_or_all_who_are_in_the_course(cast: Cast) -> None:
    await give(cast, MarkKind.TEST, 5)
    async with cast.db.reading() as reads:
        alone = await journal_file.of_course(reads, cast.tutor, cast.course_id, cast.student_id)
        assert await journal_file.of_course(reads, cast.tutor, cast.course_id, 0) == alone
        with pytest.raises(NotFound):
            await journal_file.of_course(reads, cast.rival, cast.course_id, cast.student_id)
    assert [line.grade for line in alone.lines] == [Grade(Scale.LETTERS, 5)]
    assert (alone.students, list(alone.standings)) == (((cast.student_id, "Ann"),), [cast.student_id])
