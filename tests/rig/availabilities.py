"""When the tutors of the lives can teach, and when not."""

from datetime import date, datetime, timedelta

from domain.access import Actor
from domain.availability import Hours, TimeOffKind
from domain.ports import UnitOfWork
from domain.services import availability, illness, shared_cards


async def lived(uow: UnitOfWork, tutor: Actor, first: date, now: datetime) -> None:
    """Hours on two days, a vacation, an illness, a card with free times somewhere."""
    tutor_id = min(tutor.tutor_ids)
    await availability.set_hours(uow, tutor, tutor_id, [0, 3], [Hours(600, 780), Hours(900, 1200)], now)
    (await uow.studios.get(tutor.places[0].studio_id)).rules_changed = {"clients_book": 1}
    last = first + timedelta(days=5)
    await availability.take_time_off(uow, tutor, tutor_id, TimeOffKind.VACATION, first, last, now)
    away = first + timedelta(days=100)
    await illness.fall_ill(uow, tutor, tutor_id, away, away, [], now)
    await shared_cards.share(uow, tutor, tutor_id, 60, f"AgAAA{tutor_id}", "abcdef123456", now)
