"""I'm ill till Thursday: the lessons of these days are off, and each family is offered times of its own (rule 8)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.access import Actor
from domain.availability import DAY, Span, TimeOff, TimeOffKind, checked_days
from domain.clock import day_bounds, zone_named
from domain.errors import NotFound
from domain.identity import known
from domain.illness import DAYS_AFTER, personal_slots
from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Families
from domain.ports import UnitOfWork
from domain.proposals import Proposal, Side, held_till, told_at
from domain.services import called_off, illness_news, rights, trail
from domain.services.proposal_terms import slots_of


@dataclass(frozen=True, slots=True)
class Sick:
    """``cancelled`` lessons; ``offered`` families have times to choose from."""

    time_off: TimeOff
    cancelled: int
    offered: int


async def fall_ill(
    uow: UnitOfWork,
    actor: Actor,
    tutor_id: int,
    first: date,
    last: date,
    keeps: Collection[int],
    now: datetime,
) -> Sick:
    """Whole days of the tutor's zone, both included; lessons that have begun and those in ``keeps`` stay.

    The same days again are what they were. Raises TimeOffOutOfRange.
    """
    tutor = await rights.own_calendar(uow, actor, tutor_id)
    zone = zone_named(actor.zone)
    days = checked_days(first, last, now.astimezone(zone).date())
    span = Span(*day_bounds(first, zone, days))
    known_already = await uow.availability.same_time_off(tutor_id, TimeOffKind.ILLNESS, span)
    if known_already is not None:
        return Sick(known_already, 0, 0)
    found = await uow.illnesses.planned(tutor_id, max(span.starts_at, now), span.ends_at)
    lessons = [lesson for lesson in found if lesson.id not in keeps]
    time_off = TimeOff(
        studio_id=tutor.studio_id,
        tutor_id=tutor_id,
        kind=TimeOffKind.ILLNESS,
        starts_at=span.starts_at,
        ends_at=span.ends_at,
        created_at=now,
    )
    time_off_id = await uow.availability.add_time_off(time_off)
    await uow.proposals.take_away(tutor_id, span)
    offered = await _cancel(uow, actor, time_off, lessons, last, now)
    subject, facts = ("time_off", time_off_id), {"lessons": len(lessons), "offers": offered}
    await trail.record(uow, actor, "illness.fall_ill", tutor.studio_id, subject, now, **facts)
    return Sick(time_off, len(lessons), offered)


async def recover(uow: UnitOfWork, actor: Actor, time_off_id: int, now: datetime) -> int:
    """Undo: how many lessons ahead are planned again. What has been given away, made up for or cancelled by hand since
    stays cancelled.

    Pressed twice, it happens once. Raises UndoTooLate.
    """
    time_off = await _own(uow, actor, time_off_id)
    if time_off.withdrawn_at is not None:
        return 0
    time_off.withdraw(now)
    lessons = await uow.illnesses.fallen(time_off_id)
    await called_off.withdraw_proposals(uow, actor, [known(lesson.id) for lesson in lessons], now)
    ahead = [one for one in lessons if one.starts_at > now and one.settled_at == time_off.created_at]
    busy = await uow.series.busy(time_off.tutor_id, time_off.starts_at, time_off.ends_at)
    free = [one for one in ahead if not any(_overlap(one, other) for other in busy)]
    back = await called_off.bring_back(uow, free, now)
    families = await uow.illnesses.families([known(lesson.id) for lesson in back])
    await illness_news.recovered(uow, back, families, actor.receiver, now)
    subject = ("time_off", time_off_id)
    await trail.record(uow, actor, "illness.recover", time_off.studio_id, subject, now, lessons=len(back))
    return len(back)


async def tell_again(uow: UnitOfWork, actor: Actor, time_off_id: int, now: datetime) -> int:
    """How many messages that did not arrive are sent once more."""
    await _own(uow, actor, time_off_id)
    lessons = await uow.illnesses.fallen(time_off_id)
    ids = [known(lesson.id) for lesson in lessons]
    return await uow.illnesses.send_again(ids, NoticeKind.LESSON_CANCELLED_ILL, now)


async def _own(uow: UnitOfWork, actor: Actor, time_off_id: int) -> TimeOff:
    """With the calendar locked. Raises NotFound for what is no illness of the actor."""
    time_off = await uow.availability.time_off(time_off_id)
    if time_off.kind is not TimeOffKind.ILLNESS:
        raise NotFound
    await rights.own_calendar(uow, actor, time_off.tutor_id)
    return time_off


async def _cancel(
    uow: UnitOfWork,
    actor: Actor,
    time_off: TimeOff,
    lessons: Sequence[Lesson],
    last: date,
    now: datetime,
) -> int:
    families = await called_off.call_off(uow, actor, lessons, now)
    for lesson in lessons:
        lesson.time_off_id = time_off.id
    offers = await _offers(uow, actor, time_off, lessons, families, last, now)
    made = {
        known(lesson.id): _proposal(lesson, families[known(lesson.id)], actor, offer, now)
        for lesson, offer in offers
    }
    await uow.illnesses.propose(list(made.values()))
    slots = [
        slot for lesson, offer in offers for slot in slots_of(made[known(lesson.id)], lesson, offer.starts)
    ]
    await uow.illnesses.hold(slots)
    await illness_news.cancelled(uow, lessons, families, made, now)
    return len(made)


@dataclass(frozen=True, slots=True)
class Offer:
    starts: Sequence[datetime]
    hold: timedelta


async def _offers(
    uow: UnitOfWork,
    actor: Actor,
    time_off: TimeOff,
    lessons: Sequence[Lesson],
    families: Mapping[int, Families],
    last: date,
    now: datetime,
) -> list[tuple[Lesson, Offer]]:
    """Times for those who have somebody to choose one; a group's new time is the tutor's to choose."""
    alone = [one for one in lessons if _decided(families[known(one.id)])]
    first = last + DAY
    since, till = day_bounds(first, zone_named(actor.zone), DAYS_AFTER)
    diary = await uow.availability.diary(time_off.tutor_id, since, till)
    spans = [Span(one.starts_at, one.ends_at) for one in alone]
    found = zip(alone, personal_slots(spans, diary, first, now), strict=True)
    return [(lesson, Offer(starts, diary.rules.hold)) for lesson, starts in found if starts]


def _decided(families: Families) -> bool:
    """Of one student, whom somebody answers for."""
    return len(families.student_ids) == 1 and bool(families.deciders(families.student_ids[0]))


def _proposal(lesson: Lesson, families: Families, actor: Actor, offer: Offer, now: datetime) -> Proposal:
    student_id = families.student_ids[0]
    zones = [one.receiver.zone for one in families.deciders(student_id)]
    return Proposal(
        studio_id=lesson.studio_id,
        lesson_id=known(lesson.id),
        revision=lesson.revision,
        tutor_id=lesson.tutor_id,
        student_id=student_id,
        side=Side.TUTOR,
        proposed_by=actor.person_id,
        time_off_id=lesson.time_off_id,
        created_at=now,
        expires_at=held_till(offer.starts, offer.hold, told_at(zones, now)),
    )


def _overlap(one: Lesson, other: Lesson) -> bool:
    return Span(one.starts_at, one.ends_at).meets(Span(other.starts_at, other.ends_at))
