"""Packages that wait, end, are extended: on both engines."""

import asyncio
from datetime import date, datetime, timedelta
from typing import Any

from domain.errors import NotFound, NothingToUndo, PackageOver, PackageSpent
from domain.identity import known
from domain.ledger import LESSONS, TransferKind
from domain.notices import NoticeKind
from domain.package_days import Days, PackageEnd
from domain.packages import Offer
from domain.services import availability, lessons, package_ends, package_freezes, package_rests
from domain.services.package_freezes import Whose
from storage import tables
from tests.bot.statements import counting
from tests.domain.cast import DAY, HOUR, NOW, Cast
from tests.domain.test_concurrency import pressed_together
from tests.domain.test_package_services import FOUR, books, held, sold

FIRST = (NOW + 5 * DAY).date()
TWO_WEEKS = Days(FIRST, FIRST + 13 * DAY)


async def row(cast: Cast) -> Any:  # noqa: ANN401 (a row)
    (found,) = await cast.rows(tables.packages)
    return found


async def freezes(cast: Cast, package_id: int, days: Days = TWO_WEEKS, intent: str = "ice") -> int:
    made = await cast.does(package_freezes.freeze, cast.tutor, package_id, days, "Sea", intent, NOW)
    return known(made.id)


async def looks(cast: Cast, at: datetime) -> bool:
    return await cast.works(package_ends.look, (await row(cast)).id, at)


async def test_a_frozen_package_draws_nothing_and_is_good_for_longer_and_all_of_it_is_undone(
    cast: Cast,
) -> None:
    package_id = known((await sold(cast)).id)
    await held(cast)
    was = (await row(cast)).expires_at
    freeze_id = await freezes(cast, package_id)
    assert await freezes(cast, package_id) == freeze_id
    assert (await row(cast)).expires_at == was + 14 * DAY
    overlapping = Days(FIRST + 7 * DAY, FIRST + 20 * DAY)
    second = await freezes(cast, package_id, overlapping, "more")
    assert (await row(cast)).expires_at == was + 21 * DAY, "what is frozen twice counts once"
    await held(cast, 6 * DAY)
    assert (await books(cast))["package"] == 300
    (charge,) = await cast.rows(
        tables.transfers, tables.transfers.c.kind == TransferKind.CHARGE, tables.transfers.c.unit != LESSONS
    )
    assert charge.amount_minor > 0
    await cast.does(package_freezes.unfreeze, cast.tutor, second, NOW + 20 * DAY)
    assert (await row(cast)).expires_at == was + 15 * DAY
    for _ in range(2):
        await cast.does(package_freezes.undo, cast.tutor, freeze_id, NOW)
    assert (await row(cast)).expires_at == was + 8 * DAY
    for _ in range(2):
        await cast.does(package_freezes.undo, cast.tutor, second, NOW)
    assert (await row(cast)).expires_at == was


async def test_what_is_over_or_spent_cannot_be_frozen_but_the_past_can(cast: Cast) -> None:
    package_id = known((await sold(cast)).id)
    await held(cast)
    late = (NOW + 100 * DAY).date()
    await cast.refuses(
        PackageOver, package_freezes.freeze, cast.tutor, package_id, Days(late, late), None, "late", NOW
    )
    await freezes(cast, package_id, Days((NOW - 3 * DAY).date(), NOW.date()))
    await cast.does(package_rests.burn, cast.tutor, package_id, "press", NOW)
    args = (package_id, TWO_WEEKS, None, "spent", NOW)
    await cast.refuses(PackageSpent, package_freezes.freeze, cast.tutor, *args)


async def test_all_packages_wait_at_once_and_each_payer_is_told_once(cast: Cast) -> None:
    for intent in ("one", "two", "three"):
        await sold(cast, intent=intent)
    await sold(cast, Offer("Endless", 4, 1000), "endless")
    kept = (await cast.rows(tables.packages))[0].id
    whose = Whose(cast.studio_id)
    for _ in range(2):
        count = await cast.does(
            package_freezes.freeze_all, cast.tutor, whose, TWO_WEEKS, [kept], "holidays", NOW
        )
        assert count == 2
    assert len(await cast.notices(NoticeKind.PACKAGE_FROZEN)) == 1
    frozen = await cast.rows(tables.package_freezes)
    assert {one.batch for one in frozen} == {"holidays"}
    await held(cast)
    begun = [one for one in await cast.rows(tables.packages) if one.begun_at]
    assert [one.id for one in begun] == [kept]
    assert await cast.does(package_freezes.undo_all, cast.tutor, "holidays", NOW) == 2
    assert await cast.does(package_freezes.undo_all, cast.tutor, "holidays", NOW) == 0
    assert await cast.notices(NoticeKind.PACKAGE_FROZEN) == [], "nobody had heard of it"
    await cast.refuses(NotFound, package_freezes.undo_all, cast.tutor, "nothing", NOW)


async def test_however_many_packages_wait_it_takes_a_few_statements(cast: Cast) -> None:
    for number in range(30):
        await sold(cast, intent=str(number))
    whose = Whose(cast.studio_id)
    with counting(cast.db) as tally:
        await cast.does(package_freezes.freeze_all, cast.tutor, whose, TWO_WEEKS, [], "many", NOW)
    assert len(await cast.rows(tables.package_freezes)) == 30
    assert tally.asked <= 9


