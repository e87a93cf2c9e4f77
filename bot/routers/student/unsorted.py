"""What was sent before its homework was known: it outlives the question and joins the homework opened next."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from aiogram import types

from domain.access import Actor
from domain.homework import Material, MediaKind
from domain.ports import UnitOfWork
from domain.services import handing_in

KEY = "sent"
WAITS = timedelta(days=1)
"""Later it is no longer what the student thinks of when he opens a homework."""

Things = list[dict[str, Any]]


def remembered(message: types.Message, material: Material, now: datetime) -> dict[str, Any]:
    return {
        "message": message.message_id,
        "album": message.media_group_id,
        "material": asdict(material),
        "at": now.isoformat(),
    }


def waiting(data: dict[str, Any], now: datetime) -> Things:
    """In the order it came."""
    things: Things = data.get(KEY, [])
    return [
        thing for thing in things if datetime.fromisoformat(thing.get("at") or now.isoformat()) > now - WAITS
    ]


def corrected(things: Things, message_id: int, material: Material) -> Things | None:
    """One of them was changed on the phone; None when it is none of them."""
    if all(thing["message"] != message_id for thing in things):
        return None
    new = asdict(material)
    return [thing | {"material": new} if thing["message"] == message_id else thing for thing in things]


async def collect_all(
    uow: UnitOfWork, actor: Actor, homework_id: int, things: Sequence[dict[str, Any]], now: datetime
) -> None:
    """They become pages of this homework. Raises what ``handing_in.collect`` raises."""
    for thing in things:
        material = Material(**{**thing["material"], "kind": MediaKind(thing["material"]["kind"])})
        await handing_in.collect(uow, actor, homework_id, thing["message"], thing["album"], material, now)
