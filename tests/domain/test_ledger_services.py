from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.errors import AmountOutOfRange, NothingToUndo, PaymentDayOutOfRange
from domain.identity import known
from domain.ledger import AccountKind, PaymentMethod, Transfer, TransferKind
from domain.money import MAX_AMOUNT_MINOR
from domain.notices import NoticeKind
from domain.payments import Paid
from domain.people import Role
from domain.services import lessons, payments, students
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, connect

AFTER = NOW + 2 * HOUR


def paid(amount_minor: int = PRICE, happened_at: datetime = NOW, note: str | None = None) -> Paid:
    return Paid(amount_minor=amount_minor, happened_at=happened_at, method=PaymentMethod.CASH, note=note)


async def pay(cast: Cast, amount_minor: int = PRICE, intent: str = "i1") -> Transfer:
    return await cast.does(
        payments.record, cast.tutor, cast.student_id, paid(amount_minor, NOW - DAY, " cash "), intent, NOW
    )


async def test_a_payment_raises_the_balance_and_the_payer_hears_of_it(cast: Cast) -> None:
    payment = await pay(cast)
    assert (payment.balance_after_minor, payment.note, payment.happened_at) == (PRICE, "cash", NOW - DAY)
    assert await cast.balance(cast.student_id) == PRICE
    (told,) = await cast.notices(NoticeKind.PAYMENT_RECEIVED)
    assert told.person_id == cast.parent.person_id
    assert told.subject == {"student_id": cast.student_id, "transfer_id": payment.id}
    assert "payments.record" in await cast.acts()


async def test_the_same_confirm_screen_pays_once_whatever_is_pressed(cast: Cast) -> None:
    first = await pay(cast)
    before = await cast.snapshot()
    assert (await pay(cast)).id == first.id
    assert (await pay(cast, 2 * PRICE)).amount_minor == PRICE
    assert await cast.snapshot() == before
    assert (await pay(cast, intent="i2")).id != first.id


async def test_a_confirm_screens_id_pays_for_its_own_student_alone(cast: Cast) -> None:
    other, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    await pay(cast)
    payment = await cast.does(payments.record, cast.tutor, other, paid(), "i1", NOW)
    assert payment.student_id == other
    assert (await cast.balance(other), await cast.balance(cast.student_id)) == (PRICE, PRICE)


@pytest.mark.parametrize("amount_minor", [0, -1, MAX_AMOUNT_MINOR + 1, 2**63])
async def test_an_amount_nobody_pays_is_refused(cast: Cast, amount_minor: int) -> None:
    await cast.refuses(
        AmountOutOfRange,
        payments.record,
        cast.tutor,
        cast.student_id,
        paid(amount_minor),
        "i",
        NOW,
    )


@pytest.mark.parametrize("happened_at", [NOW + HOUR, NOW + 365 * DAY, NOW - 731 * DAY])
async def test_a_payment_is_dated_neither_ahead_nor_absurdly_long_ago(
    cast: Cast, happened_at: datetime
) -> None:
    late = paid(PRICE, happened_at)
    await cast.refuses(PaymentDayOutOfRange, payments.record, cast.tutor, cast.student_id, late, "i", NOW)


async def test_undoing_a_payment_is_one_reversal(cast: Cast) -> None:
    payment = await pay(cast)
    reversals = [await cast.does(payments.undo, cast.tutor, known(payment.id), NOW) for _ in range(2)]
    assert reversals[0].id == reversals[1].id
    assert (reversals[0].kind, reversals[0].reverses_id) == (TransferKind.REVERSAL, payment.id)
    assert await cast.balance(cast.student_id) == 0
    assert await cast.notices(NoticeKind.PAYMENT_RECEIVED) == []
    assert len(await cast.rows(tables.transfers)) == 2


