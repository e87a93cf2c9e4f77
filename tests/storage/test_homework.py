from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.homework import Feedback, HomeworkState, Material, MediaKind, SubmissionState
from domain.people import Receiver, Role
from storage import tables
from storage.engine import Database
from storage.errors import LostRace
from storage.unit_of_work import SqlUnitOfWork
from tests.world import School


async def assigned(uow: SqlUnitOfWork, school: School) -> tuple[int, int]:
    """A homework and its first attempt, being collected."""
    homework_id = await uow.homework.add(school.homework())
    return homework_id, await uow.homework.add_submission(school.submission(homework_id))


async def test_a_page_is_stored_once_however_often_it_arrives(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        _, submission_id = await assigned(uow, school)
    for expected in (True, False):
        async with db.writing(school.scope) as uow:
            assert await uow.homework.add_page(school.page(submission_id, 900)) is expected
    async with db.writing(school.scope) as uow:
        assert await uow.homework.add_page(school.page(submission_id, 901))
    p = tables.pages.c
    async with db.reading() as reads:
        rows = await reads.all(select(p.message_id, p.kind, p.file_id, p.size).order_by(p.message_id))
    assert [tuple(row) for row in rows] == [
        (900, MediaKind.PHOTO, "f", 70_000),
        (901, MediaKind.PHOTO, "f", 70_000),
    ]


async def test_a_homework_has_one_unsettled_attempt(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        homework_id, submission_id = await assigned(uow, school)
    with pytest.raises(LostRace):
        async with db.writing(school.scope) as uow:
            await uow.homework.add_submission(school.submission(homework_id, 2))
    async with db.writing(school.scope) as uow:
        (await uow.homework.attempt(submission_id)).submission.state = SubmissionState.RETURNED
        second = await uow.homework.add_submission(school.submission(homework_id, 2))
        latest = await uow.homework.latest_submission(homework_id)
        assert latest is not None
        assert latest.id == second
        (await uow.homework.attempt(second)).submission.state = SubmissionState.RETURNED
    with pytest.raises(LostRace):
        async with db.writing(school.scope) as uow:
            await uow.homework.add_submission(school.submission(homework_id, 2))


async def test_the_homework_of_an_attempt_is_loaded_through_it(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        homework_id, submission_id = await assigned(uow, school)
        attempt = await uow.homework.attempt(submission_id)
    assert (attempt.homework.id, attempt.submission.id) == (homework_id, submission_id)
    assert attempt.tutor == Receiver(school.tutor_person_id, "Europe/Kyiv")
    assert [(one.role, one.receiver.person_id) for one in attempt.family.relatives] == [
        (Role.STUDENT, school.student_person_id),
        (Role.GUARDIAN, school.guardian_person_id),
    ]


async def test_the_first_submitting_counts_whatever_came_later(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        homework_id, submission_id = await assigned(uow, school)
        assert await uow.homework.first_submitted_at(homework_id) is None
        first = (await uow.homework.attempt(submission_id)).submission
        first.state, first.submitted_at = SubmissionState.RETURNED, school.now
        second = school.submission(homework_id, 2)
        second.submitted_at = school.now + timedelta(days=9)
        await uow.homework.add_submission(second)
    async with db.writing(school.scope) as uow:
        assert await uow.homework.first_submitted_at(homework_id) == school.now


async def test_unfinished_work_is_what_can_still_be_handed_in(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        ids = {}
        for days, state in enumerate(HomeworkState, start=1):
            homework = school.homework(timedelta(days=days))
            homework.state = state
            ids[state] = await uow.homework.add(homework)
        unfinished = [work.id for work in await uow.homework.unfinished_of_student(school.student_id)]
    assert unfinished == [ids[HomeworkState.ASSIGNED], ids[HomeworkState.SEEN], ids[HomeworkState.RETURNED]]


async def test_a_reply_to_a_shown_page_is_about_that_page(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        homework_id, submission_id = await assigned(uow, school)
        page, other = school.page(submission_id, 900), school.page(submission_id, 901)
        await uow.homework.add_page(page)
        await uow.homework.add_page(other)
        assert page.id is not None
        assert await uow.homework.has_page(submission_id, page.id)
        tutor = await uow.people.get(school.tutor_person_id)
        shown = [(submission_id, page.id, 5000), (submission_id, 10**6, 5001)]
        await uow.homework.remember_shown(tutor.telegram_id, shown)
        assert await uow.homework.page_of_message(school.tutor_person_id, 5000) == (submission_id, page.id)
        assert await uow.homework.page_of_message(school.tutor_person_id, 5001) is None
        assert await uow.homework.page_of_message(school.guardian_person_id, 5000) is None, "another chat"
        (await uow.homework.attempt(submission_id)).submission.state = SubmissionState.RETURNED
        second = await uow.homework.add_submission(school.submission(homework_id, 2))
        assert not await uow.homework.has_page(second, page.id)


async def test_feedback_is_stored_once_and_keeps_its_words(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        _, submission_id = await assigned(uow, school)
        page = school.page(submission_id, 900)
        await uow.homework.add_page(page)
    for expected in (True, False):
        async with db.writing(school.scope) as uow:
            feedback = Feedback(
                studio_id=school.studio_id,
                submission_id=submission_id,
                page_id=page.id,
                author_id=school.tutor_person_id,
                message_id=7000,
                material=Material(kind=MediaKind.TEXT, text="see\x00 line \ud83d\ude00 2 \udc00"),
                given_at=school.now,
            )
            assert await uow.homework.add_feedback(feedback) is expected
    f = tables.feedback.c
    async with db.reading() as reads:
        rows = await reads.all(select(f.text, f.page_id, f.kind, f.file_id))
    assert [tuple(row) for row in rows] == [("see line \U0001f600 2 \ufffd", page.id, MediaKind.TEXT, None)]
