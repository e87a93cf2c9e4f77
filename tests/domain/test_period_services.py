"""Periods settled, locked and opened again."""

from domain.availability import Span
from domain.errors import ChangedSince, NotFound, PeriodSettled, TextEmpty
from domain.grades import Grade, MarkKind, Scale
from domain.identity import known
from domain.notices import NoticeKind, NoticeState
from domain.periods import PeriodMark
from domain.services import grades, journal, periods
from storage import tables
from tests.domain.cast import DAY, NOW, Cast

A, B = Grade(Scale.LETTERS, 5), Grade(Scale.LETTERS, 4)
MONTH = Span(NOW - 30 * DAY, NOW)


async def settled(cast: Cast, grade: Grade = A, why: str | None = None, span: Span = MONTH) -> PeriodMark:
    place = (cast.course_id, cast.student_id, span, grade)
    return await cast.does(periods.settle, cast.tutor, *place, why, NOW)


async def given(cast: Cast, days_ago: int, grade: Grade = A) -> int:
    at = NOW - days_ago * DAY
    place = (cast.course_id, cast.student_id, MarkKind.TEST, grade)
    return known((await cast.does(journal.give, cast.tutor, *place, at)).id)


async def test_a_period_is_settled_from_its_own_marks_and_the_family_hears_of_it(cast: Cast) -> None:
    await given(cast, 40, Grade(Scale.LETTERS, 0))
    await given(cast, 3)
    await given(cast, 0, B)
    period = await settled(cast)
    (row,) = await cast.rows(tables.period_marks)
    assert (row.points, row.proposed, row.counted, row.reason) == (5, 5, 2, None)
    told = await cast.notices(NoticeKind.PERIOD_SETTLED)
    assert {one.person_id for one in told} == {cast.student.person_id, cast.parent.person_id}
    await cast.does(periods.reopen, cast.tutor, known(period.id), "Too early", NOW)
    told = await cast.notices(NoticeKind.PERIOD_SETTLED)
    assert {one.state for one in told} <= {NoticeState.WITHDRAWN}


async def test_its_marks_stay_as_they_are_till_it_is_opened_again(cast: Cast) -> None:
    mark, before = await given(cast, 3), await given(cast, 40)
    work = known((await cast.homework()).id)
    await cast.does(grades.grade_homework, cast.tutor, work, A, NOW)
    period = known((await settled(cast)).id)
    await cast.refuses(PeriodSettled, journal.regrade, cast.tutor, mark, B, NOW)
    await cast.refuses(PeriodSettled, journal.excuse, cast.tutor, mark, NOW)
    await cast.refuses(PeriodSettled, journal.choose_kind, cast.tutor, mark, MarkKind.EXAM, NOW)
    await cast.refuses(PeriodSettled, journal.remove, cast.tutor, mark, NOW)
    await cast.refuses(PeriodSettled, grades.grade_homework, cast.tutor, work, B, NOW)
    await cast.refuses(PeriodSettled, grades.ungrade_homework, cast.tutor, work, NOW)
    await cast.does(journal.regrade, cast.tutor, before, B, NOW)
    for _ in range(2):
        await cast.does(periods.reopen, cast.tutor, period, "A test was lost", NOW)
    await cast.does(journal.remove, cast.tutor, mark, NOW)
    await settled(cast)
    was, again = await cast.rows(tables.period_marks)
    assert (was.reopened_why, was.counted, again.reopened_at, again.counted) == (
        "A test was lost",
        2,
        None,
        1,
    )
    acts = await cast.acts()
    assert acts.count("periods.reopen") == 1
    assert acts.count("periods.settle") == 2


async def test_another_grade_wants_a_reason_and_another_scale_is_refused(cast: Cast) -> None:
    await given(cast, 3)
    place = (cast.course_id, cast.student_id, MONTH)
    await cast.refuses(TextEmpty, periods.settle, cast.tutor, *place, B, None, NOW)
    await cast.refuses(ChangedSince, periods.settle, cast.tutor, *place, Grade(Scale.FIVE, 5), None, NOW)
    await cast.refuses(NotFound, periods.settle, cast.tutor, cast.course_id, 99999, MONTH, A, None, NOW)
    await settled(cast, B, "Late work")
    await cast.refuses(PeriodSettled, periods.settle, cast.tutor, *place, A, None, NOW)
    (row,) = await cast.rows(tables.period_marks)
    assert (row.points, row.proposed, row.reason) == (4, 5, "Late work")


async def test_no_mark_comes_into_a_settled_period_behind_its_tutor(cast: Cast) -> None:
    """It was on its way in the moment of the settling."""
    await given(cast, 3)
    work = known((await cast.homework()).id)
    await settled(cast)
    place = (cast.course_id, cast.student_id, MarkKind.TEST, B)
    await cast.refuses(PeriodSettled, journal.give, cast.tutor, *place, NOW)
    await cast.refuses(PeriodSettled, grades.grade_homework, cast.tutor, work, B, NOW)
    await given(cast, -1, B)