async def test_payers_are_warned_a_week_and_a_day_before_the_end_once(cast: Cast) -> None:
    await sold(cast)
    await held(cast)
    expires_at = (await row(cast)).expires_at
    assert not await looks(cast, expires_at - 9 * DAY)
    for _ in range(2):
        await looks(cast, expires_at - 7 * DAY)
    assert len(await cast.notices(NoticeKind.PACKAGE_EXPIRES, cast.parent)) == 1
    assert await looks(cast, expires_at - DAY)
    assert len(await cast.notices(NoticeKind.PACKAGE_EXPIRES, cast.parent)) == 2
    assert await cast.notices(NoticeKind.PACKAGE_EXPIRES, cast.student) == []
    assert await looks(cast, expires_at)
    assert len(await cast.notices(NoticeKind.PACKAGE_OVER, cast.tutor)) == 1
    assert not await looks(cast, expires_at + DAY)
    assert (await books(cast))["package"] == 300, "nothing happens by itself unless the studio says so"


async def test_an_extended_package_is_drawn_from_again_and_warned_of_anew(cast: Cast) -> None:
    package_id = known((await sold(cast)).id)
    await held(cast)
    was = (await row(cast)).expires_at
    after = was + 2 * DAY
    last = date(2026, 7, 20)
    made = [await cast.does(package_ends.extend, cast.tutor, package_id, last, "press", after) for _ in "12"]
    assert made[0].id == made[1].id
    assert (await row(cast)).expires_at > datetime(2026, 7, 20, 12, tzinfo=was.tzinfo)
    assert len(await cast.notices(NoticeKind.PACKAGE_EXTENDED, cast.parent)) == 1
    lesson = await cast.lesson(after + HOUR)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, after + 3 * HOUR)
    assert (await books(cast))["package"] == 200
    for _ in range(2):
        await cast.does(package_ends.undo_extension, cast.tutor, known(made[0].id), after)
    assert (await row(cast)).expires_at == was
    assert await cast.notices(NoticeKind.PACKAGE_EXTENDED, cast.parent) == []


async def test_by_the_rule_of_the_studio_the_rest_is_burnt_when_all_is_marked_and_comes_back(
    cast: Cast,
) -> None:
    await sold(cast)
    await held(cast)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "package_end", PackageEnd.BURN, NOW)
    unmarked = await cast.lesson(NOW + 3 * DAY)
    expires_at = (await row(cast)).expires_at
    assert not await looks(cast, expires_at), "a lesson may still be drawn"
    await cast.does(lessons.hold, cast.tutor, known(unmarked.id), 1, expires_at)
    assert await looks(cast, expires_at + 6 * HOUR)
    after = await books(cast)
    assert (after["package"], after["prepaid"], after["income"]) == (0, 0, FOUR.price_minor)
    (told,) = await cast.notices(NoticeKind.PACKAGE_EMPTIED, cast.parent)
    (card,) = await cast.notices(NoticeKind.PACKAGE_OVER, cast.tutor)
    assert told.subject["transfer_id"] == card.subject["transfer_id"]
    await cast.sent(NoticeKind.PACKAGE_EMPTIED)
    for _ in range(2):
        await cast.does(package_rests.restore, cast.tutor, told.subject["transfer_id"], expires_at)
    (again,) = await cast.notices(NoticeKind.PACKAGE_EMPTIED, cast.parent)
    assert again.subject["undone"] == 1
    assert (await books(cast))["package"] == 200
    await cast.refuses(NothingToUndo, package_rests.restore, cast.tutor, 1, NOW)
    days = (known((await row(cast)).id), (expires_at + 9 * DAY).date(), "longer", expires_at + DAY)
    longer = await cast.does(package_ends.extend, cast.tutor, *days)
    await cast.does(package_ends.undo_extension, cast.tutor, known(longer.id), expires_at + 2 * DAY)
    for hours in (0, 1):
        assert await looks(cast, expires_at + 2 * DAY + hours * HOUR) is not bool(hours)
    assert (await books(cast))["package"] == 0, "the same end comes again when the extension is gone"
    assert len(await cast.notices(NoticeKind.PACKAGE_OVER, cast.tutor)) == 2


async def test_the_rest_goes_to_the_balance_by_rule(cast: Cast) -> None:
    await sold(cast)
    await held(cast)
    rule = ("package_end", PackageEnd.GIVE_BACK, NOW)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, *rule)
    expires_at = (await row(cast)).expires_at
    assert await looks(cast, expires_at)
    assert await cast.balance(cast.student_id) == -FOUR.price_minor + 375_001
    (posted, *_) = await cast.rows(tables.transfers, tables.transfers.c.kind == TransferKind.RELEASE)
    assert posted.made_by is None


async def test_simultaneous_freezes_of_one_press_freeze_once(cast: Cast) -> None:
    package_id = known((await sold(cast)).id)
    await held(cast)
    was = (await row(cast)).expires_at
    args = (package_id, TWO_WEEKS, None, "same", NOW)
    await pressed_together(lambda _: cast.does(package_freezes.freeze, cast.tutor, *args), 5)
    assert len(await cast.rows(tables.package_freezes)) == 1
    assert (await row(cast)).expires_at == was + timedelta(days=14)


async def test_a_freeze_made_while_another_waits_for_the_package_keeps_its_days(cast: Cast) -> None:
    """Whoever has waited for the package sees the freeze that was made meanwhile."""
    package_id = known((await sold(cast)).id)
    await held(cast)
    was = (await row(cast)).expires_at
    one, other = (Days(FIRST + n * DAY, FIRST + n * DAY) for n in range(2))
    async with asyncio.TaskGroup() as group, cast.db.writing(cast.tutor.studio_ids) as uow:
        await package_freezes.freeze(uow, cast.tutor, package_id, one, None, "one", NOW)
        group.create_task(freezes(cast, package_id, other, "other"))
        await asyncio.sleep(0.3)
    assert (await row(cast)).expires_at == was + 2 * DAY
