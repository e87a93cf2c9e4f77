"""What came after Submit: it joins the work, is left out of it, or begins the next attempt (rules 18, 19)."""

from datetime import datetime

from domain.access import Actor
from domain.errors import SubmissionClosed
from domain.homework import Attempt, Submission, SubmissionState
from domain.identity import known
from domain.pages import PagePlace, PageState
from domain.ports import UnitOfWork
from domain.services import handing_in, homework_news, rights, trail


async def add(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """As if taken back, added to and handed in again: in time, if all of it was sent in time.

    Raises SubmissionClosed once the check has begun.
    """
    attempt, late = await _kept(uow, actor, submission_id)
    if not late:
        return attempt.submission
    attempt.submission.extend(len(late), max(page.received_at for page in late))
    await uow.homework.turn_pages([page.id for page in late], PageState.COUNTED, submission_id)
    await homework_news.no_longer_waits(uow, attempt)
    await homework_news.submitted(uow, attempt, now)
    await trail.of_homework(uow, actor, "homework.add_late_pages", attempt.homework, now)
    return attempt.submission


async def leave_out(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:  # noqa: ARG001 (a verb's shape)
    """They are kept, and offered no more."""
    attempt, late = await _kept(uow, actor, submission_id)
    if late:
        await uow.homework.turn_pages([page.id for page in late], PageState.REMOVED, submission_id)
    return attempt.submission


async def begin_again(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """The next attempt has them for its pages. Raises SubmissionClosed before this one is returned, TooManyPages."""
    attempt, late = await _kept(uow, actor, submission_id)
    if not late:
        return attempt.submission
    if attempt.submission.state is not SubmissionState.RETURNED:
        raise SubmissionClosed
    attempt.homework.check_accepts_work()
    following, is_new = await handing_in.open_attempt(uow, attempt.homework, now, len(late))
    if not is_new:
        following.add_pages(len(late))
    await uow.homework.turn_pages([page.id for page in late], PageState.COUNTED, known(following.id))
    return following


async def _kept(uow: UnitOfWork, actor: Actor, submission_id: int) -> tuple[Attempt, list[PagePlace]]:
    attempt = await rights.attempt_to_do(uow, actor, submission_id)
    pages = await uow.homework.pages_of(submission_id)
    return attempt, [page for page in pages if page.state is PageState.LATE]
