"""Materials of a student, to himself and to his guardian; only his own looking at one is counted."""

from datetime import datetime

from bot.callbacks import family_library as callbacks
from bot.callbacks import parent
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import family_library as screens
from bot.screens import pages
from domain.access import Actor
from domain.errors import NotFound
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import library_gifts
from storage.queries import family_library as queries
from storage.queries import parent_children
from storage.queries.family_lessons import family_of
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("common.family_library")
FIRST = callbacks.GivenShelf(student=0, label=0, cursor=0, back=0)


@routes.command("materials", Role.STUDENT)
async def show_own(actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _shelf(FIRST, actor, words, reads)


@routes.press(callbacks.GivenShelf)
async def show_shelf(press: callbacks.GivenShelf, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _shelf(press, actor, words, reads)


async def _shelf(press: callbacks.GivenShelf, actor: Actor, words: Words, reads: Reads) -> Screen:
    """At most three statements."""
    if press.student and press.student not in actor.ward_ids:
        raise NotFound
    whose = frozenset({press.student}) if press.student else actor.own_student_ids
    child = await parent_children.name(reads, actor, press.student) if press.student else None
    page = await queries.shelf(reads, whose, press.label, press.cursor, Turn.numbered(press.back))
    subjects = () if press.label else await queries.subjects(reads, whose)
    back = parent.Child(student=press.student) if press.student else None
    return screens.shelf(words, page, subjects, press, child, back)


@routes.press(callbacks.OpenGift)
async def open_gift(
    press: callbacks.OpenGift, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """All of it, and the list anew below: what has been opened is new no more."""
    gift = await queries.opened(reads, family_of(actor), press.gift)
    is_own = gift.student_id in actor.own_student_ids
    if is_own:
        await library_gifts.open_given(uow, actor, press.gift, now)
    shown = FIRST if is_own else FIRST.model_copy(update={"student": gift.student_id})
    return [pages.as_sent(gift.things), await _shelf(shown, actor, words, reads)]
