"""Many presses at the same moment: one effect, and an answer for each, on both engines."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from domain.achievements import XP, XpRule
from domain.errors import ChangedSince, InvitationSpent, LessonClash, SubmissionNotOpen
from domain.homework import Material
from domain.identity import known
from domain.ledger import TransferKind
from domain.notices import NoticeKind
from domain.packages import Offer
from domain.payments import Paid
from domain.people import Role
from domain.services import handing_in, homework, lessons, onboarding, packages, pay, payments, students
from domain.services.lessons import Settled
from domain.services.packages import Sale
from storage import scrub, tables
from storage.errors import Transient
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, photo

PRESSES = 100
AFTER = NOW + 3 * HOUR


async def pressed_together(press: Callable[[int], Awaitable[Any]], times: int) -> list[Any]:
    """Each press as the bot runs it: a lost race or a passing trouble is run again, a refusal is an answer."""

    async def until_answered(number: int) -> Any:  # noqa: ANN401 (whatever the service answers)
        while True:
            try:
                return await press(number)
            except Transient:
                await asyncio.sleep(0)
            except (ChangedSince, InvitationSpent, LessonClash) as refusal:
                return refusal

    return list(await asyncio.gather(*(until_answered(number) for number in range(times))))


async def test_a_hundred_presses_of_held_charge_and_reward_once(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + HOUR)).id)
    answers = await pressed_together(
        lambda _: cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER), PRESSES
    )
    assert len(answers) == PRESSES
    assert all(isinstance(answer, Settled) and answer.charged_minor == PRICE for answer in answers)
    assert sum(answer.changed for answer in answers) == 1
    (charge,) = await cast.rows(tables.transfers)
    assert (charge.kind, charge.amount_minor) == (TransferKind.CHARGE, PRICE)
    assert len(await cast.rows(tables.xp_grants)) == 1
    assert await cast.balance(cast.student_id) == -PRICE
    assert await cast.xp(cast.student_id) == XP[XpRule.LESSON_ATTENDED]
    assert (await cast.acts()).count("lessons.hold") == 1


async def test_held_and_undone_by_many_at_once_leaves_whole_books(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + HOUR)).id)

    async def press(number: int) -> object:
        if number % 2:
            return await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
        return await cast.does(lessons.hold, cast.tutor, lesson_id, number + 1, AFTER)

    await pressed_together(press, 40)
    (lesson,) = await cast.rows(tables.lessons)
    held = lesson.state == "held"
    assert await cast.balance(cast.student_id) == (-PRICE if held else 0)
    assert await cast.xp(cast.student_id) == (XP[XpRule.LESSON_ATTENDED] if held else 0)


async def test_different_lessons_of_one_student_are_each_charged(cast: Cast) -> None:
    ids = [known((await cast.lesson(NOW + HOUR)).id) for _ in range(10)]
    await pressed_together(lambda n: cast.does(lessons.hold, cast.tutor, ids[n % 10], 1, AFTER), 30)
    assert await cast.balance(cast.student_id) == -10 * PRICE
    assert await cast.xp(cast.student_id) == 10 * XP[XpRule.LESSON_ATTENDED]
    after = [row.balance_after_minor for row in await cast.rows(tables.transfers)]
    assert after == [-PRICE * n for n in range(1, 11)]


async def test_one_confirm_screen_pressed_by_many_is_one_payment(cast: Cast) -> None:
    answers = await pressed_together(
        lambda _: cast.does(
            payments.record,
            cast.tutor,
            cast.student_id,
            Paid(amount_minor=PRICE, happened_at=NOW),
            "intent",
            NOW,
        ),
        20,
    )
    assert len({answer.id for answer in answers}) == 1
    assert await cast.balance(cast.student_id) == PRICE
    assert len(await cast.notices(NoticeKind.PAYMENT_RECEIVED)) == 1


async def test_a_hundred_sales_payments_and_payouts_at_once_are_one_of_each(cast: Cast) -> None:
    """Of one press each, whoever comes first; the books are whole."""
    sale = Sale(Offer("Four", 4, 4 * PRICE), frozenset({cast.course_id}))
    tutor, student = min(cast.tutor.tutor_ids), cast.student_id
    acts: list[tuple[Any, ...]] = [
        (packages.sell, student, sale, "sold", NOW),
        (payments.record, student, Paid(amount_minor=PRICE, happened_at=NOW), "paid", NOW),
        (pay.pay_out, tutor, NOW.date(), PRICE, "given", NOW),
    ]

    async def press(number: int) -> object:
        act, *how = acts[number % len(acts)]
        return await cast.does(act, cast.tutor, *how)

    await pressed_together(press, PRESSES)
    kinds = sorted(row.kind for row in await cast.rows(tables.transfers))
    assert kinds == sorted([TransferKind.ISSUE, TransferKind.SALE, TransferKind.PAYMENT, TransferKind.PAYOUT])
    assert await cast.balance(cast.student_id) == PRICE - 4 * PRICE
    assert (await scrub.whole(cast.db, NOW + DAY)).findings == []


@pytest.mark.slow
async def test_a_payment_replayed_a_thousand_times_is_one_credit(cast: Cast) -> None:
    """In a transaction each, as repeated updates come."""
    paid = Paid(amount_minor=PRICE, happened_at=NOW)
    for _ in range(1000):
        await cast.does(payments.record, cast.tutor, cast.student_id, paid, "intent", NOW)
    assert await cast.balance(cast.student_id) == PRICE
    assert len(await cast.rows(tables.transfers)) == 1
    assert len(await cast.notices(NoticeKind.PAYMENT_RECEIVED)) == 1


async def test_two_plans_for_one_slot_cannot_both_find_it_free(cast: Cast) -> None:
    """In different courses: nothing but the tutor's calendar keeps them apart."""
    added = [
        await cast.does(students.add_course, cast.tutor, cast.student_id, f"Subject {n}", 1, 60, NOW)
        for n in range(10)
    ]
    courses = [known(course.id) for course in added]
    answers = await pressed_together(
        lambda n: cast.does(lessons.plan, cast.tutor, courses[n], NOW + DAY, 60, NOW), len(courses)
    )
    assert sum(isinstance(answer, LessonClash) for answer in answers) == len(courses) - 1
    assert len(await cast.rows(tables.lessons)) == 1


