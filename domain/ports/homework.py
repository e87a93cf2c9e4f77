"""Work and the attempts at it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.homework import Attempt, Feedback, Homework, Material, Page, Submission
from domain.pages import PagePlace, PageState


class HomeworkBook(Protocol):
    async def get(self, homework_id: int) -> Homework: ...
    async def add(self, homework: Homework) -> int: ...
    async def add_all(self, works: Sequence[Homework]) -> None: ...
    async def attempt(self, submission_id: int) -> Attempt:
        """The homework is locked before the submission, as everywhere, so that no two deadlock."""
        ...

    async def attempt_of_page(self, page_id: int) -> Attempt: ...
    async def pages_of(self, submission_id: int) -> Sequence[PagePlace]:
        """All that were sent for it, in whatever state."""
        ...

    async def page_of_student(self, message_id: int, student_ids: Iterable[int]) -> tuple[int, int] | None:
        """The unsettled attempt that this message is a page of, and the page."""
        ...

    async def correct_page(self, page_id: int, material: Material) -> None: ...
    async def place_pages(self, places: Mapping[int, int]) -> None:
        """New places by page."""
        ...

    async def turn_pages(self, page_ids: Sequence[int], state: PageState, submission_id: int) -> None:
        """Into pages of this attempt, in this state."""
        ...

    async def unfinished_of_student(self, student_id: int) -> Sequence[Homework]:
        """Assigned, seen or returned: whatever is still to be handed in."""
        ...

    async def first_submitted_at(self, homework_id: int) -> datetime | None:
        """When the earliest attempt was submitted: a slow check makes no work late."""
        ...

    async def of_assignment(self, assignment_id: int) -> Sequence[Homework]:
        """All that was given with it, locked."""
        ...

    async def begun(self, homework_ids: Iterable[int]) -> frozenset[int]:
        """Those of them that have an attempt or a mark."""
        ...

    async def has_page(self, submission_id: int, page_id: int) -> bool: ...
    async def latest_submission(self, homework_id: int) -> Submission | None: ...
    async def add_submission(self, submission: Submission) -> int: ...
    async def add_page(self, page: Page) -> bool:
        """False when this message is a page of the submission already."""
        ...

    async def add_feedback(self, feedback: Feedback) -> bool:
        """False when this message is feedback of the submission already."""
        ...

    async def page_of_message(self, person_id: int, sent_message_id: int) -> tuple[int, int] | None:
        """The submission and its page that this message of the bot showed to this person."""
        ...

    async def remember_shown(self, telegram_id: int, shown: Sequence[tuple[int, int, int]]) -> None:
        """Each is a submission, a page of it, and the message that shows it to this person of Telegram."""
        ...
