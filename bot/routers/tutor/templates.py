"""Homework kept to be given again: from what was given, found by typing, into a draft or a new one."""

from datetime import datetime
from typing import Any

from bot.callbacks import tutor_assigning as callbacks
from bot.l10n import Words
from bot.quick.vocabulary import plain
from bot.routers.tutor.assign_homework import PrepareHomework, remembered
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_templates as screens
from domain.access import Actor
from domain.assignments import AssignmentState
from domain.errors import AssignmentOver
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import assignments
from storage.queries import tutor_assignments as queries
from storage.reads import Reads

routes = Routes("tutor.templates")


@routes.press(callbacks.KeepTemplate)
async def keep(
    press: callbacks.KeepTemplate, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """A second tap keeps nothing more."""
    template = await assignments.keep_as_template(uow, actor, press.assignment, now)
    toast = words.label("toast-tutor-template-kept")
    kept = await queries.draft(reads, actor, known(template.id), now)
    return screens.template(words, kept, toast=toast)


@routes.press(callbacks.OpenTemplate, within=PrepareHomework)
async def open_template(
    press: callbacks.OpenTemplate, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    kept = await queries.draft(reads, actor, press.template, now)
    if kept.state is not AssignmentState.TEMPLATE:
        raise AssignmentOver
    return screens.template(words, kept)


@routes.press(callbacks.Templates, within=PrepareHomework)
async def show(press: callbacks.Templates, data: dict[str, Any]) -> Ask:
    return Ask(PrepareHomework.template, remembered(data, press.assignment, page=press.page, sought=""))


@routes.prompt(PrepareHomework.template)
async def ask_which(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    sought = str(data.get("sought", ""))
    rows = await queries.templates(reads, actor)
    found = [row for row in rows if plain(sought) in plain(row.text)] if sought else rows
    return screens.templates(words, found, data["assignment"], data.get("page", 0), sought, toast=None)


@routes.text(PrepareHomework.template)
async def look_for(text: str, data: dict[str, Any]) -> Ask:
    """A part of what is to be done."""
    return Ask(PrepareHomework.template, remembered(data, data["assignment"], page=0, sought=text[:100]))


@routes.press(callbacks.UseTemplate, within=PrepareHomework)
async def use(
    press: callbacks.UseTemplate, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    """Into the draft it was looked for; else for whoever was taught last."""
    if press.assignment:
        await assignments.fill(uow, actor, press.assignment, press.template)
        return Ask(PrepareHomework.content, remembered(data, press.assignment))
    draft = known((await assignments.begin_after_lesson(uow, actor, now)).id)
    await assignments.fill(uow, actor, draft, press.template)
    return Ask(PrepareHomework.confirm, remembered({}, draft))


@routes.press(callbacks.DropTemplate, within=PrepareHomework)
async def drop(
    press: callbacks.DropTemplate, actor: Actor, words: Words, uow: UnitOfWork, reads: Reads
) -> Screen:
    await assignments.drop(uow, actor, press.template)
    toast = words.label("toast-tutor-template-dropped")
    return screens.templates(words, await queries.templates(reads, actor), 0, 0, "", toast=toast)
