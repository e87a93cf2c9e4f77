"""A tutor's own comments, kept from what he has answered and given again with a tap."""

from datetime import datetime

from domain.access import Actor
from domain.checking import (
    COMMENTS_OF_ONE,
    WHOLE,
    Comment,
    check_comment,
    message_of_comment,
)
from domain.errors import NotFound, TooManyComments
from domain.homework import Feedback, Material, MediaKind
from domain.pages import in_order
from domain.ports import UnitOfWork
from domain.services import homework, rights


async def keep(uow: UnitOfWork, actor: Actor, submission_id: int, answer_id: int, now: datetime) -> bool:
    """The words of an answer of his; False when they are kept already. Raises TooManyComments, TextTooLong."""
    await rights.attempt_to_check(uow, actor, submission_id)
    answer = await uow.checking.answer(answer_id, actor.person_id)
    if answer is None or answer.submission_id != submission_id:
        raise NotFound
    text = check_comment(answer.text)
    if await uow.checking.count_comments(actor.person_id) >= COMMENTS_OF_ONE:
        raise TooManyComments(limit=COMMENTS_OF_ONE)
    return await uow.checking.keep_comment(Comment(person_id=actor.person_id, text=text, used_at=now))


async def put(
    uow: UnitOfWork, actor: Actor, submission_id: int, comment_id: int, number: int, now: datetime
) -> Feedback:
    """Onto the page of this number, or onto the whole work; once. Raises SubmissionNotOpen."""
    comment = await _own(uow, actor, comment_id)
    page_id = await _page(uow, actor, submission_id, number)
    comment.used_at = now
    material = Material(kind=MediaKind.TEXT, text=comment.text)
    message_id = message_of_comment(comment_id, number)
    return await homework.give_feedback(uow, actor, submission_id, page_id, message_id, material, now)


async def drop(uow: UnitOfWork, actor: Actor, comment_id: int) -> None:
    """Kept no longer; where it was given it stays."""
    await _own(uow, actor, comment_id)
    await uow.checking.drop_comment(comment_id)


async def _own(uow: UnitOfWork, actor: Actor, comment_id: int) -> Comment:
    comment = await uow.checking.comment(comment_id)
    if comment.person_id != actor.person_id:
        raise NotFound
    return comment


async def _page(uow: UnitOfWork, actor: Actor, submission_id: int, number: int) -> int | None:
    await rights.attempt_to_check(uow, actor, submission_id)
    if number == WHOLE:
        return None
    pages = in_order(await uow.homework.pages_of(submission_id))
    if not 0 < number <= len(pages):
        raise NotFound
    return pages[number - 1].id
