"""Writing down what a lesson was about: phrases by taps, words and a voice by sending them.

Steps, each on its own: ``recap`` takes words or a voice for the family, ``words`` the topic or the private note. All
of it is kept in rows at once: leaving loses nothing.
"""

from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_records as callbacks
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_record as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.records import Chip, Part
from domain.services import records
from storage.queries import tutor_records as queries
from storage.reads import Reads

routes = Routes("tutor.record_lesson")


class RecordLesson(StatesGroup):
    """``lesson`` in the data, and the ``part`` that is typed."""

    recap = State()
    words = State()


@routes.press(callbacks.Recap, within=RecordLesson)
async def open_recap(press: callbacks.Recap) -> Ask:
    return Ask(RecordLesson.recap, {"lesson": press.lesson})


@routes.prompt(RecordLesson.recap)
async def ask_recap(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.recap(words, await queries.record(reads, actor, data["lesson"]))


@routes.text(RecordLesson.recap)
async def take_recap(text: str, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork) -> Ask:
    await records.write(uow, actor, data["lesson"], Part.RECAP, text, now)
    return Ask(RecordLesson.recap, data)


@routes.sent(RecordLesson.recap)
async def take_voice(
    message: types.Message, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    """Anything but a voice is no recap."""
    if message.voice is None:
        raise NotUnderstood
    await records.speak(uow, actor, data["lesson"], message.voice.file_id, now)
    return Ask(RecordLesson.recap, data)


@routes.press(callbacks.ChooseChip, within=RecordLesson)
async def choose_chip(press: callbacks.ChooseChip, actor: Actor, now: datetime, uow: UnitOfWork) -> Ask:
    if press.chip not in set(Chip):
        raise NotFound
    await records.choose(uow, actor, press.lesson, Chip(press.chip), now, on=bool(press.on))
    return Ask(RecordLesson.recap, {"lesson": press.lesson})


@routes.press(callbacks.TellFamily, within=RecordLesson)
async def tell_family(
    press: callbacks.TellFamily,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    await records.tell(uow, actor, press.lesson, now)
    await state.clear()
    toast = words.label("toast-recap-told")
    return await lesson_routes.shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.LeaveRecord, within=RecordLesson)
async def leave_record(
    press: callbacks.LeaveRecord, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return await lesson_routes.shown(press.lesson, actor, words, now, reads)


@routes.press(callbacks.Record, within=RecordLesson)
async def open_record(
    press: callbacks.Record, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return await _record(press.lesson, actor, words, reads)


async def _record(
    lesson_id: int, actor: Actor, words: Words, reads: Reads, toast: str | None = None
) -> Screen:
    card = await queries.record(reads, actor, lesson_id)
    marked: list[tuple[str, int]] = []
    if len(card.students) == 1:
        found = await queries.skills_of(reads, actor, lesson_id, card.students[0][0])
        marked = [(row.name, row.mastery) for row in found if row.mastery]
    return screens.record(words, card, marked, toast)


@routes.press(callbacks.WritePart, within=RecordLesson)
async def write_part(press: callbacks.WritePart) -> Ask:
    return Ask(RecordLesson.words, {"lesson": press.lesson, "part": _part(press.part).value})


@routes.prompt(RecordLesson.words)
async def ask_words(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    card = await queries.record(reads, actor, data["lesson"])
    return screens.ask_words(words, card, _part(data["part"]))


@routes.text(RecordLesson.words)
async def take_words(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await records.write(uow, actor, data["lesson"], _part(data["part"]), text, now)
    await state.clear()
    return await _record(data["lesson"], actor, words, reads)


@routes.press(callbacks.ErasePart, within=RecordLesson)
async def erase_part(
    press: callbacks.ErasePart,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen | Ask:
    part = _part(press.part)
    await records.erase(uow, actor, press.lesson, part, now)
    if part is Part.RECAP:
        return Ask(RecordLesson.recap, {"lesson": press.lesson})
    await state.clear()
    return await _record(press.lesson, actor, words, reads, words.label("toast-record-erased"))


def _part(name: str) -> Part:
    if name not in set(Part):
        raise NotFound
    return Part(name)
