"""A tutor says when he teaches, when he is away, and how much of it clients may fill (rules 4, 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain import access
from domain.access import Actor
from domain.availability import WEEKDAYS, Hours, Span, TimeOff, TimeOffKind, checked_days, checked_hours
from domain.clock import day_bounds, zone_named
from domain.errors import NotFound
from domain.identity import known
from domain.lessons import Lesson
from domain.ports import UnitOfWork
from domain.rules import LIMITS, Rules
from domain.services import called_off, lesson_news, rights, trail


@dataclass(frozen=True, slots=True)
class Away:
    """``cancelled`` lessons fell into it; ``kept`` ones too, and stand all the same."""

    time_off: TimeOff
    cancelled: tuple[Lesson, ...]
    kept: tuple[Lesson, ...]


async def set_hours(
    uow: UnitOfWork,
    actor: Actor,
    tutor_id: int,
    weekdays: Sequence[int],
    intervals: Sequence[Hours],
    now: datetime,
) -> tuple[Hours, ...]:
    """These and no others on each of the weekdays; none means he does not teach then.

    Raises HoursOutOfRange, HoursOverlap.
    """
    tutor = await rights.own_calendar(uow, actor, tutor_id)
    if not set(weekdays) <= set(WEEKDAYS):
        raise NotFound
    hours = checked_hours(intervals)
    await uow.availability.set_hours(tutor, sorted(set(weekdays)), hours)
    told = " ".join(f"{one.since}-{one.till}" for one in hours)
    days = "".join(str(day) for day in sorted(set(weekdays)))
    await trail.record(
        uow, actor, "availability.set_hours", tutor.studio_id, ("membership", tutor_id), now, days=days, hours=told
    )  # fmt: skip
    return hours


async def take_time_off(
    uow: UnitOfWork,
    actor: Actor,
    tutor_id: int,
    kind: TimeOffKind,
    first: date,
    last: date,
    now: datetime,
    *,
    cancels: bool = False,
) -> Away:
    """Whole days of the tutor's zone, both included. Planned lessons in them stay unless ``cancels``; then their
    families are told. The same days taken again are what they were.

    Raises TimeOffOutOfRange.
    """
    tutor = await rights.own_calendar(uow, actor, tutor_id)
    zone = zone_named(actor.zone)
    days = checked_days(first, last, now.astimezone(zone).date())
    span = Span(*day_bounds(first, zone, days))
    planned = await uow.illnesses.planned(tutor_id, max(span.starts_at, now), span.ends_at)
    time_off = await uow.availability.same_time_off(tutor_id, kind, span)
    if time_off is None:
        time_off = TimeOff(
            studio_id=tutor.studio_id,
            tutor_id=tutor_id,
            kind=kind,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
            created_at=now,
        )
        await uow.availability.add_time_off(time_off)
        await uow.proposals.take_away(tutor_id, span)
        await _recorded(uow, actor, "availability.take_time_off", time_off, now)
    if cancels and planned:
        await _cancel(uow, actor, time_off, planned, now)
    return Away(time_off, tuple(planned) if cancels else (), () if cancels else tuple(planned))


async def _cancel(
    uow: UnitOfWork, actor: Actor, time_off: TimeOff, planned: Sequence[Lesson], now: datetime
) -> None:
    families = await called_off.call_off(uow, actor, planned, now)
    await lesson_news.all_cancelled(uow, planned, families, now)
    subject, count = ("time_off", known(time_off.id)), len(planned)
    act = "availability.cancel_lessons"
    await trail.record(uow, actor, act, time_off.studio_id, subject, now, lessons=count)


async def give_back_time_off(uow: UnitOfWork, actor: Actor, time_off_id: int, now: datetime) -> TimeOff:
    """The days are open again; lessons that were cancelled stay so. Pressed twice, it happens once."""
    time_off = await uow.availability.time_off(time_off_id)
    if time_off.tutor_id not in actor.tutor_ids:
        raise NotFound
    if time_off.withdrawn_at is None:
        time_off.withdraw(now)
        await _recorded(uow, actor, "availability.give_back_time_off", time_off, now)
    return time_off


async def set_rule(
    uow: UnitOfWork, actor: Actor, studio_id: int, rule: str, value: int, now: datetime
) -> Rules:
    """One of the studio's rules. Raises RuleOutOfRange, NotFound for a rule there is not."""
    if not access.owns(actor, studio_id) or rule not in LIMITS:
        raise NotFound
    studio = await uow.studios.get(studio_id)
    rules = studio.rules.with_rule(rule, value)
    if rules.changed != studio.rules_changed:
        studio.rules_changed = rules.changed
        subject = ("studio", studio_id)
        await trail.record(
            uow, actor, "availability.set_rule", studio_id, subject, now, rule=rule, value=value
        )
    return rules


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, time_off: TimeOff, now: datetime) -> None:
    facts = {"since": time_off.starts_at.isoformat(), "till": time_off.ends_at.isoformat()}
    subject = ("time_off", known(time_off.id))
    await trail.record(uow, actor, act, time_off.studio_id, subject, now, kind=time_off.kind, **facts)
