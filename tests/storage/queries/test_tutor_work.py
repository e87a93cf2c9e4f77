"""Homework to check, and money: in order, in full, and for their own people alone."""

from datetime import timedelta

import pytest

from domain.errors import NotFound
from domain.homework import HomeworkState, MediaKind, SubmissionState
from domain.identity import known
from domain.ledger import TransferKind
from domain.services import handing_in, ledger, lessons
from storage.queries import balance, marked_pages, tutor_checking, tutor_homework, tutor_payments
from tests.storage.queries.family_cast import Family, photo, text

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def test_the_earliest_due_is_checked_first(family: Family) -> None:
    later, sooner = await family.assigns("later", 3 * DAY), await family.assigns("sooner", DAY)
    for work in (later, sooner):
        await family.hands_in(work, photo("a"), photo("b"))
    async with family.db.reading() as reads:
        rows = await tutor_homework.queue(reads, family.tutor, 0)
        after = await tutor_homework.queue(reads, family.tutor, rows[0].submission_id)
    assert [row.homework_id for row in rows] == [sooner.id, later.id]
    assert [row.homework_id for row in after] == [later.id]
    assert (rows[0].page_count, rows[0].student_name) == (2, "Sam")


async def test_a_checked_attempt_leaves_the_queue_and_stays_to_be_seen(family: Family) -> None:
    work = await family.assigns("one", DAY)
    attempt = await family.hands_in(work, photo("a"))
    await family.returns(known(attempt.id), text("again"))
    async with family.db.reading() as reads:
        assert not await tutor_homework.queue(reads, family.tutor, 0)
        (kept,) = await tutor_homework.attempts(reads, family.tutor, known(work.id))
        found = await tutor_checking.under_check(reads, family.tutor, kept.id)
        pages = await tutor_homework.pages_of(reads, found.row)
        checked = await marked_pages.of_submission(reads, kept.id)
        card = await tutor_homework.card(reads, family.tutor, known(work.id))
    assert kept.state is SubmissionState.RETURNED
    assert [page.file_id for page in pages] == ["a"]
    assert [remark.text for remark in checked.remarks] == ["again"]
    assert (found.answers, found.number, found.total) == (1, 0, 0)
    assert card.state is HomeworkState.RETURNED


async def test_what_a_student_still_collects_is_not_the_tutors_to_see(family: Family) -> None:
    work = await family.assigns("one", DAY)
    async with family.db.writing(family.school.scope) as uow:
        collecting = await handing_in.collect(
            uow, family.student, known(work.id), 1, None, photo("a"), family.school.now
        )
    async with family.db.reading() as reads:
        assert not await tutor_homework.attempts(reads, family.tutor, known(work.id))
        with pytest.raises(NotFound):
            await tutor_checking.under_check(reads, family.tutor, known(collecting.id))


async def test_materials_keep_their_order(family: Family) -> None:
    work = await family.assigns("", DAY, photo("one"), photo("two"))
    async with family.db.reading() as reads:
        things = await tutor_homework.materials(reads, family.tutor, known(work.id))
        card = await tutor_homework.card(reads, family.tutor, known(work.id))
    assert [(thing.kind, thing.file_id) for thing in things] == [
        (MediaKind.PHOTO, "one"),
        (MediaKind.PHOTO, "two"),
    ]
    assert card.materials == 2


async def test_a_students_homework_is_paged_newest_first(family: Family) -> None:
    made = [await family.assigns(str(n), DAY) for n in range(10)]
    size = tutor_homework.PAGE
    async with family.db.reading() as reads:
        first = await tutor_homework.of_student(reads, family.tutor, family.school.student_id, 0)
        rest = await tutor_homework.of_student(
            reads, family.tutor, family.school.student_id, first[size - 1].id
        )
    assert [row.id for row in (*first[:size], *rest)] == [work.id for work in reversed(made)]


