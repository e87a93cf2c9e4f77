"""Packages: what is sold, and what is left of what was."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from domain.ledger import Transfer
from domain.package_debts import Owed
from domain.packages import Freeze, Holding, Package, PackageType


class Packages(Protocol):
    """Locked in this order, so that nobody waits for whom he keeps waiting: the student, lessons, packages, accounts.

    A holding is locked with both its accounts, and those of whatever else its student can draw from, in the order of
    packages; ``left`` and worth are exact.
    """

    async def add_type(self, kind: PackageType) -> int: ...
    async def type(self, type_id: int) -> PackageType: ...

    async def add(self, package: Package, course_ids: Collection[int], currency: str) -> Holding:
        """With its two accounts, empty."""
        ...

    async def with_key(self, key: str) -> Package | None: ...
    async def holding(self, package_id: int) -> Holding: ...
    async def holdings(self, package_ids: Collection[int]) -> Sequence[Holding]: ...
    async def drawable(self, student_ids: Collection[int], course_id: int) -> Sequence[Holding]:
        """Theirs, with something left, that are good for the course."""
        ...

    async def student_of(self, package_id: int) -> int:
        """Unlocked: whom to lock first. Raises NotFound."""
        ...

    async def with_draws(self, package_id: int) -> tuple[Holding, Sequence[Transfer]]:
        """With its charges that stand, each lesson locked before the package."""
        ...

    async def charged(self, student_id: int, course_ids: Collection[int], most: int) -> Sequence[Owed]:
        """The newest charges in money that stand for lessons of these courses, newest first; the lessons locked."""
        ...

    async def courses_of(self, package_id: int) -> frozenset[int]: ...
    async def set_courses(self, package: Package, course_ids: Collection[int]) -> None: ...
    async def courses_open_to(self, student_id: int) -> Mapping[int, int]:
        """The courses he is in now, each with its tutor's membership."""
        ...

    async def add_freeze(self, freeze: Freeze) -> int: ...
    async def freeze(self, freeze_id: int) -> Freeze: ...
