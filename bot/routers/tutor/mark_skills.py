"""Skills of a lesson: marked by taps, named by typing. One step, ``name``; what is marked is kept at once."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_records as callbacks
from bot.keyboards.pager import PAGE
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_skills as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import skills
from storage.queries import tutor_records as queries
from storage.queries.tutor_records import RecordCard
from storage.reads import Reads

routes = Routes("tutor.mark_skills")


class NameSkill(StatesGroup):
    """``lesson`` and ``student`` in the data."""

    name = State()


@routes.press(callbacks.Skills, within=NameSkill)
async def open_skills(
    press: callbacks.Skills, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return await _skills(press.lesson, press.student, actor, words, reads, page=press.page)


@routes.press(callbacks.MarkSkill, within=NameSkill)
async def mark_skill(
    press: callbacks.MarkSkill, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await skills.mark(uow, actor, press.lesson, press.student, press.skill, press.mastery, now)
    return await _skills(press.lesson, press.student, actor, words, reads, skill=press.skill)


@routes.press(callbacks.SkillsToPutAway, within=NameSkill)
async def skills_to_put_away(
    press: callbacks.SkillsToPutAway, actor: Actor, words: Words, reads: Reads
) -> Screen:
    card = await queries.record(reads, actor, press.lesson)
    student_id, _ = _student(card, press.student)
    rows = await queries.skills_of(reads, actor, press.lesson, student_id)
    return screens.to_put_away(words, card, student_id, rows, press.page)


@routes.press(callbacks.PutAwaySkill, within=NameSkill)
async def put_away(
    press: callbacks.PutAwaySkill, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await skills.put_away(uow, actor, press.skill, now)
    toast = words.label("toast-skill-away")
    return await _skills(press.lesson, 0, actor, words, reads, toast=toast)


async def _skills(
    lesson_id: int,
    student_id: int,
    actor: Actor,
    words: Words,
    reads: Reads,
    *,
    page: int = 0,
    skill: int = 0,
    toast: str | None = None,
) -> Screen:
    """The page asked for, or the one the skill is on."""
    card = await queries.record(reads, actor, lesson_id)
    student = _student(card, student_id)
    rows = await queries.skills_of(reads, actor, lesson_id, student[0])
    if skill:
        page = next((place for place, row in enumerate(rows) if row.id == skill), 0) // PAGE
    return screens.skills(words, card, student, rows, page, toast)


@routes.press(callbacks.AddSkill, within=NameSkill)
async def add_skill(press: callbacks.AddSkill) -> Ask:
    return Ask(NameSkill.name, {"lesson": press.lesson, "student": press.student})


@routes.prompt(NameSkill.name)
async def ask_skill(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    card = await queries.record(reads, actor, data["lesson"])
    return screens.ask_skill(words, card, _student(card, data["student"]))


@routes.text(NameSkill.name)
async def take_skill(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    lesson_id, student_id = data["lesson"], data["student"]
    skill = await skills.add(uow, actor, lesson_id, student_id, text, now)
    await state.clear()
    return await _skills(lesson_id, student_id, actor, words, reads, skill=skill.id or 0)


def _student(card: RecordCard, student_id: int) -> tuple[int, str]:
    """0 is the first of them. Raises NotFound for whoever is not in the lesson."""
    for student in card.students:
        if student_id in (0, student[0]):
            return student
    raise NotFound
