"""What a tutor has to answer: the charges that families dispute."""

from bot.callbacks.disputes import Disputed
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_disputes as screens
from domain.access import Actor
from storage.queries import disputes_waiting as queries
from storage.reads import Reads

routes = Routes("tutor.disputes")


@routes.press(Disputed)
async def waiting(press: Disputed, actor: Actor, words: Words, reads: Reads) -> Screen:
    back = press.back == 1
    found = await queries.waiting(reads, actor, press.edge, back=back)
    return screens.waiting(words, found, press.edge, back=back)
