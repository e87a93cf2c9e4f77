"""Giving a mark, or another grade for one that is given: tapped or typed.

Steps: ``points`` of a new mark (what it is for may be changed before), ``instead`` of a mark's grade.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import grading
from bot.callbacks import tutor_grades as callbacks
from bot.l10n import Words
from bot.routers.tutor import journal as journal_routes
from bot.routers.tutor.grade import scale_of
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_journal as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, MarkKind
from domain.ports import UnitOfWork
from domain.services import journal
from storage.queries import journal as queries
from storage.queries.journal import Head
from storage.reads import Reads

routes = Routes("tutor.give_mark")


class GiveMark(StatesGroup):
    """``course``, ``student`` and ``kind`` of the new mark in the data; or the mark ``entry`` to be graded anew."""

    points = State()
    instead = State()


@routes.press(callbacks.GiveMark, within=GiveMark)
async def ask(press: callbacks.GiveMark) -> Ask:
    kind = MarkKind.numbered(press.kind)
    return Ask(GiveMark.points, {"course": press.course, "student": press.student, "kind": kind.number})


@routes.prompt(GiveMark.points)
async def ask_points(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    head = await _head(data, actor, now, reads)
    return screens.ask_mark(words, head, MarkKind.numbered(data["kind"]))


async def _head(data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> Head:
    """Raises NotFound, also for a button of a dialog that is over."""
    if "kind" not in data:
        raise NotFound
    return await queries.taught(reads, actor, data["course"], data["student"], now)


@routes.press(callbacks.GivePoints, within=GiveMark)
async def give(
    press: callbacks.GivePoints,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    head = await _head(await state.get_data(), actor, now, reads)
    return await _given(
        head, Grade(scale_of(press.scale), press.points), actor, words, now, uow, reads, state
    )


@routes.text(GiveMark.points)
async def take_points(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    head = await _head(await state.get_data(), actor, now, reads)
    return await _given(head, grading.parse(words, text, head.scale), actor, words, now, uow, reads, state)


async def _given(
    head: Head,
    grade: Grade,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap finds the dialog over."""
    kind = MarkKind.numbered((await state.get_data())["kind"])
    await journal.give(uow, actor, head.course_id, head.student_id, kind, grade, now)
    await state.clear()
    return await journal_routes.shown(head, words, reads, toast=words.label("toast-grades-given"))


@routes.press(callbacks.Regrade, within=GiveMark)
async def ask_again(press: callbacks.Regrade) -> Ask:
    return Ask(GiveMark.instead, {"entry": press.entry})


@routes.prompt(GiveMark.instead)
async def ask_instead(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.ask_regrade(words, *await journal_routes.marked(data["entry"], actor, now, reads))


@routes.press(callbacks.RegradeTo, within=GiveMark)
async def regrade(
    press: callbacks.RegradeTo,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await state.clear()
    await journal.regrade(uow, actor, press.entry, Grade(scale_of(press.scale), press.points), now)
    return await _regraded(press.entry, actor, words, now, reads)


@routes.text(GiveMark.instead)
async def take_instead(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    mark_id = (await state.get_data())["entry"]
    head, _ = await journal_routes.marked(mark_id, actor, now, reads)
    await journal.regrade(uow, actor, mark_id, grading.parse(words, text, head.scale), now)
    await state.clear()
    return await _regraded(mark_id, actor, words, now, reads)


async def _regraded(mark_id: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    head, row = await journal_routes.marked(mark_id, actor, now, reads)
    return screens.card(words, head, row, toast=words.label("toast-grades-given"))
