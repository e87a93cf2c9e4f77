"""The right to another lesson instead of one that was missed (rule 11)."""

from domain.errors import MakeupGone, MakeupUsed, NotForYou
from domain.identity import known
from domain.services import cancellations, lessons, makeups
from storage import tables
from tests.domain.cast import DAY, NOW, PRICE, Cast
from tests.domain.test_cancellation_services import SOON, cancels, no_free_late, planned


async def test_two_credits_in_three_months_and_none_for_being_late(cast: Cast) -> None:
    for day in range(3, 6):
        _, seat = await planned(cast, NOW + day * DAY)
        await cancels(cast, seat, 0)
    _, seat = await planned(cast, SOON)
    await cancels(cast, seat, 0)
    assert len(await cast.rows(tables.makeup_credits)) == 2
    lesson_id, _ = await planned(cast, NOW + 8 * DAY)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW)
    assert len(await cast.rows(tables.makeup_credits)) == 3


async def test_a_paid_credit_makes_the_next_lesson_free(cast: Cast) -> None:
    await no_free_late(cast)
    _, seat = await planned(cast, SOON)
    told = await cancels(cast, seat, PRICE)
    await cast.does(cancellations.charge, cast.tutor, told, NOW, makes_up=True)
    lesson = await cast.lesson(NOW + 2 * DAY)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        assert await makeups.use(uow, lesson, [cast.student_id], NOW) == 1
        assert await makeups.use(uow, lesson, [cast.student_id], NOW) == 0
    await cast.refuses(MakeupUsed, cancellations.waive, cast.tutor, told, NOW)
    settled = await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW + 3 * DAY)
    assert settled.charged_minor == 0
    assert await cast.balance(cast.student_id) == -PRICE


async def test_a_made_up_lesson_that_the_tutor_cancels_gives_its_right_back(cast: Cast) -> None:
    await no_free_late(cast)
    _, seat = await planned(cast, SOON)
    told = await cancels(cast, seat, PRICE)
    await cast.does(cancellations.charge, cast.tutor, told, NOW, makes_up=True)
    lesson = await cast.lesson(NOW + 2 * DAY)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        await makeups.use(uow, lesson, [cast.student_id], NOW)
    await cast.does(lessons.cancel, cast.tutor, known(lesson.id), 1, NOW)
    last = (await cast.rows(tables.makeup_credits))[-1]
    assert (last.lesson_id, last.is_paid, last.used_lesson_id) == (lesson.id, True, None)
    await cast.does(lessons.reopen, cast.tutor, known(lesson.id), NOW)
    settled = await cast.does(lessons.hold, cast.tutor, known(lesson.id), 3, NOW + 3 * DAY)
    assert settled.charged_minor == 0


async def test_the_tutor_takes_an_unused_credit_away(cast: Cast) -> None:
    lesson_id, _ = await planned(cast)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW)
    (credit,) = await cast.rows(tables.makeup_credits)
    for _ in range(2):
        await cast.does(makeups.withdraw, cast.tutor, credit.id, NOW)
    await cast.refuses(NotForYou, makeups.withdraw, cast.parent, credit.id, NOW)
    lesson = await cast.lesson(NOW + 2 * DAY)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        assert await makeups.use(uow, lesson, [cast.student_id], NOW) == 0


async def test_a_used_credit_cannot_be_taken_away(cast: Cast) -> None:
    lesson_id, _ = await planned(cast)
    await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW)
    lesson = await cast.lesson(NOW + 2 * DAY)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        await makeups.use(uow, lesson, [cast.student_id], NOW)
    (credit,) = await cast.rows(tables.makeup_credits)
    await cast.refuses(MakeupGone, makeups.withdraw, cast.tutor, credit.id, NOW)
    await cast.refuses(MakeupUsed, lessons.reopen, cast.tutor, lesson_id, NOW)
