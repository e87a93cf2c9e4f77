"""Handing in (rule 19): a homework's button opens it, whatever is sent becomes a page, Submit closes it.

One step, ``collecting``: photos, albums, files, voice, video notes and text in any order; each is stored as it
comes and none is answered: one receipt follows. Submit, Go on later and Take back lead out and in. The pages are
rows, not dialog data: leaving loses nothing.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import student as callbacks
from bot.l10n import Words
from bot.routers.student import unsorted
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import family_homework
from bot.screens import student_hand_in as screens
from bot.sent import material_of
from domain.access import Actor
from domain.errors import HomeworkWithdrawn, SubmissionClosed
from domain.homework import SubmissionState
from domain.ports import UnitOfWork
from domain.services import handing_in, homework
from storage.queries import family_homework as queries
from storage.reads import Reads

routes = Routes("student.hand_in")


class HandIn(StatesGroup):
    """Data: ``homework``, the one that is being handed in."""

    collecting = State()


async def collect_for(state: FSMContext, homework_id: int) -> None:
    """From here on whatever the student sends is a page of this homework."""
    await state.set_state(HandIn.collecting)
    await state.set_data({"homework": homework_id})


@routes.press(callbacks.HandIn, within=HandIn)
async def begin(
    press: callbacks.HandIn,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Answers:
    """Work that is with the tutor or accepted is shown as it is instead. What was sent before joins it."""
    await homework.see(uow, actor, press.homework, now)
    piece = await queries.card(reads, actor, press.homework)
    if not screens.accepts_work(piece):
        if await state.get_state() is not None:
            await state.clear()
        return _card(words, piece, now)
    sent = unsorted.waiting(await state.get_data(), now)[: screens.room(piece)]
    await unsorted.collect_all(uow, actor, press.homework, sent, now)
    await collect_for(state, press.homework)
    if not sent:
        return screens.collecting(words, piece)
    toast = words.label("toast-student-joined", pages=len(sent))
    return replace(screens.collecting(words, await queries.card(reads, actor, press.homework)), toast=toast)


def _card(words: Words, piece: queries.HomeworkCard, now: datetime) -> Screen:
    return family_homework.card(words, piece, now, screens.acts(words, piece))


@routes.prompt(HandIn.collecting)
async def show_collecting(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.collecting(words, await queries.card(reads, actor, data["homework"]))


@routes.text(HandIn.collecting)
@routes.sent(HandIn.collecting)
async def collect(
    message: types.Message,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Answers:
    """No answer: a part of an album does not know whether it is the last; the receipt is a notice."""
    homework_id = (await state.get_data())["homework"]
    material = material_of(message)
    try:
        await handing_in.collect(
            uow, actor, homework_id, message.message_id, message.media_group_id, material, now
        )
    except HomeworkWithdrawn:
        await state.clear()
        return _card(words, await queries.card(reads, actor, homework_id), now)
    return None


@routes.press(callbacks.PutOff, within=HandIn)
async def put_off(
    press: callbacks.PutOff, actor: Actor, words: Words, now: datetime, state: FSMContext, reads: Reads
) -> Screen:
    piece = await queries.card(reads, actor, press.homework)
    await state.clear()
    return replace(_card(words, piece, now), toast=words.label("toast-student-put-off"))


@routes.press(callbacks.Submit, within=HandIn)
async def submit(
    press: callbacks.Submit,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Screen:
    """From the control screen or the receipt alike; the pressed message turns into the result."""
    submission = await handing_in.submit(uow, actor, press.submission, now)
    if (await state.get_data()).get("homework") == submission.homework_id:
        await state.clear()
    piece = await queries.card(reads, actor, submission.homework_id)
    if submission.state is not SubmissionState.SUBMITTED:
        return replace(_card(words, piece, now), in_place=True)
    return screens.submitted(words, piece, press.submission, submission.page_count)


@routes.press(callbacks.TakeBack, within=HandIn)
async def take_back(
    press: callbacks.TakeBack,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Screen:
    """Where the check has begun, the card says so."""
    try:
        submission = await handing_in.take_back(uow, actor, press.submission, now)
    except SubmissionClosed:
        piece = await queries.card_of_attempt(reads, actor, press.submission)
        toast = words.label("toast-student-checked-already")
        return replace(_card(words, piece, now), toast=toast, in_place=True)
    await collect_for(state, submission.homework_id)
    piece = await queries.card(reads, actor, submission.homework_id)
    toast = words.label("toast-student-taken-back")
    return replace(screens.collecting(words, piece), toast=toast, in_place=True)
