"""When tutors can teach."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.availability import Diary, Hours, Span, TimeOff, TimeOffKind
from domain.people import Membership, Receiver


class Availability(Protocol):
    async def calendar(self, tutor_id: int) -> Membership:
        """The tutor's calendar locked, as ``Courses.with_calendar`` does. Raises NotFound for a former tutor."""
        ...

    async def diary(self, tutor_id: int, since: datetime, till: datetime) -> Diary:
        """As it stands now; to act upon it, lock the calendar first. Raises NotFound for a former tutor."""
        ...

    async def set_hours(self, tutor: Membership, weekdays: Sequence[int], hours: Sequence[Hours]) -> None:
        """These and no others, on each of these weekdays."""
        ...

    async def add_time_off(self, time_off: TimeOff) -> int: ...
    async def time_off(self, time_off_id: int) -> TimeOff: ...
    async def same_time_off(self, tutor_id: int, kind: TimeOffKind, span: Span) -> TimeOff | None:
        """Of exactly this time, if it stands already."""
        ...

    async def receiver(self, tutor_id: int) -> Receiver:
        """Whom to tell, unlocked. Raises NotFound for a former tutor."""
        ...
