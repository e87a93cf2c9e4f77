"""Cards with free times as the worker looks after them: taken by turns, so that many cards only wait longer."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, select, update

from domain.people import Language
from storage import tables
from storage.engine import Database
from storage.reads import Reads
from storage.types import Id, UtcDateTime

_c = tables.shared_cards.c
_now = bindparam("now", type_=UtcDateTime())
_due = _c.look_at <= _now
_ANY = select(exists(_c.id).where(_due))
_TAKE = (
    select(_c.id, _c.tutor_id, _c.inline_message_id, _c.minutes, _c.language, _c.shown, _c.ends_at)
    .where(_due)
    .order_by(_c.look_at, _c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True, key_share=True)
)
_LATER = (
    update(tables.shared_cards)
    .where(_c.id.in_(bindparam("ids", expanding=True, type_=Id())))
    .values(look_at=bindparam("next_look", type_=UtcDateTime()))
)
_SHOWN = (
    update(tables.shared_cards).where(_c.id == bindparam("of_id", type_=Id())).values(shown=bindparam("now_shown"))
)  # fmt: skip
_OVER = (
    update(tables.shared_cards)
    .where(_c.id.in_(bindparam("ids", expanding=True, type_=Id())))
    .values(look_at=None)
)


@dataclass(frozen=True, slots=True)
class CardToLookAt:
    """``shown`` is what its message shows, as far as is known."""

    id: int
    tutor_id: int
    inline_message_id: str
    minutes: int
    language: Language
    shown: str
    ends_at: datetime


async def any_due(reads: Reads, now: datetime) -> bool:
    return bool(await reads.scalar(_ANY, {"now": now}))


async def take(db: Database, now: datetime, limit: int, next_look: datetime) -> tuple[CardToLookAt, ...]:
    """Those that have waited longest; nobody looks at them again before ``next_look``."""
    async with db.transaction() as connection:
        rows = (await connection.execute(_TAKE, {"now": now, "limit": limit})).all()
        if rows:
            await connection.execute(_LATER, {"ids": [row.id for row in rows], "next_look": next_look})
    return tuple(CardToLookAt(*row) for row in rows)


async def mark(db: Database, shown: dict[int, str], over: list[int]) -> None:
    """What their messages show now, by card; and which are no longer looked after."""
    async with db.transaction() as connection:
        if shown:
            await connection.execute(
                _SHOWN, [{"of_id": card, "now_shown": drawn} for card, drawn in shown.items()]
            )
        if over:
            await connection.execute(_OVER, {"ids": over})
