"""Looks after debts: whoever is to be told of one, and the tutors who are to be asked before a lesson."""

import logging
from datetime import datetime

from domain.clock import Clock
from domain.services import debts
from storage import debts as put_off
from storage.engine import EVERY_STUDIO, Database
from storage.errors import Transient
from storage.queries import debts_due as queries

AT_ONCE = 200
log = logging.getLogger(__name__)


class Collecting:
    """What is due is in the database: a tick costs what the debts cost that are due, not those that stand."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def look(self) -> int:
        """Each in a transaction of its own; returns how many there were. The next ticks see to the rest."""
        now = self._clock()
        async with self._database.reading() as reads:
            found = await queries.due(reads, now, AT_ONCE)
        for debt_id in found.busy:
            await self._look_at(debt_id, now)
        await put_off.rest(self._database, found.resting, now)
        if found.busy:
            log.info("debts looked at", extra={"busy": len(found.busy), "resting": len(found.resting)})
        return len(found.busy)

    async def _look_at(self, debt_id: int, now: datetime) -> None:
        try:
            async with self._database.writing(EVERY_STUDIO) as uow:
                await debts.look(uow, debt_id, now)
        except Transient:
            raise
        except Exception:
            log.exception("debt not looked at", extra={"debt": debt_id})
