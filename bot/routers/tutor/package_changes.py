"""Which courses a package that is sold is good for, and a sale taken back."""

from datetime import datetime

from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.l10n import Words
from bot.routers.common.packages import card
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import package_deeds as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import packages
from storage.queries import package_card, package_sale
from storage.queries import packages as queries
from storage.queries.package_card import PackageCard
from storage.reads import Reads

routes = Routes("tutor.package_changes")


async def _led(package_id: int, actor: Actor, now: datetime, reads: Reads) -> PackageCard:
    found = await package_card.card(reads, actor, package_id, 0, now)
    if not found.line.leads:
        raise NotFound
    return found


@routes.press(callbacks.Courses)
async def courses(
    press: callbacks.Courses, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    found = await _led(press.package, actor, now, reads)
    return screens.choose_courses(words, found, await package_sale.targets(reads, actor, press.package))


@routes.press(callbacks.SetCourse)
async def set_course(
    press: callbacks.SetCourse, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """The last one stays: the service refuses a package of no course."""
    before = await package_sale.targets(reads, actor, press.package)
    on = {one.id for one in before if one.is_on}
    wanted = on | {press.course} if press.on else on - {press.course}
    await packages.retarget(uow, actor, press.package, wanted, now)
    found = await _led(press.package, actor, now, reads)
    after = await package_sale.targets(reads, actor, press.package)
    return screens.choose_courses(words, found, after, toast=words.label("toast-saved"))


@routes.press(callbacks.AskUndo)
async def ask_undo(
    press: callbacks.AskUndo, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    found = await _led(press.package, actor, now, reads)
    if found.line.is_undone:
        return await card(press.package, TUTOR, actor, words, now, reads)
    head = await queries.head(reads, actor, found.line.student_id)
    others = head.open > int(found.line.left > 0)
    drawn = await package_sale.drawn(reads, press.package)
    return screens.ask_undo(words, found, drawn, others=others)


@routes.press(callbacks.UndoSale)
async def undo(
    press: callbacks.UndoSale, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await packages.undo_sale(uow, actor, press.package, now)
    toast = words.label("toast-package-undone")
    return await card(press.package, TUTOR, actor, words, now, reads, toast=toast)
