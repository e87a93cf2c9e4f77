"""A tutor's materials, by what they are found, and to whom they are given."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from domain.homework import Material
from domain.library import Gift, Label, LibraryItem, Reached


class Library(Protocol):
    async def get(self, item_id: int) -> LibraryItem: ...
    async def add(self, item: LibraryItem) -> int: ...
    async def titled(self, person_id: int, title: str, but: int) -> int:
        """How many of the person's materials have this title, a number behind it left aside; one is not asked."""
        ...

    async def add_part(self, item_id: int, message_id: int, album_id: str | None, material: Material) -> bool:
        """False when this message is a part of it already."""
        ...

    async def drop_last_part(self, item_id: int) -> bool: ...
    async def of_album(self, person_id: int, album_id: str) -> LibraryItem | None:
        """The latest of the person's that holds a part of this album, locked."""
        ...

    async def take_parts(self, assignment_id: int, item_id: int) -> int:
        """What was prepared as homework becomes its parts; answers how many there are more."""
        ...

    async def lend_parts(self, item_id: int, assignment_id: int) -> int:
        """Its parts become a homework's that is being prepared; answers how many are new there."""
        ...

    async def labels(self, item_id: int) -> Sequence[Label]:
        """Those that are read: its words are not among them."""
        ...

    async def label(self, person_id: int, label_id: int) -> Label | None:
        """One of the person's."""
        ...

    async def describe(self, item: LibraryItem, labels: Iterable[Label]) -> None:
        """It is found by these from now on, and by no others."""
        ...

    async def reached(
        self, item_id: int, tutor_ids: Iterable[int], course_id: int, student_id: int | None
    ) -> Sequence[Reached]:
        """Everybody in a course of one of these tutors, or one of them."""
        ...

    async def attach(self, studio_id: int, lesson_id: int, item_id: int) -> None:
        """Once."""
        ...

    async def detach(self, lesson_id: int, item_id: int) -> Sequence[int]:
        """And what was given for its sake is taken back, where no other lesson has it; answers whose it was."""
        ...

    async def at_lesson(self, item_id: int, lesson_id: int) -> Sequence[Reached]:
        """Everybody who takes part."""
        ...

    async def give(self, gifts: Iterable[Gift]) -> None:
        """Once each."""
        ...

    async def take_back(self, item_id: int, student_ids: Iterable[int]) -> None: ...
    async def open(self, gift_id: int, student_ids: Iterable[int], now: datetime) -> bool:
        """Counts it; False when it is none of these students'."""
        ...
