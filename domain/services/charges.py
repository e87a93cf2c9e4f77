"""What a lesson costs its students: a lesson of a package where one covers it, else money (rules 6, 13, 14)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from domain.access import Actor
from domain.identity import known
from domain.ledger import (
    LESSONS,
    WHOLE_LESSON,
    AccountKind,
    Charges,
    Transfer,
    TransferKind,
    charge_key,
    crossed_low,
    earn_key,
)
from domain.lessons import Roll
from domain.money import share_of
from domain.notices import NoticeKind
from domain.packages import to_draw_from
from domain.ports import UnitOfWork
from domain.services import drawing, ledger, notices
from domain.services.drawing import Draw
from domain.services.notices import News

LOOK_AGAIN = timedelta(days=1)
"""After a lesson has returned to a package that is over: by then it is settled otherwise, or there is a rest again."""


async def charge_lesson(
    uow: UnitOfWork, actor: Actor, roll: Roll, whom: Collection[int], percent: int, now: datetime
) -> int:
    """What these students were charged together in money: so much of his price each, nothing for a free lesson, nor for
    whom it makes up for one that was paid, nor where a package was drawn from.
    """
    owing = [one for one in roll.charges_of(whom) if one.student_id not in roll.made_up]
    drawn, lasts = await _drawn(uow, actor, roll, owing, percent, now)
    prepaid = {transfer.student_id for transfer in drawn}
    charged = [
        await _charge(uow, actor, roll, charges, amount_minor, now)
        for charges in owing
        if charges.student_id not in prepaid and (amount_minor := share_of(charges.price_minor, percent))
    ]
    if not charged and not drawn:
        return 0
    await uow.ledger.add(*drawn, *charged)
    for transfer in (*drawn, *charged):
        if transfer.id is not None and transfer.kind is TransferKind.CHARGE:
            await ledger.recorded(uow, actor, "ledger.charge_lesson", transfer, now)
    for transfer in charged:
        await _tell_if_low(uow, roll, transfer, now)
    for transfer in drawn:
        await _tell_if_nearly_used(uow, roll, transfer, lasts, now)
    return sum(transfer.amount_minor for transfer in charged)


async def reverse_charges(
    uow: UnitOfWork, actor: Actor, roll: Roll, whom: Collection[int], now: datetime
) -> None:
    """Mirrors what the lesson has charged these students and nobody has reversed: lessons return to their package."""
    standing = [one.standing for one in roll.charges_of(whom) if one.standing is not None]
    await reverse(uow, actor, standing, now)


async def reverse(uow: UnitOfWork, actor: Actor, charges: Sequence[Transfer], now: datetime) -> None:
    """A package nothing is drawn from any more begins anew with its next lesson."""
    if not charges:
        return
    packages = await uow.packages.holdings({one.package_id for one in charges if one.package_id is not None})
    keys = [earn_key(one.key) for one in charges if one.unit == LESSONS]
    earned = await uow.ledger.with_keys(*keys) if keys else []
    reversals = [ledger.reversal_of(actor, one, now) for one in (*charges, *earned)]
    await uow.ledger.add(*reversals)
    returned = {one.package_id: one.balance_after_minor for one in reversals if one.unit == LESSONS}
    for holding in packages:
        if returned.get(holding.id) == holding.package.units:
            holding.package.begin_anew()
        elif holding.package.is_over(now):
            holding.package.look_at = now + LOOK_AGAIN
    for reversal in reversals[: len(charges)]:
        if reversal.id is not None:
            await ledger.recorded(uow, actor, "ledger.reverse_charge", reversal, now)


async def _drawn(
    uow: UnitOfWork, actor: Actor, roll: Roll, owing: Sequence[Charges], percent: int, now: datetime
) -> tuple[list[Transfer], dict[int | None, int]]:
    """From the package that is first in turn for each: the lessons and what they earn; with what each of them has left
    in all his packages together, in hundredths. Not for a trial.
    """
    prepaid = [one for one in owing if one.prepaid]
    units = share_of(WHOLE_LESSON, percent)
    if not prepaid or not units or roll.lesson.is_trial:
        return [], {}
    lesson = roll.lesson
    holdings = await uow.packages.drawable({one.student_id for one in prepaid}, lesson.course_id)
    books = await drawing.books(uow, lesson.studio_id)
    transfers: list[Transfer] = []
    lasts: dict[int | None, int] = {}
    for charges in prepaid:
        his = [one for one in holdings if one.package.student_id == charges.student_id]
        holding = to_draw_from(his, units, lesson.starts_at)
        if holding is not None:
            key = charge_key(known(lesson.id), charges.student_id, charges.count)
            draw = Draw(key, known(lesson.id), lesson.starts_at, units)
            transfers += drawing.drawn(actor, holding, books, draw, now)
            lasts[charges.student_id] = sum(one.left for one in his) - units
    return transfers, lasts


async def _charge(
    uow: UnitOfWork, actor: Actor, roll: Roll, charges: Charges, amount_minor: int, now: datetime
) -> Transfer:
    lesson = roll.lesson
    lesson_id, student_id = known(lesson.id), charges.student_id
    purse_id = charges.purse_id or await _opened(uow, roll, AccountKind.STUDENT, student_id)
    return Transfer(
        studio_id=lesson.studio_id,
        key=charge_key(lesson_id, student_id, charges.count),
        kind=TransferKind.CHARGE,
        debit_account_id=purse_id,
        credit_account_id=roll.income_id or await _opened(uow, roll, AccountKind.INCOME, None),
        unit=roll.currency,
        amount_minor=amount_minor,
        student_id=student_id,
        lesson_id=lesson_id,
        made_by=actor.person_id,
        happened_at=lesson.starts_at,
        posted_at=now,
    )


async def _opened(uow: UnitOfWork, roll: Roll, kind: AccountKind, student_id: int | None) -> int:
    """An account at its first use."""
    return known((await uow.ledger.account(roll.lesson.studio_id, kind, student_id, roll.currency)).id)


async def _tell_if_low(uow: UnitOfWork, roll: Roll, charge: Transfer, now: datetime) -> None:
    if charge.id is None:
        return
    after = charge.balance_after_minor
    low = roll.price_of(known(charge.student_id)) * roll.rules.low_at_lessons
    if crossed_low(after + charge.amount_minor, after, low):
        await ledger.tell_payers(uow, NoticeKind.BALANCE_LOW, charge, now)


async def _tell_if_nearly_used(
    uow: UnitOfWork, roll: Roll, draw: Transfer, lasts: Mapping[int | None, int], now: datetime
) -> None:
    """Rule 15 for lessons paid ahead: low, and none, once per crossing."""
    if draw.id is None or draw.kind is not TransferKind.CHARGE:
        return
    after, student_id = lasts[draw.student_id], known(draw.student_id)
    if not crossed_low(after + draw.amount_minor, after, roll.rules.low_at_lessons * WHOLE_LESSON):
        return
    package_id, lesson_id = known(draw.package_id), known(draw.lesson_id)
    subject = {"student_id": student_id, "package_id": package_id, "lesson_id": lesson_id, "units": after}
    news = News(
        kind=NoticeKind.PACKAGE_LOW,
        fact=f"{lesson_id}:{package_id}:{draw.balance_after_minor}",
        studio_id=draw.studio_id,
        subject=subject,
        lesson_id=lesson_id,
    )
    for payer in (await uow.people.family_of(student_id)).payers:
        await notices.tell(uow, payer.receiver, news, now)
