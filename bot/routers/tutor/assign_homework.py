"""Assigning homework: what to do (words, photos, files, in any order) → due → confirm; whom it is for at any time.

The draft is rows, not dialog data: leaving loses nothing, and its buttons work whenever they are pressed. Giving it
once more changes nothing.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor as doors
from bot.callbacks import tutor_assigning as callbacks
from bot.formats import NotUnderstood
from bot.keyboards.calendar import NOW, packed, unpacked
from bot.l10n import Words
from bot.quick import deadline
from bot.routers.tutor import homework as homework_routes
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_assigning as screens
from bot.screens import tutor_courses as which
from bot.sent import material_of, words_of
from domain.access import Actor
from domain.assignments import BY_LESSON, AssignmentState, Due
from domain.errors import AssignmentOver
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import assignments
from storage.queries import tutor_assignments as queries
from storage.queries import tutor_courses
from storage.queries.tutor_assignments import Draft
from storage.reads import Reads

routes = Routes("tutor.assign_homework")


class PrepareHomework(StatesGroup):
    """Data: ``assignment``; ``album``, while its parts arrive; ``day``, the month shown; ``page`` and ``many`` of the
    list of students; ``unasked`` of what came out of the blue; ``cursor``, ``back`` and ``sought`` of the materials
    looked through and whether that was asked for ``afterwards``, when it could be given already.
    """

    content = State()
    who = State()
    due = State()
    confirm = State()
    template = State()
    materials = State()


def remembered(data: dict[str, Any], assignment_id: int, **more: object) -> dict[str, Any]:
    """What the dialog remembers of this draft; nothing of another one. An album is over once something else comes."""
    kept = data if data.get("assignment") == assignment_id else {"assignment": assignment_id}
    return {**kept, "album": None, **more}


@routes.press(doors.AssignFor, within=PrepareHomework)
async def start_for(
    press: doors.AssignFor, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers | Ask:
    courses = await tutor_courses.courses_of(reads, actor, press.student)
    if len(courses) > 1:
        meanings = [doors.Assign(course=one.id, student=press.student, lesson=0) for one in courses]
        return which.courses(words, courses, meanings)
    return await _begin(courses[0].id, press.student, None, actor, now, uow)


@routes.press(doors.Assign, within=PrepareHomework)
async def start(press: doors.Assign, actor: Actor, now: datetime, uow: UnitOfWork) -> Ask:
    return await _begin(press.course, press.student, press.lesson or None, actor, now, uow)


async def _begin(
    course_id: int, student_id: int, lesson_id: int | None, actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    draft = await assignments.begin_for(uow, actor, course_id, student_id, lesson_id, now)
    return Ask(PrepareHomework.content, remembered({}, known(draft.id)))


@routes.prompt(PrepareHomework.content)
async def ask_content(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    draft = await draft_of(data, actor, now, reads)
    return screens.content(words, draft, in_album=bool(data.get("album")))


@routes.text(PrepareHomework.content)
async def take_text(message: types.Message, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    """Words sent in several messages are one text."""
    await assignments.write(uow, actor, data["assignment"], words_of(message))
    return Ask(PrepareHomework.content, remembered(data, data["assignment"]))


@routes.sent(PrepareHomework.content, PrepareHomework.who, PrepareHomework.due)
async def take_file(
    message: types.Message,
    data: dict[str, Any],
    actor: Actor,
    uow: UnitOfWork,
    state: FSMContext,
) -> Answers | Ask:
    """Of an album only the first part is answered: the rest follows at once."""
    await keep(message, data["assignment"], actor, uow)
    if caption := words_of(message):
        await assignments.write(uow, actor, data["assignment"], caption)
    album = message.media_group_id
    if album is not None and album == data.get("album"):
        return None
    at = await state.get_state()
    step = next(one for one in PrepareHomework.__all_states__ if one.state == at)
    return Ask(step, remembered(data, data["assignment"], album=album))


async def draft_of(data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> Draft:
    """Raises AssignmentOver once it has been given or dropped."""
    draft = await queries.draft(reads, actor, data["assignment"], now)
    if draft.state is not AssignmentState.DRAFT:
        raise AssignmentOver
    return draft


async def keep(message: types.Message, assignment_id: int, actor: Actor, uow: UnitOfWork) -> None:
    """The thing without its caption, which belongs to the whole."""
    material = replace(material_of(message), text=None)
    await assignments.add_part(
        uow, actor, assignment_id, message.message_id, message.media_group_id, material
    )


@routes.press(callbacks.AssignMonth, within=PrepareHomework)
async def show_month(press: callbacks.AssignMonth, data: dict[str, Any]) -> Ask:
    return Ask(PrepareHomework.due, remembered(data, press.assignment, day=press.day))


@routes.prompt(PrepareHomework.due)
async def ask_due(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    draft = await draft_of(data, actor, now, reads)
    today = words.local(now).date()
    return screens.due(words, draft, unpacked(data.get("day", NOW), today), today)


@routes.text(PrepareHomework.due)
async def take_typed_due(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Ask:
    """As a calendar takes it, or in words: "Fri", "in a week", "next lesson"."""
    try:
        day, clock = typed.slot(text, words, now, unpacked(data.get("day", NOW), words.local(now).date()))
        due = Due(day, clock)
    except NotUnderstood:
        said = deadline.within(text, words.local(now))
        if said.due is None or said.rest:
            raise
        due = said.due
    return await _set_due(due, data["assignment"], data, actor, now, uow)


@routes.press(callbacks.AssignDue, within=PrepareHomework)
async def take_due(
    press: callbacks.AssignDue,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
) -> Ask:
    day = unpacked(press.day, words.local(now).date())
    due = Due(day, None if press.clock >= screens.DAY_END else press.clock)
    return await _set_due(due, press.assignment, data, actor, now, uow)


@routes.press(callbacks.AssignByLesson, within=PrepareHomework)
async def take_next_lesson(
    press: callbacks.AssignByLesson, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    return await _set_due(BY_LESSON, press.assignment, data, actor, now, uow)


async def _set_due(
    due: Due, assignment_id: int, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    await assignments.set_due(uow, actor, assignment_id, due, now)
    shown = packed(due.day) if due.day else NOW
    return Ask(PrepareHomework.confirm, remembered(data, assignment_id, day=shown))


@routes.press(callbacks.OpenAssignment, within=PrepareHomework)
async def open_assignment(
    press: callbacks.OpenAssignment,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
) -> Answers | Ask:
    draft = await queries.draft(reads, actor, press.assignment, now)
    if draft.state is AssignmentState.GIVEN:
        return await given(press.assignment, actor, words, now, reads, state)
    return Ask(PrepareHomework.confirm, remembered(data, press.assignment))


@routes.prompt(PrepareHomework.confirm)
async def ask_confirm(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    draft = await draft_of(data, actor, now, reads)
    in_album, unasked = bool(data.get("album")), bool(data.get("unasked"))
    return screens.confirm(words, draft, now, in_album=in_album, unasked=unasked)


@routes.press(callbacks.ConfirmAssign, within=PrepareHomework)
async def assign(
    press: callbacks.ConfirmAssign,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    await assignments.give(uow, actor, press.assignment, now)
    toast = words.label("toast-tutor-assigned")
    return await given(press.assignment, actor, words, now, reads, state, toast=toast)


async def given(
    assignment_id: int,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
    *,
    toast: str | None = None,
) -> Answers:
    """One student's homework itself; of several what became of each."""
    if (await state.get_data()).get("assignment") == assignment_id:
        await state.clear()
    works = await queries.given(reads, actor, assignment_id)
    if len(works) != 1:
        return screens.given(words, assignment_id, works, now, toast=toast)
    return await homework_routes.card(works[0].homework_id, actor, words, now, reads, toast=toast)
