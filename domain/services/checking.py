"""Quick marks on the pages of an attempt (rule 20), and answers that were a mistake."""

from datetime import datetime

from domain.access import Actor
from domain.checking import PageMark
from domain.errors import NotFound, SubmissionNotOpen
from domain.homework import Material, Submission, SubmissionState
from domain.ports import UnitOfWork
from domain.services import homework, rights, trail


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


async def take_over(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """Checks from here on instead of whoever has begun; what was answered stays. Raises SubmissionNotOpen."""
    attempt = await rights.attempt_to_check(uow, actor, submission_id)
    attempt.submission.take_over(actor.person_id, now)
    await trail.of_homework(uow, actor, "checking.take_over", attempt.homework, now)
    return attempt.submission


async def take_back_answer(
    uow: UnitOfWork,
    actor: Actor,
    submission_id: int,
    answer_id: int,
    now: datetime,  # noqa: ARG001 (a verb's shape)
) -> bool:
    """An answer of one's own, before the student sees it; False when it is gone already. Raises SubmissionNotOpen."""
    attempt = await rights.attempt_to_check(uow, actor, submission_id)
    if attempt.submission.state is not SubmissionState.IN_CHECK:
        raise SubmissionNotOpen
    answer = await uow.checking.answer(answer_id, actor.person_id)
    if answer is None or answer.submission_id != submission_id:
        return False
    await uow.checking.remove_answer(answer_id)
    return True


async def correct_answer(
    uow: UnitOfWork,
    actor: Actor,
    message_id: int,
    material: Material,
    now: datetime,  # noqa: ARG001 (a verb's shape)
) -> int | None:
    """The attempt answered by a message that its author has changed; None for a message that answers nothing.

    Raises SubmissionNotOpen when the student has the answer already.
    """
    answer = await uow.checking.answer_of_message(message_id, actor.person_id)
    if answer is None:
        return None
    attempt = await rights.attempt_to_check(uow, actor, answer.submission_id)
    if attempt.submission.state is not SubmissionState.IN_CHECK:
        raise SubmissionNotOpen
    material.check()
    await uow.checking.correct_answer(answer.id, material)
    return answer.submission_id


async def _under_check(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    submission = await homework.open_check(uow, actor, submission_id, now)
    if submission.state is not SubmissionState.IN_CHECK:
        raise SubmissionNotOpen
    return submission
