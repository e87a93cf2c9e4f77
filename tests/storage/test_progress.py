import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from domain.achievements import Award, DueWork, Fact, XpGrant, XpRule, week_source
from domain.errors import NotFound
from domain.homework import HomeworkState, SubmissionState
from domain.lessons import Attendance, LessonState
from storage import tables
from storage.engine import Database
from tests.world import School, add_lesson

DAY = timedelta(days=1)


def grant(school: School, source: str = "lesson:1", rule: XpRule = XpRule.LESSON_ATTENDED) -> XpGrant:
    return XpGrant(
        studio_id=school.studio_id,
        student_id=school.student_id,
        rule=rule,
        source=source,
        amount=10,
        granted_at=school.now,
    )


async def xp_and_rows(db: Database) -> tuple[int, int]:
    async with db.reading() as reads:
        row = await reads.first(
            select(func.sum(tables.xp_grants.c.amount), func.count(tables.xp_grants.c.id))
        )
    assert row is not None
    return int(row[0] or 0), row[1]


async def test_a_fact_is_rewarded_once(db: Database, school: School) -> None:
    for expected in (10, 0):
        async with db.writing(school.scope) as uow:
            assert await uow.progress.grant(grant(school)) == expected
    async with db.writing(school.scope) as uow:
        several = grant(school), grant(school, rule=XpRule.PERFECT_SCORE), grant(school, "lesson:2")
        assert await uow.progress.grant(*several) == 20
        assert await uow.progress.grant() == 0
    assert await xp_and_rows(db) == (30, 3)


