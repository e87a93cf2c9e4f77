"""What the tutors of a studio are paid: agreed and given by its owner alone (rule 17)."""

from datetime import date, datetime

from domain import access
from domain.access import Actor
from domain.clock import day_bounds, zone_named
from domain.errors import NotFound, NothingToUndo
from domain.identity import known
from domain.ledger import AccountKind, Transfer, TransferKind
from domain.money import check_amount
from domain.pay import Pay, Payout, PayTerms, in_force, payout_key, replaced_by
from domain.people import Membership, Role
from domain.ports import UnitOfWork
from domain.prices import beginning
from domain.services import ledger, pay_news, trail


async def agree(
    uow: UnitOfWork, actor: Actor, tutor_id: int, terms: PayTerms, since: date | None, now: datetime
) -> bool:
    """``since`` None is now: the next lesson counts by them; the first terms count from the month's beginning on. What
    holds then already changes nothing.

    Raises AmountOutOfRange, ShareOutOfRange, PriceDayOutOfRange.
    """
    place = await _tutor_of(uow, actor, tutor_id)
    terms.check()
    studio = await uow.studios.peek(place.studio_id)
    so_far = await uow.pay.of_tutor(tutor_id)
    is_first = not so_far and since is None
    holds_from = _month_of(now, studio.zone) if is_first else beginning(since, studio.zone, now)
    stands = in_force(so_far, holds_from)
    if stands is not None and stands.terms == terms:
        return False
    agreed = Pay(
        studio_id=place.studio_id,
        tutor_id=tutor_id,
        holds_from=holds_from,
        per=terms.per,
        value=terms.value,
        least_minor=terms.least_minor,
        absent_percent=terms.absent_percent,
        made_by=actor.person_id,
        made_at=now,
    )
    agreed.id = await uow.pay.add(agreed)
    await pay_news.replaced(uow, tutor_id, replaced_by(agreed, so_far, now))
    await pay_news.agreed(uow, actor, place, agreed, now)
    facts = {"per": terms.per.value, "value": terms.value, "holds_from": holds_from.isoformat()}
    await trail.record(uow, actor, "pay.agree", place.studio_id, ("membership", tutor_id), now, **facts)
    return True


async def pay_out(
    uow: UnitOfWork, actor: Actor, tutor_id: int, month: date, amount_minor: int, intent: str, now: datetime
) -> Transfer:
    """For the month that this day is of; the same ``intent`` again returns the first. Raises AmountOutOfRange."""
    place = await _tutor_of(uow, actor, tutor_id)
    check_amount(amount_minor)
    studio = await uow.studios.peek(place.studio_id)
    wages = await uow.ledger.account(place.studio_id, AccountKind.WAGES, None, studio.currency)
    till = await uow.ledger.account(place.studio_id, AccountKind.CASH, None, studio.currency)
    transfer = Transfer(
        studio_id=place.studio_id,
        key=payout_key(tutor_id, intent),
        kind=TransferKind.PAYOUT,
        debit_account_id=known(wages.id),
        credit_account_id=known(till.id),
        unit=studio.currency,
        amount_minor=amount_minor,
        made_by=actor.person_id,
        happened_at=now,
        posted_at=now,
    )
    posted, is_new = await ledger.post(uow, transfer)
    if is_new:
        begins = day_bounds(month.replace(day=1), zone_named(studio.zone))[0]
        payout = Payout(
            studio_id=place.studio_id, tutor_id=tutor_id, month_on=begins, transfer_id=known(posted.id)
        )
        await uow.pay.add_payout(payout)
        await ledger.recorded(uow, actor, "pay.pay_out", posted, now)
        await pay_news.given(uow, actor, place, known(posted.id), now)
    return posted


async def undo_payout(uow: UnitOfWork, actor: Actor, transfer_id: int, now: datetime) -> Transfer:
    """The reversal; the same one when pressed twice. Raises NothingToUndo."""
    payout = await uow.ledger.get(transfer_id)
    if not access.owns(actor, payout.studio_id):
        raise NotFound
    if payout.kind is not TransferKind.PAYOUT:
        raise NothingToUndo
    reversal, is_new = await ledger.post(uow, ledger.reversal_of(actor, payout, now))
    if is_new:
        await ledger.recorded(uow, actor, "pay.undo_payout", reversal, now)
        await pay_news.undone(uow, payout.studio_id, transfer_id, now)
    return reversal


def _month_of(now: datetime, zone: str) -> datetime:
    """When it began."""
    return day_bounds(now.astimezone(zone_named(zone)).date().replace(day=1), zone_named(zone))[0]


async def _tutor_of(uow: UnitOfWork, actor: Actor, tutor_id: int) -> Membership:
    """Also one who teaches here no more: what is owed to him stays."""
    place = await uow.people.membership(tutor_id)
    if place.role is not Role.TUTOR or not access.owns(actor, place.studio_id):
        raise NotFound
    return place
