"""Handing in: whatever is sent becomes a page of the open attempt, which Submit closes (rules 18, 19).

A press repeated returns the state it finds, without a second effect.
"""

from datetime import datetime

from domain.access import Actor
from domain.homework import (
    Homework,
    HomeworkState,
    Material,
    Page,
    Submission,
    SubmissionState,
)
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import homework_news, rights, trail


async def collect(
    uow: UnitOfWork,
    actor: Actor,
    homework_id: int,
    message_id: int,
    album_id: str | None,
    material: Material,
    now: datetime,
) -> Submission:
    """One message becomes one page of the open attempt, however often it arrives (rule 19).

    Raises HomeworkSettled, SubmissionClosed, FileTooBig, TextEmpty, TooManyPages.
    """
    homework = await rights.homework_to_do(uow, actor, homework_id)
    homework.check_accepts_work()
    material.check()
    submission, is_new = await _open_attempt(uow, homework, now)
    page = Page(
        studio_id=homework.studio_id,
        submission_id=known(submission.id),
        message_id=message_id,
        album_id=album_id,
        material=material,
        received_at=now,
    )
    if await uow.homework.add_page(page):
        if not is_new:
            submission.add_page()
        homework.see()
        await homework_news.page_received(uow, homework, submission, actor.receiver, now)
    return submission


async def submit(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """Closes the attempt and tells the tutor. Raises SubmissionEmpty."""
    attempt = await rights.attempt_to_do(uow, actor, submission_id)
    homework, submission = attempt.homework, attempt.submission
    if submission.state is not SubmissionState.COLLECTING:
        return submission
    submission.submit(now)
    homework.state = HomeworkState.SUBMITTED
    await homework_news.submitted(uow, attempt, now)
    await _recorded(uow, actor, "homework.submit", homework, now)
    return submission


async def take_back(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """The student goes on with the same attempt. Raises SubmissionClosed once the check has begun."""
    attempt = await rights.attempt_to_do(uow, actor, submission_id)
    homework, submission = attempt.homework, attempt.submission
    if submission.state is SubmissionState.COLLECTING:
        return submission
    submission.take_back()
    homework.state = HomeworkState.SEEN if submission.number == 1 else HomeworkState.RETURNED
    await homework_news.taken_back(uow, attempt, now)
    await _recorded(uow, actor, "homework.take_back", homework, now)
    return submission


async def _open_attempt(uow: UnitOfWork, homework: Homework, now: datetime) -> tuple[Submission, bool]:
    """The attempt being collected; a new one (True) holds the page it is opened for."""
    latest = await uow.homework.latest_submission(known(homework.id))
    if latest is not None and latest.state is SubmissionState.COLLECTING:
        return latest, False
    attempt = homework.attempt_after(latest.number if latest else 0, now)
    attempt.add_page()
    await uow.homework.add_submission(attempt)
    return attempt, True


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, homework: Homework, now: datetime) -> None:
    subject = ("homework", known(homework.id))
    await trail.record(uow, actor, act, homework.studio_id, subject, now, student_id=homework.student_id)
