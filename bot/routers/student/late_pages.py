"""What came after Submit: joined to the work, left out, or made the beginning of the next attempt."""

from dataclasses import replace
from datetime import datetime

from aiogram import types
from aiogram.fsm.context import FSMContext

from bot.callbacks import student_pages as callbacks
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routers.student.hand_in import HandIn, collect_for
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import family_homework
from bot.screens import student_hand_in as screens
from bot.sent import material_of
from domain.access import Actor
from domain.homework import SubmissionState
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import handing_in, late_pages
from storage.queries import family_homework as queries
from storage.queries import own_pages
from storage.reads import Reads

routes = Routes("student.late_pages")


@routes.press(callbacks.AddLate, within=HandIn)
async def add(
    press: callbacks.AddLate, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """From the receipt or the card alike; the pressed message turns into the result."""
    submission = await late_pages.add(uow, actor, press.submission, now)
    piece = await queries.card(reads, actor, submission.homework_id)
    if submission.state is not SubmissionState.SUBMITTED:
        return replace(_card(words, piece, now), in_place=True)
    return screens.submitted(words, piece, press.submission, submission.page_count)


@routes.said_anywhere(Role.STUDENT)
async def hear(message: types.Message, actor: Actor, now: datetime, uow: UnitOfWork, reads: Reads) -> Answers:
    """Words after Submit are kept beside the work they can be meant for; its receipt asks what to do with them."""
    replied = message.reply_to_message
    homework_id = await own_pages.meant_by_words(reads, actor, replied.message_id if replied else None)
    if homework_id is None:
        raise NotUnderstood
    await handing_in.collect(uow, actor, homework_id, message.message_id, None, material_of(message), now)
    return None


@routes.press(callbacks.LeaveOutLate, within=HandIn)
async def leave_out(
    press: callbacks.LeaveOutLate, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    submission = await late_pages.leave_out(uow, actor, press.submission, now)
    piece = await queries.card(reads, actor, submission.homework_id)
    toast = words.label("toast-student-left-out")
    return replace(_card(words, piece, now), in_place=True, toast=toast)


def _card(words: Words, piece: queries.HomeworkCard, now: datetime) -> Screen:
    return family_homework.card(words, piece, now, screens.acts(words, piece))


@routes.press(callbacks.BeginAgain, within=HandIn)
async def begin_again(
    press: callbacks.BeginAgain,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Screen:
    submission = await late_pages.begin_again(uow, actor, press.submission, now)
    await collect_for(state, submission.homework_id)
    return screens.collecting(words, await queries.card(reads, actor, submission.homework_id))
