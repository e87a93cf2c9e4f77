"""What happens in the simulated world, for whoever watches: the page, the findings, tests."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from simulator.chats import Chat, Message
from simulator.wire import Json

EventKind = Literal[
    "message", "edited", "deleted", "pinned", "reaction",  # `message` is set
    "typing", "draft", "answer", "tap",  # `chat` and `data`; an answer's data: id, text, show_alert, url
    "keyboard",  # the reply keyboard of a person changed
    "person", "bot", "clock", "fault", "call", "update", "finding",  # `data`
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    kind: EventKind
    chat: Chat | None = None
    message: Message | None = None
    person_id: int | None = None
    data: Json | None = None


Listener = Callable[[Event], None]


class Events:
    """Listeners are called at once, in order, and must not block or raise."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Returns the function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(
        self,
        kind: EventKind,
        *,
        chat: Chat | None = None,
        message: Message | None = None,
        person_id: int | None = None,
        data: Json | None = None,
    ) -> None:
        if self._listeners:
            event = Event(kind=kind, chat=chat, message=message, person_id=person_id, data=data)
            for listener in tuple(self._listeners):
                listener(event)
