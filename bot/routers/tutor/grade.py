"""Grading: the scale of a course, and the grade of a piece of homework.

One step, ``points``: the grade tapped or typed, and back to the homework.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import grading
from bot.callbacks import tutor_grades as callbacks
from bot.l10n import Words
from bot.routers.tutor import homework as homework_routes
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_grades as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, MarkKind, Scale
from domain.ports import UnitOfWork
from domain.services import grades, journal
from storage.queries import grades as queries
from storage.queries import tutor_courses
from storage.reads import Reads

routes = Routes("tutor.grade")


class GradeHomework(StatesGroup):
    """``homework`` in the data is what is graded."""

    points = State()


@routes.press(callbacks.Grading)
async def course(press: callbacks.Grading, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.course(words, await tutor_courses.course(reads, actor, press.course))


@routes.press(callbacks.ChooseScale)
async def choose(
    press: callbacks.ChooseScale, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await grades.choose_scale(uow, actor, press.course, scale_of(press.scale), now)
    row = await tutor_courses.course(reads, actor, press.course)
    scale = words.label("grade-scale", scale=press.scale)
    return screens.course(words, row, toast=words.label("toast-grades-scale", scale=scale))


@routes.press(callbacks.Weigh)
async def weigh(
    press: callbacks.Weigh, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    kind = MarkKind.numbered(press.kind)
    await journal.weigh(uow, actor, press.course, kind, press.weight, now)
    return screens.course(words, await tutor_courses.course(reads, actor, press.course))


def scale_of(word: str) -> Scale:
    if word not in list(Scale):
        raise NotFound
    return Scale(word)


@routes.press(callbacks.GradeWork, within=GradeHomework)
async def ask(press: callbacks.GradeWork) -> Ask:
    return Ask(GradeHomework.points, {"homework": press.homework})


@routes.prompt(GradeHomework.points)
async def ask_points(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.work(words, await queries.of_homework(reads, actor, data["homework"]))


@routes.press(callbacks.SetGrade, within=GradeHomework)
async def give(
    press: callbacks.SetGrade,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await state.clear()
    grade = Grade(scale_of(press.scale), press.points)
    await grades.grade_homework(uow, actor, press.homework, grade, now)
    return await _graded(press.homework, actor, words, now, reads)


@routes.text(GradeHomework.points)
async def take_points(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    homework_id = (await state.get_data())["homework"]
    graded = await queries.of_homework(reads, actor, homework_id)
    typed = grading.parse(words, text, graded.scale)
    await grades.grade_homework(uow, actor, homework_id, typed, now)
    await state.clear()
    return await _graded(homework_id, actor, words, now, reads)


@routes.press(callbacks.UngradeWork, within=GradeHomework)
async def take_away(
    press: callbacks.UngradeWork,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await state.clear()
    await grades.ungrade_homework(uow, actor, press.homework, now)
    return await homework_routes.card(
        press.homework, actor, words, now, reads, toast=words.label("toast-grades-removed")
    )


@routes.press(callbacks.ExcuseWork)
async def excuse(
    press: callbacks.ExcuseWork, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await grades.excuse_homework(uow, actor, press.homework, now, excused=bool(press.on))
    toast = words.label("toast-grades-excused", excused="yes" if press.on else "no")
    return await homework_routes.card(press.homework, actor, words, now, reads, toast=toast)


async def _graded(homework_id: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await homework_routes.card(
        homework_id, actor, words, now, reads, toast=words.label("toast-grades-given")
    )
