"""Sold, drawn, returned, given back: lessons and money stay whole, on both engines."""

import asyncio
from datetime import timedelta

from domain.errors import NothingToUndo, PackageOfNoCourse, PackageSpent
from domain.identity import known
from domain.ledger import LESSONS, AccountKind, TransferKind
from domain.lessons import Lesson
from domain.packages import Offer, Package
from domain.services import lessons, package_rests, packages, students
from domain.services.packages import Sale
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast
from tests.domain.test_concurrency import pressed_together

AFTER = NOW + 3 * HOUR
FOUR = Offer("Four", 4, 500_001, 30)


async def sold(cast: Cast, offer: Offer = FOUR, intent: str = "one", *, covers: bool = True) -> Package:
    sale = Sale(offer, frozenset({cast.course_id}), covers_debts=covers)
    return await cast.does(packages.sell, cast.tutor, cast.student_id, sale, intent, NOW)


async def held(cast: Cast, starts_at: timedelta = HOUR) -> Lesson:
    lesson = await cast.lesson(NOW + starts_at)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW + starts_at + 2 * HOUR)
    return lesson


async def books(cast: Cast) -> dict[str, int]:
    """Every balance by its kind, after a look that each unit's debits are its credits."""
    rows = await cast.rows(tables.accounts)
    for unit in {row.unit for row in rows}:
        assert sum(row.balance_minor for row in rows if row.unit == unit) == 0
    kinds = {row.kind for row in rows}
    return {kind.value: sum(row.balance_minor for row in rows if row.kind is kind) for kind in kinds}


async def test_a_sale_is_owed_and_its_lessons_are_drawn_instead_of_money(cast: Cast) -> None:
    package = await sold(cast)
    assert (await sold(cast)).id == package.id
    assert await books(cast) == {"student": -500_001, "prepaid": 500_001, "package": 400, "issued": -400}
    await held(cast)
    after = await books(cast)
    assert (after["student"], after["package"], after["used"]) == (-500_001, 300, 100)
    assert (after["income"], after["prepaid"]) == (125_000, 375_001)
    for day in range(1, 4):
        await held(cast, day * DAY)
    after = await books(cast)
    assert (after["package"], after["prepaid"], after["income"]) == (0, 0, 500_001)
    await held(cast, 4 * DAY)
    assert await cast.balance(cast.student_id) == -500_001 - PRICE


async def test_an_undone_lesson_returns_to_its_own_package_and_the_days_begin_anew(cast: Cast) -> None:
    package = await sold(cast)
    lesson_id = known((await held(cast)).id)
    (row,) = await cast.rows(tables.packages)
    assert row.begun_at == NOW + HOUR
    assert row.expires_at is not None
    await sold(cast, intent="two")
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
    assert await books(cast) == {
        "student": -1_000_002, "prepaid": 1_000_002, "package": 800, "issued": -800, "used": 0, "income": 0,
    }  # fmt: skip
    (row, _) = await cast.rows(tables.packages)
    assert (row.id, row.begun_at, row.expires_at) == (package.id, None, None)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, AFTER)
    charges = await cast.rows(tables.transfers, tables.transfers.c.kind == TransferKind.CHARGE)
    assert [(one.unit, one.package_id) for one in charges] == [(LESSONS, package.id)] * 2


async def test_lessons_in_debt_are_covered_by_the_next_package(cast: Cast) -> None:
    for day in range(3):
        await held(cast, day * DAY + HOUR)
    assert await cast.balance(cast.student_id) == -3 * PRICE
    await sold(cast, Offer("Two", 2, 200_000))
    assert await cast.balance(cast.student_id) == -200_000 - PRICE
    assert (await books(cast))["package"] == 0
    covered = tables.transfers.c
    drawn = await cast.rows(tables.transfers, covered.kind == TransferKind.CHARGE, covered.unit == LESSONS)
    ids = [row.id for row in await cast.rows(tables.lessons)]
    assert [one.lesson_id for one in drawn] == ids[:2]


