"""Attempts at what is not one's own, drawn from the routers themselves.

Every draw is made twice from one seed: once with a foreign row's id, once with an id that no row has. A button's
field or a dialog's datum that nobody knows a value for is a KeyError: a new one cannot be forgotten.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.state import State

from bot.app import FEATURES
from bot.callbacks.base import Press
from bot.table import Table
from simulator.chats import Message
from simulator.person import Person
from tests.rig.lives import KINDS, Ids
from tests.rig.values import CURSORS, DRAFT, LISTS, STEPS, TYPED, WORDS

TABLE = Table(FEATURES)
NOBODYS = 987_654_321_987


def names_a_row(name: str) -> bool:
    """A field of a button: its ``page`` is a number in a list."""
    return name in KINDS and name not in WORDS


@dataclass
class Hand:
    """Draws ids and words. ``empty``: in place of each foreign id the one of nobody; ``used`` are those meant."""

    dice: random.Random
    targets: Ids
    own: Ids
    empty: bool
    used: set[int] = field(default_factory=set)

    def row(self, kind: str) -> int:
        """One's own at times: a foreign lesson in one's own course is an attempt too."""
        own = self.own.get(kind, ())
        foreign = tuple(row for row in self.targets[kind] if row not in own)
        mine = self.dice.random() < 0.3
        picked = self.dice.random()
        if own and (mine or not foreign):
            return own[int(picked * len(own))]
        row = foreign[int(picked * len(foreign))]
        self.used.add(row)
        return NOBODYS if self.empty else row

    def word(self, words: dict[str, tuple[Any, ...]], name: str) -> Any:  # noqa: ANN401 (whatever fits)
        return self.dice.choice(words[name])

    def field(self, name: str) -> Any:  # noqa: ANN401 (a button's value)
        if name in CURSORS:
            return self.row(self.dice.choice(CURSORS[name]))
        return self.row(name) if names_a_row(name) else self.word(WORDS, name)

    def datum(self, name: str) -> Any:  # noqa: ANN401 (a dialog's)
        if name in LISTS:
            return [self.row(LISTS[name])]
        return self.word(DRAFT, name) if name in DRAFT else self.field(name)


@dataclass(frozen=True)
class Attempt:
    """In the dialog ``state`` with its ``data``: what the person does, given a message of the bot."""

    name: str
    state: str | None
    data: dict[str, Any]
    deed: Callable[[Person, Message], object]


def states() -> list[str]:
    return sorted(TABLE.prompts.keys() | TABLE.texts.keys() | TABLE.media.keys())


def press(meaning: type[Press], hand: Hand) -> Attempt:
    """Every second one in the midst of some dialog, of the button's own family where it has one."""
    values = {name: hand.field(name) for name in meaning.model_fields}
    packed = meaning(**values).pack()
    dialog = TABLE.presses[meaning.__prefix__][1].dialog
    state: str | None = None
    if dialog is not None:
        inside: tuple[State, ...] = dialog.__all_states__
        state = hand.dice.choice([None, *(str(step.state) for step in inside)])
    elif hand.dice.random() < 0.2:
        state = hand.dice.choice(states())
    name = f"{meaning.__name__} in {state}"
    return Attempt(name, state, data(state, hand), lambda person, message: person.taps(message, packed))


def data(state: str | None, hand: Hand) -> dict[str, Any]:
    """All that any dialog remembers; ``student`` turns adding a student into adding a subject."""
    if state is None:
        return {}
    names = [*DRAFT, *LISTS, *(name for name in KINDS if name not in {"page", "participation"})]
    found = {name: hand.datum(name) for name in (*names, *STEPS)}
    if state.startswith("AddStudent") and hand.dice.random() < 0.5:
        del found["student"]
    return found


def answer(state: str, hand: Hand) -> Attempt:
    """Words, a photo or a voice in answer to a step about a foreign thing."""
    kind = hand.dice.choice(("text", "text", "number", "photo", "voice", "album"))
    remembered = data(state, hand)
    number = str(hand.row(hand.dice.choice(sorted(KINDS)))) if kind == "number" else ""
    text = number or hand.dice.choice(TYPED)
    deeds: dict[str, Callable[[Person, Message], object]] = {
        "text": lambda person, message: person.replies(message, text),
        "number": lambda person, _: person.sends(text),
        "photo": lambda person, _: person.sends_photo(caption=text),
        "voice": lambda person, _: person.sends_voice(3),
        "album": lambda person, _: person.sends_album(2),
    }
    return Attempt(f"{kind} in {state}", state, remembered, deeds[kind])


def command(name: str, hand: Hand) -> Attempt:
    """With a foreign id, bare or dressed as a deep link's payload, behind it."""
    row = hand.row(hand.dice.choice(sorted(KINDS)))
    dress = hand.dice.choice(("{}", "{:032x}", "{:A>32}", "lesson_{}", "{} {}", "book_{}_60"))
    text = f"/{name} {dress.format(row, row)}"
    state = hand.dice.choice([None, None, *states()])
    return Attempt(f"/{name} in {state}", state, data(state, hand), lambda person, _: person.sends(text))
