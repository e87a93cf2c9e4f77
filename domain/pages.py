"""The order of an attempt's pages, and what is kept beside them (rule 19).

A page's ``place`` is at first the number of its message: pages stand as they were sent, in whatever order they
arrive. Moving pages passes these same numbers round among them, so that what comes later still finds its place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import NotFound


class PageState(StrEnum):
    """``LATE``: came after Submit and waits for the student's word. ``REMOVED``: he has taken it out; it is kept."""

    COUNTED = "counted"
    LATE = "late"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PagePlace:
    id: int
    place: int
    state: PageState
    received_at: datetime


def in_order(pages: Iterable[PagePlace]) -> list[PagePlace]:
    """Those that count, the first one first."""
    counted = (page for page in pages if page.state is PageState.COUNTED)
    return sorted(counted, key=lambda page: (page.place, page.id))


def moved(pages: Iterable[PagePlace], page_id: int, number: int) -> dict[int, int]:
    """New places by page, when this one becomes the ``number``-th; past the end is the last. Raises NotFound."""
    order = in_order(pages)
    places = [page.place for page in order]
    page = next((page for page in order if page.id == page_id), None)
    if page is None:
        raise NotFound
    order.remove(page)
    order.insert(max(number, 1) - 1, page)
    return {page.id: place for page, place in zip(order, places, strict=True) if page.place != place}
