"""What is overdue: a student's own, all children's, whose a tutor waits for. Reading only."""

from datetime import datetime

from bot.callbacks import overdue as callbacks
from bot.keyboards.common import back_and_home
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_homework
from bot.screens import overdue as screens
from domain.access import Actor
from domain.errors import NotFound
from storage.queries import family_homework as homework
from storage.queries import overdue as queries
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("common.overdue")


@routes.press(callbacks.OwnOverdue)
async def own(press: callbacks.OwnOverdue, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    turn = Turn.numbered(press.back)
    page, count = await queries.of_students(
        reads, actor.own_student_ids, now, press.cursor, turn, by_student=False
    )
    return screens.own(words, page, count, now)


@routes.press(callbacks.ChildrenOverdue)
async def of_children(
    press: callbacks.ChildrenOverdue, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    turn = Turn.numbered(press.back)
    page, count = await queries.of_students(reads, actor.ward_ids, now, press.cursor, turn, by_student=True)
    return screens.of_children(words, page, count, now)


@routes.press(callbacks.ChildOverdue)
async def of_child(
    press: callbacks.ChildOverdue, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    piece = await homework.card(reads, actor, press.homework)
    if piece.work.student_id not in actor.ward_ids:
        raise NotFound
    where = Turn.FROM if press.cursor else Turn.AFTER
    back = callbacks.ChildrenOverdue(cursor=press.cursor, back=where.value)
    return family_homework.card(words, piece, now, [back_and_home(words, back)], named=True)


@routes.press(callbacks.OverdueStudents)
async def students(
    press: callbacks.OverdueStudents, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    rows = await queries.owing(reads, actor, now, press.edge, back=bool(press.back))
    return screens.students(words, rows, press.edge, back=bool(press.back))
