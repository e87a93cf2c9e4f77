"""Answering a proposed move in one tap, or taking it back: the message becomes the lesson as it is."""

from datetime import datetime

from bot import refusals
from bot.callbacks import moves as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import moves as screens
from domain.access import Actor
from domain.errors import ChangedSince, LessonSettled, ProposalOver, SlotTaken
from domain.ports import UnitOfWork
from domain.services import proposals
from storage.queries import moves as queries
from storage.reads import Reads

routes = Routes("common.answer_move")


@routes.press(callbacks.ShowMove)
async def show(press: callbacks.ShowMove, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.standing(words, await queries.of_lesson(reads, actor, press.lesson, now))


@routes.press(callbacks.AcceptMove)
async def accept(
    press: callbacks.AcceptMove, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    toast = words.label("toast-move-accepted")
    try:
        await proposals.accept(uow, actor, press.proposal, press.index, now)
    except (ProposalOver, ChangedSince, LessonSettled, SlotTaken) as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.proposal, toast, actor, words, now, reads)


@routes.press(callbacks.DeclineMove)
async def decline(
    press: callbacks.DeclineMove, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    toast = words.label("toast-move-declined")
    try:
        await proposals.decline(uow, actor, press.proposal, now)
    except ProposalOver as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.proposal, toast, actor, words, now, reads)


@routes.press(callbacks.WithdrawMove)
async def withdraw(
    press: callbacks.WithdrawMove, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    toast = words.label("toast-move-withdrawn")
    try:
        await proposals.withdraw(uow, actor, press.proposal, now)
    except ProposalOver as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.proposal, toast, actor, words, now, reads)


async def _shown(
    proposal_id: int, toast: str, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    lesson_id = await queries.lesson_of(reads, actor, proposal_id)
    return screens.standing(words, await queries.of_lesson(reads, actor, lesson_id, now), toast=toast)