async def test_whoever_was_told_of_a_payment_hears_that_it_is_undone(cast: Cast) -> None:
    payment = await pay(cast)
    await cast.sent(NoticeKind.PAYMENT_RECEIVED)
    later = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.stranger)
    for _ in range(2):
        await cast.does(payments.undo, cast.tutor, known(payment.id), NOW)
    (told,) = await cast.notices(NoticeKind.PAYMENT_UNDONE)
    assert told.person_id == cast.parent.person_id != later.person_id
    assert told.subject == {"student_id": cast.student_id, "transfer_id": payment.id}


async def test_who_has_heard_of_no_payment_hears_of_no_undo(cast: Cast) -> None:
    await cast.does(payments.undo, cast.tutor, known((await pay(cast)).id), NOW)
    assert await cast.notices(NoticeKind.PAYMENT_RECEIVED) == []
    assert await cast.notices(NoticeKind.PAYMENT_UNDONE) == []


async def test_a_lesson_undone_and_held_again_tells_of_the_same_debt_once(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + HOUR)).id)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    await cast.sent(NoticeKind.BALANCE_LOW)
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, AFTER)
    assert await cast.notices(NoticeKind.BALANCE_LOW) == []


async def test_a_debt_undone_before_it_was_told_is_told_of_the_second_charge(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + HOUR)).id)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
    await cast.does(lessons.reopen, cast.tutor, lesson_id, AFTER)
    assert await cast.notices(NoticeKind.BALANCE_LOW) == []
    await cast.does(lessons.hold, cast.tutor, lesson_id, 3, AFTER)
    charge = (await cast.rows(tables.transfers))[-1]
    (told,) = await cast.notices(NoticeKind.BALANCE_LOW)
    assert told.subject["transfer_id"] == charge.id


async def test_only_a_payment_is_undone_as_a_payment(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + HOUR)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, AFTER)
    (charge,) = await cast.rows(tables.transfers)
    await cast.refuses(NothingToUndo, payments.undo, cast.tutor, charge.id, NOW)
    reversal = await cast.does(payments.undo, cast.tutor, known((await pay(cast)).id), NOW)
    await cast.refuses(NothingToUndo, payments.undo, cast.tutor, known(reversal.id), NOW)


STEPS = st.lists(
    st.tuples(st.sampled_from(["pay", "again", "undo", "hold", "reopen"]), st.integers(1, 5)),
    min_size=1,
    max_size=12,
)


@given(steps=STEPS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_happens_the_books_balance(cast: Cast, steps: list[tuple[str, int]]) -> None:
    """Debits equal credits, each balance is its sum, and each line carries the balance after it."""
    made: list[int] = []
    held: list[int] = []
    for number, (step, size) in enumerate(steps):
        intent = f"{len(made)}-{number}-{len(await cast.rows(tables.transfers))}"
        if step == "pay":
            made.append(known((await pay(cast, size * 1000, intent)).id))
        elif step == "again" and made:
            await cast.does(payments.undo, cast.tutor, made[-1], NOW)
        elif step == "undo" and made:
            await cast.does(payments.undo, cast.tutor, made.pop(), NOW)
        elif step == "hold":
            lesson_id = known((await cast.lesson(NOW + timedelta(minutes=size))).id)
            held.append(lesson_id)
            await cast.does(lessons.hold, cast.tutor, lesson_id, 1, AFTER)
        elif step == "reopen" and held:
            await cast.does(lessons.reopen, cast.tutor, held.pop(), AFTER)
    await books_balance(cast)


async def books_balance(cast: Cast) -> None:
    accounts = await cast.rows(tables.accounts)
    transfers = await cast.rows(tables.transfers)
    assert sum(account.balance_minor for account in accounts) == 0
    for account in accounts:
        paid_in = sum(t.amount_minor for t in transfers if t.credit_account_id == account.id)
        taken_out = sum(t.amount_minor for t in transfers if t.debit_account_id == account.id)
        assert account.balance_minor == paid_in - taken_out
        if account.kind == AccountKind.STUDENT:
            last = max((t for t in transfers if t.student_id == account.student_id), key=lambda t: t.id)
            assert last.balance_after_minor == account.balance_minor
    reversed_ids = [t.reverses_id for t in transfers if t.reverses_id is not None]
    assert len(reversed_ids) == len(set(reversed_ids))
