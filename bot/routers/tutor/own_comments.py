"""While an attempt is checked: a comment of one's own put with a tap, kept, found by typing, dropped; and an answer
that was a mistake taken back or corrected.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_checking as callbacks
from bot.l10n import Words
from bot.quick.vocabulary import plain
from bot.routers.tutor.check_homework import CheckHomework, answer_to_page, control
from bot.routing import Ask, Routes
from bot.screen import Answers, Message, Screen
from bot.screens import tutor_comments as screens
from bot.sent import material_of
from domain.access import Actor
from domain.checking import WHOLE
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import checking, comments
from storage.queries import tutor_checking
from storage.queries import tutor_comments as queries
from storage.reads import Reads

routes = Routes("tutor.own_comments")
SOUGHT = 100


@routes.press(callbacks.Comments, within=CheckHomework)
async def show(press: callbacks.Comments, actor: Actor, reads: Reads) -> Ask:
    await tutor_checking.under_check(reads, actor, press.submission)
    return Ask(CheckHomework.comments, {"submission": press.submission, "page": press.page, "sought": ""})


@routes.prompt(CheckHomework.comments)
async def ask_which(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    rows, sought = await queries.kept(reads, actor), str(data.get("sought", ""))
    found = [row for row in rows if plain(sought) in plain(row.text)] if sought else rows
    return screens.listed(words, found, data["submission"], data.get("page", 0), sought)


@routes.text(CheckHomework.comments)
async def look_for(
    message: types.Message,
    text: str,
    data: dict[str, Any],
    actor: Actor,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Ask:
    """A part of a comment; but what replies to a page is an answer to that page here too."""
    submission = {"submission": data["submission"]}
    if await answer_to_page(message, actor, now, uow, reads):
        return Ask(CheckHomework.feedback, submission)
    return Ask(CheckHomework.comments, submission | {"page": 0, "sought": text[:SOUGHT]})


@routes.press(callbacks.OpenComment, within=CheckHomework)
async def open_comment(press: callbacks.OpenComment, actor: Actor, words: Words, reads: Reads) -> Screen:
    found = await tutor_checking.under_check(reads, actor, press.submission)
    return screens.where(words, found, await queries.one(reads, actor, press.comment), press.number)


@routes.press(callbacks.PutComment, within=CheckHomework)
async def put(
    press: callbacks.PutComment,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap puts nothing more."""
    await comments.put(uow, actor, press.submission, press.comment, press.number, now)
    await state.set_state(CheckHomework.feedback)
    await state.set_data({"submission": press.submission})
    whole = "yes" if press.number == WHOLE else "no"
    toast = words.label("toast-tutor-comment-put", number=press.number, whole=whole)
    return replace(await control(press.submission, actor, words, reads), toast=toast)


@routes.press(callbacks.KeepComment, within=CheckHomework)
async def keep(
    press: callbacks.KeepComment, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    kept = await comments.keep(uow, actor, press.submission, press.answer, now)
    toast = words.label("toast-tutor-comment-kept", new="yes" if kept else "no")
    return replace(await control(press.submission, actor, words, reads), toast=toast)


@routes.press(callbacks.DropComment, within=CheckHomework)
async def drop(
    press: callbacks.DropComment, actor: Actor, words: Words, uow: UnitOfWork, reads: Reads
) -> Screen:
    await comments.drop(uow, actor, press.comment)
    rows = await queries.kept(reads, actor)
    toast = words.label("toast-tutor-comment-dropped")
    return replace(screens.listed(words, rows, press.submission, 0, ""), toast=toast)


@routes.press(callbacks.TakeBackAnswer, within=CheckHomework)
async def take_back(
    press: callbacks.TakeBackAnswer, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """A second tap finds it gone, and takes no other."""
    await checking.take_back_answer(uow, actor, press.submission, press.answer, now)
    toast = words.label("toast-tutor-answer-removed")
    return replace(await control(press.submission, actor, words, reads), toast=toast)


@routes.edited(Role.TUTOR)
async def correct(
    message: types.Message, actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Answers:
    """An answer changed on the phone changes here too, while the work is in check; anything else says nothing."""
    found = await checking.correct_answer(uow, actor, message.message_id, material_of(message), now)
    return None if found is None else Message(words("screen-tutor-answer-corrected"))
