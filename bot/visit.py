"""One update being answered: who came with what, what is known of him, and what handlers may ask for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.incoming import Incoming, guessed_language, guessed_zone
from bot.l10n import Words
from bot.routing import Route
from bot.screen import Screen
from domain.access import Actor
from storage.conversation import Conversation
from storage.reads import Reads

HomeOf = Callable[[Actor, Words, datetime, Reads], Awaitable[Screen]]
"""The home of whatever hat the actor wears; a stranger's says what this bot is."""


@dataclass(slots=True)
class Here:
    """What is known of this bot once it has started."""

    bot_name: str = ""
    web_address: str = ""
    inline_mode: bool = False
    cards_on: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """``actor`` is a stranger of person id 0 until somebody has been introduced."""

    incoming: Incoming
    conversation: Conversation
    actor: Actor
    words: Words
    now: datetime
    here: Here
    home: HomeOf

    def acting_as(self, actor: Actor) -> "Visit":
        return replace(self, actor=actor)

    def arguments_for(self, route: Route, extra: dict[str, Any]) -> dict[str, Any]:
        """What the handler asks for by name; a name nobody provides is a KeyError here and a red law test before."""
        provided: dict[str, Any] = {
            "message": self.incoming.message,
            "text": self.incoming.text,
            "actor": self.actor,
            "words": self.words,
            "now": self.now,
            "bot_name": self.here.bot_name,
            "web_address": self.here.web_address,
            "inline_mode": self.here.inline_mode,
            "cards_on": self.here.cards_on,
            "offset": self.incoming.offset,
            "inline_message_id": self.incoming.inline_message_id,
            "home": self.home,
            "data": self.conversation.data,
            **extra,
        }
        return {name: provided[name] for name in route.parameters}


def actor_of(incoming: Incoming, conversation: Conversation) -> Actor:
    """Who acts: the person known, or a stranger with what his Telegram tells."""
    if conversation.actor is not None:
        return conversation.actor
    return Actor(
        person_id=0,
        telegram_id=incoming.telegram_id,
        language=guessed_language(incoming.language_code),
        zone=guessed_zone(incoming.language_code),
    )
