"""The balance for whoever pays, line by line; each line opens its lesson. An adult student may pay for himself."""

from datetime import datetime

from bot.callbacks import parent as callbacks
from bot.callbacks.balances import FAMILY
from bot.callbacks.paying import Pay
from bot.keyboards.common import back_and_home, home
from bot.l10n import Words
from bot.routers.common.family import lesson_card
from bot.routing import Routes
from bot.screen import Screen, Style
from bot.screen import press as button
from bot.screens import balance as screens
from bot.screens import disputes as disputes_screens
from bot.screens import family_prices, parent_home, paying
from domain.access import Actor
from domain.people import Role
from storage.queries import balance as queries
from storage.queries import balance_packages, parent_children, unsettled
from storage.reads import Reads

routes = Routes("parent.balance")


@routes.press(callbacks.Balance)
async def show_balance(
    press: callbacks.Balance,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Screen:
    page = await queries.page(reads, actor, press.student, press.before, now)
    is_child = press.student in actor.ward_ids
    back = back_and_home(words, callbacks.Child(student=press.student)) if is_child else home(words)
    packages = await balance_packages.open_ones(reads, actor, press.student)
    style = Style.PRIMARY if page.head.balance_minor < 0 else None
    pay = button(words.label("button-pay-now"), Pay(student=press.student), style)
    waits = await unsettled.of_payer(reads, actor, press.student)
    argued = disputes_screens.open_rows(words, waits.disputes, FAMILY)
    told = paying.waiting_rows(words, page.head.currency, waits.claims)
    doors = family_prices.doors(words, page.head, pay)
    shown = screens.show(words, page, FAMILY, [*argued, *told, *doors, back], packages)
    return paying.with_waiting(words, shown, page.head.currency, waits.claims)


@routes.press(callbacks.BalanceLesson)
async def show_lesson(
    press: callbacks.BalanceLesson, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    back = callbacks.Balance(student=press.student, before=press.before)
    return await lesson_card(press.lesson, actor, words, now, reads, back)


@routes.command("balance", Role.GUARDIAN)
async def whose_balance(
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Screen:
    """The only one at once; with several the reader chooses."""
    paid_for = actor.ward_ids & actor.payer_student_ids
    if len(paid_for) == 1:
        press = callbacks.Balance(student=min(paid_for), before=0)
        return await show_balance(press, actor, words, now, reads)
    found = await parent_children.children(reads, actor, now)
    return parent_home.whose_balance(words, [child for child in found if child.balance_minor is not None])
