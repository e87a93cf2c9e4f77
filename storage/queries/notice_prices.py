"""What notices of changed prices are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, select

from storage.queries.parts import price
from storage.reads import Reads
from storage.tables import courses, enrolments, prices, studios


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """What a lesson of ``minutes`` costs the student from the moment on; ``is_off``: withdrawn, it stays so much."""

    price_id: int
    student_id: int
    subject: str
    minutes: int
    costs_minor: int
    currency: str
    holds_from: datetime
    is_off: bool


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_PRICES = (
    select(
        prices.c.id,
        enrolments.c.student_id,
        courses.c.subject,
        courses.c.duration_minutes,
        price(courses.c.id, enrolments.c.student_id, prices.c.holds_from, courses.c.duration_minutes),
        studios.c.currency,
        prices.c.holds_from,
        prices.c.withdrawn_at.is_not(None),
    )
    .join(courses, courses.c.id == prices.c.course_id)
    .join(studios, studios.c.id == prices.c.studio_id)
    .join(enrolments, enrolments.c.course_id == courses.c.id)
    .where(prices.c.id.in_(_IDS), enrolments.c.left_at.is_(None))
)


async def prices_of(reads: Reads, ids: Collection[int]) -> dict[tuple[int, int], PriceFacts]:
    """By price and by each student of the course."""
    if not ids:
        return {}
    found = (PriceFacts(*row) for row in await reads.all(_PRICES, {"ids": sorted(ids)}))
    return {(one.price_id, one.student_id): one for one in found}
