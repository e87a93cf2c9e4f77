"""Packages: sold, given back, burnt, good for other courses or longer (rule 14). Each posting can be undone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain import access
from domain.access import Actor
from domain.errors import NotFound, NothingToUndo, PackageOfNoCourse
from domain.identity import known
from domain.ledger import LESSONS, WHOLE_LESSON, Account, AccountKind, TransferKind, charge_key, reversal_key
from domain.package_debts import MOST_OWED, Owed, to_cover
from domain.packages import Holding, Offer, Package
from domain.ports import UnitOfWork
from domain.services import charges, drawing, ledger, package_moves, package_telling, rights
from domain.services.drawing import Draw
from domain.services.package_moves import Move


@dataclass(frozen=True, slots=True)
class Sale:
    """What is sold and for which of the student's courses. ``covers_debts``: unpaid lessons of them are drawn first."""

    offer: Offer
    course_ids: frozenset[int]
    type_id: int | None = None
    covers_debts: bool = True


async def sell(
    uow: UnitOfWork, actor: Actor, student_id: int, sale: Sale, intent: str, now: datetime
) -> Package:
    """The purse owes the price, the package holds the lessons. The same ``intent`` sells once.

    Raises PackageOutOfRange, AmountOutOfRange, PackageOfNoCourse.
    """
    student = await rights.money_led(uow, actor, student_id)
    key = sale_intent(student_id, intent)
    earlier = await uow.packages.with_key(key)
    if earlier is not None:
        return earlier
    await _check(uow, actor, (student.studio_id, student_id), sale)
    package = Package(
        studio_id=student.studio_id,
        student_id=student_id,
        type_id=sale.type_id,
        key=key,
        name=sale.offer.name,
        lessons=sale.offer.lessons,
        price_minor=sale.offer.price_minor,
        valid_days=sale.offer.valid_days,
        sold_at=now,
        sold_by=actor.person_id,
    )
    purse = await package_moves.purse(uow, package)
    owed = await _owed(uow, student_id, sale, purse.balance_minor)
    holding = await uow.packages.add(package, sale.course_ids, purse.unit)
    await _issue(uow, actor, holding, purse, now)
    if owed:
        await _cover(uow, actor, holding.id, owed, now)
    await package_moves.recorded(uow, actor, "packages.sell", package, now)
    await package_telling.sold(uow, package, now)
    return package


async def undo_sale(uow: UnitOfWork, actor: Actor, package_id: int, now: datetime) -> Package:
    """As if it had never been sold: lessons drawn from it are owed in money again, by the price of their day.

    Twice is once. Raises NothingToUndo for one whose rest has been released or burnt.
    """
    await rights.money_led(uow, actor, await uow.packages.student_of(package_id))
    holding, draws = await uow.packages.with_draws(package_id)
    package = holding.package
    posted = await uow.ledger.with_keys(*package_moves.both(_sale_key(package_id)))
    if await uow.ledger.with_key(reversal_key(known(posted[0].id))):
        return package
    if holding.left + sum(one.amount_minor for one in draws) != package.units:
        raise NothingToUndo
    await charges.reverse(uow, actor, draws, now)
    await uow.ledger.add(*(ledger.reversal_of(actor, one, now) for one in posted))
    for draw in draws:
        roll = await uow.lessons.roll(known(draw.lesson_id))
        percent = draw.amount_minor * 100 // WHOLE_LESSON
        await charges.charge_lesson(uow, actor, roll, {package.student_id}, percent, now)
    await package_moves.recorded(uow, actor, "packages.undo_sale", package, now)
    await package_telling.unsold(uow, package, now)
    return package


async def retarget(
    uow: UnitOfWork, actor: Actor, package_id: int, course_ids: Collection[int], now: datetime
) -> Package:
    """From now on it is good for these courses. Raises PackageOfNoCourse."""
    package = (await package_moves.held(uow, actor, package_id)).package
    await _check_courses(uow, actor, (package.studio_id, package.student_id), course_ids)
    if await uow.packages.courses_of(package_id) != frozenset(course_ids):
        await uow.packages.set_courses(package, course_ids)
        await package_moves.recorded(uow, actor, "packages.retarget", package, now)
    return package


async def _issue(uow: UnitOfWork, actor: Actor, holding: Holding, purse: Account, now: datetime) -> None:
    package = holding.package
    issued = await uow.ledger.account(package.studio_id, AccountKind.ISSUED, None, LESSONS)
    key, of_price = package_moves.both(_sale_key(holding.id))
    lessons = Move(key, known(issued.id), holding.left_id, LESSONS, package.units)
    transfers = [package_moves.transfer(actor, package, TransferKind.ISSUE, lessons, now)]
    if package.price_minor:
        price = Move(of_price, known(purse.id), holding.worth_id, purse.unit, package.price_minor)
        transfers.append(package_moves.transfer(actor, package, TransferKind.SALE, price, now))
    await uow.ledger.add(*transfers)


async def _owed(uow: UnitOfWork, student_id: int, sale: Sale, balance_minor: int) -> Sequence[Owed]:
    if balance_minor >= 0 or not sale.covers_debts:
        return []
    charged = await uow.packages.charged(student_id, sale.course_ids, MOST_OWED)
    return to_cover(sale.offer.units, balance_minor, charged)


async def _cover(uow: UnitOfWork, actor: Actor, package_id: int, owed: Sequence[Owed], now: datetime) -> None:
    """Each debt in money is reversed, and its lesson drawn instead."""
    await charges.reverse(uow, actor, [one.charge for one in owed], now)
    books = await drawing.books(uow, owed[0].charge.studio_id)
    for one in owed:
        lesson_id, student_id = known(one.charge.lesson_id), known(one.charge.student_id)
        draw = Draw(charge_key(lesson_id, student_id, one.count), lesson_id, one.starts_at, one.units)
        holding = await uow.packages.holding(package_id)
        transfers = drawing.drawn(actor, holding, books, draw, now)
        await uow.ledger.add(*transfers)
        await ledger.recorded(uow, actor, "ledger.charge_lesson", transfers[0], now)


async def _check(uow: UnitOfWork, actor: Actor, whose: tuple[int, int], sale: Sale) -> None:
    """The studio and the student; a kind of package is of that studio."""
    sale.offer.check()
    if sale.type_id is not None and (await uow.packages.type(sale.type_id)).studio_id != whose[0]:
        raise NotFound
    await _check_courses(uow, actor, whose, sale.course_ids)


async def _check_courses(
    uow: UnitOfWork, actor: Actor, package: tuple[int, int], course_ids: Collection[int]
) -> None:
    """Of the student's courses those that the actor teaches, or all for the owner of the studio."""
    studio_id, student_id = package
    open_to = await uow.packages.courses_open_to(student_id)
    owner = access.owns(actor, studio_id)
    his = {course for course, tutor in open_to.items() if owner or tutor in actor.tutor_ids}
    if not course_ids or not his.issuperset(course_ids):
        raise PackageOfNoCourse


def sale_intent(student_id: int, intent: str) -> str:
    """The key of a package: what was pressed once sells once."""
    return f"package:{student_id}:{intent}"


def _sale_key(package_id: int) -> str:
    return f"sale:{package_id}"
