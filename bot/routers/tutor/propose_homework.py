"""A page photographed, a file, a voice, "HW: No 3-5", sent out of the blue: homework for whoever was taught last.

Steps: none but the confirm step of assigning. Its caption may say by when and for whom, and so may words typed there:
"for Friday", "Masha", "No 3-5 by the next lesson".
"""

from datetime import datetime
from typing import Any

from aiogram import types

from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.quick import deadline, names
from bot.routers.tutor.assign_homework import PrepareHomework, keep, remembered
from bot.routers.tutor.check_homework import answer_to_page
from bot.routers.tutor.library import followed_into_library
from bot.routing import Ask, Routes
from bot.screen import Answers
from bot.screens import tutor_check as check_screens
from bot.sent import words_of
from domain.access import Actor
from domain.identity import known
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import assignments
from storage.queries import tutor_quick
from storage.queries.tutor_quick import Pupil
from storage.reads import Reads

routes = Routes("tutor.propose_homework")
SHORTEST_NAME = 3


@routes.sent_anywhere(Role.TUTOR)
@routes.sent_anywhere(Role.OWNER)
async def propose(
    message: types.Message,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Answers | Ask:
    """A part of an album that the rest of went elsewhere follows it there, given already or not."""
    if not actor.tutor_ids:
        raise NotUnderstood
    if checked := await answer_to_page(message, actor, now, uow, reads):
        return check_screens.answered(words, checked)
    album = message.media_group_id
    if album and await followed_into_library(message, album, actor, uow):
        return None
    begun = await assignments.of_album(uow, actor, album) if album else None
    if begun is not None:
        await keep(message, known(begun.id), actor, uow)
        return None
    draft = await assignments.begin_after_lesson(uow, actor, now)
    await keep(message, known(draft.id), actor, uow)
    if text := words_of(message):
        await _hear(text, known(draft.id), actor, words, now, uow, reads)
    return Ask(PrepareHomework.confirm, remembered({}, known(draft.id), album=album, unasked=1))


async def propose_said(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Ask | None:
    """A typed line that says it is homework; None for any other."""
    said = deadline.task_of(text) if actor.tutor_ids else None
    if said is None:
        return None
    draft = known((await assignments.begin_after_lesson(uow, actor, now)).id)
    head, task = said
    if head:
        await _hear(head, draft, actor, words, now, uow, reads)
    if task:
        await assignments.write(uow, actor, draft, task)
    return Ask(PrepareHomework.confirm, remembered({}, draft))


@routes.sent(PrepareHomework.confirm)
async def take_more(
    message: types.Message,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Answers | Ask:
    """Of an album only the first part is answered, and the one with the caption."""
    await keep(message, data["assignment"], actor, uow)
    album = message.media_group_id
    if text := words_of(message):
        await _hear(text, data["assignment"], actor, words, now, uow, reads)
    elif album is not None and album == data.get("album"):
        return None
    return Ask(PrepareHomework.confirm, remembered(data, data["assignment"], album=album))


@routes.text(PrepareHomework.confirm)
async def take_words(
    message: types.Message,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Ask:
    """By when, for whom, or what else is to be done."""
    await _hear(words_of(message), data["assignment"], actor, words, now, uow, reads)
    return Ask(PrepareHomework.confirm, remembered(data, data["assignment"]))


async def _hear(
    text: str, assignment_id: int, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> None:
    said = deadline.within(text, words.local(now))
    meant, rest = _meant(said.rest, await tutor_quick.pupils(reads, actor, now))
    if meant is not None:
        student_id = None if meant.is_group else meant.student_id
        await assignments.address_only(uow, actor, assignment_id, meant.course_id, student_id)
    if said.due is not None:
        await assignments.set_due(uow, actor, assignment_id, said.due, now)
    if rest:
        await assignments.write(uow, actor, assignment_id, rest)


def _meant(text: str, pupils: tuple[Pupil, ...]) -> tuple[Pupil | None, str]:
    """Whose name stands in it, if only one's does; a name alone is no part of what is to be done."""
    said = [word.strip(".,:;!()") for word in text.split()]
    called = [word for word in said if len(word) >= SHORTEST_NAME and word[0].isupper()]
    alone = [pupil for pupil in pupils if not pupil.is_group]
    found = names.find(called, ((pupil.student_id, pupil.name) for pupil in alone))
    meant = [pupil for pupil in alone if pupil.student_id in found.ids]
    if not found.is_sure or len(found.ids) != 1:
        groups = {pupil.course_id: pupil for pupil in pupils if pupil.is_group}
        found = names.find(called, ((course_id, one.subject) for course_id, one in groups.items()))
        meant = [groups[course_id] for course_id in found.ids]
    if not found.is_sure or len(found.ids) != 1:
        return None, text
    is_name = len(called) == len(said) and not found.unknown
    return meant[0], "" if is_name else text
