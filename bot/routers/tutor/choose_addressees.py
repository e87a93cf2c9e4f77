"""Whom a homework is for: one at a tap, or several ticked one by one; a whole group at once. Names may be typed."""

from datetime import datetime
from typing import Any

from bot.callbacks import tutor_assigning as callbacks
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.quick import names
from bot.routers.tutor.assign_homework import PrepareHomework, draft_of, remembered
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_addressees as screens
from bot.screens.tutor_addressees import OFF, ONLY
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import assignments
from storage.queries import tutor_assignments as queries
from storage.reads import Reads

routes = Routes("tutor.choose_addressees")


@routes.press(callbacks.AssignWho, within=PrepareHomework)
async def show(press: callbacks.AssignWho, data: dict[str, Any]) -> Ask:
    return Ask(
        PrepareHomework.who, remembered(data, press.assignment, page=press.page, many=int(press.many > 0))
    )


@routes.prompt(PrepareHomework.who)
async def ask_who(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    await draft_of(data, actor, now, reads)
    places = await queries.places(reads, actor, data["assignment"])
    many = bool(data.get("many"))
    return screens.who(words, data["assignment"], places, data.get("page", 0), many=many)


@routes.press(callbacks.AssignTo, within=PrepareHomework)
async def take_student(
    press: callbacks.AssignTo, data: dict[str, Any], actor: Actor, uow: UnitOfWork, reads: Reads
) -> Ask:
    places = await queries.places(reads, actor, press.assignment)
    place = next((one for one in places if one.enrolment_id == press.enrolment), None)
    if place is None:
        raise NotFound
    whom = (place.course_id, place.student_id)
    return await _address(press.assignment, whom, press.on, data, actor, uow)


@routes.press(callbacks.AssignToGroup, within=PrepareHomework)
async def take_group(
    press: callbacks.AssignToGroup, data: dict[str, Any], actor: Actor, uow: UnitOfWork
) -> Ask:
    return await _address(press.assignment, (press.course, None), press.on, data, actor, uow)


async def _address(
    assignment_id: int,
    whom: tuple[int, int | None],
    on: int,
    data: dict[str, Any],
    actor: Actor,
    uow: UnitOfWork,
) -> Ask:
    if on == ONLY:
        await assignments.address_only(uow, actor, assignment_id, *whom)
        return Ask(PrepareHomework.confirm, remembered(data, assignment_id))
    if on == OFF:
        await assignments.leave_out(uow, actor, assignment_id, *whom)
    else:
        await assignments.address(uow, actor, assignment_id, *whom)
    return Ask(PrepareHomework.who, remembered(data, assignment_id, many=1))


@routes.text(PrepareHomework.who)
async def take_typed_name(
    text: str, data: dict[str, Any], actor: Actor, uow: UnitOfWork, reads: Reads
) -> Ask:
    """A name that only one of them has."""
    places = await queries.places(reads, actor, data["assignment"])
    found = names.find(text.split(), ((one.enrolment_id, one.student) for one in places))
    meant = [one for one in places if one.enrolment_id in found.ids]
    if not found.is_sure or found.unknown or len({one.student_id for one in meant}) != 1:
        raise NotUnderstood
    on = 1 if data.get("many") else ONLY
    whom = (meant[0].course_id, meant[0].student_id)
    return await _address(data["assignment"], whom, on, data, actor, uow)
