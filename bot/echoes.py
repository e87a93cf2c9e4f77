"""An album comes as up to ten messages at once: what its first part was answered is not said again for the rest.

A courtesy kept in memory: after a restart in the middle of an album somebody reads the same words twice.
"""

from collections import OrderedDict

from bot.incoming import Incoming
from bot.screen import Answer

MOST = 1000


class AlbumEchoes:
    """The latest album of each person with what was said to it; the people least recently heard are forgotten."""

    def __init__(self) -> None:
        self._said: OrderedDict[int, tuple[str, int, tuple[Answer, ...]]] = OrderedDict()

    def without(self, incoming: Incoming, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
        """The answers, or none when another part of the same album was answered just so. A part that comes
        again, for its answer never arrived, is answered again.
        """
        album = incoming.message.media_group_id if incoming.message else None
        if album is None or not answers:
            return answers
        latest, part, said = self._said.get(incoming.telegram_id, ("", 0, ()))
        if latest == album and said == answers and part != incoming.update_id:
            return ()
        self._said[incoming.telegram_id] = (album, incoming.update_id, answers)
        self._said.move_to_end(incoming.telegram_id)
        if len(self._said) > MOST:
            self._said.popitem(last=False)
        return answers
