"""Attempts at the services themselves: who may, is asked by each of them and not by the buttons alone."""

import inspect
import pkgutil
from collections.abc import Callable
from datetime import date, timedelta
from importlib import import_module
from typing import Any

from domain import services as every_service
from domain.assignments import BY_LESSON, Due
from domain.availability import Hours, Span, TimeOffKind
from domain.cancellations import CancelReason
from domain.checking import PageMark
from domain.disputes import DisputeReason
from domain.grades import Grade, MarkKind, Scale
from domain.homework import Material, MediaKind
from domain.ledger import PaymentMethod
from domain.lessons import Attendance
from domain.package_days import Days
from domain.packages import Offer
from domain.payments import Paid
from domain.people import Language, Role
from domain.prices import Per, Terms
from domain.records import Chip, Part
from domain.requisites import RequisiteKind
from domain.series import Scope
from domain.services import INNER_SERVICES
from domain.services.package_freezes import Whose
from domain.services.packages import Sale
from domain.services.series_plans import Slot
from tests.bot.rig import MONDAY_NOON
from tests.rig.attempts import Hand
from tests.rig.lives import KINDS

NOTE = Material(kind=MediaKind.TEXT, text="note")
ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "instead_of": (0,),
    "now": (MONDAY_NOON,),
    "starts_at": (MONDAY_NOON + timedelta(days=2),),
    "excused": (True, False),
    "duration_minutes": (60,),
    "due_at": (MONDAY_NOON + timedelta(days=5),),
    "happened_at": (MONDAY_NOON,),
    "revision": (1, 2),
    "name": ("Bob",),
    "subject": ("Art",),
    "studio_name": ("Mine",),
    "price_minor": (1000,),
    "amount_minor": (1000,),
    "month": (date(2026, 3, 1),),
    "intent": ("abcdef",),
    "note": (None, "n"),
    "text": ("Do it",),
    "materials": ([],),
    "material": (NOTE,),
    "message_id": (9,),
    "album_id": (None,),
    "role": (Role.STUDENT, Role.GUARDIAN),
    "currency": ("RUB",),
    "zone": ("Europe/London",),
    "language": (Language.ENGLISH,),
    "on": (True,),
    "weekdays": ([0, 1],),
    "intervals": ([Hours(600, 720)],),
    "kind": tuple(TimeOffKind),
    "cancels": (True, False),
    "first": (date(2026, 3, 10),),
    "last": (date(2026, 3, 12),),
    "rule": ("buffer_minutes",),
    "value": (15,),
    "ends_on": (None, date(2026, 8, 1)),
    "index": (0, 1),
    "starts": ([MONDAY_NOON + timedelta(days=4)],),
    "capacity": (3, 1),
    "mark": tuple(PageMark),
    "attendance": tuple(Attendance),
    "number": (1, 9),
    "part": tuple(Part),
    "chip": (Chip.GREAT,),
    "file_id": ("voice",),
    "mastery": (0, 1, 3),
    "claim": tuple(DisputeReason),
    "reason": (CancelReason.PLANS, CancelReason.ILLNESS),
    "agreed_minor": (150_000, 0),
    "asks": (True, False),
    "makes_up": (True, False),
    "despite_clash": (True, False),
    "despite_past": (True, False),
    "is_trial": (True, False),
    "paid": (Paid(amount_minor=1000, happened_at=MONDAY_NOON),),
    "proof": (Material(kind=MediaKind.PHOTO, file_id="f", file_unique_id="f"),),
    "method": (PaymentMethod.BANK, PaymentMethod.CASH),
    "requisite_kind": tuple(RequisiteKind),
    "beyond": (True, False),
    "per": tuple(Per),
    "terms": (Terms(amount_minor=1000), Terms(percent_off=10)),
    "course_ids": ((1,),),
    "days": (Days(date(2026, 3, 10), date(2026, 3, 12)),),
    "whose": (Whose(1), Whose(1, everybody=True)),
    "batch": ("abcdef123456",),
    "offer": (Offer("Eight", 8, 100_000, 60),),
    "sale": (Sale(Offer("Eight", 8, 100_000), frozenset({1})),),
    "since": (None, date(2026, 6, 1)),
    "scope": tuple(Scope),
    "corrects": (True, False),
    "keeps": ([],),
    "scale": tuple(Scale),
    "grade": (Grade(Scale.FIVE, 4),),
    "inline_message_id": ("AgAAA1",),
    "shown": ("abcdef123456",),
    "minutes": (60, 7),
    "due": (BY_LESSON, Due(date(2026, 3, 10))),
    "mark_kind": tuple(MarkKind),
    "weight": (2, 9),
    "fallback": ("Untitled",),
    "of": (1, 2),
    "title": ("Maths",),
    "span": (Span(MONDAY_NOON - timedelta(days=30), MONDAY_NOON),),
    "why": (None, "Better at the end"),
    "slot": (Slot(weekdays=5, clock_minutes=600, duration_minutes=60, starts_on=date(2026, 3, 9)),),
}
"""Values for the parameters of services that name no row."""


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
    if name == "whom":
        return [hand.row("student")]
    return str(hand.row("invitation")) if name == "secret" else hand.word(ARGUMENTS, name)
