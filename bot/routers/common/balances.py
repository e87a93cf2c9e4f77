"""What stands behind a balance: the transfers of a term, and one of them; for the tutor and for whoever pays."""

from datetime import datetime

from bot.callbacks import balances as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import balance as screens
from domain.access import Actor
from domain.balances import Entry, Explanation, Fact, standing
from storage.queries import balance as queries
from storage.queries import balance_packages
from storage.reads import Reads

routes = Routes("common.balances")


@routes.press(callbacks.Term)
async def term(press: callbacks.Term, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    page = await queries.page(reads, actor, press.student, press.before, now)
    back = screens.home(press.student, press.before, press.side)
    found = of_fact(page.explained, press.fact)
    return screens.listed(words, page.head.student_name, press, found, back)


@routes.press(callbacks.PackageSum)
async def package_sum(press: callbacks.PackageSum, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.package_sum(words, await balance_packages.one(reads, actor, press.package), press.side)


@routes.press(callbacks.PackageTerm)
async def package_term(press: callbacks.PackageTerm, actor: Actor, words: Words, reads: Reads) -> Screen:
    package = await balance_packages.one(reads, actor, press.package)
    back = callbacks.PackageSum(package=package.id, side=press.side)
    found = of_fact(package.explained, press.fact)
    return screens.listed(words, package.student_name, press, found, back)


def of_fact(explained: Explanation, number: int) -> list[Entry]:
    """What stands of it. Raises NotFound for a number that means nothing."""
    fact = Fact.numbered(number)
    return [one for one in standing(explained.entries) if one.fact is fact]
