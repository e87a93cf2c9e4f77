"""Groups: the list, the card, joining and leaving."""

from datetime import datetime

from bot.callbacks import tutor_groups as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_group_forms as forms
from bot.screens import tutor_groups as screens
from domain.access import Actor
from domain.errors import GroupFull
from domain.ports import UnitOfWork
from domain.services import groups
from storage.queries import tutor_cards, tutor_group_stays
from storage.queries import tutor_groups as queries
from storage.reads import Reads

routes = Routes("tutor.groups")


async def card(
    course_id: int, actor: Actor, words: Words, now: datetime, reads: Reads, *, toast: str | None = None
) -> Screen:
    group = await queries.card(reads, actor, course_id, now)
    members = await queries.members(reads, actor, course_id, 0, back=False)
    return screens.card(words, group, members, toast=toast)


@routes.press(callbacks.Groups)
async def listed(press: callbacks.Groups, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """The first page when there is nothing beyond the edge any more."""
    rows = await queries.page(reads, actor, now, press.edge, back=bool(press.back))
    if rows or not press.edge:
        return screens.listed(words, rows, press.edge, back=bool(press.back))
    return screens.listed(words, await queries.page(reads, actor, now, 0, back=False), 0, back=False)


@routes.press(callbacks.Group)
async def group(press: callbacks.Group, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await card(press.course, actor, words, now, reads)


@routes.press(callbacks.Members)
async def members(
    press: callbacks.Members, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    found = await queries.card(reads, actor, press.course, now)
    rows = await queries.members(reads, actor, press.course, press.edge, back=bool(press.back))
    return screens.members(words, found, rows, press.edge, back=bool(press.back))


@routes.press(callbacks.PickMember)
async def pick(
    press: callbacks.PickMember, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    found = await queries.card(reads, actor, press.course, now)
    rows = await queries.candidates(reads, actor, press.course, press.edge, back=bool(press.back))
    return screens.pick(words, found, rows, press.edge, back=bool(press.back))


@routes.press(callbacks.JoinGroup)
async def join(
    press: callbacks.JoinGroup, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    try:
        done = await groups.join(uow, actor, press.course, press.student, now)
    except GroupFull:
        return screens.full(words, await queries.card(reads, actor, press.course, now))
    toast = words.label("toast-groups-joined", count=done.lessons, changed="yes" if done.changed else "no")
    return await card(press.course, actor, words, now, reads, toast=toast)


@routes.press(callbacks.Member)
async def member(press: callbacks.Member, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    found = await queries.card(reads, actor, press.course, now)
    name, joined_at = await tutor_group_stays.member(reads, actor, press.course, press.student)
    return forms.member(words, found, (press.student, name), joined_at)


@routes.press(callbacks.LeaveGroup)
async def leave(
    press: callbacks.LeaveGroup, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """Asks first. A second tap finds him gone already, and shows the group."""
    found = await queries.card(reads, actor, press.course, now)
    student = press.student, await tutor_cards.name(reads, actor, press.student)
    if not press.sure:
        await tutor_group_stays.member(reads, actor, press.course, press.student)
        return forms.ask_leave(words, found, student, await queries.ahead(reads, actor, press.course, now))
    done = await groups.leave(uow, actor, press.course, press.student, now)
    if not done.changed:
        return await card(press.course, actor, words, now, reads)
    return forms.gone(words, found, student, done.lessons)


@routes.press(callbacks.GroupHistory)
async def history(
    press: callbacks.GroupHistory, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    found = await queries.card(reads, actor, press.course, now)
    return forms.history(
        words, found, await tutor_group_stays.history(reads, actor, press.course, press.before)
    )


@routes.press(callbacks.EditGroup)
async def edit(press: callbacks.EditGroup, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return forms.edit(words, await queries.card(reads, actor, press.course, now))
