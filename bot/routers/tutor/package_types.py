"""The kinds of packages that a studio sells: the list, one of them, a new one, and one no more sold."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_packages as callbacks
from bot.l10n import Words
from bot.routers.tutor.offer_package import OfferPackage, begun, offer_of
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import package_types as screens
from domain.access import Actor
from domain.errors import NotForYou, NotFound, StepOver
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import package_types
from storage.queries import package_types as queries
from storage.queries import tutor_cards
from storage.reads import Reads

routes = Routes("tutor.package_types")


@routes.press(callbacks.Types)
async def types(press: callbacks.Types, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _listed(press, actor, words, reads)


async def _listed(
    press: callbacks.Types, actor: Actor, words: Words, reads: Reads, *, toast: str | None = None
) -> Screen:
    rows = await queries.of_studio(reads, actor, press.studio, press.edge, back=bool(press.back))
    return screens.listed(words, rows, press, is_owner=_owns(actor, press.studio), toast=toast)


def _owns(actor: Actor, studio_id: int) -> bool:
    return any(place.role is Role.OWNER and place.studio_id == studio_id for place in actor.places)


@routes.press(callbacks.Type)
async def one(press: callbacks.Type, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.card(words, await queries.one(reads, actor, press.type))


@routes.press(callbacks.WithdrawType)
async def withdraw(
    press: callbacks.WithdrawType, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_types.withdraw(uow, actor, press.type, now)
    return screens.card(
        words, await queries.one(reads, actor, press.type), words.label("toast-package-type-off")
    )


@routes.press(callbacks.OfferAgain)
async def offer_again(
    press: callbacks.OfferAgain, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_types.offer_again(uow, actor, press.type, now)
    return screens.card(
        words, await queries.one(reads, actor, press.type), words.label("toast-package-type-on")
    )


@routes.press(callbacks.AddType, within=OfferPackage)
async def add(press: callbacks.AddType, actor: Actor, reads: Reads) -> Ask:
    studio = await tutor_cards.own_studio(reads, actor, press.studio)
    if not _owns(actor, studio.id):
        raise NotForYou
    return begun(studio.id, studio.currency)


@routes.prompt(OfferPackage.subject)
async def ask_subject(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    offered = await tutor_cards.subjects(reads, actor)
    return screens.ask_subject(words, offer_of(data), data["currency"], offered)


@routes.press(callbacks.TakeSubject, within=OfferPackage)
async def choose_subject(
    press: callbacks.TakeSubject,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Only while the question waits: what is offered may be another subject later."""
    if await state.get_state() != OfferPackage.subject.state:
        raise StepOver
    offered = await tutor_cards.subjects(reads, actor)
    if press.index > len(offered):
        raise NotFound
    subject = offered[press.index - 1] if press.index else None
    return await _add(data, subject, actor, words, now, uow, reads, state)


@routes.text(OfferPackage.subject)
async def take_subject(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    return await _add(data, text, actor, words, now, uow, reads, state)


async def _add(
    data: dict[str, Any],
    subject: str | None,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await package_types.add(uow, actor, data["studio"], offer_of(data), subject, now)
    await state.clear()
    press = callbacks.Types(studio=data["studio"], edge=0, back=0)
    return await _listed(press, actor, words, reads, toast=words.label("toast-package-type-added"))
