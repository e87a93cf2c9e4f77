"""Quick marks on the pages of an attempt (rule 20)."""

from datetime import datetime

from domain.access import Actor
from domain.checking import PageMark
from domain.errors import NotFound, SubmissionNotOpen
from domain.homework import Submission, SubmissionState
from domain.ports import UnitOfWork
from domain.services import homework


async def mark_page(
    uow: UnitOfWork,
    actor: Actor,
    submission_id: int,
    page_id: int,
    mark: PageMark | None,
    now: datetime,
) -> Submission:
    """Opens the check, as an answer does. Raises SubmissionNotOpen."""
    submission = await _under_check(uow, actor, submission_id, now)
    if not await uow.homework.has_page(submission_id, page_id):
        raise NotFound
    await uow.checking.mark_page(submission, page_id, mark)
    return submission


async def mark_rest(
    uow: UnitOfWork, actor: Actor, submission_id: int, mark: PageMark, now: datetime
) -> Submission:
    """Every page without a mark. Raises SubmissionNotOpen."""
    submission = await _under_check(uow, actor, submission_id, now)
    await uow.checking.mark_rest(submission, mark)
    return submission


async def _under_check(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    submission = await homework.open_check(uow, actor, submission_id, now)
    if submission.state is not SubmissionState.IN_CHECK:
        raise SubmissionNotOpen
    return submission
