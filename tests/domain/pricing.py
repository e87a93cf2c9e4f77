"""Prices as services set them."""

from datetime import date, datetime

from domain.identity import known
from domain.prices import Terms
from domain.services import prices
from storage import tables
from tests.domain.cast import DAY, NOW, Cast


async def costs(
    cast: Cast, terms: Terms, now: datetime = NOW, since: date | None = None, student_id: int | None = None
) -> bool:
    """The lessons of the course, or of one student in it, from then on."""
    return await cast.does(prices.change, cast.tutor, cast.course_id, student_id, terms, since, now)


async def coming_price(cast: Cast) -> int:
    """One that is still to come."""
    await costs(cast, Terms(amount_minor=1), since=(NOW + 400 * DAY).date())
    (price,) = await cast.rows(tables.prices, tables.prices.c.holds_from > NOW)
    return known(price.id)
