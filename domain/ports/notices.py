"""The outbox."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.notices import Notice, NoticeKind


class Notices(Protocol):
    """What is added may be written as late as the commit, so its ``id`` stays unknown; everything here sees it."""

    async def add(self, notice: Notice) -> None:
        """Nothing more when its key exists, unless that one was withdrawn: then it waits again, with the new times."""
        ...

    async def withdraw_for_lesson(self, lesson_id: int, kinds: Iterable[NoticeKind]) -> None:
        """Unsent notices of these kinds about the lesson will not be sent; its live cards are drawn anew."""
        ...

    async def withdraw_for_lessons(self, lesson_ids: Iterable[int], kinds: Iterable[NoticeKind]) -> None: ...
    async def redraw(self, lesson_id: int) -> None:
        """Something that the lesson's live cards show has changed."""
        ...

    async def withdraw_for_persons(
        self, person_ids: Iterable[int], lesson_ids: Iterable[int], kinds: Iterable[NoticeKind]
    ) -> None:
        """As ``withdraw_for_lessons``, to these persons alone."""
        ...

    async def withdraw_for_homework(self, homework_id: int, kinds: Iterable[NoticeKind]) -> None: ...
    async def withdraw_for_student(self, person_id: int, student_id: int) -> None:
        """Unsent notices to him about the student's lessons and homework: he is no longer connected."""
        ...

    async def withdraw(self, *keys: str) -> None:
        """Unsent notices with these keys will not be sent."""
        ...

    async def told(self, *keys: str) -> Sequence[str]:
        """Which of these have been sent, or may have been; till the commit no other begins to be."""
        ...

    async def waiting_of(self, person_id: int) -> Sequence[Notice]:
        """What waits for him, locked: nothing of it is sent before the commit."""
        ...

    async def reschedule(self, moments: Mapping[int, datetime]) -> None:
        """New due moments, by id."""
        ...

    async def postpone_for_homework(self, homework_id: int, kind: NoticeKind, due_at: datetime) -> bool:
        """Moves the unsent notice of this kind about the homework; False when none waits."""
        ...
