"""A debt stands exactly as long as a purse is below zero, whoever posts what together with whom."""

import asyncio

import pytest

from domain.errors import NothingToUndo
from domain.identity import known
from domain.payments import Paid
from domain.services import lessons, payments
from storage import tables
from storage.engine import Database
from storage.errors import LostRace
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, assemble
from tests.rig import money_rules


@pytest.fixture
async def cast(db: Database) -> Cast:
    return await assemble(db)


async def standing(cast: Cast) -> list[bool]:
    return [row.ended_at is None for row in await cast.rows(tables.debts)]


async def keeps_the_rules(cast: Cast) -> bool:
    async with cast.db.reading() as reads:
        return not [name for rule in money_rules.rules() for name in await reads.all(rule)]


async def test_what_is_taken_back_goes_on_with_the_debt_it_had_ended(cast: Cast) -> None:
    lesson = await cast.lesson(NOW - 2 * HOUR)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)
    first = await cast.does(
        payments.record,
        cast.tutor,
        cast.student_id,
        Paid(amount_minor=PRICE // 2, happened_at=NOW),
        "a",
        NOW + HOUR,
    )
    await cast.does(
        payments.record,
        cast.tutor,
        cast.student_id,
        Paid(amount_minor=PRICE, happened_at=NOW),
        "b",
        NOW + DAY,
    )
    assert await standing(cast) == [False]
    await cast.does(payments.undo, cast.tutor, known(first.id), NOW + 2 * DAY)
    assert await standing(cast) == [False]
    later = await cast.lesson(NOW + 2 * DAY, NOW)
    await cast.does(lessons.hold, cast.tutor, known(later.id), 1, NOW + 3 * DAY)
    assert await standing(cast) == [False, True]
    assert await keeps_the_rules(cast)


async def test_a_lesson_taken_back_leaves_no_debt_and_held_again_makes_another(cast: Cast) -> None:
    lesson = await cast.lesson(NOW - 2 * HOUR)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)
    await cast.does(lessons.reopen, cast.tutor, known(lesson.id), NOW + HOUR)
    assert await standing(cast) == [False]
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 3, NOW + 2 * HOUR)
    assert await standing(cast) == [False, True]


async def test_whoever_comes_together_leaves_one_debt_at_the_most(cast: Cast) -> None:
    """Each pays and takes back; a lost race is run again, as the bot does."""
    lesson = await cast.lesson(NOW - 2 * HOUR)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)

    async def comes(number: int) -> None:
        at = NOW + number * HOUR
        while True:
            try:
                paid = await cast.does(
                    payments.record,
                    cast.tutor,
                    cast.student_id,
                    Paid(amount_minor=PRICE + number, happened_at=at),
                    f"p{number}",
                    at,
                )
                await cast.does(payments.undo, cast.tutor, known(paid.id), at)
            except LostRace:
                continue
            except NothingToUndo:
                return
            return

    await asyncio.gather(*(comes(number) for number in range(1, 12)))
    assert await cast.balance(cast.student_id) == -PRICE
    assert sum(await standing(cast)) == 1
    assert await keeps_the_rules(cast)
