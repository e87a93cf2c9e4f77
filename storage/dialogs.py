"""The dialog of one person during one update: aiogram's FSM storage over the row that was loaded with the actor.

Nothing is written before ``flush``, which belongs to the update's transaction: what a dialog remembers is committed
with what it did, or not at all. The row's version tells whether another update of this person came between.
"""

from collections.abc import Mapping
from copy import deepcopy
from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import bindparam

from storage import tables
from storage.dialects import PerDialect
from storage.errors import LostRace
from storage.unit_of_work import SqlUnitOfWork

_d = tables.dialogs.c


def _write(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
    new = insert(tables.dialogs).values(version=1)
    return new.on_conflict_do_update(
        index_elements=["bot_id", "telegram_id"],
        set_={
            "state": new.excluded.state,
            "data": new.excluded.data,
            "version": _d.version + 1,
            "updated_at": new.excluded.updated_at,
        },
        where=_d.version == bindparam("loaded_version"),
    ).returning(_d.version)


_WRITE = PerDialect(_write)


class DialogStorage(BaseStorage):
    """Made anew for each update; a key of anybody else is a defect and is refused."""

    def __init__(
        self, bot_id: int, telegram_id: int, state: str | None, data: Mapping[str, Any], version: int
    ) -> None:
        self._bot_id = bot_id
        self._telegram_id = telegram_id
        self._state = state
        self._data = deepcopy(dict(data))
        self._version = version
        self.changed = False

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        self._check(key)
        new = state.state if isinstance(state, State) else state
        self.changed |= new != self._state
        self._state = new

    async def get_state(self, key: StorageKey) -> str | None:
        self._check(key)
        return self._state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        self._check(key)
        self.changed |= dict(data) != self._data
        self._data = deepcopy(dict(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        self._check(key)
        return deepcopy(self._data)

    async def close(self) -> None:
        """Holds nothing."""

    async def flush(self, uow: SqlUnitOfWork, now: datetime) -> None:
        """Writes what has changed. Raises LostRace when the row is no longer the one that was loaded."""
        if not self.changed:
            return
        values = {
            "bot_id": self._bot_id,
            "telegram_id": self._telegram_id,
            "state": self._state,
            "data": self._data,
            "loaded_version": self._version,
            "updated_at": now,
        }
        row = (await uow.work.execute(_WRITE.of(uow.work.connection), values)).first()
        if row is None:
            raise LostRace("the dialog has moved on")
        self._version = row[0]
        self.changed = False

    def _check(self, key: StorageKey) -> None:
        if (key.bot_id, key.user_id) != (self._bot_id, self._telegram_id):
            raise ValueError("a dialog storage serves one person")
