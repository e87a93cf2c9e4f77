"""What lessons cost whoever pays for them."""

from datetime import datetime

from bot.callbacks.paying import FamilyPrices
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_prices as screens
from domain.access import Actor
from storage.queries import family_prices as queries
from storage.reads import Reads

routes = Routes("common.family_prices")


@routes.press(FamilyPrices)
async def prices(press: FamilyPrices, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.tariff(words, await queries.tariff(reads, actor, press.student, now))
