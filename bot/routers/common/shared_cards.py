"""Inline mode: a tutor sends a card with his free times into any chat, where it goes on showing what is free; words
that he types find his materials.

Whoever else asks is shown the way to the bot.
"""

from dataclasses import replace
from datetime import datetime

from bot.callbacks import shared_cards as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import InlineOffer
from bot.screens import inline_library
from bot.screens import shared_cards as screens
from domain.access import Actor
from domain.clock import zone_named
from domain.ports import UnitOfWork
from domain.services import shared_cards
from domain.shared_cards import end_of_card
from storage.queries import inline_library as materials
from storage.queries import shared_cards as queries
from storage.reads import Reads

routes = Routes("common.shared_cards")
USUAL_MINUTES = 60
"""For whoever has no course of one student yet."""
LONGEST = 18


@routes.inline()
async def offer(
    text: str, actor: Actor, words: Words, now: datetime, reads: Reads, bot_name: str, offset: str
) -> InlineOffer:
    """The materials found, and the free times behind the last of them; before them when a length is typed."""
    if not actor.tutor_ids:
        return screens.offer(words, (), now, bot_name, teaches=False)
    cursor = int(offset) if offset.isdecimal() and len(offset) <= LONGEST else 0
    items = await materials.offered(reads, actor, text, cursor)
    more = len(items) > materials.MOST
    shown = items[: materials.MOST]
    found = tuple(inline_library.card(words, item) for item in shown)
    told = InlineOffer(found, next_offset=str(shown[-1].id) if more else "", lasts=False)
    if offset:
        return told
    times, is_length = await _free_times(text, actor, words, now, reads, bot_name)
    if not found:
        return times
    if is_length:
        return replace(told, cards=times.cards + found)
    return told if more else replace(told, cards=found + times.cards)


async def _free_times(
    text: str, actor: Actor, words: Words, now: datetime, reads: Reads, bot_name: str
) -> tuple[InlineOffer, bool]:
    """Digits typed leave the lengths that begin with them; other words are understood as "free times"."""
    ends_at = end_of_card(now, zone_named(actor.zone))
    calendars = await queries.calendars(reads, actor.tutor_ids, now, ends_at)
    lengths = await queries.lengths(reads, actor)
    taught = {tutor_id for tutor_id, _ in lengths}
    lengths += tuple((tutor_id, USUAL_MINUTES) for tutor_id in calendars if tutor_id not in taught)
    narrowed = [one for one in lengths if text.isdecimal() and str(one[1]).startswith(text)]
    found = [
        screens.slots_of(calendars[tutor_id], minutes, ends_at, now)
        for tutor_id, minutes in narrowed or lengths
        if tutor_id in calendars
    ]
    return screens.offer(words, found, now, bot_name, teaches=True), bool(narrowed)


@routes.result(callbacks.SlotsCard)
async def take_note(
    press: callbacks.SlotsCard, actor: Actor, inline_message_id: str, now: datetime, uow: UnitOfWork
) -> None:
    """The card has been sent."""
    await shared_cards.share(uow, actor, press.tutor, press.minutes, inline_message_id, press.shown, now)
