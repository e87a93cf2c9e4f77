"""Checking an attempt: its pages are shown in order, then Accept or Return.

One step, ``feedback``: words, voice, photos, video notes become answers to the attempt; a reply to a shown page
is an answer to that page (rule 20). Answers are rows, not dialog data: leaving loses nothing.
"""

from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor as callbacks
from bot.l10n import Words
from bot.routers.tutor import homework as homework_routes
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_check as screens
from bot.screens import tutor_homework as work_screens
from bot.sent import material_of
from domain.access import Actor
from domain.homework import UNSETTLED, MediaKind
from domain.ports import UnitOfWork
from domain.services import homework
from storage.queries import tutor_homework as queries
from storage.queries.tutor_homework import Sent
from storage.reads import Reads

routes = Routes("tutor.check_homework")


class CheckHomework(StatesGroup):
    """``submission`` in the data is the attempt being answered."""

    feedback = State()


@routes.press(callbacks.Check, within=CheckHomework)
async def check(
    press: callbacks.Check,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """An old button of a checked attempt shows its verdict."""
    attempt = await queries.attempt(reads, actor, press.submission)
    if attempt.state not in UNSETTLED:
        return screens.verdict(words, attempt, await _next(actor, reads), in_place=False)
    await homework.open_check(uow, actor, press.submission, now)
    await state.set_state(CheckHomework.feedback)
    await state.set_data({"submission": press.submission})
    pages = await queries.pages_of(reads, attempt)
    answers = await queries.feedback_to(reads, attempt)
    return [work_screens.gallery(pages, press.submission), screens.control(words, attempt, len(answers))]


@routes.prompt(CheckHomework.feedback)
async def ask_feedback(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    attempt = await queries.attempt(reads, actor, data["submission"])
    return screens.control(words, attempt, len(await queries.feedback_to(reads, attempt)))


@routes.text(CheckHomework.feedback)
@routes.sent(CheckHomework.feedback)
async def take_feedback(
    message: types.Message,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """Acknowledged by the count; of an album once, with its first part."""
    data = await state.get_data()
    replied = message.reply_to_message
    page = await uow.homework.page_of_message(data["submission"], replied.message_id) if replied else None
    await homework.give_feedback(
        uow, actor, data["submission"], page, message.message_id, material_of(message), now
    )
    if message.media_group_id and message.media_group_id == data.get("album"):
        return None
    await state.update_data(album=message.media_group_id)
    return await ask_feedback(data, actor, words, reads)


@routes.press(callbacks.HomeworkMaterials, within=CheckHomework)
async def materials(
    press: callbacks.HomeworkMaterials,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    data: dict[str, Any],
) -> Answers:
    """The text first, then the files as they were given; whoever is checking goes on checking."""
    work = await queries.card(reads, actor, press.homework)
    things = list(await queries.materials(reads, actor, press.homework))
    if work.text:
        things.insert(0, Sent(kind=MediaKind.TEXT, text=work.text, file_id=None, page_id=None))
    if "submission" in data:
        following = await ask_feedback(data, actor, words, reads)
    else:
        following = await homework_routes.card(press.homework, actor, words, now, reads)
    return [work_screens.gallery(things), following]


@routes.press(callbacks.Accept, within=CheckHomework)
async def accept(
    press: callbacks.Accept,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await homework.accept(uow, actor, press.submission, now)
    return await _verdict(press.submission, actor, words, reads, state)


@routes.press(callbacks.ReturnWork, within=CheckHomework)
async def return_work(
    press: callbacks.ReturnWork,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await homework.return_for_rework(uow, actor, press.submission, now)
    return await _verdict(press.submission, actor, words, reads, state)


async def _verdict(submission_id: int, actor: Actor, words: Words, reads: Reads, state: FSMContext) -> Screen:
    if (await state.get_data()).get("submission") == submission_id:
        await state.clear()
    attempt = await queries.attempt(reads, actor, submission_id)
    return screens.verdict(words, attempt, await _next(actor, reads))


async def _next(actor: Actor, reads: Reads) -> queries.CheckRow | None:
    rows = await queries.queue(reads, actor, 0)
    return rows[0] if rows else None
