"""/start, /help, /cancel, the way home, and the code of an invitation."""

from datetime import datetime

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import common as callbacks
from bot.l10n import Words
from bot.routers.common import booking, founding
from bot.routing import Ask, Routes
from bot.screen import HOME_PAYLOAD, Answers, Screen
from bot.screens import common as screens
from bot.visit import HomeOf
from domain.access import Actor
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import onboarding
from domain.services.onboarding import WrongCode
from storage.reads import Reads

routes = Routes("common.welcome")


class EnterCode(StatesGroup):
    """One step: the short code of an invitation, typed."""

    code = State()


@routes.command("start")
async def start(
    argument: str,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    home: HomeOf,
    reads: Reads,
) -> Answers:
    """With a payload it is a deep link: from inline mode, from a shared card, or an invitation."""
    if (course := booking.linked(argument)) is not None:
        return await booking.open_link(*course, actor, words, now, reads)
    if argument and argument != HOME_PAYLOAD:
        return await _enter(argument, actor, words, now, uow, state)
    return await home(actor, words, now, reads)


@routes.press(callbacks.Home)
async def go_home(actor: Actor, words: Words, now: datetime, reads: Reads, home: HomeOf) -> Screen:
    return await home(actor, words, now, reads)


@routes.command("help")
async def show_help(actor: Actor, words: Words) -> Screen:
    return screens.help_page(words, actor.hat)


@routes.press(callbacks.Help)
async def press_help(actor: Actor, words: Words) -> Screen:
    return screens.help_page(words, actor.hat)


@routes.command("cancel")
async def cancel(actor: Actor, words: Words, now: datetime, reads: Reads, home: HomeOf) -> Answers:
    """The dispatcher has left the dialog and says so; without one there is just the home."""
    return await home(actor, words, now, reads)


@routes.press(callbacks.Leave)
async def leave(actor: Actor, words: Words, now: datetime, reads: Reads, home: HomeOf) -> Answers:
    return await home(actor, words, now, reads)


@routes.press(callbacks.EnterCode, within=EnterCode)
async def enter_code() -> Ask:
    return Ask(EnterCode.code)


@routes.prompt(EnterCode.code)
async def ask_code(words: Words) -> Screen:
    return screens.enter_code(words)


@routes.text(EnterCode.code)
async def take_code(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Answers:
    return await _enter(text, actor, words, now, uow, state)


async def _enter(
    secret: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Answers:
    opened = await onboarding.open_invitation(uow, actor, secret, now)
    if isinstance(opened, WrongCode):
        await state.set_state(EnterCode.code)
        return screens.wrong_code(words, opened.tries_left)
    await state.clear()
    if opened.invitation.role is Role.OWNER:
        return await founding.begin(int(opened.invitation.id or 0), words, state)
    person = await uow.people.get(actor.person_id)
    return screens.waiting(Words(person.language, person.zone), now)