async def test_homework_of_another_tutor_does_not_exist(family: Family, other_family: Family) -> None:
    work = await family.assigns("one", DAY, photo("a"))
    attempt = await family.hands_in(work, photo("a"))
    stranger = other_family.tutor
    async with family.db.reading() as reads:
        with pytest.raises(NotFound):
            await tutor_homework.card(reads, stranger, known(work.id))
        with pytest.raises(NotFound):
            await tutor_checking.under_check(reads, stranger, known(attempt.id))
        assert not await tutor_homework.queue(reads, stranger, 0)
        assert not await tutor_homework.materials(reads, stranger, known(work.id))
        assert not await tutor_homework.attempts(reads, stranger, known(work.id))
        assert not await tutor_homework.of_student(reads, stranger, family.school.student_id, 0)


async def test_a_balance_explains_itself_line_by_line(family: Family) -> None:
    await family.pays(6000)
    held = await family.plans(-3 * HOUR)
    await family.holds(held)
    for reader in (family.tutor, family.guardian):
        async with family.db.reading() as reads:
            page = await balance.page(reads, reader, family.school.student_id, 0)
        assert (page.head.balance_minor, page.head.paid_minor, page.head.charged_minor) == (4500, 6000, 1500)
        charge, payment = page.lines
        assert (charge.amount_minor, charge.balance_after_minor, charge.lesson_id) == (-1500, 4500, held.id)
        assert charge.lesson_starts_at == held.starts_at
        assert (payment.kind, payment.amount_minor) == (TransferKind.PAYMENT, 6000)


async def test_what_was_undone_stays_as_two_lines_and_counts_for_nothing(family: Family) -> None:
    lesson = await family.plans(-3 * HOUR)
    await family.holds(lesson)
    async with family.db.writing(family.school.scope) as uow:
        await lessons.reopen(uow, family.tutor, known(lesson.id), family.school.now)
    async with family.db.reading() as reads:
        page = await balance.page(reads, family.tutor, family.school.student_id, 0)
    reversal, charge = page.lines
    assert (page.head.balance_minor, page.head.charged_minor, page.head.charged_lessons) == (0, 0, 0)
    assert (reversal.amount_minor, reversal.undoes) == (1500, TransferKind.CHARGE)
    assert charge.is_undone
    assert not reversal.is_undone


async def test_a_long_balance_is_paged_without_a_gap(family: Family) -> None:
    for amount in range(1, 18):
        await family.pays(amount)
    seen: list[int] = []
    before: int | None = 0
    async with family.db.reading() as reads:
        while before is not None:
            page = await balance.page(reads, family.tutor, family.school.student_id, before)
            seen += [line.amount_minor for line in page.lines]
            before = page.older
    assert seen == list(range(17, 0, -1))


async def test_a_balance_is_for_who_teaches_or_pays(family: Family, other_family: Family) -> None:
    await family.pays(6000)
    async with family.db.reading() as reads:
        for reader in (family.student, other_family.tutor, other_family.guardian):
            with pytest.raises(NotFound):
                await balance.page(reads, reader, family.school.student_id, 0)
            with pytest.raises(NotFound):
                await balance.head(reads, reader, family.school.student_id)


async def test_a_foreign_cursor_shows_no_lines(family: Family, other_family: Family) -> None:
    await family.pays(6000)
    await other_family.pays(7000)
    async with family.db.reading() as reads:
        theirs = await balance.page(reads, other_family.tutor, other_family.school.student_id, 0)
        page = await balance.page(reads, family.tutor, family.school.student_id, theirs.lines[0].id)
    assert page.lines == ()


async def test_a_receipt_tells_whether_it_was_undone(family: Family, other_family: Family) -> None:
    await family.pays(6000)
    async with family.db.reading() as reads:
        line = (await balance.page(reads, family.tutor, family.school.student_id, 0)).lines[0]
        paid = await tutor_payments.receipt(reads, family.tutor, line.id)
        with pytest.raises(NotFound):
            await tutor_payments.receipt(reads, other_family.tutor, line.id)
    assert (paid.amount_minor, paid.balance_minor, paid.is_undone) == (6000, 6000, False)
    async with family.db.writing(family.school.scope) as uow:
        reversal = await ledger.undo_payment(uow, family.tutor, line.id, family.school.now)
    async with family.db.reading() as reads:
        assert (await tutor_payments.receipt(reads, family.tutor, line.id)).is_undone
        with pytest.raises(NotFound):
            await tutor_payments.receipt(reads, family.tutor, known(reversal.id))
