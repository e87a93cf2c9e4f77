"""Prices of courses."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from domain.prices import Price
from storage import tables
from storage.types import Id
from storage.work import Lookup, Work

PRICE = Lookup(Price, tables.prices, statement=select(Price))
_of_course = (
    select(Price)
    .where(
        tables.prices.c.course_id == bindparam("course_id", type_=Id()),
        tables.prices.c.withdrawn_at.is_(None),
    )
    .order_by(tables.prices.c.holds_from, tables.prices.c.id)
    .execution_options(populate_existing=True)
)


class SqlPrices:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, price: Price) -> int:
        self._work.check_studio(price.studio_id)
        return await self._work.add(price)

    async def get(self, price_id: int) -> Price:
        return await self._work.load(PRICE, price_id)

    async def of_course(self, course_id: int) -> Sequence[Price]:
        return await self._work.entities(_of_course, {"course_id": course_id})
