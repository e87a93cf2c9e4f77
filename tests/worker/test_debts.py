"""Debts on the move: days pass, money comes and is taken back, and everybody hears what concerns him, once."""

from datetime import timedelta

from domain.debts import Told
from domain.identity import known
from domain.ledger import PaymentMethod
from domain.notices import NoticeKind
from domain.packages import Offer
from domain.payments import Paid
from domain.services import availability, claims, debts, lessons, packages, payments
from domain.services.packages import Sale
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast
from tests.worker.conftest import Stage


async def owes(stage: Stage, lessons_held: int = 1) -> None:
    """The parent, who lives where it is five in the afternoon, hears of the debt at once."""
    for number in range(lessons_held):
        lesson = await stage.cast.lesson(stage.clock() - (3 + 2 * number) * HOUR, stage.clock())
        await stage.cast.does(lessons.hold, stage.cast.tutor, known(lesson.id), 1, stage.clock())
    await stage.worker.tick()


async def pays(cast: Cast, stage: Stage, amount: int, intent: str = "i") -> int:
    now = stage.clock()
    payment = await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=amount, happened_at=now), intent, now
    )
    return known(payment.id)


async def lives(stage: Stage, days: float) -> None:
    """As a worker that ticks every few hours."""
    for _ in range(int(days * 6)):
        await stage.passes(4 * HOUR)


def titles(stage: Stage, word: str = "aid") -> list[str]:
    """First lines of what the parent has heard of paying."""
    found = [message.text.splitlines()[0][2:] for message in stage.parent.received]
    stage.parent.chat.messages.clear()
    return [title for title in found if "ayment" in title or word in title or "zero" in title]


async def test_payers_hear_on_the_due_day_and_after_it_then_the_tutor_alone(stage: Stage) -> None:
    await owes(stage)
    (low,) = stage.parent.received
    assert "below zero" in low.text
    assert "Please pay by 4 June" in low.text
    stage.parent.chat.messages.clear()
    await lives(stage, 2.5)
    assert titles(stage) == []
    await lives(stage, 1)
    assert titles(stage) == ["Payment is due today"]
    await lives(stage, 7)
    assert titles(stage) == ["A reminder of payment", "Not paid yet"]
    stage.tutor.chat.messages.clear()
    await lives(stage, 14)
    assert titles(stage) == []
    (told,) = [one for one in stage.tutor.received if "still unpaid" in one.text]
    assert "Ann owes ₽1,500" in told.text
    assert not [one for one in stage.student.received if "₽" in one.text]


async def test_a_payment_ends_it_and_one_that_is_undone_goes_on_where_it_was(stage: Stage) -> None:
    cast = stage.cast
    await owes(stage)
    await lives(stage, 3.5)
    payment = await pays(cast, stage, PRICE)
    titles(stage)
    await lives(stage, 1)
    assert [debt.ended_at is None for debt in await cast.rows(tables.debts)] == [False]
    await cast.does(payments.undo, cast.tutor, payment, stage.clock())
    await lives(stage, 1)
    (debt,) = await cast.rows(tables.debts)
    assert debt.ended_at is None
    titles(stage)
    await lives(stage, 6)
    assert titles(stage) == ["A reminder of payment", "Not paid yet"]
    await pays(cast, stage, 2 * PRICE, "j")
    await lives(stage, 12)
    assert titles(stage) == ["Payment received: ₽3,000"]


async def test_a_part_of_it_paid_changes_the_amount_alone(stage: Stage) -> None:
    await owes(stage, 2)
    await pays(stage.cast, stage, PRICE)
    await lives(stage, 2.9)
    stage.parent.chat.messages.clear()
    await lives(stage, 0.5)
    (told,) = stage.parent.received
    assert "To pay: ₽1,500" in told.text


async def test_a_studio_that_does_not_remind_leaves_it_to_the_tutor(stage: Stage) -> None:
    cast = stage.cast
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "remind_of_debts", 0, NOW)
    await owes(stage)
    stage.parent.chat.messages.clear()
    await lives(stage, 14)
    assert titles(stage) == []
    assert [one for one in stage.tutor.received if "still unpaid" in one.text]


