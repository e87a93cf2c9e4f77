"""Disputes. Nothing is locked here: whoever changes one holds its lesson."""

from sqlalchemy import bindparam, select

from domain.disputes import Dispute, DisputeTurn
from storage import tables
from storage.work import Lookup, Work

_d = tables.disputes.c

DISPUTE = Lookup(
    Dispute, tables.disputes, statement=select(Dispute).execution_options(populate_existing=True)
)
_of_transfer = (
    select(Dispute)
    .where(_d.transfer_id == bindparam("transfer_id"))
    .execution_options(populate_existing=True)
)


class SqlDisputes:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, dispute: Dispute) -> int:
        self._work.check_studio(dispute.studio_id)
        return await self._work.add(dispute)

    async def get(self, dispute_id: int) -> Dispute:
        return await self._work.load(DISPUTE, dispute_id)

    async def of_transfer(self, transfer_id: int) -> Dispute | None:
        return next(iter(await self._work.entities(_of_transfer, {"transfer_id": transfer_id})), None)

    async def say(self, turn: DisputeTurn) -> int:
        self._work.check_studio(turn.studio_id)
        return await self._work.add(turn)
