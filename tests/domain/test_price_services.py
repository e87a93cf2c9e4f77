"""Prices that change while lessons go on: what is charged, what SQL says, and who hears of it."""

import random

from sqlalchemy import Integer, bindparam, select

from domain.errors import NotFound, PriceHolds
from domain.identity import known
from domain.notices import NoticeKind
from domain.prices import Per, Terms, price_of
from domain.services import groups, lessons, prices
from storage import tables
from storage.queries import family_prices, notice_prices
from storage.queries.parts import price
from storage.types import Id, UtcDateTime
from storage.work import EVERY_STUDIO
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast
from tests.domain.pricing import coming_price, costs

ASKED = select(
    price(
        bindparam("course", type_=Id()),
        bindparam("student", type_=Id()),
        bindparam("at", type_=UtcDateTime()),
        bindparam("minutes", type_=Integer()),
    )
)


async def group_of_two(cast: Cast) -> tuple[int, int]:
    """The group, and who is in it beside Ann's student."""
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 90, 5, NOW)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    other, _ = await cast.does(groups.join_newcomer, cast.tutor, group, "Bob", NOW)
    return group, other


def any_terms(chance: random.Random, *, own: bool) -> Terms:
    amount = Terms(chance.choice(list(Per)), chance.choice([0, 1, 99_999, PRICE, 10**11]))
    return chance.choice([amount, Terms(percent_off=chance.randint(1, 100)), Terms()]) if own else amount


async def test_the_database_counts_as_the_domain_does(cast: Cast) -> None:
    """Any order of changes, any lesson, any length."""
    group, other = await group_of_two(cast)
    chance, now = random.Random(7), NOW
    for _ in range(14):
        student = chance.choice([None, cast.student_id, other])
        since = chance.choice([None, (now + chance.randint(1, 9) * DAY).date()])
        terms = any_terms(chance, own=student is not None)
        await cast.does(prices.change, cast.tutor, group, student, terms, since, now)
        now += HOUR * chance.randint(1, 30)
    async with cast.db.writing(EVERY_STUDIO) as uow:
        agreed = await uow.prices.of_course(group)
        for _ in range(60):
            student_id = chance.choice([cast.student_id, other])
            at, minutes = NOW + HOUR * chance.randint(-9, 600), chance.randint(15, 480)
            asked = {"course": group, "student": student_id, "at": at, "minutes": minutes}
            assert await uow.reads.scalar(ASKED, asked) == price_of(agreed, student_id, at, minutes)


async def test_each_of_a_group_is_charged_by_his_own_price(cast: Cast) -> None:
    group, other = await group_of_two(cast)
    held, later = [
        known((await cast.does(lessons.plan, cast.tutor, group, NOW + days * DAY, 90, NOW)).id)
        for days in (1, 3)
    ]
    await cast.does(prices.change, cast.tutor, group, cast.student_id, Terms(percent_off=10), None, NOW)
    hourly = Terms(Per.HOUR, 100_001)
    await cast.does(prices.change, cast.tutor, group, None, hourly, (NOW + 2 * DAY).date(), NOW)
    await cast.does(lessons.hold, cast.tutor, held, 1, NOW + 4 * DAY)
    assert [await cast.balance(one) for one in (cast.student_id, other)] == [-PRICE * 9 // 10, -PRICE]
    settled = await cast.does(lessons.hold, cast.tutor, later, 1, NOW + 4 * DAY)
    assert settled.charged_minor == 150_002 + 135_002, "ninety minutes, a half rounded up; less ten per cent"


async def test_with_a_sum_of_his_own_a_payer_sees_it_change_and_not_the_courses(cast: Cast) -> None:
    course, _ = await group_of_two(cast)
    own = Terms(amount_minor=1_000)
    await cast.does(prices.change, cast.tutor, course, cast.student_id, own, None, NOW)
    for student, amount, days in ((None, 9_000, 2), (cast.student_id, 1_100, 4)):
        since = (NOW + days * DAY).date()
        await cast.does(prices.change, cast.tutor, course, student, Terms(amount_minor=amount), since, NOW)
    async with cast.db.reading() as reads:
        *_, seen = (await family_prices.tariff(reads, cast.parent, cast.student_id, NOW)).courses
    assert (seen.costs_minor, seen.ahead_minor) == (1_000, 1_100)


async def test_a_trial_is_free_whatever_the_price(cast: Cast) -> None:
    trial = await cast.does(lessons.plan, cast.tutor, cast.course_id, NOW + HOUR, 60, NOW, is_trial=True)
    settled = await cast.does(lessons.hold, cast.tutor, known(trial.id), 1, NOW + 2 * HOUR)
    assert (settled.charged_minor, await cast.rows(tables.transfers)) == (0, [])


async def test_whoever_pays_hears_of_another_price_once(cast: Cast) -> None:
    since = (NOW + 5 * DAY).date()
    assert await costs(cast, Terms(amount_minor=PRICE + 1), since=since)
    assert not await costs(cast, Terms(amount_minor=PRICE + 1), since=since)
    (told,) = await cast.notices(NoticeKind.PRICE_CHANGED, cast.parent)
    assert await cast.notices(NoticeKind.PRICE_CHANGED, cast.student) == []
    async with cast.db.reading() as reads:
        facts = await notice_prices.prices_of(reads, {told.subject["price_id"]})
    assert facts[told.subject["price_id"], cast.student_id].costs_minor == PRICE + 1
    await costs(cast, Terms(amount_minor=PRICE + 2), since=since)
    assert len(await cast.notices(NoticeKind.PRICE_CHANGED, cast.parent)) == 1, "the other was not sent yet"


async def test_a_price_to_come_is_withdrawn_and_whoever_heard_hears_that(cast: Cast) -> None:
    coming = await coming_price(cast)
    await cast.sent(NoticeKind.PRICE_CHANGED)
    for _ in range(2):
        await cast.does(prices.withdraw, cast.tutor, coming, NOW + DAY)
    assert len(await cast.notices(NoticeKind.PRICE_CHANGED, cast.parent)) == 1
    lesson = await cast.lesson(NOW + 401 * DAY)
    settled = await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW + 402 * DAY)
    assert settled.charged_minor == PRICE
    (first,) = await cast.rows(tables.prices, tables.prices.c.withdrawn_at.is_(None))
    await cast.refuses(PriceHolds, prices.withdraw, cast.tutor, first.id, NOW)


async def test_only_who_is_in_the_course_has_a_price_of_his_own(cast: Cast) -> None:
    group, other = await group_of_two(cast)
    await cast.does(groups.leave, cast.tutor, group, other, NOW)
    await cast.refuses(NotFound, prices.change, cast.tutor, group, other, Terms(percent_off=10), None, NOW)
    assert await costs(cast, Terms(percent_off=10), NOW + HOUR)
    (changed,) = await cast.rows(tables.prices, tables.prices.c.amount_minor == PRICE * 9 // 10)
    assert changed.student_id is None, "off the course's own price it is counted out"
