"""Days of packages: freezes of many at once, extensions, and what is asked when they are over."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from domain.packages import Extension, Freeze
from domain.people import Receiver


class PackageDays(Protocol):
    async def freezable(
        self, studio_id: int, tutor_ids: Collection[int] | None, since: datetime
    ) -> Sequence[int]:
        """Packages with something left and a number of days that are not over before ``since``: good for the courses
        of these tutors alone, or all of the studio with None.
        """
        ...

    async def add_freezes(self, freezes: Sequence[Freeze]) -> None:
        """All at once; the id of one alone is known then."""
        ...

    async def frozen_by(self, batch: str) -> Sequence[Freeze]:
        """All that one deed froze, undone or not."""
        ...

    async def package_of(self, freeze_id: int) -> int:
        """Not locked. Raises NotFound."""
        ...

    async def extend(self, extension: Extension) -> int: ...
    async def extension(self, extension_id: int) -> Extension: ...
    async def extended_by(self, key: str) -> Extension | None: ...
    async def tutors(self, package_id: int) -> Sequence[Receiver]:
        """Who teaches its courses now; the owners of the studio where nobody does."""
        ...

    async def unmarked(self, package_id: int, till: datetime, now: datetime) -> int:
        """Lessons of its student in its courses that were over before ``now``, began before ``till``, and that nobody
        has marked.
        """
        ...
