"""Where handlers announce themselves; ``dispatch`` looks them up in one table.

Ours instead of aiogram's observers: a handler must be known before its transaction opens, and a hundred filters
tried in a row cost eight times one look-up by prefix (DESIGN §5).
"""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from aiogram.fsm.state import State, StatesGroup

from bot.callbacks.base import Press
from bot.incoming import Act
from bot.screen import Answers
from domain.errors import StepOver
from domain.people import Role


@dataclass(frozen=True, slots=True)
class Ask:
    """On to another step of a dialog: the person sees the step's own question, its prompt, drawn from this data."""

    step: State
    data: dict[str, Any] = field(default_factory=dict)


def going_on(data: dict[str, Any], *answered: str) -> dict[str, Any]:
    """The data of a dialog in which so much is answered. Raises StepOver for a button of one that is over."""
    if any(data.get(name) is None for name in answered):
        raise StepOver
    return data


Handler = Callable[..., Awaitable[Answers | Ask]]
_Handler = TypeVar("_Handler", bound=Handler)
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Route:
    """A handler and what it asks for. ``writes``: it runs inside the update's transaction."""

    handler: Handler
    parameters: frozenset[str]
    dialog: type[StatesGroup] | None = None
    asks: bool = False

    @property
    def writes(self) -> bool:
        return self.asks or bool(self.parameters & {"uow", "state"})


def route_of(handler: Handler, dialog: type[StatesGroup] | None = None) -> Route:
    signature = inspect.signature(handler)
    asks = Ask in (signature.return_annotation, *get_args(signature.return_annotation))
    return Route(handler, frozenset(signature.parameters), dialog, asks)


@dataclass(frozen=True)
class Routes:
    """One feature's handlers. The same command may be given by several roles; the wearer's hat decides."""

    name: str
    presses: dict[type[Press], Route] = field(default_factory=dict)
    commands: dict[tuple[str, Role | None], Route] = field(default_factory=dict)
    texts: dict[str, Route] = field(default_factory=dict)
    media: dict[str, Route] = field(default_factory=dict)
    prompts: dict[str, Route] = field(default_factory=dict)
    anywhere: dict[Role, Route] = field(default_factory=dict)
    said: dict[Role, Route] = field(default_factory=dict)
    edits: dict[Role, Route] = field(default_factory=dict)
    asked: dict[str, Route] = field(default_factory=dict)
    chosen: dict[type[Press], Route] = field(default_factory=dict)
    money: dict[Act, Route] = field(default_factory=dict)

    def press(
        self, meaning: type[Press], within: type[StatesGroup] | None = None
    ) -> Callable[[_Handler], _Handler]:
        """A button. ``within`` names the dialog it belongs to: pressing it does not leave that dialog."""
        return self._announce(self.presses, meaning, within)

    def command(self, name: str, role: Role | None = None) -> Callable[[_Handler], _Handler]:
        """A slash command; ``role`` None serves every hat that has none of its own."""
        return self._announce(self.commands, (name, role), None)

    def text(self, *states: State) -> Callable[[_Handler], _Handler]:
        """Typed words while the dialog waits in one of these states."""
        return self._announce_states(self.texts, states)

    def sent(self, *states: State) -> Callable[[_Handler], _Handler]:
        """Photos, files, voice and the like while the dialog waits in one of these states."""
        return self._announce_states(self.media, states)

    def prompt(self, *states: State) -> Callable[[_Handler], _Handler]:
        """The question of a step, asked again after something that does not answer it. Reads only."""
        return self._announce_states(self.prompts, states)

    def sent_anywhere(self, role: Role) -> Callable[[_Handler], _Handler]:
        """Photos, files and voice sent with no dialog open, by who wears this hat."""
        return self._announce(self.anywhere, role, None)

    def said_anywhere(self, role: Role) -> Callable[[_Handler], _Handler]:
        """Words typed with no dialog open, by who wears this hat. NotUnderstood: they mean nothing here."""
        return self._announce(self.said, role, None)

    def inline(self) -> Callable[[_Handler], _Handler]:
        """Words typed behind the bot's name in any chat, by anybody: the only handler of its kind."""
        return self._announce(self.asked, "inline", None)

    def result(self, meaning: type[Press]) -> Callable[[_Handler], _Handler]:
        """A result of inline mode was sent; like a button it carries its meaning."""
        return self._announce(self.chosen, meaning, None)

    def paid(self) -> Callable[[_Handler], _Handler]:
        """Money that Telegram has taken, from whomever: the only handler of its kind, and it refuses nothing."""
        return self._announce(self.money, Act.PAID, None)

    def given_back(self) -> Callable[[_Handler], _Handler]:
        """The same money on its way back."""
        return self._announce(self.money, Act.GIVEN_BACK, None)

    def edited(self, role: Role) -> Callable[[_Handler], _Handler]:
        """A message of his that he has changed, by who wears this hat; elsewhere it says nothing to anybody."""
        return self._announce(self.edits, role, None)

    def _announce(
        self, table: dict[_Key, Route], key: _Key, dialog: type[StatesGroup] | None
    ) -> Callable[[_Handler], _Handler]:
        def announce(handler: _Handler) -> _Handler:
            if key in table:
                message = f"{self.name}: {key} has a handler already"
                raise ValueError(message)
            table[key] = route_of(handler, dialog)
            return handler

        return announce

    def _announce_states(
        self, table: dict[str, Route], states: tuple[State, ...]
    ) -> Callable[[_Handler], _Handler]:
        def announce(handler: _Handler) -> _Handler:
            for state in states:
                self._announce(table, str(state.state), state.group)(handler)
            return handler

        return announce
