"""Attempts at what is not one's own, drawn from the routers and the services themselves.

Every draw is made twice from one seed: once with a foreign row's id, once with an id that no row has. A button's
field, a dialog's datum or a service's parameter that nobody knows a value for is a KeyError: a new one cannot be
forgotten.
"""

import inspect
import pkgutil
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib import import_module
from typing import Any

from aiogram.fsm.state import State

from bot.app import FEATURES
from bot.callbacks.base import Press
from bot.table import Table
from domain import services as every_service
from domain.assignments import BY_LESSON, Due
from domain.availability import Hours, TimeOffKind
from domain.cancellations import CancelReason
from domain.checking import PageMark
from domain.grades import Grade, MarkKind, Scale
from domain.homework import Material, MediaKind
from domain.lessons import Attendance
from domain.people import Language, Role
from domain.records import Chip, Part
from domain.series import Scope
from domain.services import INNER_SERVICES
from domain.services.series_plans import Slot
from simulator.chats import Message
from simulator.person import Person
from tests.bot.rig import MONDAY_NOON
from tests.rig.lives import KINDS, Ids

TABLE = Table(FEATURES)
NOBODYS = 987_654_321_987
CURSORS = {
    "after": ("lesson", "submission", "participation"),
    "before": ("transfer", "homework", "enrolment"),
    "edge": ("student", "course"),
    "cursor": ("homework", "participation", "lesson", "entry"),
}
"""Where a page of a list begins: a row's id too, which a foreigner may know."""
WORDS: dict[str, tuple[Any, ...]] = {
    "revision": (1, 2, 3), "sure": (0, 1, 3), "day": ("20260310", "20260302", "00000000"),
    "clock": (1080, 600, 1440), "minutes": (60, 90), "minor": (150_000, 0), "index": (0, 2), "back": (0, 1, 2),
    "on": (0, 1, 2), "language": ("en", "ru"), "currency": ("RUB", "EUR"), "page": (0, 1), "shelf": (0, 1, 2),
    "purpose": ("plan", "homework", "payment"), "intent": ("abcdef123456",), "month": (202603,), "number": (1,),
    "role": ("student", "guardian", "tutor", "owner"), "weekdays": (1, 5, 0, 999), "every": (1, 2, 9),
    "until": ("20260531", "00000000", "00000010"), "everything": (0, 1), "weekday": (0, 6, 9), "since": (600, 1440),
    "till": (780, 300), "whole": (0, 1), "first": ("20260310", "20260302"), "last": ("20260312", "20260301"),
    "one": (29_545_000, 0), "two": (0, 29_546_000), "three": (0, 29_547_000),
    "places": (2, 6, 999), "mark": (0, 2, 9),
    "part": ("topic", "note", "recap"), "chip": ("great", "x"), "mastery": (0, 1, 3),
    "scale": ("five", "hundred", "x"), "points": (3, 100), "kind": (0, 3, 9), "weight": (0, 2, 9), "form": (0, 1, 9),
    "reason": (0, 1, 9), "asks": (0, 1), "cancelled": (0, 1), "makeup": (0, 1),
    "place": (1, 2, 999), "start": (0, 8, 999),
    "shown": ("abcdef123456",),
    "cancels": (0, 1), "many": (0, 1, 9), "at": (29_542_000, 10**18),
    "rule": ("buffer_minutes", "clients_book", "nothing"), "value": (1, 15, 9999),
}  # fmt: skip
"""Values for the fields of buttons and the data of dialogs that name no row."""
DRAFT: dict[str, tuple[Any, ...]] = {
    "offered": (["Maths", "Art"],), "name": ("Bob",), "subject": ("Art",), "price": (1000,), "text": ("Do it",),
    "materials": ([],), "album": (None,), "sent": ([],), "chosen": ([], [29_545_000]), "part": ("topic",),
    "kept": ([],),
}  # fmt: skip
"""What dialogs remember besides."""
STEPS = (
    "day", "clock", "minutes", "revision", "currency", "weekday", "first", "last", "rule", "weekdays", "every", "until",
    "page",
)  # fmt: skip
TYPED = (
    "10-13, 15-20",
    "12.03-20.03",
    "12.03 18:30",
    "12.03",
    "18:30",
    "60",
    "1500",
    "Bob",
    "London",
    "ABCD-EFGH",
    "/cancel",
    "?",
)
NOTE = Material(kind=MediaKind.TEXT, text="note")
ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "instead_of": (0,), "now": (MONDAY_NOON,),
    "starts_at": (MONDAY_NOON + timedelta(days=2),), "duration_minutes": (60,),
    "due_at": (MONDAY_NOON + timedelta(days=5),), "happened_at": (MONDAY_NOON,), "revision": (1, 2),
    "name": ("Bob",), "subject": ("Art",), "studio_name": ("Mine",), "price_minor": (1000,),
    "amount_minor": (1000,), "intent": ("abcdef",), "note": (None, "n"), "text": ("Do it",), "materials": ([],),
    "material": (NOTE,), "message_id": (9,), "album_id": (None,), "role": (Role.STUDENT, Role.GUARDIAN),
    "currency": ("RUB",), "zone": ("Europe/London",), "language": (Language.ENGLISH,), "on": (True,),
    "weekdays": ([0, 1],), "intervals": ([Hours(600, 720)],), "kind": tuple(TimeOffKind), "cancels": (True, False),
    "first": (date(2026, 3, 10),), "last": (date(2026, 3, 12),), "rule": ("buffer_minutes",), "value": (15,),
    "ends_on": (None, date(2026, 8, 1)),
    "index": (0, 1), "starts": ([MONDAY_NOON + timedelta(days=4)],),
    "capacity": (3, 1), "mark": tuple(PageMark), "attendance": tuple(Attendance), "number": (1, 9),
    "part": tuple(Part), "chip": (Chip.GREAT,), "file_id": ("voice",), "mastery": (0, 1, 3),
    "reason": (CancelReason.PLANS, CancelReason.ILLNESS), "agreed_minor": (150_000, 0), "asks": (True, False),
    "makes_up": (True, False), "despite_clash": (True, False), "despite_past": (True, False), "scope": tuple(Scope),
    "corrects": (True, False), "keeps": ([],), "scale": tuple(Scale), "grade": (Grade(Scale.FIVE, 4),),
    "inline_message_id": ("AgAAA1",), "shown": ("abcdef123456",), "minutes": (60, 7),
    "due": (BY_LESSON, Due(date(2026, 3, 10))),
    "mark_kind": tuple(MarkKind), "weight": (2, 9),
    "slot": (Slot(weekdays=5, clock_minutes=600, duration_minutes=60, starts_on=date(2026, 3, 9)),),
}  # fmt: skip
"""Values for the parameters of services that name no row."""


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
    names = [*DRAFT, *(name for name in KINDS if name not in {"page", "participation"})]
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


