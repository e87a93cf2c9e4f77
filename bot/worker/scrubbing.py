"""Once a day the whole ledger is reckoned anew: a difference is told to the studio's owners and in the log."""

import logging
from collections import defaultdict

from domain.clock import Clock
from domain.services import scrubbing
from storage import scrub, scrub_days
from storage.engine import EVERY_STUDIO, Database
from storage.scrub import Finding, Report

LOGGED = 50
"""Findings named in the log: where there are more, the first of them lead to the cause."""
log = logging.getLogger(__name__)


class Scrubbing:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def daily(self) -> Report | None:
        """None: done today already, or another worker is at it."""
        now = self._clock()
        async with self._database.reading() as reads:
            if await scrub_days.is_done(reads, now):
                return None
        if not await scrub_days.begin(self._database, now):
            return None
        report = await scrub.whole(self._database, now)
        found = len(report.findings)
        facts = {"transfers": report.transfers, "accounts": report.accounts, "findings": found}
        log.info("ledger scrubbed", extra=facts)
        for finding in report.findings[:LOGGED]:
            log.error("ledger differs", extra=facts_of(finding))
        await self._tell(report)
        await scrub_days.finish(self._database, now, report)
        return report

    async def _tell(self, report: Report) -> None:
        by_studio: dict[int, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            by_studio[finding.studio_id].append(finding)
        for studio_id, findings in by_studio.items():
            numbers = [f"{one.fault.value} {one.number}" for one in findings]
            async with self._database.writing(EVERY_STUDIO) as uow:
                await scrubbing.tell(uow, studio_id, numbers, self._clock())


def facts_of(finding: Finding) -> dict[str, int | str]:
    """Numbers alone, no names."""
    return {
        "fault": finding.fault.value,
        "studio": finding.studio_id,
        "number": finding.number,
        "said_minor": finding.said_minor,
        "found_minor": finding.found_minor,
    }
