"""The homework cycle: assigned, seen, checked, accepted or returned (rules 18-22). Handing in has its own module.

A press repeated returns the state it finds, without a second effect.
"""

from datetime import datetime

from domain.access import Actor
from domain.achievements import XpRule
from domain.errors import ChangedSince, NotFound, SubmissionNotOpen
from domain.homework import (
    Attempt,
    Feedback,
    Homework,
    HomeworkState,
    Material,
    Submission,
    SubmissionState,
    is_held,
)
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import homework_news, progress, rights, trail


async def see(uow: UnitOfWork, actor: Actor, homework_id: int, now: datetime) -> Homework:
    """The student has opened it."""
    homework = await rights.homework_to_do(uow, actor, homework_id)
    homework.see(now)
    return homework


async def open_check(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Submission:
    """From here on the student cannot take it back. Raises SubmissionNotOpen for what is being collected."""
    attempt = await rights.attempt_to_check(uow, actor, submission_id)
    homework, submission = attempt.homework, attempt.submission
    if submission.state is SubmissionState.COLLECTING:
        raise SubmissionNotOpen
    waited = submission.state is SubmissionState.SUBMITTED
    submission.open_check(actor.person_id, now)
    if waited:
        homework.state = HomeworkState.IN_CHECK
        await homework_news.no_longer_waits(uow, attempt)
        await trail.of_homework(uow, actor, "homework.open_check", homework, now)
    return submission


async def give_feedback(
    uow: UnitOfWork,
    actor: Actor,
    submission_id: int,
    page_id: int | None,
    message_id: int,
    material: Material,
    now: datetime,
) -> Feedback:
    """An answer to the whole attempt or to one page of it (rule 20); opens the check. A message counts once.

    Raises SubmissionNotOpen, FileTooBig, TextEmpty.
    """
    submission = await open_check(uow, actor, submission_id, now)
    if submission.state is not SubmissionState.IN_CHECK:
        raise SubmissionNotOpen
    if page_id is not None and not await uow.homework.has_page(submission_id, page_id):
        raise NotFound
    material.check()
    feedback = Feedback(
        studio_id=submission.studio_id,
        submission_id=submission_id,
        page_id=page_id,
        author_id=actor.person_id,
        message_id=message_id,
        material=material,
        given_at=now,
    )
    await uow.homework.add_feedback(feedback)
    return feedback


async def accept(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Homework:
    """The homework is done: XP once, more for work in time. Raises SubmissionNotOpen, ChangedSince while a colleague
    goes on with it.
    """
    attempt = await rights.attempt_to_check(uow, actor, submission_id)
    homework = attempt.homework
    if attempt.submission.state is SubmissionState.ACCEPTED:
        return homework
    await _give_verdict(uow, actor, attempt, SubmissionState.ACCEPTED, now)
    homework.state = HomeworkState.ACCEPTED
    homework.accepted_at = now
    await _reward(uow, attempt, now)
    await homework_news.accepted(uow, attempt, now)
    await trail.of_homework(uow, actor, "homework.accept", homework, now)
    return homework


async def return_for_rework(uow: UnitOfWork, actor: Actor, submission_id: int, now: datetime) -> Homework:
    """The attempt is kept, the next one may begin. Raises as ``accept``."""
    attempt = await rights.attempt_to_check(uow, actor, submission_id)
    homework = attempt.homework
    if attempt.submission.state is SubmissionState.RETURNED:
        return homework
    await _give_verdict(uow, actor, attempt, SubmissionState.RETURNED, now)
    homework.state = HomeworkState.RETURNED
    await homework_news.returned(uow, attempt, now)
    await trail.of_homework(uow, actor, "homework.return_for_rework", homework, now)
    return homework


async def _give_verdict(
    uow: UnitOfWork, actor: Actor, attempt: Attempt, verdict: SubmissionState, now: datetime
) -> None:
    begun = attempt.submission
    if begun.checker_id not in (None, actor.person_id) and is_held(begun.touched_at, now):
        raise ChangedSince
    if attempt.submission.state is SubmissionState.SUBMITTED:
        await homework_news.no_longer_waits(uow, attempt)
    attempt.submission.settle(verdict, now)
    attempt.submission.checker_id = actor.person_id


async def _reward(uow: UnitOfWork, attempt: Attempt, now: datetime) -> None:
    """In time is what was first handed in by the due moment, however long the check took."""
    homework, first = attempt.homework, attempt.submission.submitted_at
    if attempt.submission.number > 1:
        first = await uow.homework.first_submitted_at(known(homework.id))
    rules = [XpRule.HOMEWORK_ACCEPTED]
    if first is not None and first <= homework.due_at:
        rules.append(XpRule.HOMEWORK_ON_TIME)
    if await _is_perfect(uow, homework):
        rules.append(XpRule.PERFECT_SCORE)
    place = (homework.studio_id, homework.student_id)
    await progress.reward(uow, place, rules, progress.source_of(known(homework.id)), now)


async def _is_perfect(uow: UnitOfWork, homework: Homework) -> bool:
    """Graded before it was accepted. Who regrades it at this moment holds the course, or waits for it."""
    await uow.courses.get(homework.course_id)
    mark = await uow.marks.of_homework(known(homework.id))
    return mark is not None and mark.grade is not None and mark.grade.is_best
