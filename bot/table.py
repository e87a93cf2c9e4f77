"""One table of all handlers, and which of them an update is for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from aiogram.fsm.state import StatesGroup

from bot.callbacks.base import Press
from bot.incoming import Act, Incoming
from bot.routing import Route, Routes
from domain.people import Role

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Choice:
    """``leaves`` names the dialog that this update walks out of; ``state`` is the one it answers."""

    route: Route | None
    arguments: dict[str, Any] = field(default_factory=dict)
    leaves: type[StatesGroup] | None = None


class Table:
    """Built once from every feature's routes; raises ValueError when two claim the same thing."""

    def __init__(self, features: Iterable[Routes]) -> None:
        self.presses: dict[str, tuple[type[Press], Route]] = {}
        self.commands: dict[tuple[str, Role | None], Route] = {}
        self.texts: dict[str, Route] = {}
        self.media: dict[str, Route] = {}
        self.prompts: dict[str, Route] = {}
        self.anywhere: dict[Role, Route] = {}
        self.said: dict[Role, Route] = {}
        self.edits: dict[Role, Route] = {}
        self.asked: dict[str, Route] = {}
        self.chosen: dict[str, tuple[type[Press], Route]] = {}
        self.money: dict[Act, Route] = {}
        for feature in features:
            for meaning, route in feature.presses.items():
                self._claim(self.presses, meaning.__prefix__, (meaning, route), feature.name)
            for meaning, route in feature.chosen.items():
                self._claim(self.chosen, meaning.__prefix__, (meaning, route), feature.name)
            for name in (
                "commands",
                "texts",
                "media",
                "prompts",
                "anywhere",
                "said",
                "edits",
                "asked",
                "money",
            ):
                for key, route in getattr(feature, name).items():
                    self._claim(getattr(self, name), key, route, feature.name)

    def _claim(self, table: dict[Any, Any], key: object, value: object, feature: str) -> None:
        if key in table:
            message = f"{feature}: {key} is handled elsewhere too"
            raise ValueError(message)
        table[key] = value

    def dialog_of(self, state: str | None) -> type[StatesGroup] | None:
        """None for no state, and for one that a deploy has taken away."""
        if state is None:
            return None
        route = self.prompts.get(state) or self.texts.get(state) or self.media.get(state)
        return route.dialog if route else None

    def choose(self, incoming: Incoming, state: str | None, hat: Role | None) -> Choice:
        """The handler for this update; a Choice without one means nobody knows what to do with it."""
        dialog = self.dialog_of(state)
        if incoming.act is Act.PRESS:
            return self._press(incoming, dialog)
        if incoming.act is Act.COMMAND:
            route = self.commands.get((incoming.command, hat)) or self.commands.get((incoming.command, None))
            leaves = dialog if route else None
            return Choice(route, {"argument": incoming.argument}, leaves)
        if incoming.act is Act.TEXT:
            route = self.texts.get(state) if state else self._said(hat)
            return Choice(route, {"text": incoming.text})
        if incoming.act is Act.MEDIA:
            return Choice(self._media(state, dialog, hat), {"text": incoming.text})
        if incoming.act is Act.EDIT:
            return Choice(self.edits.get(hat) if hat else None, {"text": incoming.text})
        return self._rare(incoming)

    def _rare(self, incoming: Incoming) -> Choice:
        """Money, and what happens in other chats."""
        if incoming.is_money:
            return Choice(self.money.get(incoming.act), {"payment": incoming.payment})
        if incoming.act is Act.CHOSE_INLINE:
            return _meant(self.chosen, incoming.data)
        return Choice(self.asked.get("inline") if incoming.act is Act.ASKED_INLINE else None)

    def hats_for(self, command: str) -> list[Role]:
        """Whose command it is, in the order of the enum."""
        return [role for role in Role if (command, role) in self.commands]

    def _press(self, incoming: Incoming, dialog: type[StatesGroup] | None) -> Choice:
        meant = _meant(self.presses, incoming.data)
        if meant.route is None:
            return meant
        return replace(meant, leaves=dialog if meant.route.dialog is not dialog else None)

    def _said(self, hat: Role | None) -> Route | None:
        return self.said.get(hat) if hat else None

    def _media(self, state: str | None, dialog: type[StatesGroup] | None, hat: Role | None) -> Route | None:
        if state and dialog:
            return self.media.get(state)
        return self.anywhere.get(hat) if hat else None


def _meant(table: dict[str, tuple[type[Press], Route]], data: str) -> Choice:
    """By its prefix; without a route when the data is not what this bot packs."""
    found = table.get(data.partition(":")[0])
    meaning = found[0].read(data) if found else None
    return Choice(found[1], {"press": meaning}) if found and meaning is not None else Choice(None)


def kebab(name: str) -> str:
    """``PlanLesson`` → ``plan-lesson``: how dialogs and states are called in the locales."""
    return re.sub(r"-+", "-", _HUMP.sub("-", name).lower().replace("_", "-"))


def dialog_key(dialog: type[StatesGroup]) -> str:
    """The message that names a dialog to people."""
    return f"dialog-name-{kebab(dialog.__name__)}"
