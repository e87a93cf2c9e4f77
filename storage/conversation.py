"""Everything the context of an update needs, in one statement; and what it leaves behind."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, delete, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.access import Actor, Place
from storage import tables
from storage.dialects import PerDialect
from storage.engine import Database
from storage.reads import Reads
from storage.types import Id
from storage.unit_of_work import SqlUnitOfWork

_p, _m, _d, _h = tables.people.c, tables.memberships.c, tables.dialogs.c, tables.handled_updates.c


@dataclass(frozen=True, slots=True)
class Conversation:
    """``actor`` is None for somebody never seen; ``version`` 0 is a dialog never written.

    ``handled``: this very update has been committed before; ``answer`` is what it kept to be shown again.
    """

    actor: Actor | None
    name: str
    reminders_on: bool
    unreachable: bool
    state: str | None
    data: dict[str, Any]
    version: int
    live_message_id: int | None
    last_message_id: int | None
    menu: str | None
    handled: bool
    answer: str | None


_bot_id, _telegram_id = bindparam("bot_id", type_=Id()), bindparam("telegram_id", type_=Id())
_here = select(literal(1).label("one")).subquery("here")
_LOAD = (
    select(
        _p.id.label("person_id"),
        _p.name,
        _p.language,
        _p.zone,
        _p.hat,
        _p.reminders_on,
        _p.unreachable_since,
        _m.id.label("place_id"),
        _m.studio_id,
        _m.role,
        _m.student_id,
        _m.pays,
        _d.state,
        _d.data,
        _d.version,
        _d.live_message_id,
        _d.last_message_id,
        _d.menu,
        _h.update_id,
        _h.answer,
    )
    .select_from(_here)
    .outerjoin(tables.people, _p.telegram_id == _telegram_id)
    .outerjoin(tables.memberships, and_(_m.person_id == _p.id, _m.ended_at.is_(None)))
    .outerjoin(tables.dialogs, and_(_d.bot_id == _bot_id, _d.telegram_id == _telegram_id))
    .outerjoin(
        tables.handled_updates, and_(_h.bot_id == _bot_id, _h.update_id == bindparam("of_update", type_=Id()))
    )
    .order_by(_m.id)
)
_KEEP = insert(tables.handled_updates)
_REMEMBER_MENU = (
    update(tables.dialogs)
    .where(_d.bot_id == bindparam("of_bot", type_=Id()), _d.telegram_id == bindparam("of_person", type_=Id()))
    .values(menu=bindparam("new_menu"))
)
_PRUNE = delete(tables.handled_updates).where(_h.handled_at < bindparam("before"))


def _remember(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
    """A screen becomes live; any message becomes the last one, unless a later one is known."""
    new = insert(tables.dialogs).values(state=None, data={}, version=0)
    later = case((_d.last_message_id > new.excluded.last_message_id, _d.last_message_id))
    return new.on_conflict_do_update(
        index_elements=["bot_id", "telegram_id"],
        set_={
            "live_message_id": case(
                (new.excluded.live_message_id.is_not(None), new.excluded.live_message_id),
                else_=_d.live_message_id,
            ),
            "last_message_id": case((later.is_not(None), later), else_=new.excluded.last_message_id),
        },
    )


_REMEMBER = PerDialect(_remember)


async def load(reads: Reads, bot_id: int, telegram_id: int, update_id: int) -> Conversation:
    """Raises NotFound for numbers that no Telegram id can be."""
    rows = await reads.all(_LOAD, {"bot_id": bot_id, "telegram_id": telegram_id, "of_update": update_id})
    first: Any = rows[0]
    return Conversation(
        actor=None if first.person_id is None else _actor(telegram_id, first, list(rows)),
        name=first.name or "",
        reminders_on=first.reminders_on is not False,
        unreachable=first.unreachable_since is not None,
        state=first.state,
        data=first.data or {},
        version=first.version or 0,
        live_message_id=first.live_message_id,
        last_message_id=first.last_message_id,
        menu=first.menu,
        handled=first.update_id is not None,
        answer=first.answer,
    )


async def keep_answer(
    uow: SqlUnitOfWork, bot_id: int, update_id: int, answer: str | None, now: datetime
) -> None:
    """Marks the update as handled, in its own transaction. Raises LostRace when it has been before."""
    values = {"bot_id": bot_id, "update_id": update_id, "answer": answer, "handled_at": now}
    await uow.work.execute(_KEEP, values)


async def remember_screen(
    db: Database, bot_id: int, telegram_id: int, message_id: int, now: datetime
) -> None:
    """The message that navigation edits from now on; being new, it is the last one too."""
    async with db.transaction() as connection:
        await _note(
            connection, bot_id, telegram_id, now, live_message_id=message_id, last_message_id=message_id
        )


async def remember_message(
    connection: AsyncConnection, bot_id: int, telegram_id: int, message_id: int, now: datetime
) -> None:
    """Another message of the bot: the live screen may no longer be the last one."""
    await _note(connection, bot_id, telegram_id, now, live_message_id=None, last_message_id=message_id)


async def remember_menu(db: Database, bot_id: int, telegram_id: int, menu: str) -> None:
    """Which commands menu the person has now; nothing for somebody without a conversation."""
    async with db.transaction() as connection:
        await connection.execute(
            _REMEMBER_MENU, {"of_bot": bot_id, "of_person": telegram_id, "new_menu": menu}
        )


async def prune(uow: SqlUnitOfWork, before: datetime) -> int:
    """Forgets updates handled earlier: Telegram repeats none after 24 hours."""
    return (await uow.work.execute(_PRUNE, {"before": before})).rowcount


async def _note(
    connection: AsyncConnection, bot_id: int, telegram_id: int, now: datetime, **messages: int | None
) -> None:
    values = {"bot_id": bot_id, "telegram_id": telegram_id, "updated_at": now, **messages}
    await connection.execute(_REMEMBER.of(connection), values)


def _actor(telegram_id: int, first: Any, rows: list[Row[*tuple[Any, ...]]]) -> Actor:  # noqa: ANN401 (a row)
    return Actor(
        person_id=first.person_id,
        telegram_id=telegram_id,
        language=first.language,
        zone=first.zone,
        hat=first.hat,
        places=tuple(
            Place(row.place_id, row.studio_id, row.role, row.student_id, row.pays)
            for row in rows
            if row.place_id is not None
        ),
    )
