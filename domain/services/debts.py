"""Telling of debts: the schedule after the due day, the tutor's own reminders, the question before a lesson."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from domain.access import Actor
from domain.clock import zone_named
from domain.debts import NEAR, Debt, DebtStep, Reminder, Told, ask_from, is_over_limit
from domain.errors import NotFound
from domain.identity import known
from domain.notices import NoticeKind, moment_to_tell
from domain.payment_claims import said_by
from domain.people import Receiver, Role
from domain.ports import UnitOfWork
from domain.rules import Rules
from domain.services import notices, rights, trail
from domain.services.notices import News

AT_ONCE = 100
"""So many families are reminded by one tap."""


async def look(uow: UnitOfWork, debt_id: int, now: datetime) -> bool:
    """What the schedule has for a debt by now, and whether a tutor is to be asked about the next lesson: nothing of
    it while a family waits to hear that its payment has arrived.

    Whether its time had come. As long as the debt lasts, it is looked at again later.
    """
    debt, owed = await uow.debts.get(debt_id)
    if debt.look_at is None or now < debt.look_at:
        return False
    studio = await uow.studios.peek(debt.studio_id)
    zone, rules = zone_named(studio.zone), studio.rules
    debt.plan(rules.pay_within_days, zone, now)
    is_claimed = await _is_said_to_be_paid(uow, debt, owed, now)
    if is_claimed and debt.is_step_due(now):
        debt.wait_for_word(now)
    step = debt.take_step(zone, now)
    if step is DebtStep.LAST:
        for leader in await uow.debts.leaders_of(debt.student_id):
            await notices.tell(uow, leader, _news(NoticeKind.DEBT_LASTS, debt, step), now)
    elif step is not None and rules.remind_of_debts and not debt.is_reminded(zone, now):
        await _tell_payers(uow, debt, _news(NoticeKind.PAYMENT_DUE, debt, step), now)
    pressing = 0 if is_claimed else owed - await _just_sold(uow, debt, rules, now)
    lesson_near = await _ask_before_lessons(uow, debt, pressing, rules, now)
    debt.rest(now, lesson_near=lesson_near)
    return True


async def remind(uow: UnitOfWork, actor: Actor, student_id: int, now: datetime) -> Reminder:
    """Every payer of the student, once a day, each when his quiet hours allow."""
    await rights.student_led(uow, actor, student_id)
    found = await uow.debts.open_of(student_id)
    if found is None or not found[1]:
        return Reminder(student_id, Told.PAID)
    payers = await uow.debts.payers_of([student_id])
    return await _remind(uow, actor, found, payers.get(student_id, ()), now)


async def remind_all(
    uow: UnitOfWork, actor: Actor, whom: Collection[int], now: datetime
) -> tuple[Reminder, ...]:
    """Of these students whoever owes something, at most AT_ONCE, the oldest debts first.

    Raises NotFound where the actor sees no debt of theirs.
    """
    owned = {place.studio_id for place in actor.places if place.role is Role.OWNER}
    seen = await uow.debts.seen_by(actor.tutor_ids, owned, whom, AT_ONCE)
    if not seen:
        raise NotFound
    payers = await uow.debts.payers_of([debt.student_id for debt, _ in seen])
    return tuple(
        [
            await _remind(uow, actor, (debt, owed), payers.get(debt.student_id, ()), now)
            if owed
            else Reminder(debt.student_id, Told.PAID)
            for debt, owed in seen
        ]
    )


async def _remind(
    uow: UnitOfWork, actor: Actor, owing: tuple[Debt, int], payers: Sequence[Receiver], now: datetime
) -> Reminder:
    """The debt is locked: of two tutors who press together one reminds."""
    debt, owed = owing
    zone = zone_named((await uow.studios.peek(debt.studio_id)).zone)
    if debt.is_reminded(zone, now):
        return Reminder(debt.student_id, Told.TODAY)
    if await _is_said_to_be_paid(uow, debt, owed, now):
        return Reminder(debt.student_id, Told.CLAIMED)
    if not payers:
        return Reminder(debt.student_id, Told.NOBODY)
    day = now.astimezone(zone).date()
    news = News(
        kind=NoticeKind.PAYMENT_REMINDER,
        fact=f"{debt.id}:{day}",
        studio_id=debt.studio_id,
        subject={"student_id": debt.student_id, "debt_id": known(debt.id)},
    )
    debt.reminded_at = now
    for payer in payers:
        await notices.tell(uow, payer, news, now)
    subject = ("student", debt.student_id)
    await trail.record(uow, actor, "debts.remind", debt.studio_id, subject, now, payers=len(payers))
    moments = [moment_to_tell(news.kind, now, zone_named(payer.zone), now) or now for payer in payers]
    first = min(moments)
    return Reminder(debt.student_id, Told.NOW if first <= now else Told.LATER, first)


async def _is_said_to_be_paid(uow: UnitOfWork, debt: Debt, owed: int, now: datetime) -> bool:
    return said_by(await uow.claims.open_of(debt.student_id)).keeps_quiet(owed, now)


async def _tell_payers(uow: UnitOfWork, debt: Debt, news: News, now: datetime) -> None:
    for payer in (await uow.debts.payers_of([debt.student_id])).get(debt.student_id, ()):
        await notices.tell(uow, payer, news, now)
        debt.reminded_at = now


async def _just_sold(uow: UnitOfWork, debt: Debt, rules: Rules, now: datetime) -> int:
    """What packages cost that there is still time to pay: whoever has sold one need not be asked about it."""
    return await uow.debts.sold_since(debt.student_id, now - timedelta(days=rules.pay_within_days))


async def _ask_before_lessons(uow: UnitOfWork, debt: Debt, owed: int, rules: Rules, now: datetime) -> bool:
    """Whoever teaches it is asked once for each lesson. Whether there is one in the next days."""
    ahead = await uow.debts.lessons_ahead(debt.student_id, now, now + NEAR)
    for lesson in ahead:
        is_time = now >= ask_from(lesson.starts_at, zone_named(lesson.tutor.zone))
        if is_time and is_over_limit(owed, lesson.price_minor, rules.debt_limit_lessons):
            news = News(
                kind=NoticeKind.DEBT_BEFORE_LESSON,
                fact=f"{lesson.lesson_id}:{debt.student_id}",
                studio_id=debt.studio_id,
                subject={
                    "student_id": debt.student_id,
                    "debt_id": known(debt.id),
                    "lesson_id": lesson.lesson_id,
                    "price_minor": lesson.price_minor,
                },
                lesson_id=lesson.lesson_id,
                valid_until=lesson.starts_at,
            )
            await notices.tell(uow, lesson.tutor, news, now)
    return bool(ahead)


def _news(kind: NoticeKind, debt: Debt, step: DebtStep) -> News:
    """Once per debt and step: what has been told is not told again when the debt goes on."""
    return News(
        kind=kind,
        fact=f"{debt.id}:{step}",
        studio_id=debt.studio_id,
        subject={"student_id": debt.student_id, "debt_id": known(debt.id), "step": step.value},
    )
