"""The pages of an attempt that is being collected: moved, taken out, put back (rule 19)."""

from datetime import datetime

from domain.access import Actor
from domain.homework import Material, Submission, SubmissionState
from domain.identity import known
from domain.pages import PageState, in_order, moved
from domain.ports import UnitOfWork
from domain.services import rights


async def move(uow: UnitOfWork, actor: Actor, page_id: int, number: int, now: datetime) -> Submission:  # noqa: ARG001 (a verb's shape)
    """It becomes the ``number``-th, or the last. Raises SubmissionClosed."""
    submission = (await rights.page_to_do(uow, actor, page_id)).submission
    submission.check_collecting()
    await uow.homework.place_pages(moved(await uow.homework.pages_of(known(submission.id)), page_id, number))
    return submission


async def correct(
    uow: UnitOfWork,
    actor: Actor,
    message_id: int,
    material: Material,
    now: datetime,  # noqa: ARG001 (a verb's shape)
) -> tuple[Submission, int] | None:
    """The sender has changed the message: its page changes with it while the attempt is open, and not after that.

    The attempt and the page's number, 0 when the page stays as it was; None when the message is no page of his.
    """
    found = await uow.homework.page_of_student(message_id, actor.own_student_ids)
    if found is None:
        return None
    submission_id, page_id = found
    submission = (await rights.attempt_to_do(uow, actor, submission_id)).submission
    order = [page.id for page in in_order(await uow.homework.pages_of(submission_id))]
    if submission.state is not SubmissionState.COLLECTING or page_id not in order:
        return submission, 0
    material.check()
    await uow.homework.correct_page(page_id, material)
    return submission, order.index(page_id) + 1


async def remove(uow: UnitOfWork, actor: Actor, page_id: int, now: datetime) -> Submission:  # noqa: ARG001 (a verb's shape)
    """It counts no more, but is kept. Raises SubmissionClosed."""
    submission = (await rights.page_to_do(uow, actor, page_id)).submission
    submission.check_collecting()
    if await _turned(uow, submission, page_id, PageState.REMOVED):
        submission.page_count -= 1
    return submission


async def restore(uow: UnitOfWork, actor: Actor, page_id: int, now: datetime) -> Submission:  # noqa: ARG001 (a verb's shape)
    """Back to where it stood. Raises SubmissionClosed, TooManyPages."""
    submission = (await rights.page_to_do(uow, actor, page_id)).submission
    submission.check_collecting()
    if await _turned(uow, submission, page_id, PageState.COUNTED):
        submission.add_pages()
    return submission


async def _turned(uow: UnitOfWork, submission: Submission, page_id: int, state: PageState) -> bool:
    """False when it is so already."""
    submission_id = known(submission.id)
    page = next(page for page in await uow.homework.pages_of(submission_id) if page.id == page_id)
    if page.state is state:
        return False
    await uow.homework.turn_pages([page_id], state, submission_id)
    return True
