"""What becomes of the rest of a package: given back at the price paid, or burnt; either can be undone (rule 14)."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Actor
from domain.errors import NothingToUndo, PackageSpent
from domain.identity import known
from domain.ledger import LESSONS, AccountKind, Transfer, TransferKind
from domain.packages import Holding
from domain.ports import UnitOfWork
from domain.services import drawing, ledger, package_moves, package_news, rights
from domain.services.package_moves import Move


async def release(uow: UnitOfWork, actor: Actor, package_id: int, intent: str, now: datetime) -> Transfer:
    """The rest goes back to the purse, at the price it was paid at. Raises PackageSpent."""
    return await release_rest(uow, actor, await package_moves.held(uow, actor, package_id), intent, now)


async def release_rest(
    uow: UnitOfWork, actor: Actor | None, holding: Holding, intent: str, now: datetime
) -> Transfer:
    """The rights have been asked; ``actor`` None is the worker, who goes by the studio's rule."""
    purse = await package_moves.purse(uow, holding.package)
    issued = await uow.ledger.account(holding.package.studio_id, AccountKind.ISSUED, None, LESSONS)
    sides = _Sides(TransferKind.RELEASE, known(issued.id), known(purse.id), purse.unit)
    return await _emptied(uow, actor, holding, sides, intent, now)


async def burn(uow: UnitOfWork, actor: Actor, package_id: int, intent: str, now: datetime) -> Transfer:
    """The rest is gone, and earned. Raises PackageSpent."""
    return await burn_rest(uow, actor, await package_moves.held(uow, actor, package_id), intent, now)


async def burn_rest(
    uow: UnitOfWork, actor: Actor | None, holding: Holding, intent: str, now: datetime
) -> Transfer:
    """The rights have been asked; ``actor`` None is the worker, who goes by the studio's rule."""
    books = await drawing.books(uow, holding.package.studio_id)
    sides = _Sides(TransferKind.EXPIRE, books.used_id, books.income_id, books.currency)
    return await _emptied(uow, actor, holding, sides, intent, now)


async def restore(uow: UnitOfWork, actor: Actor, transfer_id: int, now: datetime) -> Transfer:
    """Undoes a release or a burning, by what became of its lessons. Raises NothingToUndo for anything else."""
    emptied = await uow.ledger.get(transfer_id)
    await rights.money_led(uow, actor, emptied.student_id or 0)
    of_rest = emptied.unit == LESSONS and emptied.kind in {TransferKind.RELEASE, TransferKind.EXPIRE}
    if emptied.package_id is None or not of_rest:
        raise NothingToUndo
    holding = await package_moves.held(uow, actor, emptied.package_id)
    parts = await uow.ledger.with_keys(*package_moves.both(emptied.key))
    reversals = [ledger.reversal_of(actor, part, now) for part in parts]
    if await uow.ledger.add(*reversals):
        await package_moves.recorded(uow, actor, "packages.restore", holding.package, now)
        await package_news.restored(uow, holding.package, emptied, now)
    return reversals[0]


@dataclass(frozen=True, slots=True)
class _Sides:
    """Where the rest goes: its lessons and its worth."""

    kind: TransferKind
    lessons_id: int
    worth_id: int
    currency: str


async def _emptied(
    uow: UnitOfWork, actor: Actor | None, holding: Holding, sides: _Sides, intent: str, now: datetime
) -> Transfer:
    """The same press again answers the first transfer."""
    key = f"{sides.kind.value}:{holding.id}:{intent}"
    earlier = await uow.ledger.with_key(key)
    if earlier is not None:
        return earlier
    if not holding.left:
        raise PackageSpent
    moves = [Move(key, holding.left_id, sides.lessons_id, LESSONS, holding.left)]
    if holding.worth_minor:
        worth = (
            package_moves.both(key)[1],
            holding.worth_id,
            sides.worth_id,
            sides.currency,
            holding.worth_minor,
        )
        moves.append(Move(*worth))
    transfers = [package_moves.transfer(actor, holding.package, sides.kind, move, now) for move in moves]
    await uow.ledger.add(*transfers)
    await package_moves.recorded(uow, actor, f"packages.{sides.kind.value}", holding.package, now)
    await package_news.emptied(uow, holding.package, transfers[0], now)
    return transfers[0]
