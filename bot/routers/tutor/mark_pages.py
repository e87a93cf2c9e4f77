"""Quick marks while an attempt is checked: page by page, or all the rest at once."""

from datetime import datetime

from bot.callbacks import tutor_checking as callbacks
from bot.l10n import Words
from bot.routers.tutor.check_homework import CheckHomework
from bot.routing import Ask, Routes
from bot.screen import Answers, Gallery, Screen
from bot.screens import marked as marked_screens
from bot.screens import tutor_check as check_screens
from bot.screens import tutor_marks as screens
from domain.access import Actor
from domain.checking import PageMark
from domain.errors import NotFound
from domain.homework import SubmissionState
from domain.ports import UnitOfWork
from domain.services import checking
from storage.queries import marked_pages, tutor_checking
from storage.reads import Reads

routes = Routes("tutor.mark_pages")
MEANT = (None, PageMark.RIGHT, PageMark.WRONG)


@routes.press(callbacks.CheckOn, within=CheckHomework)
async def go_on(press: callbacks.CheckOn, actor: Actor, words: Words, reads: Reads) -> Screen | Ask:
    """Whatever is typed from here on is an answer again."""
    found = await tutor_checking.under_check(reads, actor, press.submission)
    if found.row.state is SubmissionState.IN_CHECK:
        return Ask(CheckHomework.feedback, {"submission": press.submission})
    return check_screens.control(words, found)


@routes.press(callbacks.Marks, within=CheckHomework)
async def show(press: callbacks.Marks, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _marks(press.submission, press.number, actor, words, reads)


@routes.press(callbacks.MarkPage, within=CheckHomework)
async def mark(
    press: callbacks.MarkPage, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    if press.mark >= len(MEANT):
        raise NotFound
    await checking.mark_page(uow, actor, press.submission, press.page, MEANT[press.mark], now)
    return await _marks(press.submission, press.number, actor, words, reads)


@routes.press(callbacks.MarkRest, within=CheckHomework)
async def mark_rest(
    press: callbacks.MarkRest, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await checking.mark_rest(uow, actor, press.submission, PageMark.RIGHT, now)
    return await _marks(press.submission, press.number, actor, words, reads)


@routes.press(callbacks.ShowMarked, within=CheckHomework)
async def look(press: callbacks.ShowMarked, actor: Actor, words: Words, reads: Reads) -> Answers:
    """As the student will see it."""
    found = await tutor_checking.under_check(reads, actor, press.submission)
    checked = await marked_pages.of_submission(reads, press.submission)
    album = Gallery(marked_screens.items(words, checked))
    return [album, screens.marks(words, found, checked, 1)]


async def _marks(submission_id: int, number: int, actor: Actor, words: Words, reads: Reads) -> Screen:
    found = await tutor_checking.under_check(reads, actor, submission_id)
    return screens.marks(words, found, await marked_pages.of_submission(reads, submission_id), number)
