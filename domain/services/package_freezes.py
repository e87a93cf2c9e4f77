"""Packages that wait for a while, one or all at once: the days come back at their end (rule 14)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain import access
from domain.access import Actor
from domain.clock import day_bounds, zone_named
from domain.errors import NotFound
from domain.identity import known
from domain.package_days import NOTE_LIMIT, Days, check_freezable, frozen
from domain.packages import Freeze, Holding
from domain.ports import UnitOfWork
from domain.services import package_moves, package_news, rights, trail


@dataclass(frozen=True, slots=True)
class Whose:
    """Which packages of a studio: those for the actor's own courses alone, or everybody's, as its owner may."""

    studio_id: int
    everybody: bool = False


async def freeze(
    uow: UnitOfWork, actor: Actor, package_id: int, days: Days, note: str | None, intent: str, now: datetime
) -> Freeze:
    """Nothing is drawn for lessons of these days, and it is good for as many more; what was drawn already remains.

    The same ``intent`` freezes once. Raises FreezeOutOfRange, PackageEndless, PackageSpent, PackageOver.
    """
    holding = await package_moves.held(uow, actor, package_id)
    earlier = [one for one in await uow.package_days.frozen_by(intent) if one.package_id == package_id]
    if earlier:
        return earlier[0]
    zone = await _zone(uow, holding.package.studio_id)
    days.check(now.astimezone(zone_named(zone)).date())
    made = frozen(holding.package, days, zone, now)
    check_freezable(holding, made)
    made.note = (note or "").strip()[:NOTE_LIMIT] or None
    await _add(uow, actor, [(holding, made)], (intent, zone), now)
    await package_moves.recorded(uow, actor, "package_freezes.freeze", holding.package, now, days=days.count)
    await package_news.frozen(uow, [made], [holding.package.student_id], now)
    return made


async def unfreeze(uow: UnitOfWork, actor: Actor, freeze_id: int, now: datetime) -> Freeze:
    """It waits no longer than yesterday: the rest of the days is taken back. One that has not begun is undone;
    of one that is over nothing is left to take back.
    """
    holding, freeze = await _his(uow, actor, freeze_id)
    zone = await _zone(uow, holding.package.studio_id)
    where = zone_named(zone)
    today = now.astimezone(where).date()
    if freeze.undone_at is not None or freeze.last_day(where) < today:
        return freeze
    if freeze.first_day(where) >= today:
        return await undo(uow, actor, freeze_id, now)
    freeze.ends_at = day_bounds(today, where)[0]
    holding.package.count_days(zone, holding.freezes, now)
    await package_moves.recorded(uow, actor, "package_freezes.unfreeze", holding.package, now)
    await package_news.shortened(uow, freeze, holding.package.student_id, now)
    return freeze


async def undo(uow: UnitOfWork, actor: Actor, freeze_id: int, now: datetime) -> Freeze:
    """As if it had never been frozen. Twice is once."""
    holding, freeze = await _his(uow, actor, freeze_id)
    if freeze.undone_at is None:
        await _undo(uow, [holding], [freeze], now)
        await package_moves.recorded(uow, actor, "package_freezes.undo", holding.package, now)
    return freeze


async def freeze_all(
    uow: UnitOfWork,
    actor: Actor,
    whose: Whose,
    days: Days,
    keeps: Collection[int],
    intent: str,
    now: datetime,
) -> int:
    """How many packages wait: all that have days, except those in ``keeps``; each payer is told once.

    The same ``intent`` freezes once. Raises FreezeOutOfRange.
    """
    tutors = _of(actor, whose)
    earlier = await uow.package_days.frozen_by(intent)
    if earlier:
        return len(earlier)
    zone = await _zone(uow, whose.studio_id)
    days.check(now.astimezone(zone_named(zone)).date())
    starts_at = day_bounds(days.first, zone_named(zone))[0]
    found = await uow.package_days.freezable(whose.studio_id, tutors, starts_at)
    holdings = await uow.packages.holdings(set(found) - set(keeps))
    made = [(one, frozen(one.package, days, zone, now)) for one in holdings if one.left]
    if not made:
        return 0
    await _add(uow, actor, made, (intent, zone), now)
    subject = ("studio", whose.studio_id)
    await trail.record(
        uow, actor, "package_freezes.freeze_all", whose.studio_id, subject, now, packages=len(made)
    )
    students = [one.package.student_id for one, _ in made]
    await package_news.frozen(uow, [freeze for _, freeze in made], students, now)
    return len(made)


async def undo_all(uow: UnitOfWork, actor: Actor, batch: str, now: datetime) -> int:
    """How many of them wait no more. Whoever made it may, and the owner of the studio."""
    freezes = await uow.package_days.frozen_by(batch)
    if not freezes or not all(_may_undo(actor, one) for one in freezes):
        raise NotFound
    holdings = await uow.packages.holdings({one.package_id for one in freezes})
    standing = [one for holding in holdings for one in holding.freezes if one.batch == batch]
    if not standing:
        return 0
    await _undo(uow, holdings, standing, now)
    studio_id = standing[0].studio_id
    subject = ("studio", studio_id)
    await trail.record(
        uow, actor, "package_freezes.undo_all", studio_id, subject, now, packages=len(standing)
    )
    return len(standing)


def _of(actor: Actor, whose: Whose) -> Collection[int] | None:
    """Whose courses it concerns. Raises NotFound, NotForYou."""
    if not whose.everybody:
        return {rights.tutor_place(actor, whose.studio_id).id}
    if not access.owns(actor, whose.studio_id):
        raise NotFound
    return None


def _may_undo(actor: Actor, freeze: Freeze) -> bool:
    his = freeze.made_by == actor.person_id and access.tutor_place(actor, freeze.studio_id) is not None
    return his or access.owns(actor, freeze.studio_id)


async def _zone(uow: UnitOfWork, studio_id: int) -> str:
    return (await uow.studios.peek(studio_id)).zone


async def _his(uow: UnitOfWork, actor: Actor, freeze_id: int) -> tuple[Holding, Freeze]:
    """The package is locked before its freeze, as everywhere."""
    holding = await package_moves.held(uow, actor, await uow.package_days.package_of(freeze_id))
    standing = [one for one in holding.freezes if one.id == freeze_id]
    return holding, standing[0] if standing else await uow.packages.freeze(freeze_id)


async def _add(
    uow: UnitOfWork,
    actor: Actor,
    made: Sequence[tuple[Holding, Freeze]],
    intent_and_zone: tuple[str, str],
    now: datetime,
) -> None:
    intent, zone = intent_and_zone
    for holding, freeze in made:
        freeze.batch, freeze.made_by = intent, actor.person_id
        holding.package.count_days(zone, (*holding.freezes, freeze), now)
    await uow.package_days.add_freezes([freeze for _, freeze in made])


async def _undo(
    uow: UnitOfWork, holdings: Sequence[Holding], freezes: Sequence[Freeze], now: datetime
) -> None:
    zone = await _zone(uow, freezes[0].studio_id)
    for freeze in freezes:
        freeze.undone_at = now
    by_package = {known(one.package.id): one for one in holdings}
    for freeze in freezes:
        holding = by_package[freeze.package_id]
        stand = [one for one in holding.freezes if one.undone_at is None]
        holding.package.count_days(zone, stand, now)
    students = [by_package[one.package_id].package.student_id for one in freezes]
    await package_news.unfrozen(uow, freezes, students, now)
