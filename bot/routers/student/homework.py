"""The student's homework: the shelves and one piece, which opening marks as seen."""

from datetime import datetime

from bot.callbacks import student as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import family_homework as screens
from bot.screens import pages, student_hand_in
from domain.access import Actor
from domain.homework import HomeworkState
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import homework
from storage.queries import family_galleries
from storage.queries import family_homework as queries
from storage.queries.family_homework import Shelf
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("student.homework")


def _turn(shelf: Shelf, cursor: int, back: int) -> callbacks.HomeworkShelf:
    return callbacks.HomeworkShelf(shelf=shelf.number, cursor=cursor, back=back)


WAYS = screens.Ways(
    turn=_turn, open=lambda homework_id, first: callbacks.ShelvedHomework(homework=homework_id, cursor=first)
)


@routes.command("homework", Role.STUDENT)
async def show_to_do(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _shelf(_turn(Shelf.TODO, 0, 0), actor, words, now, reads)


@routes.press(callbacks.HomeworkShelf)
async def show_shelf(
    press: callbacks.HomeworkShelf, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await _shelf(press, actor, words, now, reads)


async def _shelf(
    press: callbacks.HomeworkShelf, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    which, own = Shelf.numbered(press.shelf), actor.own_student_ids
    page = await queries.shelf(reads, own, which, press.cursor, Turn.numbered(press.back))
    return screens.shelf(words, page, which, await queries.counts(reads, own), now, WAYS)


@routes.press(callbacks.Homework)
async def show_homework(
    press: callbacks.Homework, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    return await _homework(press.homework, 0, actor, words, now, uow, reads)


@routes.press(callbacks.ShelvedHomework)
async def show_from_shelf(
    press: callbacks.ShelvedHomework, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    return await _homework(press.homework, press.cursor, actor, words, now, uow, reads)


async def _homework(
    homework_id: int, first: int, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """The first time the materials come by themselves; later by their button."""
    piece = await queries.card(reads, actor, homework_id)
    await homework.see(uow, actor, homework_id, now)
    card = screens.card(words, piece, now, student_hand_in.acts(words, piece, first))
    if piece.work.state is not HomeworkState.ASSIGNED or not piece.attachments:
        return card
    materials = await family_galleries.materials(reads, actor, homework_id)
    return [pages.as_sent(materials), card]
