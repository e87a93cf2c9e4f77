"""Cards with free times in other people's chats, as services add them; ``storage.shared_cards`` is the worker's."""

from domain.shared_cards import SharedCard
from storage import tables
from storage.work import InsertOnce, Work, values_of

_ADD = InsertOnce(tables.shared_cards, "inline_message_id")


class SqlSharedCards:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add_once(self, card: SharedCard) -> None:
        self._work.check_studio(card.studio_id)
        await self._work.insert_once(_ADD, values_of(card))
