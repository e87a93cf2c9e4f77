"""How lessons are drawn from a package: the lesson and what it earns, two transfers; asked by services alone."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Actor
from domain.identity import known
from domain.ledger import LESSONS, AccountKind, Transfer, TransferKind, earn_key
from domain.packages import Holding
from domain.ports import UnitOfWork
from domain.services import package_moves
from domain.services.package_moves import Move


@dataclass(frozen=True, slots=True)
class Books:
    """The studio's sides of every draw, and the zone that packages' days are counted in."""

    income_id: int
    used_id: int
    currency: str
    zone: str


@dataclass(frozen=True, slots=True)
class Draw:
    """``units`` in hundredths of a lesson; ``key`` as of any charge of this lesson."""

    key: str
    lesson_id: int
    starts_at: datetime
    units: int


async def books(uow: UnitOfWork, studio_id: int) -> Books:
    studio = await uow.studios.peek(studio_id)
    income = await uow.ledger.account(studio_id, AccountKind.INCOME, None, studio.currency)
    used = await uow.ledger.account(studio_id, AccountKind.USED, None, LESSONS)
    return Books(known(income.id), known(used.id), studio.currency, studio.zone)


def drawn(actor: Actor, holding: Holding, books: Books, draw: Draw, now: datetime) -> list[Transfer]:
    """Not yet posted. The first lesson begins the package's days; one that was owed before it was bought begins
    them with the sale.
    """
    package = holding.package
    if package.begun_at is None:
        package.begin(max(draw.starts_at, package.sold_at), books.zone, holding.freezes, now)
    lesson = Move(draw.key, holding.left_id, books.used_id, LESSONS, draw.units)
    moves = [(TransferKind.CHARGE, lesson)]
    earned_minor = holding.earned_by(draw.units)
    if earned_minor:
        worth = Move(earn_key(draw.key), holding.worth_id, books.income_id, books.currency, earned_minor)
        moves.append((TransferKind.EARN, worth))
    transfers = [package_moves.transfer(actor, package, kind, move, now) for kind, move in moves]
    for transfer in transfers:
        transfer.lesson_id, transfer.happened_at = draw.lesson_id, draw.starts_at
    return transfers
