"""Handlers ask for what exists, buttons fit and mean one thing, dialogs have a way in and out."""

import inspect
from typing import Any, get_type_hints

import pytest
from aiogram.fsm.state import StatesGroup
from pydantic.fields import FieldInfo

from bot import app
from bot.callbacks.base import Fullest, Press
from bot.context import PROVIDED
from bot.l10n import has
from bot.routing import Route
from bot.table import Table, dialog_key
from domain.people import Language

TABLE = Table(app.FEATURES)
BIGGEST: dict[type, object] = {int: 2**63 - 1, str: "x" * 24}
PRESSES = sorted(TABLE.presses.values(), key=lambda pair: pair[0].__prefix__)


def all_presses() -> list[type[Press]]:
    """Every meaning declared anywhere in the callbacks package."""
    found, waiting = [], [Press]
    while waiting:
        waiting = [child for parent in waiting for child in parent.__subclasses__()]
        found += waiting
    return [kind for kind in found if kind.__module__.startswith("bot.callbacks")]


def all_routes() -> list[tuple[str, Route]]:
    return [
        *((prefix, route) for prefix, (_, route) in TABLE.presses.items()),
        *((f"/{name}", route) for (name, _), route in TABLE.commands.items()),
        *TABLE.texts.items(),
        *TABLE.media.items(),
        *TABLE.prompts.items(),
        *((f"anywhere {role}", route) for role, route in TABLE.anywhere.items()),
        *((f"said {role}", route) for role, route in TABLE.said.items()),
        *TABLE.asked.items(),
        *((f"money {act.name}", route) for act, route in TABLE.money.items()),
        *((f"result {prefix}", route) for prefix, (_, route) in TABLE.chosen.items()),
    ]


DIALOGS = {dialog_key(route.dialog): route.dialog for _, route in all_routes() if route.dialog is not None}


@pytest.mark.parametrize("name,route", all_routes(), ids=lambda part: part if isinstance(part, str) else "")
def test_a_handler_asks_only_for_what_is_provided(name: str, route: Route) -> None:
    assert route.parameters <= PROVIDED.keys(), (
        f"{name}: {route.parameters - PROVIDED.keys()} is provided by nobody"
    )


@pytest.mark.parametrize("meaning", all_presses(), ids=lambda kind: kind.__prefix__)
def test_a_button_fits_into_64_bytes_at_its_fullest(meaning: type[Press]) -> None:
    values: dict[str, Any] = {name: _fullest(field) for name, field in meaning.model_fields.items()}
    fullest = meaning.model_construct(**values)
    assert len(fullest.pack().encode()) <= 64


def _fullest(field: FieldInfo) -> object:
    """The longest value the field's type lets through."""
    bounds = [mark.value for mark in field.metadata if isinstance(mark, Fullest)]
    return bounds[0] if bounds else BIGGEST[str if field.annotation is str else int]


def test_every_prefix_is_one_meanings_alone() -> None:
    prefixes = [kind.__prefix__ for kind in all_presses()]
    assert len(prefixes) == len(set(prefixes))


def test_every_meaning_has_a_handler() -> None:
    unhandled = {kind.__prefix__ for kind in all_presses()} - TABLE.presses.keys() - TABLE.chosen.keys()
    assert not unhandled


@pytest.mark.parametrize("data", ["1", "+1", " 1", "1 ", "1_0", "1.0", "٣", "01", "1e3", "9" * 40, "", "-1"])
def test_an_id_in_a_button_is_read_strictly(data: str) -> None:
    meaning, _ = TABLE.presses["tl"]
    assert (meaning.read(f"tl:{data}") is not None) == (data == "1")


@pytest.mark.parametrize("dialog", DIALOGS.values(), ids=DIALOGS.keys())
def test_every_step_of_a_dialog_asks_again_and_hears_words(dialog: type[StatesGroup]) -> None:
    for state in dialog.__all_states__:
        name = str(state.state)
        assert name in TABLE.prompts, f"{name} has no prompt"
        assert name in TABLE.texts or name in TABLE.media or _has_buttons(dialog), f"{name} hears nothing"


def _has_buttons(dialog: type[StatesGroup]) -> bool:
    return any(route.dialog is dialog for _, route in TABLE.presses.values())


@pytest.mark.parametrize("dialog", DIALOGS.values(), ids=DIALOGS.keys())
def test_every_dialog_can_be_named_when_it_is_left(dialog: type[StatesGroup]) -> None:
    assert all(has(language, dialog_key(dialog)) for language in Language)


def test_prompts_only_read() -> None:
    assert not [name for name, route in TABLE.prompts.items() if route.writes]


def test_every_handler_is_short() -> None:
    for name, route in all_routes():
        lines = inspect.getsource(route.handler).splitlines()
        assert len(lines) <= 32, f"{name}: {route.handler.__name__} has {len(lines)} lines"


def test_every_handler_is_annotated() -> None:
    for _, route in all_routes():
        assert get_type_hints(route.handler).keys() >= route.parameters
