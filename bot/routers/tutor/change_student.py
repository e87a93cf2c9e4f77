"""Changing a card: name, length, who is connected. One step each, by button or typed."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_cards as cards
from bot.l10n import Words
from bot.routers.tutor import groups as group_routes
from bot.routers.tutor import students as student_routes
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_cards as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import students
from storage.queries import tutor_cards as queries
from storage.queries import tutor_courses, tutor_students
from storage.reads import Reads

routes = Routes("tutor.change_student")


class ChangeStudent(StatesGroup):
    """Each state is a whole dialog: the new value, and back to the card."""

    name = State()
    length = State()


@routes.press(cards.EditStudent)
async def edit(press: cards.EditStudent, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    name = await queries.name(reads, actor, press.student)
    courses = await tutor_students.courses_of(reads, actor, press.student, now)
    places = await tutor_students.connections(reads, actor, press.student)
    people = [(place.membership_id, place.name) for place in places]
    return screens.edit(words, press.student, name, courses, people)


@routes.press(cards.EditName, within=ChangeStudent)
async def edit_name(press: cards.EditName) -> Ask:
    return Ask(ChangeStudent.name, {"student": press.student})


@routes.prompt(ChangeStudent.name)
async def ask_name(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.new_name(words, await queries.name(reads, actor, data["student"]))


@routes.text(ChangeStudent.name)
async def take_name(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    student_id = (await state.get_data())["student"]
    await students.rename_student(uow, actor, student_id, text, now)
    await state.clear()
    return await student_routes.card(student_id, actor, words, now, reads)


@routes.press(cards.EditLength, within=ChangeStudent)
async def edit_length(press: cards.EditLength) -> Ask:
    return Ask(ChangeStudent.length, {"course": press.course})


@routes.prompt(ChangeStudent.length)
async def ask_length(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.new_length(words, await tutor_courses.course(reads, actor, data["course"]))


@routes.press(cards.SetLength, within=ChangeStudent)
async def set_length(
    press: cards.SetLength,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await students.change_course(uow, actor, press.course, duration_minutes=press.minutes, now=now)
    return await _changed(press.course, actor, words, now, reads, state)


@routes.text(ChangeStudent.length)
async def take_length(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    course_id = (await state.get_data())["course"]
    await students.change_course(uow, actor, course_id, duration_minutes=typed.minutes(text), now=now)
    return await _changed(course_id, actor, words, now, reads, state)


async def _changed(
    course_id: int, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    course = await tutor_courses.course(reads, actor, course_id)
    if course.is_group:
        return await group_routes.card(course_id, actor, words, now, reads)
    return await student_routes.card(course.student_id, actor, words, now, reads)


@routes.press(cards.Disconnect)
async def disconnect(
    press: cards.Disconnect, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    if not press.sure:
        place = await queries.place(reads, actor, press.student, press.membership)
        return screens.ask_disconnect(words, press.student, place)
    await students.disconnect(uow, actor, press.membership, now)
    return await student_routes.card(press.student, actor, words, now, reads)
