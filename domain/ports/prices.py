"""What courses cost."""

from collections.abc import Sequence
from typing import Protocol

from domain.prices import Price


class Prices(Protocol):
    """The course is locked before a price of it is added or withdrawn; the unlocked ones never change."""

    async def add(self, price: Price) -> int: ...
    async def get(self, price_id: int) -> Price: ...
    async def of_course(self, course_id: int) -> Sequence[Price]:
        """Those that nobody has withdrawn, of the course and of its students."""
        ...
