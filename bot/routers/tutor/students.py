"""The list of students, finding one by typing, and the card."""

from dataclasses import replace
from datetime import datetime

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor as callbacks
from bot.callbacks.tutor_quick import PlanOnDay
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.routers.tutor import studio_students
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import studio_students as studio_screens
from bot.screens import tutor_students as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.people import Role
from storage.queries import studio_students as studio_queries
from storage.queries import tutor_students as queries
from storage.reads import Reads

routes = Routes("tutor.students")


class FindStudent(StatesGroup):
    """One step: a part of the name, typed as often as it takes."""

    name = State()


async def card(student_id: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    student = await queries.card(reads, actor, student_id, now)
    courses = await queries.courses_of(reads, actor, student_id, now)
    return screens.card(words, student, courses, await queries.connections(reads, actor, student_id))


@routes.command("students", Role.TUTOR)
@routes.command("students", Role.OWNER)
async def first_students(actor: Actor, words: Words, reads: Reads) -> Screen:
    return await students(callbacks.Students(edge=0, back=0), actor, words, reads)


@routes.press(callbacks.Students)
async def students(press: callbacks.Students, actor: Actor, words: Words, reads: Reads) -> Screen:
    """An owner with colleagues finds the whole studio behind it."""
    rows, edge, back = await _page(press, actor, reads)
    shown = screens.students(words, rows, edge, back=back)
    if not await studio_queries.has_colleagues(reads, actor):
        return shown
    *above, last = shown.rows
    return replace(shown, rows=[*above, studio_screens.door(words), last])


async def _page(
    press: callbacks.Students | callbacks.PickStudent | PlanOnDay, actor: Actor, reads: Reads
) -> tuple[tuple[queries.StudentRow, ...], int, bool]:
    """The page asked for with its edge; the first one when there is nothing beyond that edge any more."""
    rows = await queries.page(reads, actor, press.edge, back=bool(press.back))
    if rows or not press.edge:
        return rows, press.edge, bool(press.back)
    return await queries.page(reads, actor, 0, back=False), 0, False


@routes.press(callbacks.Student)
async def student(
    press: callbacks.Student, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """An owner has of a colleague's student what concerns money."""
    try:
        return await card(press.student, actor, words, now, reads)
    except NotFound:
        return await studio_students.card(press.student, actor, words, now, reads)


@routes.press(callbacks.PickStudent)
async def pick(press: callbacks.PickStudent, actor: Actor, words: Words, reads: Reads) -> Screen:
    if press.purpose not in screens.PURPOSES:
        raise NotFound
    rows, edge, back = await _page(press, actor, reads)
    return screens.pick(words, press.purpose, rows, edge, back=back)


@routes.press(PlanOnDay)
async def pick_for_day(press: PlanOnDay, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    rows, edge, back = await _page(press, actor, reads)
    day = unpacked(press.day, words.local(now).date())
    return screens.pick_for_day(words, day, rows, edge, back=back)


@routes.press(callbacks.FindStudent, within=FindStudent)
async def find() -> Ask:
    return Ask(FindStudent.name)


@routes.prompt(FindStudent.name)
async def ask_name(words: Words) -> Screen:
    return screens.find(words)


@routes.text(FindStudent.name)
async def take_name(text: str, actor: Actor, words: Words, reads: Reads, state: FSMContext) -> Screen:
    """Finding them all ends the search; nobody or too many, and another name may be typed at once."""
    own = await queries.named_like(reads, actor, text)
    others = await studio_queries.named_like(reads, actor, text)
    names = tuple(dict.fromkeys((*own, *others)))[: queries.PAGE + 1]
    if 0 < len(names) <= queries.PAGE:
        await state.clear()
    return screens.found(words, text[:60], names)
