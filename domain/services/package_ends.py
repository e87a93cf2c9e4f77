"""When the days of a package are over: payers are warned, its rest is asked about or goes by the studio's rule."""

from datetime import date, datetime, timedelta

from domain.access import Actor
from domain.errors import PackageSpent
from domain.identity import known
from domain.ledger import Transfer
from domain.package_days import PackageEnd, days_to
from domain.packages import Extension, Holding
from domain.ports import UnitOfWork
from domain.services import package_moves, package_news, package_rests

WAIT_FOR_MARKS = timedelta(hours=6)


async def look(uow: UnitOfWork, package_id: int, now: datetime) -> bool:
    """Whether anything was to be told or done. The worker's: asked twice, it does it once."""
    holding = await uow.packages.holding(package_id)
    package = holding.package
    if package.look_at is None or package.look_at > now:
        return False
    package.look_after(now)
    if not holding.left:
        return False
    if not package.is_over(now):
        await package_news.expires(uow, holding, now)
        return True
    return await _end(uow, holding, now)


async def extend(
    uow: UnitOfWork, actor: Actor, package_id: int, last: date, intent: str, now: datetime
) -> Extension:
    """``last`` becomes its last day, over or not. The same ``intent`` extends once.

    Raises PackageSpent, PackageEndless, ExtensionOutOfRange.
    """
    holding = await package_moves.held(uow, actor, package_id)
    key = f"extension:{package_id}:{intent}"
    earlier = await uow.package_days.extended_by(key)
    if earlier is not None:
        return earlier
    if not holding.left:
        raise PackageSpent
    package = holding.package
    zone = (await uow.studios.peek(package.studio_id)).zone
    extension = Extension(
        studio_id=package.studio_id,
        package_id=package_id,
        key=key,
        days=days_to(package.expires_at, last, zone, now),
        made_by=actor.person_id,
        made_at=now,
    )
    await uow.package_days.extend(extension)
    package.extended_days += extension.days
    package.count_days(zone, holding.freezes, now)
    await package_moves.recorded(uow, actor, "package_ends.extend", package, now, days=extension.days)
    await package_news.extended(uow, package, extension, now)
    return extension


async def undo_extension(uow: UnitOfWork, actor: Actor, extension_id: int, now: datetime) -> Extension:
    """Twice is once. What was drawn meanwhile stays drawn."""
    extension = await uow.package_days.extension(extension_id)
    holding = await package_moves.held(uow, actor, extension.package_id)
    if extension.undone_at is None:
        package = holding.package
        extension.undone_at = now
        package.extended_days -= extension.days
        package.count_days((await uow.studios.peek(package.studio_id)).zone, holding.freezes, now)
        await package_moves.recorded(uow, actor, "package_ends.undo_extension", package, now)
        await package_news.shortened_again(uow, package, extension, now)
    return extension


async def _end(uow: UnitOfWork, holding: Holding, now: datetime) -> bool:
    """A lesson that nobody has marked yet may still be drawn: till then no rule takes the rest away.

    Once for each look that is due: what was restored is taken again when an end that was put off comes back.
    """
    package = holding.package
    package_id, ended_at = known(package.id), package.expires_at or now
    rule = (await uow.studios.peek(package.studio_id)).rules.package_end
    if rule != PackageEnd.ASK and await uow.package_days.unmarked(package_id, ended_at, now):
        package.look_at = now + WAIT_FOR_MARKS
        return False
    intent = f"end{now:%Y%m%d%H%M%S}"
    emptied_by: Transfer | None = None
    if rule == PackageEnd.BURN:
        emptied_by = await package_rests.burn_rest(uow, None, holding, intent, now)
    elif rule == PackageEnd.GIVE_BACK:
        emptied_by = await package_rests.release_rest(uow, None, holding, intent, now)
    await package_news.over(uow, package, emptied_by, now)
    return True
