"""What keeps the outbox and the conversations tidy between deliveries, and the series ten weeks long."""

import logging
from datetime import datetime, timedelta

from domain.clock import Clock
from domain.notices import RESENT_WHEN_UNKNOWN
from domain.series import has_to_reach
from domain.services import digests, package_ends, proposals, series_ahead
from storage import conversation, outbox, quarantine
from storage.engine import EVERY_STUDIO, Database
from storage.errors import Transient
from storage.queries import digests as digest_queries
from storage.queries import moves
from storage.queries import package_ends as package_queries
from storage.queries import series_ahead as queries

KEEP_NOTICES = timedelta(days=400)
"""Longer than any fact can be undone and done again: a key forgotten earlier would tell it twice."""
KEEP_UPDATES = timedelta(days=3)
DIGESTS_AT_ONCE = 200
PACKAGES_AT_ONCE = 200
SERIES_AT_ONCE = 50
"""So many in one tick: after an outage the next ticks make the rest, and nobody's update waits for long."""
log = logging.getLogger(__name__)


class Chores:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def release(self) -> None:
        """Leases of a worker that died: what it had not begun to send is due again, the rest is unknown."""
        now = self._clock()
        due, unknown = await outbox.release(self._database, now)
        again = await outbox.resend_unknown(self._database, now, RESENT_WHEN_UNKNOWN)
        if due or unknown or again:
            log.warning("leases released", extra={"due": due, "unknown": unknown, "sent_again": again})

    async def expire(self) -> None:
        expired = await outbox.expire(self._database, self._clock())
        if expired:
            log.info("notices expired", extra={"count": expired})

    async def make_series(self) -> int:
        """Ten weeks ahead always exist (rule 2): how many series were asked for more lessons.

        Each in its own transaction; another worker that meets it finds nothing left to make.
        """
        now = self._clock()
        async with self._database.reading() as reads:
            behind = await queries.to_make(reads, has_to_reach(now), SERIES_AT_ONCE)
        made = 0
        for series_id, course_id in behind:
            try:
                async with self._database.writing(EVERY_STUDIO) as uow:
                    made += await series_ahead.materialise(uow, series_id, course_id, now)
            except Exception:
                log.exception("series not made", extra={"series": series_id})
        if behind:
            log.info("series made", extra={"series": len(behind), "lessons": made})
        return len(behind)

    async def look_at_packages(self) -> int:
        """Warnings, and what becomes of those that are over: how many were due. Each in its own transaction."""
        now = self._clock()
        async with self._database.reading() as reads:
            due = await package_queries.to_look(reads, now, PACKAGES_AT_ONCE)
        for package_id in due:
            try:
                async with self._database.writing(EVERY_STUDIO) as uow:
                    await package_ends.look(uow, package_id, now)
            except Transient:
                raise
            except Exception:
                log.exception("package not looked at", extra={"package": package_id})
        if due:
            log.info("packages looked at", extra={"count": len(due)})
        return len(due)

    async def give_digests(self) -> None:
        """Whoever wants one and whose hour has come; each in a transaction of his own."""
        now = self._clock()
        async with self._database.reading() as reads:
            persons = await digest_queries.due(reads, now, DIGESTS_AT_ONCE)
        given = 0
        for person_id in persons:
            try:
                async with self._database.writing(EVERY_STUDIO) as uow:
                    given += await digests.tell(uow, person_id, now)
            except Transient:
                raise
            except Exception:
                log.exception("digest not given", extra={"person_id": person_id})
        if persons:
            log.info("digests given", extra={"due": len(persons), "given": given})

    async def end_proposals(self) -> None:
        """Slots that nobody has answered for are free again: all at once, or one by one where one of them fails."""
        now = self._clock()
        async with self._database.reading() as reads:
            over = await moves.over(reads, now, proposals.AT_ONCE)
        if not over:
            return
        try:
            ended = await self._end(now)
        except Transient:
            raise
        except Exception:
            log.exception("proposals not ended together", extra={"count": len(over)})
            ended = sum([await self._end_one(one, now) for one in over])
        log.info("proposals ended", extra={"count": ended})

    async def _end(self, now: datetime, only: int = 0) -> int:
        async with self._database.writing(EVERY_STUDIO) as uow:
            return await proposals.expire(uow, now, only)

    async def _end_one(self, proposal_id: int, now: datetime) -> int:
        try:
            return await self._end(now, proposal_id)
        except Exception:
            log.exception("proposal not ended", extra={"proposal": proposal_id})
            return 0

    async def report(self) -> None:
        """For the metrics: the worker lives, and how late it is."""
        async with self._database.reading() as reads:
            due = await outbox.next_due(reads)
        late = max(timedelta(), self._clock() - due) if due else timedelta()
        log.info("worker beat", extra={"late_seconds": round(late.total_seconds(), 1)})

    async def prune(self) -> None:
        now = self._clock()
        notices = await outbox.prune(self._database, now - KEEP_NOTICES)
        failures = await quarantine.prune(self._database, now - KEEP_UPDATES)
        async with self._database.writing(EVERY_STUDIO) as uow:
            updates = await conversation.prune(uow, now - KEEP_UPDATES)
        log.info("pruned", extra={"notices": notices, "updates": updates, "failures": failures})
