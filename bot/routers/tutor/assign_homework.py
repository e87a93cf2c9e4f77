"""Assigning homework: what to do (words, photos, files, in any order) → due day → confirm.

The draft lives in the dialog's data: a few ids of what was sent, written with each update. The last step makes
the homework and clears the draft in one transaction, so a second tap finds nothing to assign.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor as callbacks
from bot.keyboards.calendar import packed, unpacked
from bot.l10n import Words
from bot.routers.tutor import homework as homework_routes
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Alert, Answers, Screen
from bot.screens import tutor_courses as which
from bot.screens import tutor_homework as screens
from bot.screens import tutor_planning
from bot.sent import material_of
from domain.access import Actor
from domain.clock import utc_of_wall, zone_named
from domain.errors import DueInPast, TooManyPages
from domain.homework import PAGE_LIMIT, Material, MediaKind, check_text, due_on
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import homework
from storage.queries import tutor_courses, tutor_lessons
from storage.queries.tutor_courses import CourseRow
from storage.reads import Reads

routes = Routes("tutor.assign_homework")


class AssignHomework(StatesGroup):
    """Data: course, student, lesson, text, materials; ``day`` is the month shown."""

    content = State()
    due = State()
    confirm = State()


@routes.press(callbacks.AssignFor, within=AssignHomework)
async def start_for(
    press: callbacks.AssignFor, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    courses = await tutor_courses.courses_of(reads, actor, press.student)
    if len(courses) > 1:
        meanings = [callbacks.Assign(course=one.id, student=press.student, lesson=0) for one in courses]
        return which.courses(words, courses, meanings)
    return await _begin(courses[0], None, words, state)


@routes.press(callbacks.Assign, within=AssignHomework)
async def start(
    press: callbacks.Assign, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    course = await tutor_courses.taken_by(reads, actor, press.course, press.student)
    return await _begin(course, press.lesson or None, words, state)


async def _begin(course: CourseRow, lesson_id: int | None, words: Words, state: FSMContext) -> Screen:
    await state.set_state(AssignHomework.content)
    data: dict[str, Any] = {
        "course": course.id,
        "student": course.student_id,
        "lesson": lesson_id,
        "text": "",
        "materials": [],
    }
    await state.set_data(data)
    return screens.ask_content(words, course, "", 0)


@routes.prompt(AssignHomework.content)
async def ask_content(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    course = await tutor_courses.taken_by(reads, actor, data["course"], data["student"])
    return screens.ask_content(words, course, data["text"], len(data["materials"]))


@routes.text(AssignHomework.content)
async def take_text(text: str, data: dict[str, Any]) -> Ask:
    """Words sent in several messages are one text."""
    return Ask(AssignHomework.content, {**data, "text": check_text(f"{data['text']}\n{text}")})


@routes.sent(AssignHomework.content)
async def take_file(
    message: types.Message, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Answers:
    """Of an album only the first part is answered: the rest follows at once."""
    data = await state.get_data()
    material = material_of(message)
    material.check()
    if len(data["materials"]) >= PAGE_LIMIT:
        raise TooManyPages(limit=PAGE_LIMIT)
    same_album = message.media_group_id is not None and message.media_group_id == data.get("album")
    data = {
        **data,
        "text": check_text(f"{data['text']}\n{message.caption or ''}"),
        "materials": [*data["materials"], {**asdict(material), "text": None}],
        "album": message.media_group_id,
    }
    await state.set_data(data)
    if same_album:
        return None
    course = await tutor_courses.taken_by(reads, actor, data["course"], data["student"])
    in_album = message.media_group_id is not None
    return screens.ask_content(words, course, data["text"], len(data["materials"]), in_album=in_album)


@routes.press(callbacks.AssignMonth, within=AssignHomework)
async def show_month(press: callbacks.AssignMonth, data: dict[str, Any], words: Words) -> Alert | Ask:
    if "course" not in data:
        return Alert(words.label("toast-tutor-assign-over"))
    return Ask(AssignHomework.due, {**data, "day": press.day})


@routes.prompt(AssignHomework.due)
async def ask_due(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await tutor_courses.taken_by(reads, actor, data["course"], data["student"])
    following = await tutor_lessons.next_of(reads, actor, course.student_id, now)
    today = words.local(now).date()
    return screens.ask_due(words, course, unpacked(data["day"], today), today, following)


@routes.text(AssignHomework.due)
async def take_typed_due(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Ask:
    day, clock = typed.slot(text, words, now, unpacked(data["day"], words.local(now).date()))
    due = callbacks.AssignDue(day=packed(day), clock=screens.DAY_END if clock is None else clock)
    return await _to_confirm(due, data, actor, words, now, reads)


@routes.press(callbacks.AssignDue, within=AssignHomework)
async def take_due(
    press: callbacks.AssignDue, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Alert | Ask:
    if "course" not in data:
        return Alert(words.label("toast-tutor-assign-over"))
    return await _to_confirm(press, data, actor, words, now, reads)


async def _to_confirm(
    due: callbacks.AssignDue, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Ask:
    course = await tutor_courses.taken_by(reads, actor, data["course"], data["student"])
    if due_of(due, course, words, now) <= now:
        raise DueInPast
    return Ask(AssignHomework.confirm, {**data, "day": due.day, "clock": due.clock})


def due_of(
    press: callbacks.AssignDue | callbacks.ConfirmAssign, course: CourseRow, words: Words, now: datetime
) -> datetime:
    """The end of the day where the student is, or the tutor's time when one was given (rule 22)."""
    day = unpacked(press.day, words.local(now).date())
    if press.clock >= screens.DAY_END:
        return due_on(day, zone_named(course.student_zone))
    return utc_of_wall(tutor_planning.Slot(day, press.clock, 0).wall, words.zone)


@routes.prompt(AssignHomework.confirm)
async def ask_confirm(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    course = await tutor_courses.taken_by(reads, actor, data["course"], data["student"])
    due = callbacks.AssignDue(day=data["day"], clock=data["clock"])
    content = (data["text"], len(data["materials"]))
    return screens.confirm(words, course, content, due_of(due, course, words, now), due)


@routes.press(callbacks.ConfirmAssign, within=AssignHomework)
async def assign(
    press: callbacks.ConfirmAssign,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    data = await state.get_data()
    if await state.get_state() != AssignHomework.confirm.state:
        return Alert(words.label("toast-tutor-assign-over"))
    course = await tutor_courses.taken_by(reads, actor, data["course"], data["student"])
    given = [Material(**{**kept, "kind": MediaKind(kept["kind"])}) for kept in data["materials"]]
    due_at = due_of(press, course, words, now)
    made = await homework.assign(
        uow, actor, course.id, course.student_id, data["text"], given, due_at, now, lesson_id=data["lesson"]
    )
    await state.clear()
    toast = words.label("toast-tutor-assigned")
    return await homework_routes.card(known(made.id), actor, words, now, reads, toast=toast)
