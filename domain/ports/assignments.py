"""What a tutor prepares, and for whom."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from domain.assignments import Addressee, Assignment
from domain.homework import Material


class Assignments(Protocol):
    async def get(self, assignment_id: int) -> Assignment: ...
    async def add(self, assignment: Assignment) -> int: ...
    async def empty_of(self, person_id: int) -> Assignment | None:
        """A draft of the person's with nothing in it yet, locked."""
        ...

    async def of_album(self, person_id: int, album_id: str) -> Assignment | None:
        """The latest of the person's that holds a part of this album, locked."""
        ...

    async def add_part(
        self, assignment_id: int, message_id: int, album_id: str | None, material: Material
    ) -> bool:
        """False when this message is a part of it already."""
        ...

    async def copy_parts(self, source_id: int, target_id: int) -> int:
        """Those that are not there yet; answers how many."""
        ...

    async def address(
        self,
        assignment_id: int,
        tutor_ids: Iterable[int],
        course_id: int,
        student_id: int | None,
        lesson_id: int | None,
    ) -> int:
        """To this student of these tutors' course, or to everybody in it; answers how many it is for now.

        Whoever is addressed already is so in this course from here on.
        """
        ...

    async def address_to_latest(self, assignment_id: int, tutor_ids: Iterable[int], now: datetime) -> int:
        """To those whose lesson with one of these tutors has begun last, whether it is over or not."""
        ...

    async def forget_addressees(
        self, assignment_id: int, course_id: int | None = None, student_id: int | None = None
    ) -> None:
        """All of them, those of a course, or one of its students."""
        ...

    async def addressees(
        self, assignment_id: int, tutor_ids: Iterable[int], now: datetime
    ) -> Sequence[Addressee]:
        """Those who still are in a course of one of these tutors, by name."""
        ...

    async def attach(self, assignment_id: int) -> None:
        """Its parts become attachments of each homework made of it."""
        ...

    async def attach_late(self, assignment_id: int, message_id: int) -> None:
        """So does this part, which has come after it was given."""
        ...
