"""Marks given by themselves: what they are for, how much that weighs, who is excused."""

from domain.errors import ChangedSince, NotFound, WeightOutOfRange
from domain.grades import Grade, MarkKind, Scale
from domain.identity import known
from domain.journal import Mark
from domain.services import grades, journal, students
from storage import tables
from tests.domain.cast import DAY, NOW, Cast

A, B = Grade(Scale.LETTERS, 5), Grade(Scale.LETTERS, 4)


async def given(cast: Cast, kind: MarkKind = MarkKind.TEST, grade: Grade = A) -> Mark:
    return await cast.does(journal.give, cast.tutor, cast.course_id, cast.student_id, kind, grade, NOW)


async def test_a_mark_keeps_its_day_when_it_gets_another_grade_or_kind(cast: Cast) -> None:
    mark = known((await given(cast)).id)
    await cast.does(journal.regrade, cast.tutor, mark, B, NOW + DAY)
    await cast.does(journal.choose_kind, cast.tutor, mark, MarkKind.EXAM, NOW + DAY)
    (row,) = await cast.rows(tables.marks)
    assert (row.points, row.kind, row.earned_at, row.given_at) == (4, MarkKind.EXAM, NOW, NOW + DAY)


async def test_an_excused_mark_stays_without_points_till_it_is_graded_again(cast: Cast) -> None:
    mark = known((await given(cast)).id)
    for _ in range(2):
        await cast.does(journal.excuse, cast.tutor, mark, NOW)
    (row,) = await cast.rows(tables.marks)
    assert row.points is None
    assert (await cast.acts()).count("journal.excuse") == 1
    await cast.does(journal.regrade, cast.tutor, mark, B, NOW)
    (row,) = await cast.rows(tables.marks)
    assert row.points == 4


async def test_a_mark_that_is_removed_is_gone_and_in_the_audit(cast: Cast) -> None:
    mark = known((await given(cast)).id)
    await cast.does(journal.remove, cast.tutor, mark, NOW)
    assert await cast.rows(tables.marks) == []
    await cast.refuses(NotFound, journal.remove, cast.tutor, mark, NOW)
    assert (await cast.acts())[-2:] == ["journal.give", "journal.remove"]


async def test_who_is_not_in_the_course_gets_no_mark_in_it(cast: Cast) -> None:
    other, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    await cast.refuses(NotFound, journal.give, cast.tutor, cast.course_id, other, MarkKind.TEST, A, NOW)


async def test_a_grade_of_the_scale_before_is_refused(cast: Cast) -> None:
    mark = known((await given(cast)).id)
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.FIVE, NOW)
    await cast.refuses(ChangedSince, journal.regrade, cast.tutor, mark, B, NOW)
    place = (cast.course_id, cast.student_id, MarkKind.TEST)
    await cast.refuses(ChangedSince, journal.give, cast.tutor, *place, A, NOW)


async def test_a_course_remembers_only_the_weights_it_has_changed(cast: Cast) -> None:
    for weight in (2, 3):
        await cast.does(journal.weigh, cast.tutor, cast.course_id, MarkKind.TEST, weight, NOW)
    await cast.refuses(WeightOutOfRange, journal.weigh, cast.tutor, cast.course_id, MarkKind.EXAM, 6, NOW)
    (course,) = await cast.rows(tables.courses, tables.courses.c.id == cast.course_id)
    assert course.weights_changed == {"test": 3}
