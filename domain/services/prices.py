"""What lessons cost from now or a later day on: changed by the tutor, told to whoever pays (rules 13, 17)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.access import Actor
from domain.courses import Course
from domain.errors import NotFound, PriceHolds
from domain.identity import known
from domain.money import share_of
from domain.notices import NoticeKind
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.prices import AS_COURSE, Price, Terms, beginning, in_force, price_of
from domain.services import notices, rights, trail
from domain.services.notices import News


@dataclass(frozen=True, slots=True)
class _Told:
    """A payer and the student whose price it is."""

    receiver: Receiver
    student_id: int


async def change(
    uow: UnitOfWork,
    actor: Actor,
    course_id: int,
    student_id: int | None,
    terms: Terms,
    since: date | None,
    now: datetime,
) -> bool:
    """Of the course, or of one of its students alone; ``since`` None is now: the next lesson costs it.

    What holds then already changes nothing: twice is once. A discount off the course's own price is counted out.
    Raises AmountOutOfRange, DiscountOutOfRange, PriceDayOutOfRange, NotFound for who is not in it.
    """
    course = await rights.course_taught(uow, actor, course_id)
    if student_id is not None and await uow.courses.place_of(course_id, student_id) is None:
        raise NotFound
    terms.check()
    studio = await uow.studios.peek(course.studio_id)
    holds_from = beginning(since, studio.zone, now)
    before = await uow.prices.of_course(course_id)
    stands = in_force(before, student_id, holds_from)
    agreed = _of_course(terms, in_force(before, None, holds_from)) if student_id is None else terms
    if agreed == (AS_COURSE if stands is None else stands.terms):
        return False
    price = _price(actor, course, student_id, agreed, holds_from, now)
    await uow.prices.add(price)
    replaced = stands if stands is not None and stands.holds_from == holds_from > now else None
    after = [*(one for one in before if one is not replaced), price]
    told = await _concerned(uow, course, holds_from, before, after)
    if replaced is not None:
        replaced.withdrawn_at = now
    if stands is not None:
        await uow.notices.withdraw(*(_key(stands, one) for one in told))
    for one in told:
        await _tell(uow, price, one, now)
    await _recorded(uow, actor, "prices.change", price, now)
    return True


async def withdraw(uow: UnitOfWork, actor: Actor, price_id: int, now: datetime) -> Price:
    """What has not begun to hold will not; who has heard of it hears that, too. Twice is once. Raises PriceHolds."""
    course_id = (await uow.prices.get(price_id)).course_id
    course = await rights.course_taught(uow, actor, course_id)
    price = await uow.prices.get(price_id)
    if price.withdrawn_at is not None:
        return price
    if price.holds_from <= now:
        raise PriceHolds
    before = await uow.prices.of_course(course_id)
    after = [one for one in before if one.id != price_id]
    told = await _concerned(uow, course, price.holds_from, before, after)
    price.withdrawn_at = now
    keys = {_key(price, one): one for one in told}
    heard = await uow.notices.told(*keys)
    await uow.notices.withdraw(*keys)
    for key in heard:
        await _tell(uow, price, keys[key], now)
    await _recorded(uow, actor, "prices.withdraw", price, now)
    return price


def _of_course(terms: Terms, stands: Price | None) -> Terms:
    """A discount off itself is an amount; "as the course's" is what it is."""
    if terms.amount_minor is not None or stands is None:
        return terms
    amount_minor = share_of(stands.amount_minor or 0, 100 - (terms.percent_off or 0))
    return Terms(stands.per, amount_minor)


def _price(
    actor: Actor, course: Course, student_id: int | None, terms: Terms, holds_from: datetime, now: datetime
) -> Price:
    return Price(
        studio_id=course.studio_id,
        course_id=known(course.id),
        student_id=student_id,
        holds_from=holds_from,
        per=terms.per,
        amount_minor=terms.amount_minor,
        percent_off=terms.percent_off,
        made_by=actor.person_id,
        made_at=now,
    )


async def _concerned(
    uow: UnitOfWork, course: Course, at: datetime, before: Sequence[Price], after: Sequence[Price]
) -> list[_Told]:
    """Payers of those whose lesson of usual length will cost another amount."""
    families = await uow.people.families_of_course(known(course.id))
    found = []
    for student_id in families.student_ids:
        was, will_be = (price_of(all_, student_id, at, course.duration_minutes) for all_ in (before, after))
        if was != will_be:
            found += [_Told(one.receiver, student_id) for one in families.of(student_id).payers]
    return found


def _fact(price: Price, student_id: int) -> str:
    return f"{price.id}:{student_id}"


def _key(price: Price, told: _Told) -> str:
    return notices.key_of(NoticeKind.PRICE_CHANGED, _fact(price, told.student_id), told.receiver)


async def _tell(uow: UnitOfWork, price: Price, told: _Told, now: datetime) -> None:
    off = ":off" if price.withdrawn_at is not None else ""
    news = News(
        kind=NoticeKind.PRICE_CHANGED,
        fact=f"{_fact(price, told.student_id)}{off}",
        studio_id=price.studio_id,
        subject={"student_id": told.student_id, "price_id": known(price.id)},
    )
    await notices.tell(uow, told.receiver, news, now)


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, price: Price, now: datetime) -> None:
    facts: dict[str, int | str] = {"per": price.per.value, "holds_from": price.holds_from.isoformat()}
    named = {"student_id": price.student_id, "minor": price.amount_minor, "percent": price.percent_off}
    facts |= {name: value for name, value in named.items() if value is not None}
    await trail.record(uow, actor, act, price.studio_id, ("course", price.course_id), now, **facts)
