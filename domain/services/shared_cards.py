"""A tutor has put a card with his free times into a chat: from now on it is looked after."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.clock import zone_named
from domain.courses import check_duration
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.shared_cards import LOOK_EVERY, SharedCard, end_of_card


async def share(
    uow: UnitOfWork, actor: Actor, tutor_id: int, minutes: int, inline_message_id: str, shown: str, now: datetime
) -> None:  # fmt: skip
    """``shown`` is what the message shows. Told of one message twice, it is one card. Raises DurationOutOfRange."""
    place = access.place_as_tutor(actor, tutor_id)
    if place is None:
        raise NotFound
    card = SharedCard(
        studio_id=place.studio_id,
        tutor_id=tutor_id,
        inline_message_id=inline_message_id,
        minutes=check_duration(minutes),
        language=actor.language,
        shown=shown,
        shared_at=now,
        ends_at=end_of_card(now, zone_named(actor.zone)),
        look_at=now + LOOK_EVERY,
    )
    await uow.shared_cards.add_once(card)
