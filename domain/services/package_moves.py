"""What every deed upon a package begins and ends with; asked by services alone."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Actor
from domain.identity import known
from domain.ledger import Account, AccountKind, Transfer, TransferKind
from domain.packages import Holding, Package
from domain.ports import UnitOfWork
from domain.services import rights, trail


@dataclass(frozen=True, slots=True)
class Move:
    key: str
    debit_id: int
    credit_id: int
    unit: str
    amount: int


def transfer(
    actor: Actor | None, package: Package, kind: TransferKind, move: Move, now: datetime
) -> Transfer:
    return Transfer(
        studio_id=package.studio_id,
        key=move.key,
        kind=kind,
        debit_account_id=move.debit_id,
        credit_account_id=move.credit_id,
        unit=move.unit,
        amount_minor=move.amount,
        student_id=package.student_id,
        package_id=known(package.id),
        made_by=actor.person_id if actor else None,
        happened_at=now,
        posted_at=now,
    )


async def held(uow: UnitOfWork, actor: Actor, package_id: int) -> Holding:
    """A package of a student whose money the actor may move, locked after him."""
    await rights.money_led(uow, actor, await uow.packages.student_of(package_id))
    return await uow.packages.holding(package_id)


async def purse(uow: UnitOfWork, package: Package) -> Account:
    studio = await uow.studios.peek(package.studio_id)
    return await uow.ledger.account(
        package.studio_id, AccountKind.STUDENT, package.student_id, studio.currency
    )


def both(key: str) -> tuple[str, str]:
    """The keys of its lessons and of their worth."""
    return key, f"{key}:worth"


async def recorded(
    uow: UnitOfWork, actor: Actor | None, act: str, package: Package, now: datetime, **facts: int | str
) -> None:
    subject = ("package", known(package.id))
    await trail.record(
        uow, actor, act, package.studio_id, subject, now, student_id=package.student_id, **facts
    )
