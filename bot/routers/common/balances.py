"""What stands behind a balance: the transfers of a term, and one of them; for the tutor and for whoever pays."""

from datetime import datetime

from bot.callbacks import balances as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import balance as screens
from bot.screens import balance_entry
from domain.access import Actor
from domain.balances import Fact, standing
from storage.queries import balance as queries
from storage.queries import entry_card
from storage.reads import Reads

routes = Routes("common.balances")


@routes.press(callbacks.Term)
async def term(press: callbacks.Term, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    fact = Fact.numbered(press.fact)
    page = await queries.page(reads, actor, press.student, press.before, now)
    found = [entry for entry in standing(page.explained.entries) if entry.fact is fact]
    return screens.listed(words, page, press, found)


@routes.press(callbacks.Entry)
async def entry(press: callbacks.Entry, actor: Actor, words: Words, reads: Reads) -> Screen:
    return balance_entry.card(words, await entry_card.card(reads, actor, press.transfer), press)