async def test_the_rest_goes_back_at_the_price_paid_once_and_again_in(cast: Cast) -> None:
    package_id = known((await sold(cast)).id)
    await held(cast)
    released = await cast.does(package_rests.release, cast.tutor, package_id, "press", NOW)
    again = await cast.does(package_rests.release, cast.tutor, package_id, "press", NOW)
    assert again.id == released.id
    assert await cast.balance(cast.student_id) == -500_001 + 375_001
    await cast.refuses(PackageSpent, package_rests.release, cast.tutor, package_id, "other", NOW)
    await cast.refuses(NothingToUndo, packages.undo_sale, cast.tutor, package_id, NOW)
    for _ in range(2):
        await cast.does(package_rests.restore, cast.tutor, known(released.id), NOW)
    after = await books(cast)
    assert (after["student"], after["package"], after["prepaid"]) == (-500_001, 300, 375_001)


async def test_what_is_burnt_is_earned(cast: Cast) -> None:
    package_id = known((await sold(cast)).id)
    await cast.does(package_rests.burn, cast.tutor, package_id, "press", NOW)
    after = await books(cast)
    assert (after["package"], after["prepaid"], after["income"], after["used"]) == (0, 0, 500_001, 400)


async def test_an_undone_sale_charges_its_lessons_in_money(cast: Cast) -> None:
    package_id = known((await sold(cast)).id)
    await held(cast)
    for _ in range(2):
        await cast.does(packages.undo_sale, cast.tutor, package_id, AFTER)
    after = await books(cast)
    assert (after["student"], after["income"], after["package"]) == (-PRICE, PRICE, 0)


async def test_a_package_is_drawn_for_its_courses_alone_and_may_be_turned_to_others(cast: Cast) -> None:
    other = await cast.does(students.add_course, cast.tutor, cast.student_id, "Physics", 7, 60, NOW)
    package_id = known((await sold(cast)).id)
    await cast.does(packages.retarget, cast.tutor, package_id, {known(other.id)}, NOW)
    await held(cast)
    assert (await books(cast))["package"] == 400
    await cast.refuses(PackageOfNoCourse, packages.retarget, cast.tutor, package_id, {999}, NOW)
    await cast.refuses(PackageOfNoCourse, packages.retarget, cast.tutor, package_id, set(), NOW)
    await cast.does(packages.retarget, cast.tutor, package_id, {cast.course_id, known(other.id)}, NOW)
    await held(cast, DAY)
    assert (await books(cast))["package"] == 300


async def test_the_last_lesson_of_a_package_is_drawn_once_by_many_at_once(cast: Cast) -> None:
    ids = [known((await cast.lesson(NOW + HOUR)).id) for _ in range(6)]
    await sold(cast, Offer("One", 1, 1000))
    await pressed_together(lambda n: cast.does(lessons.hold, cast.tutor, ids[n % 6], 1, AFTER), 12)
    after = await books(cast)
    assert (after["package"], after["prepaid"], after["student"]) == (0, 0, -1000 - 5 * PRICE)
    drawn = [one for one in await cast.rows(tables.transfers) if one.kind is TransferKind.CHARGE]
    assert sorted(one.unit == LESSONS for one in drawn) == [False] * 5 + [True]


async def test_one_press_of_sale_by_many_sells_one(cast: Cast) -> None:
    await pressed_together(lambda _: sold(cast), 20)
    assert len(await cast.rows(tables.packages)) == 1
    assert (await books(cast))["student"] == -500_001
    accounts = await cast.rows(tables.accounts, tables.accounts.c.kind == AccountKind.PACKAGE)
    assert len(accounts) == 1


async def test_held_and_undone_by_many_at_once_loses_no_lesson(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + HOUR)).id)
    await sold(cast)

    async def press(number: int) -> object:
        await asyncio.sleep(0)
        if number % 2:
            return await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
        return await cast.does(lessons.hold, cast.tutor, lesson_id, number + 1, AFTER)

    await pressed_together(press, 30)
    (lesson,) = await cast.rows(tables.lessons)
    after = await books(cast)
    assert after["package"] == (300 if lesson.state == "held" else 400)
    assert after["package"] + after.get("used", 0) == 400


async def test_the_worth_of_a_rest_is_not_taken_back_without_its_lessons(cast: Cast) -> None:
    package = await sold(cast)
    released = await cast.does(package_rests.release, cast.tutor, known(package.id), "press", NOW)
    column = tables.transfers.c
    (worth,) = await cast.rows(tables.transfers, column.kind == TransferKind.RELEASE, column.unit != LESSONS)
    await cast.refuses(NothingToUndo, package_rests.restore, cast.tutor, worth.id, NOW)
    await cast.does(package_rests.restore, cast.tutor, known(released.id), NOW)
    after = await books(cast)
    assert (after["package"], after["prepaid"]) == (400, 500_001)
