"""Held, missed and undone: one charge, one reward, and a mirror of both."""

from datetime import datetime, timedelta

import pytest

from domain.achievements import LEVELS, XP, XpRule
from domain.errors import ChangedSince, LessonNotOver, UndoTooLate
from domain.identity import known
from domain.ledger import AccountKind, TransferKind
from domain.lessons import UNDO_WINDOW, Attendance, LessonState
from domain.notices import NoticeKind
from domain.payments import Paid
from domain.prices import Terms
from domain.services import lessons, payments
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast
from tests.domain.pricing import costs

AFTER = NOW + 2 * HOUR


async def begun(cast: Cast, start: datetime = NOW + HOUR) -> int:
    return known((await cast.lesson(start)).id)


async def test_a_held_lesson_charges_rewards_and_settles_its_card(cast: Cast) -> None:
    lesson_id = await begun(cast)
    settled = await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    assert (settled.changed, settled.charged_minor, settled.lesson.state) == (True, PRICE, LessonState.HELD)
    assert await cast.balance(cast.student_id) == -PRICE
    assert await cast.xp(cast.student_id) == XP[XpRule.LESSON_ATTENDED]
    (present,) = await cast.rows(tables.participations)
    assert present.attendance == Attendance.PRESENT
    assert await cast.notices(NoticeKind.LESSON_CARD) == []
    assert await cast.notices(NoticeKind.LESSON_SOON) == []
    assert {"lessons.hold", "ledger.charge_lesson"} <= set(await cast.acts())


