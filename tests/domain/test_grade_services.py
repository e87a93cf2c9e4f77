"""Grading homework in the scale of its course."""

from domain.achievements import XP, Fact, XpRule
from domain.courses import USUAL_SCALES
from domain.errors import ChangedSince
from domain.grades import Grade, MarkKind, Scale
from domain.identity import known
from domain.services import grades, homework, journal
from storage import tables
from tests.domain.cast import DAY, NOW, Cast


async def test_a_course_is_graded_as_usual_where_its_tutor_lives_till_he_chooses(cast: Cast) -> None:
    (course,) = await cast.rows(tables.courses, tables.courses.c.id == cast.course_id)
    assert course.scale is USUAL_SCALES[cast.tutor.language]
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.TWELVE, NOW)
    (course,) = await cast.rows(tables.courses, tables.courses.c.id == cast.course_id)
    assert course.scale is Scale.TWELVE


async def test_homework_has_one_grade_however_often_it_is_given(cast: Cast) -> None:
    work = known((await cast.homework()).id)
    for points in (3, 4, 4):
        await cast.does(grades.grade_homework, cast.tutor, work, Grade(Scale.LETTERS, points), NOW)
    (mark,) = await cast.rows(tables.marks)
    assert (mark.homework_id, mark.points, mark.student_id) == (work, 4, cast.student_id)
    for _ in range(2):
        await cast.does(grades.ungrade_homework, cast.tutor, work, NOW)
    assert await cast.rows(tables.marks) == []
    assert (await cast.acts()).count("grades.ungrade_homework") == 1


async def test_a_button_of_the_former_scale_gives_no_grade(cast: Cast) -> None:
    """Five of a hundred is not five of five."""
    work = known((await cast.homework()).id)
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.FIVE, NOW)
    await cast.refuses(ChangedSince, grades.grade_homework, cast.tutor, work, Grade(Scale.HUNDRED, 5), NOW)


async def test_what_was_given_stays_in_its_scale_and_the_next_grade_is_in_the_new_one(cast: Cast) -> None:
    work = known((await cast.homework()).id)
    await cast.does(grades.grade_homework, cast.tutor, work, Grade(Scale.LETTERS, 5), NOW)
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.HUNDRED, NOW)
    (mark,) = await cast.rows(tables.marks)
    assert Grade(mark.scale, mark.points).symbol == "A"
    await cast.does(grades.grade_homework, cast.tutor, work, Grade(Scale.HUNDRED, 95), NOW + DAY)
    (mark,) = await cast.rows(tables.marks)
    assert (mark.scale, mark.points, mark.earned_at, mark.given_at) == (Scale.HUNDRED, 95, NOW, NOW + DAY)


async def test_excused_homework_has_a_mark_without_points_till_it_is_called_for_again(cast: Cast) -> None:
    work = known((await cast.homework()).id)
    for _ in range(2):
        await cast.does(grades.excuse_homework, cast.tutor, work, NOW)
    (mark,) = await cast.rows(tables.marks)
    assert (mark.homework_id, mark.points) == (work, None)
    for _ in range(2):
        await cast.does(grades.excuse_homework, cast.tutor, work, NOW, excused=False)
    assert await cast.rows(tables.marks) == []
    assert (await cast.acts()).count("grades.excuse_homework") == 2


async def test_a_grade_is_not_lost_by_an_excuse_nor_is_work_excused_that_was_handed_in(cast: Cast) -> None:
    graded = known((await cast.homework()).id)
    await cast.does(grades.grade_homework, cast.tutor, graded, Grade(Scale.LETTERS, 5), NOW)
    for excused in (True, False):
        await cast.refuses(ChangedSince, grades.excuse_homework, cast.tutor, graded, NOW, excused=excused)
    waits = await cast.homework()
    await cast.handed_in(waits)
    await cast.refuses(ChangedSince, grades.excuse_homework, cast.tutor, known(waits.id), NOW)


async def test_an_excused_piece_leaves_the_streak_as_it_is(cast: Cast) -> None:
    """What need not be done and was not, breaks no week."""
    kept, let_off = await cast.homework(), await cast.homework()
    await cast.handed_in(kept)
    await cast.does(grades.excuse_homework, cast.tutor, known(let_off.id), NOW)
    standing = await cast.works(lambda uow: uow.progress.standing(cast.student_id, NOW + 30 * DAY))
    assert [piece.done_on_time for piece in standing.work] == [True]


BEST, LESS = Grade(Scale.LETTERS, 5), Grade(Scale.LETTERS, 4)
DONE = XP[XpRule.HOMEWORK_ACCEPTED] + XP[XpRule.HOMEWORK_ON_TIME]
PERFECT = DONE + XP[XpRule.PERFECT_SCORE]


async def test_the_best_grade_of_accepted_work_is_worth_more_once_however_it_changes(cast: Cast) -> None:
    piece = await cast.homework()
    work = known(piece.id)
    submission = await cast.handed_in(piece)
    mark = known((await cast.does(grades.grade_homework, cast.tutor, work, BEST, NOW)).id)
    assert await cast.xp(cast.student_id) == 0
    await cast.does(homework.accept, cast.tutor, submission, NOW)
    assert await cast.xp(cast.student_id) == PERFECT
    for grade, xp in ((BEST, PERFECT), (LESS, DONE), (LESS, DONE), (BEST, PERFECT)):
        await cast.does(grades.grade_homework, cast.tutor, work, grade, NOW)
        assert await cast.xp(cast.student_id) == xp
    for grade, xp in ((LESS, DONE), (BEST, PERFECT), (BEST, PERFECT)):
        await cast.does(journal.regrade, cast.tutor, mark, grade, NOW)
        assert await cast.xp(cast.student_id) == xp
    standing = await cast.works(lambda uow: uow.progress.standing(cast.student_id, NOW))
    assert standing.facts[Fact.PERFECT] == 1
    await cast.does(journal.excuse, cast.tutor, mark, NOW)
    assert await cast.xp(cast.student_id) == DONE
    await cast.does(journal.regrade, cast.tutor, mark, BEST, NOW)
    await cast.does(grades.ungrade_homework, cast.tutor, work, NOW)
    assert await cast.xp(cast.student_id) == DONE
    mark = known((await cast.does(grades.grade_homework, cast.tutor, work, BEST, NOW)).id)
    await cast.does(journal.remove, cast.tutor, mark, NOW)
    assert await cast.xp(cast.student_id) == DONE


async def test_the_best_mark_of_its_own_is_no_perfect_score(cast: Cast) -> None:
    place = (cast.course_id, cast.student_id, MarkKind.TEST)
    mark = known((await cast.does(journal.give, cast.tutor, *place, LESS, NOW)).id)
    await cast.does(journal.regrade, cast.tutor, mark, BEST, NOW)
    assert await cast.xp(cast.student_id) == 0