def services() -> dict[str, Callable[..., Any]]:
    """Whatever any module of services lets a person do."""
    found: dict[str, Callable[..., Any]] = {}
    for module in pkgutil.iter_modules(every_service.__path__):
        if module.name in INNER_SERVICES:
            continue
        holder = import_module(f"{every_service.__name__}.{module.name}")
        for name, function in inspect.getmembers(holder, inspect.iscoroutinefunction):
            if function.__module__ == holder.__name__ and _has_actor(name, function):
                found[f"{module.name}.{name}"] = function
    return {name: function for name, function in found.items() if name not in INNER_SERVICES}


def _has_actor(name: str, function: Callable[..., Any]) -> bool:
    return not name.startswith("_") and list(inspect.signature(function).parameters)[1:2] == ["actor"]


def arguments(service: Callable[..., Any], hand: Hand) -> dict[str, Any]:
    """By the parameters' names: ``lesson_id`` is a lesson's."""
    _, _, *names = inspect.signature(service).parameters
    return {name: _argument(name, hand) for name in names}


def _argument(name: str, hand: Hand) -> Any:  # noqa: ANN401 (whatever fits)
    kind = name.removesuffix("_id")
    if kind in KINDS:
        return hand.row(kind)
    return str(hand.row("invitation")) if name == "secret" else hand.word(ARGUMENTS, name)
