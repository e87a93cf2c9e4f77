"""A child's homework, to look at."""

from datetime import datetime

from bot.callbacks import parent as callbacks
from bot.keyboards.common import back_and_home
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_homework as screens
from bot.screens import parent_home
from domain.access import Actor
from domain.errors import NotFound
from domain.people import Role
from storage.queries import family_homework as queries
from storage.queries import parent_children
from storage.queries.family_homework import Shelf, shelf_of
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("parent.homework")


def _ways(student_id: int, name: str | None) -> screens.Ways:
    def turn(shelf: Shelf, cursor: int, back: int) -> callbacks.ChildHomework:
        return callbacks.ChildHomework(student=student_id, shelf=shelf.number, cursor=cursor, back=back)

    return screens.Ways(
        turn=turn,
        open=lambda homework_id, first: callbacks.ShelvedHomework(homework=homework_id, cursor=first),
        back=callbacks.Child(student=student_id),
        child=name,
    )


@routes.command("homework", Role.GUARDIAN)
async def choose_child(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """The only child's at once."""
    if len(actor.ward_ids) == 1:
        press = callbacks.ChildHomework(student=min(actor.ward_ids), shelf=0, cursor=0, back=0)
        return await show_shelf(press, actor, words, now, reads)
    return parent_home.children(words, await parent_children.children(reads, actor, now))


@routes.press(callbacks.ChildHomework)
async def show_shelf(
    press: callbacks.ChildHomework, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    name = await parent_children.name(reads, actor, press.student)
    which, whose = Shelf.numbered(press.shelf), {press.student}
    page = await queries.shelf(reads, whose, which, press.cursor, Turn.numbered(press.back))
    counts = await queries.counts(reads, whose)
    return screens.shelf(words, page, which, counts, now, _ways(press.student, name))


@routes.press(callbacks.Homework)
async def show_homework(
    press: callbacks.Homework, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await _homework(press.homework, 0, actor, words, now, reads)


@routes.press(callbacks.ShelvedHomework)
async def show_from_shelf(
    press: callbacks.ShelvedHomework, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await _homework(press.homework, press.cursor, actor, words, now, reads)


async def _homework(
    homework_id: int, first: int, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """Back leads to the page of its shelf that begins with ``first``, or to the first page."""
    piece = await queries.card(reads, actor, homework_id)
    work = piece.work
    if work.student_id not in actor.ward_ids:
        raise NotFound
    shelf, where = shelf_of(work).number, Turn.FROM if first else Turn.AFTER
    back = callbacks.ChildHomework(student=work.student_id, shelf=shelf, cursor=first, back=where.value)
    return screens.card(words, piece, now, [back_and_home(words, back)], named=True)
