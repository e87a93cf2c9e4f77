"""Handing in: whatever is sent becomes a page of the open attempt, which Submit closes (rules 18, 19).

A press repeated returns the state it finds, without a second effect. What comes after Submit is kept beside the
attempt until the student says what it is: ``late_pages``.
"""

from datetime import datetime

from domain.access import Actor
from domain.errors import TooManyPages
from domain.homework import (
    PAGE_LIMIT,
    WITH_TUTOR,
    Homework,
    HomeworkState,
    Material,
    Page,
    Submission,
    SubmissionState,
)
from domain.identity import known
from domain.pages import PageState
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

    While the last attempt is with the tutor it is kept beside that. Raises HomeworkSettled, FileTooBig, TextEmpty,
    TooManyPages.
    """
    homework = await rights.homework_to_do(uow, actor, homework_id)
    homework.check_accepts_work()
    material.check()
    submission, is_new = await open_attempt(uow, homework, now)
    is_late = submission.state is not SubmissionState.COLLECTING
    page = Page(
        studio_id=homework.studio_id,
        submission_id=known(submission.id),
        message_id=message_id,
        album_id=album_id,
        material=material,
        received_at=now,
        place=message_id,
        state=PageState.LATE if is_late else PageState.COUNTED,
    )
    if not await uow.homework.add_page(page):
        return submission
    if is_late:
        await _keep_late(uow, actor, homework, submission, page)
        return submission
    if not is_new:
        submission.add_pages()
    homework.see(now)
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
    await trail.of_homework(uow, actor, "homework.submit", homework, now)
    return submission


async def take_back(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """The student goes on with the same attempt and all that came after it.

    Raises SubmissionClosed once the check has begun.
    """
    attempt = await rights.attempt_to_do(uow, actor, submission_id)
    homework, submission = attempt.homework, attempt.submission
    if submission.state is SubmissionState.COLLECTING:
        return submission
    submission.take_back()
    homework.state = HomeworkState.SEEN if submission.number == 1 else HomeworkState.RETURNED
    late = [page.id for page in await uow.homework.pages_of(submission_id) if page.state is PageState.LATE]
    if late:
        submission.add_pages(len(late))
        await uow.homework.turn_pages(late, PageState.COUNTED, submission_id)
    await homework_news.taken_back(uow, attempt, now)
    await trail.of_homework(uow, actor, "homework.take_back", homework, now)
    return submission


async def open_attempt(
    uow: UnitOfWork, homework: Homework, now: datetime, pages: int = 1
) -> tuple[Submission, bool]:
    """The last attempt while it is open or with the tutor; else a new one (True) holding the pages it is opened for."""
    latest = await uow.homework.latest_submission(known(homework.id))
    if latest is not None and (latest.state is SubmissionState.COLLECTING or homework.state in WITH_TUTOR):
        return latest, False
    attempt = homework.attempt_after(latest.number if latest else 0, now)
    attempt.add_pages(pages)
    await uow.homework.add_submission(attempt)
    return attempt, True


async def _keep_late(
    uow: UnitOfWork, actor: Actor, homework: Homework, submission: Submission, page: Page
) -> None:
    """There is room for what may still be added."""
    pages = await uow.homework.pages_of(page.submission_id)
    late = sum(1 for other in pages if other.state is PageState.LATE)
    if submission.page_count + late > PAGE_LIMIT:
        raise TooManyPages(limit=PAGE_LIMIT)
    await homework_news.late_page_received(uow, homework, submission, page, actor.receiver)
