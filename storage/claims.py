"""Taking notices for delivery: the oldest of each person, under a lease, never two of one person at once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import NoticeKind, NoticeState
from domain.people import Language
from storage import tables
from storage.engine import Database
from storage.reads import Reads
from storage.types import UtcDateTime

ONE_CLAIM_AT_A_TIME = 7_204_118_004
"""PostgreSQL's advisory lock: a second worker claiming at this moment has nothing to gain by waiting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedNotice:
    """What is to be said, to whom, and what he wants to hear. ``resent``: once already, with unknown outcome."""

    id: int
    lease: int
    key: str
    kind: NoticeKind
    subject: dict[str, int | str]
    studio_id: int | None
    lesson_id: int | None
    homework_id: int | None
    due_at: datetime
    valid_until: datetime | None
    attempts: int
    resent: bool
    person_id: int
    telegram_id: int
    language: Language
    zone: str
    reminders_on: bool
    unreachable: bool
    calendar_files: bool = False


_n, _p = tables.notices.c, tables.people.c
_other = tables.notices.alias("other")
_now, _until = bindparam("now", type_=UtcDateTime()), bindparam("until", type_=UtcDateTime())

_earlier_for_him = exists(_other.c.id).where(
    _other.c.person_id == _n.person_id,
    _other.c.state == NoticeState.DUE,
    or_(_other.c.due_at < _n.due_at, and_(_other.c.due_at == _n.due_at, _other.c.id < _n.id)),
)
_in_flight_to_him = exists(_other.c.id).where(
    _other.c.person_id == _n.person_id, _other.c.state == NoticeState.SENDING
)
_TO_SAY = (
    _n.id,
    _n.key,
    _n.kind,
    _n.subject,
    _n.studio_id,
    _n.lesson_id,
    _n.homework_id,
    _n.due_at,
    _n.valid_until,
    _n.resent,
    _n.person_id,
    _p.telegram_id,
    _p.language,
    _p.zone,
    _p.reminders_on,
    _p.calendar_files,
    _p.unreachable_since.is_not(None).label("unreachable"),
)
_CLAIMABLE = (
    select(*_TO_SAY, (_n.attempts + 1).label("attempts"))
    .join(tables.people, _p.id == _n.person_id)
    .where(_n.state == NoticeState.DUE, _n.due_at <= _now, ~_earlier_for_him, ~_in_flight_to_him)
    .order_by(_n.due_at, _n.id)
    .limit(bindparam("limit"))
    .with_for_update(of=tables.notices, skip_locked=True, key_share=True)
)
_STALE = (
    select(*_TO_SAY, _n.attempts, _n.message_id, _n.stale)
    .join(tables.people, _p.id == _n.person_id)
    .where(_n.stale > 0)
    .order_by(_n.id)
    .limit(bindparam("limit"))
)
_DRAWN = (
    update(tables.notices).where(_n.id == bindparam("of_id"), _n.stale == bindparam("seen")).values(stale=0)
)
_LEASE = (
    update(tables.notices)
    .where(_n.id.in_(bindparam("ids", expanding=True)), _n.state == NoticeState.DUE)
    .values(
        state=NoticeState.SENDING,
        lease=bindparam("new_lease"),
        lease_until=_until,
        attempts=_n.attempts + 1,
        send_started_at=None,
    )
)
_NEXT_DUE = select(func.min(_n.due_at)).where(_n.state == NoticeState.DUE)

EXPIRE = (
    update(tables.notices)
    .where(_n.state == NoticeState.DUE, _n.valid_until <= _now)
    .values(state=NoticeState.EXPIRED)
)


async def next_due(reads: Reads) -> datetime | None:
    return await reads.scalar(_NEXT_DUE)


async def claim(db: Database, now: datetime, limit: int, lease: timedelta) -> list[ClaimedNotice]:
    """The oldest due notice of each of at most ``limit`` people; what is no longer useful expires first."""
    async with db.transaction() as connection:
        if not await _may_claim(connection):
            return []
        await connection.execute(EXPIRE, {"now": now})
        rows = (await connection.execute(_CLAIMABLE, {"now": now, "limit": limit})).all()
        if not rows:
            return []
        number = secrets.randbits(62)
        taken = {"ids": [row.id for row in rows], "new_lease": number, "until": now + lease}
        await connection.execute(_LEASE, taken)
    return [ClaimedNotice(lease=number, **row._asdict()) for row in rows]


async def _may_claim(connection: AsyncConnection) -> bool:
    if connection.dialect.name == "sqlite":
        return True
    answer = await connection.exec_driver_sql(f"SELECT pg_try_advisory_xact_lock({ONE_CLAIM_AT_A_TIME})")
    return bool(answer.scalar_one())


@dataclass(frozen=True, slots=True)
class StaleCard:
    """A message that shows what is no longer so. ``stale`` is how stale it was when it was looked at."""

    notice: ClaimedNotice
    message_id: int
    stale: int


async def stale_cards(reads: Reads, limit: int) -> list[StaleCard]:
    """Nobody leases them: a card drawn twice is drawn the same."""
    rows = [row._asdict() for row in await reads.all(_STALE, {"limit": limit})]
    return [
        StaleCard(
            message_id=row.pop("message_id"), stale=row.pop("stale"), notice=ClaimedNotice(lease=0, **row)
        )
        for row in rows
    ]


async def mark_drawn(db: Database, card: StaleCard) -> None:
    """What has changed since it was looked at keeps it stale."""
    async with db.transaction() as connection:
        await connection.execute(_DRAWN, {"of_id": card.notice.id, "seen": card.stale})
