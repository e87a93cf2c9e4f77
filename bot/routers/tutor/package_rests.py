"""Giving back what is left of a package, and taking that back."""

import secrets
from datetime import datetime

from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.l10n import Words
from bot.routers.common.packages import card
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import package_deeds as screens
from domain.access import Actor
from domain.errors import NotFound, PackageSpent
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import package_rests
from storage.queries import package_card
from storage.reads import Reads

routes = Routes("tutor.package_rests")


@routes.press(callbacks.AskRelease)
async def ask(press: callbacks.AskRelease, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    package = await package_card.card(reads, actor, press.package, 0, now)
    if not package.line.leads:
        raise NotFound
    if not package.line.left:
        raise PackageSpent
    return screens.ask_release(words, package, secrets.token_hex(6))


@routes.press(callbacks.Release)
async def release(
    press: callbacks.Release, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_rests.release(uow, actor, press.package, press.intent, now)
    toast = words.label("toast-package-released")
    return await card(press.package, TUTOR, actor, words, now, reads, toast=toast)


@routes.press(callbacks.Restore)
async def restore(
    press: callbacks.Restore, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    back = await package_rests.restore(uow, actor, press.transfer, now)
    toast = words.label("toast-package-restored")
    return await card(known(back.package_id), TUTOR, actor, words, now, reads, toast=toast)
