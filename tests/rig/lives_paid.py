"""What a studio pays its tutor."""

from datetime import datetime

from domain.access import Actor
from domain.pay import PayPer, PayTerms
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import pay


async def paid(uow: UnitOfWork, owner: Actor, now: datetime) -> None:
    """Terms of his own, and something given to him this month; a colleague agrees upon nothing."""
    tutor = min(owner.tutor_ids)
    if not any(place.role is Role.OWNER for place in owner.places):
        return
    await pay.agree(uow, owner, tutor, PayTerms(PayPer.HOUR, 90_000), None, now)
    await pay.pay_out(uow, owner, tutor, now.date(), 50_000, "given", now)
