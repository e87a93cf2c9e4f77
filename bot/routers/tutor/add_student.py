"""A new student in four short steps, or one more subject of a student in three.

Steps: name → subject → price → length → the card with two invitations to forward. The name and the subject are
typed, so they live in the dialog's data; the last step makes everything at once.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats
from bot.callbacks import tutor_cards as cards
from bot.l10n import Words
from bot.routers.tutor import students as student_routes
from bot.routers.tutor import typed
from bot.routers.tutor.invite import invitation
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_cards as screens
from domain.access import Actor
from domain.courses import check_duration
from domain.errors import NotFound
from domain.money import check_amount
from domain.people import Role, clean_name
from domain.ports import UnitOfWork
from domain.services import students
from storage.queries import tutor_cards as queries
from storage.reads import Reads

routes = Routes("tutor.add_student")


class AddStudent(StatesGroup):
    """``student`` in the data means a card that exists: only a subject is added."""

    name = State()
    subject = State()
    price = State()
    length = State()


@routes.press(cards.AddStudent, within=AddStudent)
async def start(words: Words, actor: Actor, state: FSMContext, reads: Reads) -> Screen:
    studio = await queries.studio(reads, actor)
    await state.set_state(AddStudent.name)
    await state.set_data({"studio": studio.id, "currency": studio.currency})
    return screens.ask_name(words)


@routes.prompt(AddStudent.name)
async def ask_name(words: Words) -> Screen:
    return screens.ask_name(words)


@routes.text(AddStudent.name)
async def take_name(text: str, actor: Actor, words: Words, reads: Reads, state: FSMContext) -> Screen:
    data = {**await state.get_data(), "name": clean_name(text)}
    return await _to_subject(data, actor, words, reads, state)


@routes.press(cards.AddCourse, within=AddStudent)
async def start_course(
    press: cards.AddCourse, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    name = await queries.name(reads, actor, press.student)
    studio = await queries.studio(reads, actor)
    data = {"studio": studio.id, "currency": studio.currency, "student": press.student, "name": name}
    return await _to_subject(data, actor, words, reads, state)


async def _to_subject(
    data: dict[str, Any], actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    """What is offered is kept: a button means the same however the list changes."""
    offered = await queries.subjects(reads, actor) or screens.usual_subjects(words)
    data = {**data, "offered": offered}
    await state.set_state(AddStudent.subject)
    await state.set_data(data)
    return await ask_subject(data, words)


@routes.prompt(AddStudent.subject)
async def ask_subject(data: dict[str, Any], words: Words) -> Screen:
    return screens.ask_subject(words, data["name"], data["offered"])


@routes.press(cards.ChooseSubject, within=AddStudent)
async def choose_subject(
    press: cards.ChooseSubject, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    data = await _data(state, "offered")
    if press.index >= len(data["offered"]):
        raise NotFound
    return await _to_price({**data, "subject": data["offered"][press.index]}, actor, words, reads, state)


@routes.text(AddStudent.subject)
async def take_subject(text: str, actor: Actor, words: Words, reads: Reads, state: FSMContext) -> Screen:
    data = {**await state.get_data(), "subject": clean_name(text)}
    return await _to_price(data, actor, words, reads, state)


async def _to_price(
    data: dict[str, Any], actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.set_state(AddStudent.price)
    await state.set_data(data)
    return await ask_price(data, actor, words, reads)


@routes.prompt(AddStudent.price)
async def ask_price(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    recent = await queries.prices(reads, actor, data["currency"])
    return screens.ask_price(words, data["subject"], data["currency"], recent)


@routes.press(cards.ChoosePrice, within=AddStudent)
async def choose_price(press: cards.ChoosePrice, words: Words, state: FSMContext) -> Screen:
    return await _to_length({**await _data(state, "subject"), "price": press.minor}, words, state)


@routes.text(AddStudent.price)
async def take_price(text: str, words: Words, state: FSMContext) -> Screen:
    data = await state.get_data()
    return await _to_length({**data, "price": formats.parse_amount(text, data["currency"])}, words, state)


async def _to_length(data: dict[str, Any], words: Words, state: FSMContext) -> Screen:
    check_amount(data["price"], zero_allowed=True)
    await state.set_state(AddStudent.length)
    await state.set_data(data)
    return await ask_length(data, words)


@routes.prompt(AddStudent.length)
async def ask_length(data: dict[str, Any], words: Words) -> Screen:
    return screens.ask_length(words, data["subject"])


@routes.press(cards.ChooseLength, within=AddStudent)
async def choose_length(
    press: cards.ChooseLength,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
    bot_name: str,
) -> Answers:
    data = await _data(state, "price")
    return await _finish(data, press.minutes, actor, words, now, uow, reads, state, bot_name=bot_name)


@routes.text(AddStudent.length)
async def take_length(
    text: str,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
    bot_name: str,
) -> Answers:
    data = await state.get_data()
    return await _finish(data, typed.minutes(text), actor, words, now, uow, reads, state, bot_name=bot_name)


async def _finish(  # noqa: PLR0913 (injected)
    data: dict[str, Any],
    minutes: int,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
    *,
    bot_name: str,
) -> Answers:
    check_duration(minutes)
    await state.clear()
    subject, price = data["subject"], data["price"]
    if "student" in data:
        await students.add_course(uow, actor, data["student"], subject, price, minutes, now)
        return await student_routes.card(data["student"], actor, words, now, reads)
    student_id, _ = await students.add_student(
        uow, actor, data["studio"], data["name"], subject, price, minutes, now
    )
    return [
        await invitation(student_id, Role.STUDENT, actor, words, now, uow, reads, bot_name),
        await invitation(student_id, Role.GUARDIAN, actor, words, now, uow, reads, bot_name),
        await student_routes.card(student_id, actor, words, now, reads),
    ]


async def _data(state: FSMContext, needed: str) -> dict[str, Any]:
    """What has been chosen so far; NotFound for a button of a dialog that is over."""
    data = await state.get_data()
    if needed not in data:
        raise NotFound
    return data
