"""Packages of a student and one of them, for the tutor, whoever pays, and the student; money for the first two."""

from datetime import datetime

from bot.callbacks import packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.l10n import Words
from bot.routers.common.family import lesson_card
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import package_deeds
from bot.screens import packages as screens
from domain.access import Actor
from storage.queries import package_card
from storage.queries import packages as queries
from storage.reads import Reads

routes = Routes("common.packages")


@routes.press(callbacks.Packages)
async def packages(
    press: callbacks.Packages, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    head = await queries.head(reads, actor, press.student)
    is_open = press.shelf == callbacks.OPEN
    rows = await queries.listed(
        reads, actor, press.student, press.edge, is_open=is_open, back=bool(press.back)
    )
    deeds = package_deeds.of_student(words, press.student) if press.side == TUTOR and head.leads else ()
    is_own = press.side != TUTOR and press.student in actor.own_student_ids
    return screens.listed(words, press, head, rows, now, deeds, is_own=is_own)


@routes.press(callbacks.Package)
async def package(
    press: callbacks.Package, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await card(press.package, press.side, actor, words, now, reads, before=press.before)


async def card(
    package_id: int,
    side: int,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    *,
    before: int = 0,
    toast: str | None = None,
) -> Screen:
    """One package as its reader has it; with a ``toast`` the pressed message turns into it."""
    found = await package_card.card(reads, actor, package_id, before, now)
    deeds = package_deeds.of_package(words, found) if side == TUTOR and found.line.leads else ()
    return screens.card(words, found, side, before, now, deeds, toast=toast)


@routes.press(callbacks.PackageLesson)
async def lesson(
    press: callbacks.PackageLesson, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    back = callbacks.Package(package=press.package, side=0, before=press.before)
    return await lesson_card(press.lesson, actor, words, now, reads, back)
