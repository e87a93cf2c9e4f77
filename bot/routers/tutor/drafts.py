"""Homework prepared and not given yet: all of it, and what turns out to be none."""

from datetime import datetime

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_assigning as callbacks
from bot.l10n import Words
from bot.routers.tutor import assign_homework
from bot.routers.tutor.assign_homework import PrepareHomework
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_assigning as screens
from domain.access import Actor
from domain.assignments import AssignmentState
from domain.ports import UnitOfWork
from domain.services import assignments
from storage.queries import tutor_assignments as queries
from storage.reads import Reads

routes = Routes("tutor.drafts")


@routes.press(callbacks.DropAssignment, within=PrepareHomework)
async def drop(
    press: callbacks.DropAssignment,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    dropped = await assignments.drop(uow, actor, press.assignment)
    if dropped.state is AssignmentState.GIVEN:
        return await assign_homework.given(press.assignment, actor, words, now, reads, state)
    if (await state.get_data()).get("assignment") == press.assignment:
        await state.clear()
    return screens.drafts(words, await queries.drafts(reads, actor, 0), dropped=True)


@routes.press(callbacks.Drafts)
async def show_drafts(press: callbacks.Drafts, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.drafts(words, await queries.drafts(reads, actor, press.before))
