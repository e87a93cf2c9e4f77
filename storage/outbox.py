"""Delivery's side of the notices: due → sending → sent, unknown, expired, withdrawn or undeliverable.

A claim is a lease with a secret number. Every later word on a notice names that number, so a worker that was taken
for dead finds nothing to overwrite. Never are two notices of one person in flight; a unique index sees to it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Update, bindparam, delete, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import NoticeKind, NoticeState
from storage import conversation, tables
from storage.claims import EXPIRE, ClaimedNotice, claim, next_due
from storage.engine import Database
from storage.types import UtcDateTime

__all__ = [
    "ClaimedNotice",
    "claim",
    "drop",
    "expire",
    "mark_sending",
    "mark_sent",
    "mark_unknown",
    "next_due",
    "postpone",
    "prune",
    "release",
    "resend_unknown",
    "retry_at",
]

FINAL = (
    NoticeState.SENT,
    NoticeState.EXPIRED,
    NoticeState.WITHDRAWN,
    NoticeState.UNDELIVERABLE,
    NoticeState.UNKNOWN,
)


_n = tables.notices.c
_now, _at = bindparam("now", type_=UtcDateTime()), bindparam("at", type_=UtcDateTime())

_ours = update(tables.notices).where(_n.id == bindparam("of_id"), _n.lease == bindparam("of_lease"))
_sending = _ours.where(_n.state == NoticeState.SENDING)
_free: dict[str, Any] = {"lease": None, "lease_until": None, "send_started_at": None}
_STARTED = (
    update(tables.notices)
    .where(
        _n.id.in_(bindparam("ids", expanding=True)),
        _n.lease == bindparam("of_lease"),
        _n.state == NoticeState.SENDING,
    )
    .values(send_started_at=_now)
    .returning(_n.id)
)
# A success that arrives after the lease was taken away is still a success, unless it is being sent again.
_SENT = _ours.where(_n.state.in_((NoticeState.SENDING, NoticeState.UNKNOWN))).values(
    state=NoticeState.SENT, sent_at=_now, message_id=bindparam("sent_message"), lease=None, lease_until=None
)
_UNKNOWN = _sending.values(state=NoticeState.UNKNOWN)
_DROPPED = _sending.values(state=bindparam("final"), **_free)
_BACK = _sending.values(state=NoticeState.DUE, due_at=_at, **_free)
_BACK_UNCOUNTED = _BACK.values(attempts=_n.attempts - 1)
_PAUSE = (
    update(tables.notices)
    .where(_n.person_id == bindparam("of_person"), _n.state == NoticeState.DUE, _n.due_at < _at)
    .values(due_at=_at)
)
_leases_over = update(tables.notices).where(_n.state == NoticeState.SENDING, _n.lease_until <= _now)
_UNSTARTED_OVER = _leases_over.where(_n.send_started_at.is_(None)).values(state=NoticeState.DUE, **_free)
_STARTED_OVER = _leases_over.where(_n.send_started_at.is_not(None)).values(state=NoticeState.UNKNOWN)
_RESEND = (
    update(tables.notices)
    .where(
        _n.state == NoticeState.UNKNOWN,
        ~_n.resent,
        _n.kind.in_(bindparam("kinds", expanding=True)),
    )
    .values(state=NoticeState.DUE, due_at=_now, resent=True, **_free)
)
_PRUNE = delete(tables.notices).where(
    _n.state.in_(FINAL), _n.created_at < bindparam("before", type_=UtcDateTime())
)


async def mark_sending(db: Database, claimed: Sequence[ClaimedNotice], now: datetime) -> list[ClaimedNotice]:
    """Committed before the calls to Telegram, so that a crash is known to leave these unknown.

    ``claimed`` is one claim or a part of it; the answer is what is still ours: send nothing else.
    """
    if not claimed:
        return []
    params = {"ids": [notice.id for notice in claimed], "of_lease": claimed[0].lease, "now": now}
    async with db.transaction() as connection:
        ours = set((await connection.execute(_STARTED, params)).scalars().all())
    return [notice for notice in claimed if notice.id in ours]


async def mark_sent(db: Database, bot_id: int, notice: ClaimedNotice, message_id: int, now: datetime) -> bool:
    """Also remembers the message as the chat's last. False when the lease was no longer ours."""
    async with db.transaction() as connection:
        await conversation.remember_message(connection, bot_id, notice.telegram_id, message_id, now)
        return await _change(connection, _SENT, notice, now=now, sent_message=message_id)


async def mark_unknown(db: Database, notice: ClaimedNotice) -> bool:
    """Nobody knows whether Telegram has it; ``resend_unknown`` applies the kind's rule."""
    async with db.transaction() as connection:
        return await _change(connection, _UNKNOWN, notice)


async def drop(db: Database, notice: ClaimedNotice, final: NoticeState) -> bool:
    """It will not be sent: WITHDRAWN (no longer useful, or not wanted), EXPIRED or UNDELIVERABLE."""
    async with db.transaction() as connection:
        return await _change(connection, _DROPPED, notice, final=final)


async def retry_at(db: Database, notice: ClaimedNotice, at: datetime) -> bool:
    """Telegram has certainly not accepted it: due again at that moment, the attempt counted."""
    async with db.transaction() as connection:
        return await _change(connection, _BACK, notice, at=at)


async def postpone(db: Database, notice: ClaimedNotice, until: datetime) -> bool:
    """A 429: no attempt, and nothing goes to this person before ``until``; the order is kept."""
    async with db.transaction() as connection:
        ours = await _change(connection, _BACK_UNCOUNTED, notice, at=until)
        await connection.execute(_PAUSE, {"of_person": notice.person_id, "at": until})
        return ours


async def release(db: Database, now: datetime) -> tuple[int, int]:
    """Ends leases that ran out: how many are due again (never started), how many unknown (started)."""
    async with db.transaction() as connection:
        due = await connection.execute(_UNSTARTED_OVER, {"now": now})
        unknown = await connection.execute(_STARTED_OVER, {"now": now})
        return due.rowcount, unknown.rowcount


async def resend_unknown(db: Database, now: datetime, kinds: Iterable[NoticeKind]) -> int:
    """Of these kinds an unknown outcome is sent once more; the others stay unknown for good."""
    async with db.transaction() as connection:
        return (await connection.execute(_RESEND, {"now": now, "kinds": sorted(kinds)})).rowcount


async def expire(db: Database, now: datetime) -> int:
    async with db.transaction() as connection:
        return (await connection.execute(EXPIRE, {"now": now})).rowcount


async def prune(db: Database, before: datetime) -> int:
    """Forgets settled notices made earlier. Their keys are free again: keep them as long as facts can recur."""
    async with db.transaction() as connection:
        return (await connection.execute(_PRUNE, {"before": before})).rowcount


async def _change(
    connection: AsyncConnection, statement: Update, notice: ClaimedNotice, **params: object
) -> bool:
    params = {"of_id": notice.id, "of_lease": notice.lease} | params
    return (await connection.execute(statement, params)).rowcount > 0
