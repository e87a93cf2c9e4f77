"""Checking an attempt: its pages are shown in order, then Accept or Return.

``feedback``: words, voice, photos, video notes become answers to the attempt; a reply to a shown page is an answer
to that page (rule 20). Answers are rows, not dialog data: leaving loses nothing. ``comments``: one of those kept is
looked for, and words typed are a part of it; see ``own_comments``.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor as callbacks
from bot.callbacks.tutor_checking import TakeOver
from bot.l10n import Words
from bot.routers.tutor import homework as homework_routes
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import pages as page_screens
from bot.screens import tutor_check as screens
from bot.screens import tutor_homework as work_screens
from bot.sent import material_of
from domain.access import Actor
from domain.checking import PageMark
from domain.errors import ChangedSince
from domain.homework import UNSETTLED, MediaKind, is_held
from domain.ports import UnitOfWork
from domain.services import checking, homework
from storage.queries import tutor_checking
from storage.queries import tutor_homework as queries
from storage.queries.tutor_checking import UnderCheck
from storage.queries.tutor_homework import Sent
from storage.reads import Reads

routes = Routes("tutor.check_homework")
SIGNS = {
    PageMark.RIGHT: (
        "+",
        "\N{CHECK MARK}",
        "\N{HEAVY CHECK MARK}",
        "\N{WHITE HEAVY CHECK MARK}",
        "\N{THUMBS UP SIGN}",
    ),
    PageMark.WRONG: (
        "-",
        "\N{MINUS SIGN}",
        "\N{EN DASH}",
        "\N{EM DASH}",
        "\N{BALLOT X}",
        "\N{HEAVY BALLOT X}",
        "\N{CROSS MARK}",
        "\N{THUMBS DOWN SIGN}",
    ),
}
VARIATION = "\N{VARIATION SELECTOR-16}"


class CheckHomework(StatesGroup):
    """``submission`` in the data is the attempt being answered."""

    feedback = State()
    comments = State()


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
    found = await tutor_checking.under_check(reads, actor, press.submission)
    if found.row.state not in UNSETTLED:
        return screens.verdict(words, found, in_place=False)
    if found.colleague and is_held(found.colleague.touched_at, now):
        return screens.held(words, found, found.colleague)
    if found.colleague:
        await checking.take_over(uow, actor, press.submission, now)
    elif (await homework.open_check(uow, actor, press.submission, now)).checker_id != actor.person_id:
        return await _held(press.submission, actor, words, reads)
    return await _begin(replace(found, colleague=None), words, reads, state)


async def _held(submission_id: int, actor: Actor, words: Words, reads: Reads) -> Screen:
    """A colleague was quicker by a moment."""
    found = await tutor_checking.under_check(reads, actor, submission_id)
    if found.row.state not in UNSETTLED or found.colleague is None:
        return screens.verdict(words, found, in_place=False)
    return screens.held(words, found, found.colleague)


@routes.press(TakeOver, within=CheckHomework)
async def take_over(
    press: TakeOver,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """What the colleague has answered stays, and he sees who goes on."""
    await checking.take_over(uow, actor, press.submission, now)
    return await _begin(await tutor_checking.under_check(reads, actor, press.submission), words, reads, state)


async def _begin(found: UnderCheck, words: Words, reads: Reads, state: FSMContext) -> Answers:
    id_ = found.row.submission_id
    await state.set_state(CheckHomework.feedback)
    await state.set_data({"submission": id_})
    pages = await queries.pages_of(reads, found.row)
    return [page_screens.numbered(words, pages, id_), screens.control(words, found)]


@routes.prompt(CheckHomework.feedback)
async def ask_feedback(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return await control(data["submission"], actor, words, reads)


async def control(submission_id: int, actor: Actor, words: Words, reads: Reads) -> Screen:
    """What stands below the pages."""
    return screens.control(words, await tutor_checking.under_check(reads, actor, submission_id))


@routes.text(CheckHomework.feedback)
@routes.sent(CheckHomework.feedback, CheckHomework.comments)
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
    await state.set_state(CheckHomework.feedback)
    if (told := await answer_to_page(message, actor, now, uow, reads)) is None:
        material = material_of(message)
        await homework.give_feedback(uow, actor, data["submission"], None, message.message_id, material, now)
    elif told.row.submission_id != data["submission"]:
        return [screens.answered(words, told), await ask_feedback(data, actor, words, reads)]
    if message.media_group_id and message.media_group_id == data.get("album"):
        return None
    await state.update_data(album=message.media_group_id)
    return await ask_feedback(data, actor, words, reads)


def quick_mark(text: str) -> PageMark | None:
    """A sign alone is a mark, not an answer."""
    sign = text.strip().replace(VARIATION, "")
    return next((mark for mark, signs in SIGNS.items() if sign in signs), None)


async def answer_to_page(
    message: types.Message, actor: Actor, now: datetime, uow: UnitOfWork, reads: Reads
) -> UnderCheck | None:
    """What replies to a page is an answer to that page, wherever the tutor is; None for anything else."""
    replied = message.reply_to_message
    page = await uow.homework.page_of_message(actor.person_id, replied.message_id) if replied else None
    if page is None:
        return None
    if mark := quick_mark(message.text or ""):
        await checking.mark_page(uow, actor, *page, mark, now)
    else:
        await homework.give_feedback(uow, actor, *page, message.message_id, material_of(message), now)
    return await tutor_checking.under_check(reads, actor, page[0])


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
    try:
        await homework.accept(uow, actor, press.submission, now)
    except ChangedSince:
        return await _held(press.submission, actor, words, reads)
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
    try:
        await homework.return_for_rework(uow, actor, press.submission, now)
    except ChangedSince:
        return await _held(press.submission, actor, words, reads)
    return await _verdict(press.submission, actor, words, reads, state)


async def _verdict(submission_id: int, actor: Actor, words: Words, reads: Reads, state: FSMContext) -> Screen:
    if (await state.get_data()).get("submission") == submission_id:
        await state.clear()
    return screens.verdict(words, await tutor_checking.under_check(reads, actor, submission_id))
