"""What clerks of the bank do: every operation on money and on lessons paid ahead, and its opposite.

Each says what must be found in the end: ``key`` a transfer, ``undone`` one that has a reversal, ``row`` a row.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from domain.disputes import DisputeReason
from domain.errors import NothingToDispute
from domain.identity import known
from domain.invoices import CardPayment, charge_key
from domain.ledger import PaymentMethod, Transfer
from domain.package_days import Days
from domain.packages import Offer
from domain.ports import UnitOfWork
from domain.services import (
    card_payments,
    claims,
    corrections,
    disputes,
    package_ends,
    package_freezes,
    package_rests,
    packages,
    payments,
)
from domain.services.package_freezes import Whose
from domain.services.packages import Sale
from tests.rig.bank_clerks import Deed, Done, NothingThere, Slip

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def sell(uow: UnitOfWork, slip: Slip) -> Done:
    family, size = slip.family, slip.number
    offer = Offer("Some", 1 + size % 4, size * 1001, 30 if size % 3 else None)
    sale = Sale(offer, frozenset({family.course}), covers_debts=size % 2 == 0)
    sold = await packages.sell(uow, family.tutor, family.student, sale, slip.intent, slip.now)
    return Done({"key": f"sale:{sold.id}"}, {"package": known(sold.id)})


async def undo_sale(uow: UnitOfWork, slip: Slip) -> Done:
    undone = await packages.undo_sale(uow, slip.family.tutor, slip.has("package"), slip.now)
    return Done({"undone": f"sale:{undone.id}"})


async def retarget(uow: UnitOfWork, slip: Slip) -> Done:
    family = slip.family
    courses = {family.course} | ({family.other_course} if slip.number % 2 else set())
    package = await packages.retarget(uow, family.tutor, slip.has("package"), courses, slip.now)
    return Done({"row": ("packages", known(package.id))})


def rest(act: Callable[..., Awaitable[Transfer]]) -> Deed:
    async def empty(uow: UnitOfWork, slip: Slip) -> Done:
        done = await act(uow, slip.family.tutor, slip.has("package"), slip.intent, slip.now)
        return Done({"key": done.key}, {"rest": known(done.id)})

    return empty


async def restore(uow: UnitOfWork, slip: Slip) -> Done:
    await package_rests.restore(uow, slip.family.tutor, slip.has("rest"), slip.now)
    return Done({"transfer": slip.has("rest")})


async def run_out(uow: UnitOfWork, slip: Slip) -> Done:
    """Its days are over since an hour, and the worker looks."""
    holding = await uow.packages.holding(slip.has("package"))
    if holding.package.expires_at is None:
        raise NothingThere
    holding.package.expires_at = holding.package.look_at = slip.now - HOUR
    await uow.flush()
    await package_ends.look(uow, holding.id, slip.now)
    return Done({"row": ("packages", holding.id)})


async def extend(uow: UnitOfWork, slip: Slip) -> Done:
    last = (slip.now + (31 + slip.number % 300) * DAY).date()
    made = await package_ends.extend(uow, slip.family.tutor, slip.has("package"), last, slip.intent, slip.now)
    return Done({"row": ("package_extensions", known(made.id))}, {"extension": known(made.id)})


async def undo_extension(uow: UnitOfWork, slip: Slip) -> Done:
    undone = await package_ends.undo_extension(uow, slip.family.tutor, slip.has("extension"), slip.now)
    return Done({"row": ("package_extensions", known(undone.id))})


def _days(slip: Slip) -> Days:
    today = slip.now.date()
    return Days(today - slip.number % 2 * DAY, today + slip.number % 9 * DAY)


async def freeze(uow: UnitOfWork, slip: Slip) -> Done:
    package = slip.has("package")
    made = await package_freezes.freeze(
        uow, slip.family.tutor, package, _days(slip), None, slip.intent, slip.now
    )
    return Done({"row": ("package_freezes", known(made.id))}, {"freeze": known(made.id)})


def thaw(act: Callable[..., Awaitable[Any]]) -> Deed:
    async def warm(uow: UnitOfWork, slip: Slip) -> Done:
        done = await act(uow, slip.family.tutor, slip.has("freeze"), slip.now)
        return Done({"row": ("package_freezes", known(done.id))})

    return warm


async def freeze_all(uow: UnitOfWork, slip: Slip) -> Done:
    whose = Whose(slip.family.studio)
    if not await package_freezes.freeze_all(
        uow, slip.family.tutor, whose, _days(slip), [], slip.intent, slip.now
    ):
        raise NothingThere
    first = (await uow.package_days.frozen_by(slip.intent))[0]
    return Done({"row": ("package_freezes", known(first.id))}, {"batch": slip.intent})


async def undo_all(uow: UnitOfWork, slip: Slip) -> Done:
    await package_freezes.undo_all(uow, slip.family.tutor, slip.has("batch"), slip.now)
    return Done({})


def correct(act: Callable[..., Awaitable[Transfer]], *more: str, **how: bool) -> Deed:
    async def put_right(uow: UnitOfWork, slip: Slip) -> Done:
        amount = (slip.number - (500 if more else 0)) * 97
        who = (slip.family.tutor, slip.family.student)
        done = await act(uow, *who, amount, *more, slip.intent, slip.now, **how)
        return Done({"key": done.key}, {"by hand": known(done.id)})

    return put_right


async def undo_by_hand(uow: UnitOfWork, slip: Slip) -> Done:
    await payments.undo(uow, slip.family.tutor, slip.has("by hand"), slip.now)
    return Done({"transfer": slip.has("by hand")})


async def claim(uow: UnitOfWork, slip: Slip) -> Done:
    who = (slip.family.parent, slip.family.student)
    amount = 1 + slip.number * 91
    made, _ = await claims.claim(uow, *who, amount, PaymentMethod.BANK, slip.intent, slip.now)
    return Done({"row": ("payment_claims", known(made.id))}, {"claim": known(made.id)})


async def receive(uow: UnitOfWork, slip: Slip) -> Done:
    amount = slip.number * 83 if slip.number % 4 == 0 else None
    payment = await claims.receive(uow, slip.family.tutor, slip.has("claim"), slip.now, amount_minor=amount)
    return Done({"key": payment.key}, {"by hand": known(payment.id)})


async def not_find(uow: UnitOfWork, slip: Slip) -> Done:
    found = await claims.not_find(uow, slip.family.tutor, slip.has("claim"), slip.now)
    return Done({"row": ("payment_claims", known(found.id))})


async def by_card(uow: UnitOfWork, slip: Slip) -> Done:
    """At times Telegram tells of the money back first."""
    parent, minor = slip.family.parent, 6000 + slip.number * 100
    invoice, _ = await card_payments.issue(uow, parent, slip.family.student, minor, slip.intent, slip.now)
    paid = CardPayment(invoice.token, invoice.currency, minor, slip.intent, f"p{slip.intent}")
    if slip.number % 5 == 0:
        await card_payments.give_back(uow, parent, paid, slip.now)
    await card_payments.settle(uow, parent, paid, slip.now)
    return Done({"key": charge_key(paid.charge_id)}, {"charge": paid})


async def give_card_back(uow: UnitOfWork, slip: Slip) -> Done:
    paid: CardPayment = slip.has("charge")
    await card_payments.give_back(uow, slip.family.parent, paid, slip.now)
    return Done({"undone": charge_key(paid.charge_id)})


async def dispute(uow: UnitOfWork, slip: Slip) -> Done:
    lesson = slip.family.lessons[slip.number % len(slip.family.lessons)]
    charge = (await uow.lessons.roll(lesson)).charges[0].standing
    if charge is None:
        raise NothingToDispute
    made = await disputes.begin(
        uow, slip.family.parent, known(charge.id), DisputeReason.AMOUNT, None, slip.now
    )
    return Done({"row": ("disputes", known(made.id))}, {"dispute": known(made.id)})


def answer(act: Callable[..., Awaitable[Any]], *more: str) -> Deed:
    async def settle(uow: UnitOfWork, slip: Slip) -> Done:
        settled = await act(uow, slip.family.tutor, slip.has("dispute"), *more, slip.now)
        return Done({"row": ("disputes", known(settled.id))})

    return settle


DEEDS: dict[str, Deed] = {
    "sell": sell,
    "sell again": sell,
    "undo sale": undo_sale,
    "retarget": retarget,
    "release": rest(package_rests.release),
    "burn": rest(package_rests.burn),
    "restore": restore,
    "run out": run_out,
    "extend": extend,
    "undo extension": undo_extension,
    "freeze": freeze,
    "unfreeze": thaw(package_freezes.unfreeze),
    "undo freeze": thaw(package_freezes.undo),
    "freeze all": freeze_all,
    "undo all": undo_all,
    "refund": correct(corrections.refund, beyond=True),
    "adjust": correct(corrections.adjust, "because"),
    "write off": correct(corrections.write_off),
    "undo by hand": undo_by_hand,
    "claim": claim,
    "receive": receive,
    "not find": not_find,
    "pay by card": by_card,
    "give card back": give_card_back,
    "dispute": dispute,
    "reverse": answer(disputes.reverse),
    "keep": answer(disputes.keep, "It was held"),
    "dispute again": answer(disputes.undo),
}