async def test_a_second_press_changes_nothing_whatever_its_revision(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    before = await cast.snapshot()
    for revision in (1, 2, 99):
        again = await cast.does(lessons.hold, cast.tutor, lesson_id, revision, AFTER)
        assert (again.changed, again.charged_minor) == (False, PRICE)
    assert await cast.snapshot() == before


async def test_the_ledger_moves_the_price_from_the_student_to_the_income(cast: Cast) -> None:
    await cast.does(lessons.hold, cast.tutor, await begun(cast), 1, AFTER)
    balances = {row.kind: row.balance_minor for row in await cast.rows(tables.accounts)}
    assert balances == {AccountKind.STUDENT: -PRICE, AccountKind.INCOME: PRICE}
    (charge,) = await cast.rows(tables.transfers)
    assert (charge.kind, charge.amount_minor, charge.balance_after_minor) == (
        TransferKind.CHARGE,
        PRICE,
        -PRICE,
    )
    assert (charge.made_by, charge.posted_at) == (cast.tutor.person_id, AFTER)


async def test_a_no_show_is_charged_but_not_rewarded(cast: Cast) -> None:
    lesson_id = await begun(cast)
    for changed in (True, False):
        settled = await cast.does(lessons.no_show, cast.tutor, lesson_id, 1, AFTER)
        assert (settled.changed, settled.charged_minor) == (changed, PRICE)
    assert await cast.balance(cast.student_id) == -PRICE
    assert await cast.xp(cast.student_id) == 0
    (present,) = await cast.rows(tables.participations)
    assert present.attendance == Attendance.ABSENT_SILENT


async def test_an_old_button_of_another_outcome_shows_the_lesson_instead(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    await cast.refuses(ChangedSince, lessons.no_show, cast.tutor, lesson_id, 1, AFTER)
    await cast.refuses(ChangedSince, lessons.cancel, cast.tutor, lesson_id, 1, AFTER)


async def test_a_lesson_that_has_not_begun_cannot_be_held(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.refuses(LessonNotOver, lessons.hold, cast.tutor, lesson_id, 1, NOW)
    await cast.refuses(LessonNotOver, lessons.no_show, cast.tutor, lesson_id, 1, NOW)


async def test_undo_mirrors_the_charge_and_the_xp_once(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    for _ in range(2):
        lesson = await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
        assert lesson.is_planned
    assert await cast.balance(cast.student_id) == 0
    assert await cast.xp(cast.student_id) == 0
    kinds = [row.kind for row in await cast.rows(tables.transfers)]
    assert kinds == [TransferKind.CHARGE, TransferKind.REVERSAL]
    (present,) = await cast.rows(tables.participations)
    assert present.attendance == Attendance.EXPECTED
    assert await cast.notices(NoticeKind.LESSON_CARD) == []


async def test_held_undone_and_held_again_is_one_charge_in_the_end(cast: Cast) -> None:
    lesson_id = await begun(cast)
    for revision in (1, 3, 5):
        await cast.does(lessons.hold, cast.tutor, lesson_id, revision, AFTER)
        assert await cast.balance(cast.student_id) == -PRICE
        assert await cast.xp(cast.student_id) == XP[XpRule.LESSON_ATTENDED]
        await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
        assert await cast.balance(cast.student_id) == 0
        assert await cast.xp(cast.student_id) == 0
    assert len(await cast.rows(tables.transfers)) == 6


async def test_a_held_lesson_can_become_a_no_show_by_undo(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
    await cast.does(lessons.no_show, cast.tutor, lesson_id, 3, AFTER)
    assert (await cast.balance(cast.student_id), await cast.xp(cast.student_id)) == (-PRICE, 0)


async def test_undo_ends_after_seven_days(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    late = AFTER + UNDO_WINDOW + timedelta(seconds=1)
    await cast.refuses(UndoTooLate, lessons.reopen, cast.tutor, lesson_id, late)
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER + UNDO_WINDOW)


async def test_a_free_lesson_is_held_without_a_transfer(cast: Cast) -> None:
    await costs(cast, Terms(amount_minor=0))
    settled = await cast.does(lessons.hold, cast.tutor, await begun(cast), 1, AFTER)
    assert (settled.changed, settled.charged_minor) == (True, 0)
    assert await cast.rows(tables.transfers) == []
    assert await cast.xp(cast.student_id) == XP[XpRule.LESSON_ATTENDED]


async def test_a_new_price_counts_from_the_next_lesson_that_begins(cast: Cast) -> None:
    """However late a lesson is settled, or settled again: it costs what held when it began."""
    first, second = await begun(cast), await begun(cast)
    await cast.does(lessons.hold, cast.tutor, first, 1, AFTER)
    await costs(cast, Terms(amount_minor=200_000), AFTER)
    await cast.does(lessons.hold, cast.tutor, second, 1, AFTER)
    assert await cast.balance(cast.student_id) == -2 * PRICE
    await cast.does(lessons.reopen, cast.tutor, first, AFTER)
    again = await cast.does(lessons.hold, cast.tutor, first, 3, AFTER)
    assert again.charged_minor == PRICE
    third = await begun(cast, AFTER + DAY)
    await cast.does(lessons.hold, cast.tutor, third, 1, AFTER + 2 * DAY)
    assert await cast.balance(cast.student_id) == -2 * PRICE - 200_000


async def pays(cast: Cast, amount_minor: int, intent: str) -> None:
    await cast.does(
        payments.record,
        cast.tutor,
        cast.student_id,
        Paid(amount_minor=amount_minor, happened_at=NOW),
        intent,
        NOW,
    )


async def low(cast: Cast) -> int:
    return len(await cast.notices(NoticeKind.BALANCE_LOW, cast.parent))


async def test_payers_hear_of_a_low_balance_once_per_crossing(cast: Cast) -> None:
    await pays(cast, 3 * PRICE, "first")
    heard = []
    for _ in range(5):
        await cast.does(lessons.hold, cast.tutor, await begun(cast), 1, AFTER)
        heard.append(await low(cast))
    assert heard == [0, 1, 2, 3, 3]
    await pays(cast, 5 * PRICE, "second")
    for _ in range(2):
        await cast.does(lessons.hold, cast.tutor, await begun(cast), 1, AFTER)
    assert await low(cast) == 4
    assert await cast.notices(NoticeKind.BALANCE_LOW, cast.student) == []


async def test_a_family_that_pays_after_each_lesson_hears_of_every_debt(cast: Cast) -> None:
    for number in range(1, 3):
        await cast.does(lessons.hold, cast.tutor, await begun(cast), 1, AFTER)
        assert await low(cast) == number
        await pays(cast, PRICE, f"after{number}")


async def test_undo_withdraws_a_low_balance_nobody_has_heard_of_and_a_later_crossing_tells_again(
    cast: Cast,
) -> None:
    await pays(cast, 2 * PRICE, "first")
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    assert await low(cast) == 1
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
    assert await low(cast) == 0
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, AFTER)
    assert await low(cast) == 1


async def test_the_student_alone_hears_of_achievements_and_levels(cast: Cast) -> None:
    lessons_needed = LEVELS[1] // XP[XpRule.LESSON_ATTENDED]
    for _ in range(lessons_needed):
        await cast.does(lessons.hold, cast.tutor, await begun(cast), 1, AFTER)
    codes = [row.code for row in await cast.rows(tables.awards)]
    assert codes == ["lessons-1", "xp-50", "xp-100", "lessons-10"]
    told = await cast.notices(NoticeKind.ACHIEVEMENT)
    assert [row.subject["code"] for row in told] == codes
    (level,) = await cast.notices(NoticeKind.LEVEL_UP)
    assert level.subject == {"student_id": cast.student_id, "level": 2}
    assert {row.person_id for row in (*told, level)} == {cast.student.person_id}


async def test_an_achievement_outlives_the_undo_and_is_not_told_twice(cast: Cast) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, AFTER)
    assert [row.code for row in await cast.rows(tables.awards)] == ["lessons-1"]
    assert len(await cast.notices(NoticeKind.ACHIEVEMENT)) == 1


@pytest.mark.parametrize("days", [0, 3])
async def test_cancelling_from_the_card_costs_nothing(cast: Cast, days: int) -> None:
    lesson_id = await begun(cast)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, AFTER + days * DAY)
    assert await cast.balance(cast.student_id) == 0
    assert await cast.notices(NoticeKind.LESSON_CANCELLED) == []