async def test_undoing_mirrors_every_grant_of_the_source_once(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        for each in (grant(school), grant(school, rule=XpRule.PERFECT_SCORE), grant(school, "lesson:2")):
            await uow.progress.grant(each)
    for _ in range(2):
        async with db.writing(school.scope) as uow:
            await uow.progress.revoke([school.student_id], "lesson:1", school.now)
    assert await xp_and_rows(db) == (10, 5)


async def test_a_fact_undone_may_be_rewarded_again(db: Database, school: School) -> None:
    for _ in range(3):
        async with db.writing(school.scope) as uow:
            assert await uow.progress.grant(grant(school))
            assert not await uow.progress.grant(grant(school))
            await uow.progress.revoke([school.student_id], "lesson:1", school.now)
    assert await xp_and_rows(db) == (0, 6)


async def test_many_grants_at_once_are_one(db: Database, school: School) -> None:
    async def give() -> int:
        async with db.writing(school.scope) as uow:
            return await uow.progress.grant(grant(school))

    assert sum(await asyncio.gather(*(give() for _ in range(30)))) == 10
    assert await xp_and_rows(db) == (10, 1)


async def test_an_award_is_given_once(db: Database, school: School) -> None:
    for expected in (True, False):
        async with db.writing(school.scope) as uow:
            award = Award(
                studio_id=school.studio_id,
                student_id=school.student_id,
                code="xp-50",
                awarded_at=school.now,
            )
            assert await uow.progress.add_award(award) is expected
    async with db.writing(school.scope) as uow:
        assert (await uow.progress.standing(school.student_id, school.now)).codes == {"xp-50"}


async def test_a_student_without_history_has_counts_of_zero(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        standing = await uow.progress.standing(school.student_id, school.now)
    assert set(standing.facts.values()) == {0}
    assert (standing.work, standing.codes, standing.rewarded_weeks) == ((), frozenset(), frozenset())


async def test_the_standing_of_nobody_is_not_found(db: Database, school: School) -> None:
    with pytest.raises(NotFound):
        async with db.writing(school.scope) as uow:
            await uow.progress.standing(10**6, school.now)


async def test_rewarded_weeks_are_known_by_their_mondays(db: Database, school: School) -> None:
    monday = date(2026, 5, 4)
    async with db.writing(school.scope) as uow:
        await uow.progress.grant(grant(school, week_source(monday), XpRule.STREAK_WEEK), grant(school))
        standing = await uow.progress.standing(school.student_id, school.now)
    assert standing.rewarded_weeks == {monday}
    assert standing.today == school.now.date()


async def test_only_held_lessons_that_were_attended_count(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        for days, (state, attendance, minutes) in enumerate(
            [
                (LessonState.HELD, Attendance.PRESENT, 90),
                (LessonState.HELD, Attendance.LATE, 45),
                (LessonState.HELD, Attendance.ABSENT_SILENT, 60),
                (LessonState.NO_SHOW, Attendance.PRESENT, 60),
                (LessonState.PLANNED, Attendance.EXPECTED, 60),
            ]
        ):
            lesson = school.lesson(-days * DAY, minutes)
            lesson.state = state
            lesson_id = await add_lesson(uow, school, lesson)
            (taking_part,) = await uow.lessons.participations(lesson_id)
            taking_part.attendance = attendance
        facts = (await uow.progress.standing(school.student_id, school.now)).facts
    assert facts[Fact.LESSONS] == 2
    assert facts[Fact.HOURS] == 2  # 135 minutes are two whole hours


async def test_work_counts_as_accepted_and_as_early(
    db: Database, school: School, other_school: School
) -> None:
    async with db.writing(school.scope | other_school.scope) as uow:
        for ahead in (timedelta(hours=24), timedelta(hours=23, minutes=59), timedelta(days=-1)):
            homework = school.homework(DAY)
            homework.state = HomeworkState.ACCEPTED
            submission = school.submission(await uow.homework.add(homework))
            submission.state = SubmissionState.ACCEPTED
            submission.submitted_at = homework.due_at - ahead
            await uow.homework.add_submission(submission)
        await uow.homework.add(other_school.homework())
        await uow.progress.grant(grant(school))
        facts = (await uow.progress.standing(school.student_id, school.now)).facts
    assert (facts[Fact.ACCEPTED], facts[Fact.EARLY], facts[Fact.XP]) == (3, 1, 10)


async def test_due_work_tells_what_came_in_time_by_the_studio_s_days(db: Database, school: School) -> None:
    midnight_in_moscow = school.now.replace(hour=21, minute=0)  # still the 14th in UTC, the 15th in Moscow
    async with db.writing(school.scope) as uow:
        for due, submitted, state in (
            (midnight_in_moscow - 9 * DAY, None, HomeworkState.ASSIGNED),
            (midnight_in_moscow - 8 * DAY, timedelta(hours=1), HomeworkState.RETURNED),
            (midnight_in_moscow - 7 * DAY, timedelta(), HomeworkState.ACCEPTED),
            (midnight_in_moscow + 7 * DAY, None, HomeworkState.ASSIGNED),
            (midnight_in_moscow + 8 * DAY, -2 * DAY, HomeworkState.ACCEPTED),
        ):
            homework = school.homework()
            homework.due_at, homework.state = due, state
            submission = school.submission(await uow.homework.add(homework))
            submission.submitted_at = None if submitted is None else due + submitted
            await uow.homework.add_submission(submission)
        work = (await uow.progress.standing(school.student_id, school.now)).work
    day = (midnight_in_moscow + timedelta(hours=3)).date()
    assert list(work) == [
        DueWork(due_on=day - 9 * DAY, done_on_time=False),
        DueWork(due_on=day - 8 * DAY, done_on_time=False),
        DueWork(due_on=day - 7 * DAY, done_on_time=True),
        DueWork(due_on=day + 8 * DAY, done_on_time=True),
    ]


async def test_a_returned_attempt_in_time_keeps_the_work_in_time(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        homework = school.homework(-DAY)
        homework_id = await uow.homework.add(homework)
        for number, late_by in ((1, -DAY), (2, DAY)):
            submission = school.submission(homework_id, number)
            submission.state = SubmissionState.RETURNED
            submission.submitted_at = homework.due_at + late_by
            await uow.homework.add_submission(submission)
        (work,) = (await uow.progress.standing(school.student_id, school.now)).work
    assert work.done_on_time
