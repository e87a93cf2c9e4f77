"""Who waits for a place in a group."""

from collections.abc import Sequence
from typing import Protocol

from domain.courses import WaitingPlace
from domain.people import Receiver


class WaitingList(Protocol):
    """Nothing of it is locked: whoever changes it holds the calendar of the group's tutor."""

    async def course_of(self, waiting_id: int) -> int:
        """Open or settled."""
        ...

    async def add(self, place: WaitingPlace) -> int: ...
    async def of_course(self, course_id: int) -> Sequence[WaitingPlace]:
        """Those who wait now, the first to come first."""
        ...

    async def settled(self, waiting_id: int) -> WaitingPlace | None:
        """A place that has had its outcome."""
        ...

    async def tutor_of(self, course_id: int) -> Receiver:
        """Who teaches the group."""
        ...