async def test_a_tutor_is_asked_once_before_the_lesson_of_who_owes_too_much(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(NOW + 2 * DAY, NOW)
    await owes(stage, 2)
    await lives(stage, 1)
    stage.tutor.chat.messages.clear()
    await lives(stage, 0.9)
    (asked,) = [one for one in stage.tutor.received if "Teach the lesson?" in one.text]
    assert "Ann owes ₽3,000" in asked.text
    assert "That is 2 lessons." in asked.text
    assert asked.labels == ["Teach the lesson", "Remind", "Move", "Cancel"]
    assert not [one for one in stage.student.received if "₽" in one.text]


async def test_within_the_limit_or_with_none_nobody_is_asked(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(NOW + 2 * DAY, NOW)
    await owes(stage, 1)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "debt_limit_lessons", 0, NOW)
    await owes(stage, 2)
    await lives(stage, 2)
    assert not [one for one in stage.tutor.received if "Teach the lesson?" in one.text]


async def test_a_reminder_of_the_tutor_comes_once_a_day_and_in_the_payers_morning(stage: Stage) -> None:
    cast = stage.cast
    await owes(stage)
    stage.parent.chat.messages.clear()
    await stage.passes(6 * HOUR)
    now = stage.clock()
    first = await cast.does(debts.remind, cast.tutor, cast.student_id, now)
    again = await cast.does(debts.remind, cast.tutor, cast.student_id, now)
    assert (first.told, again.told) == (Told.LATER, Told.TODAY)
    assert first.at is not None
    await stage.passes(timedelta(minutes=5))
    assert titles(stage) == []
    await stage.passes(first.at - stage.clock())
    assert titles(stage) == ["A reminder of payment"]
    assert len(await cast.rows(tables.notices, tables.notices.c.kind == NoticeKind.PAYMENT_REMINDER)) == 1


async def test_a_reminder_that_waits_is_not_said_once_it_is_paid(stage: Stage) -> None:
    cast = stage.cast
    await owes(stage)
    await stage.passes(6 * HOUR)
    await cast.does(debts.remind, cast.tutor, cast.student_id, stage.clock())
    await pays(cast, stage, PRICE)
    stage.parent.chat.messages.clear()
    await stage.passes(12 * HOUR)
    assert titles(stage, "reminder") == ["Payment received: ₽1,500"]
    nothing = await cast.does(debts.remind, cast.tutor, cast.student_id, stage.clock())
    assert nothing.told is Told.PAID


async def test_nobody_is_reminded_while_i_paid_waits_for_an_answer(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(NOW + 4 * DAY, NOW)
    await owes(stage, 2)
    said, _ = await cast.does(
        claims.claim, cast.parent, cast.student_id, 2 * PRICE, PaymentMethod.BANK, "said", stage.clock()
    )
    nothing = await cast.does(debts.remind, cast.tutor, cast.student_id, stage.clock())
    assert nothing.told is Told.CLAIMED
    stage.parent.chat.messages.clear()
    await lives(stage, 4)
    assert titles(stage) == []
    assert not [one for one in stage.tutor.received if "Teach the lesson?" in one.text]
    await cast.does(claims.not_find, cast.tutor, known(said.id), stage.clock())
    await lives(stage, 0.7)
    assert "A reminder of payment" in titles(stage)


async def test_a_part_said_to_be_paid_keeps_a_debt_quiet_for_three_days_and_no_longer(stage: Stage) -> None:
    cast = stage.cast
    await owes(stage, 2)
    await lives(stage, 0.5)
    await cast.does(
        claims.claim, cast.parent, cast.student_id, PRICE, PaymentMethod.BANK, "part", stage.clock()
    )
    stage.parent.chat.messages.clear()
    await lives(stage, 2.8)
    assert titles(stage) == []
    (asked,) = [one for one in stage.tutor.received if "Said to be paid" in one.text]
    assert "no reminders of the debt till 5 June" in asked.text
    nothing = await cast.does(debts.remind, cast.tutor, cast.student_id, stage.clock())
    assert nothing.told is Told.CLAIMED
    await lives(stage, 1.4)
    assert len(titles(stage)) == 1


async def test_payers_hear_when_a_package_lasts_for_one_lesson_and_when_for_none(stage: Stage) -> None:
    cast = stage.cast
    sale = Sale(Offer("", 3, 3 * PRICE), frozenset({cast.course_id}))
    await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "sold", stage.clock())
    await pays(cast, stage, 3 * PRICE)
    heard = []
    for hours in range(3):
        lesson = await cast.lesson(NOW - (3 + 2 * hours) * HOUR, stage.clock())
        await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, stage.clock())
        await stage.passes(timedelta(minutes=1))
        heard.append([one.text for one in stage.parent.received if "left:" in one.text])
        stage.parent.chat.messages.clear()
    assert [len(told) for told in heard] == [0, 1, 1]
    assert "running out" in heard[1][0]
    assert "3 lessons · left: 1 lesson" in heard[1][0]
    assert "is used up" in heard[2][0]


async def test_a_package_sold_to_whose_payment_is_overdue_is_not_to_be_paid_by_a_day_gone_by(
    stage: Stage,
) -> None:
    await owes(stage)
    await lives(stage, 9)
    stage.parent.chat.messages.clear()
    sale = Sale(Offer("", 8, 8 * PRICE), frozenset({stage.cast.course_id}))
    await stage.cast.does(packages.sell, stage.cast.tutor, stage.cast.student_id, sale, "sold", stage.clock())
    await stage.worker.tick()
    (told,) = stage.parent.received
    assert "To pay: ₽12,000" in told.text
    assert "4 June" not in told.text


async def test_a_package_just_sold_is_no_reason_to_ask_before_a_lesson(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(NOW + DAY, NOW)
    sale = Sale(Offer("", 8, 8 * PRICE), frozenset({cast.course_id}))
    await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "sold", stage.clock())
    await lives(stage, 0.9)
    assert not [one for one in stage.tutor.received if "Teach the lesson?" in one.text]
    assert titles(stage, word="due") == []
    await lives(stage, 2.5)
    assert titles(stage) == ["Payment is due today"]
    await cast.lesson(stage.clock() + DAY, stage.clock())
    await lives(stage, 0.9)
    assert [one for one in stage.tutor.received if "Teach the lesson?" in one.text]
