"""Quick marks on pages."""

from typing import Protocol

from domain.checking import PageMark
from domain.homework import Submission


class Checking(Protocol):
    """Of an attempt that is locked already."""

    async def mark_page(self, submission: Submission, page_id: int, mark: PageMark | None) -> None:
        """Instead of any mark before; None wipes it off."""
        ...

    async def mark_rest(self, submission: Submission, mark: PageMark) -> None:
        """Every page that has none yet."""
        ...
