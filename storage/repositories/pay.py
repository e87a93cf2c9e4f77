"""What tutors are paid, and what they were given."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from domain.errors import NotFound
from domain.pay import Pay, Payout
from storage import tables
from storage.types import Id
from storage.work import Work

_of_tutor = (
    select(Pay)
    .where(tables.pay_terms.c.tutor_id == bindparam("tutor_id", type_=Id()))
    .order_by(tables.pay_terms.c.holds_from, tables.pay_terms.c.id)
)
_tutor_of = select(tables.payouts.c.tutor_id, tables.payouts.c.studio_id).where(
    tables.payouts.c.transfer_id == bindparam("transfer_id", type_=Id())
)


class SqlPayBook:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, agreed: Pay) -> int:
        self._work.check_studio(agreed.studio_id)
        return await self._work.add(agreed)

    async def of_tutor(self, tutor_id: int) -> Sequence[Pay]:
        return await self._work.entities(_of_tutor, {"tutor_id": tutor_id})

    async def tutor_of(self, transfer_id: int) -> int:
        row = (await self._work.rows(_tutor_of, {"transfer_id": transfer_id})).first()
        if row is None:
            raise NotFound
        tutor_id, studio_id = row
        self._work.check_studio(studio_id)
        return tutor_id

    async def add_payout(self, payout: Payout) -> int:
        self._work.check_studio(payout.studio_id)
        return await self._work.add(payout)
