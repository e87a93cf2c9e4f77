"""Cards with free times in other people's chats."""

from typing import Protocol

from domain.shared_cards import SharedCard


class SharedCards(Protocol):
    async def add_once(self, card: SharedCard) -> None:
        """Nothing when its message is known."""
        ...
