"""A new student in four short steps, or one more subject of a student in three.

Steps: (studio →) name → subject → price → length → the card with two invitations to forward. The name and the subject
are typed, so they live in the dialog's data; the last step makes everything at once.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_cards as cards
from bot.l10n import Words
from bot.routers.tutor import students as student_routes
from bot.routers.tutor import typed
from bot.routers.tutor.invite import invitation
from bot.routing import Ask, Routes, going_on
from bot.screen import Answers, Screen
from bot.screens import tutor_cards as screens
from bot.screens import tutor_studios as studios
from domain.access import Actor
from domain.courses import check_duration
from domain.errors import NotFound
from domain.money import check_amount
from domain.people import Role, clean_name
from domain.ports import UnitOfWork
from domain.services import students
from storage.queries import tutor_cards as queries
from storage.queries.tutor_cards import StudioRow
from storage.reads import Reads

routes = Routes("tutor.add_student")


class AddStudent(StatesGroup):
    """``student`` in the data means a card that exists: only a subject is added."""

    name = State()
    subject = State()
    price = State()
    length = State()


@routes.press(cards.AddStudent, within=AddStudent)
async def start(actor: Actor, words: Words, reads: Reads) -> Screen | Ask:
    """Whoever teaches in several studios says in which."""
    found = await queries.studios_of(reads, actor)
    if len(found) == 1:
        return _to_name(found[0])
    return studios.which(words, [(one.name, cards.AddStudentTo(studio=one.id)) for one in found])


@routes.press(cards.AddStudentTo, within=AddStudent)
async def choose_studio(press: cards.AddStudentTo, actor: Actor, reads: Reads) -> Ask:
    return _to_name(await queries.own_studio(reads, actor, press.studio))


def _to_name(studio: StudioRow) -> Ask:
    return Ask(AddStudent.name, {"studio": studio.id, "currency": studio.currency})


@routes.prompt(AddStudent.name)
async def ask_name(words: Words) -> Screen:
    return screens.ask_name(words)


@routes.text(AddStudent.name)
async def take_name(text: str, data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Ask:
    return await _to_subject({**data, "name": clean_name(text)}, actor, words, reads)


@routes.press(cards.AddCourse, within=AddStudent)
async def start_course(press: cards.AddCourse, actor: Actor, words: Words, reads: Reads) -> Ask:
    name = await queries.name(reads, actor, press.student)
    studio = await queries.studio_of(reads, actor, press.student)
    data = {"studio": studio.id, "currency": studio.currency, "student": press.student, "name": name}
    return await _to_subject(data, actor, words, reads)


async def _to_subject(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Ask:
    """What is offered is kept: a button means the same however the list changes."""
    offered = await queries.subjects(reads, actor) or screens.usual_subjects(words)
    return Ask(AddStudent.subject, {**data, "offered": offered})


@routes.prompt(AddStudent.subject)
async def ask_subject(data: dict[str, Any], words: Words) -> Screen:
    return screens.ask_subject(words, data["name"], data["offered"])


@routes.press(cards.ChooseSubject, within=AddStudent)
async def choose_subject(press: cards.ChooseSubject, data: dict[str, Any]) -> Ask:
    offered = going_on(data, "offered")["offered"]
    if press.index >= len(offered):
        raise NotFound
    return Ask(AddStudent.price, {**data, "subject": offered[press.index]})


@routes.text(AddStudent.subject)
async def take_subject(text: str, data: dict[str, Any]) -> Ask:
    return Ask(AddStudent.price, {**data, "subject": clean_name(text)})


@routes.prompt(AddStudent.price)
async def ask_price(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    recent = await queries.prices(reads, actor, data["currency"])
    return screens.ask_price(words, data["subject"], data["currency"], recent, typed.per(data))


@routes.press(cards.PricePer, within=AddStudent)
async def choose_per(press: cards.PricePer, data: dict[str, Any]) -> Ask:
    return Ask(AddStudent.price, {**going_on(data, "subject"), "hour": press.hour})


@routes.press(cards.ChoosePrice, within=AddStudent)
async def choose_price(press: cards.ChoosePrice, data: dict[str, Any]) -> Ask:
    return _to_length({**going_on(data, "subject"), "price": press.minor})


@routes.text(AddStudent.price)
async def take_price(text: str, data: dict[str, Any]) -> Ask:
    return _to_length(typed.price(text, data))


def _to_length(data: dict[str, Any]) -> Ask:
    check_amount(data["price"], zero_allowed=True)
    return Ask(AddStudent.length, data)


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
    data = await state.get_data()
    going_on(data, "price")
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
    subject, price, per = data["subject"], data["price"], typed.per(data)
    if "student" in data:
        await students.add_course(uow, actor, data["student"], subject, price, minutes, now, per=per)
        return await student_routes.card(data["student"], actor, words, now, reads)
    student_id, _ = await students.add_student(
        uow, actor, data["studio"], data["name"], subject, price, minutes, now, per=per
    )
    return [
        await invitation(student_id, Role.STUDENT, actor, words, now, uow, reads, bot_name),
        await invitation(student_id, Role.GUARDIAN, actor, words, now, uow, reads, bot_name),
        await student_routes.card(student_id, actor, words, now, reads),
    ]