async def test_an_invitation_opened_by_many_lets_one_in(cast: Cast) -> None:
    secrets = await cast.does(onboarding.invite, cast.tutor, cast.student_id, Role.GUARDIAN, NOW)
    guests = [await cast.meets(1000 + n, "Guest") for n in range(8)]
    answers = await pressed_together(
        lambda n: cast.does(onboarding.open_invitation, guests[n], secrets.token, NOW), len(guests)
    )
    assert sum(isinstance(answer, onboarding.Opened) for answer in answers) == 1
    asked = [row.subject["invitation_id"] for row in await cast.notices(NoticeKind.SOMEBODY_CAME)]
    assert asked.count(secrets.invitation_id) == 1


async def test_an_album_arriving_all_at_once_is_one_attempt_with_each_page_once(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)

    def page(number: int) -> Material:
        return photo(f"p{number % 10}")

    await pressed_together(
        lambda n: cast.does(handing_in.collect, cast.student, work_id, n % 10, "album", page(n), NOW), 30
    )
    (attempt,) = await cast.rows(tables.submissions)
    assert attempt.page_count == 10
    assert sorted(row.message_id for row in await cast.rows(tables.pages)) == list(range(10))
    assert len(await cast.notices(NoticeKind.PAGES_RECEIVED)) == 1


async def test_a_work_accepted_and_returned_at_once_has_one_verdict(cast: Cast) -> None:
    work = await cast.homework()
    submission_id = await cast.handed_in(work)
    acts = (homework.accept, homework.return_for_rework)

    async def press(number: int) -> object:
        try:
            return await cast.does(acts[number % 2], cast.tutor, submission_id, NOW)
        except SubmissionNotOpen as refusal:
            return refusal

    await pressed_together(press, 10)
    (attempt,) = await cast.rows(tables.submissions)
    given = XP[XpRule.HOMEWORK_ACCEPTED] + XP[XpRule.HOMEWORK_ON_TIME]
    assert await cast.xp(cast.student_id) == (given if attempt.state == "accepted" else 0)
