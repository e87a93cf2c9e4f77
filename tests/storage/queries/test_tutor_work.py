"""Homework to check, and money: in order, in full, and for their own people alone."""

from datetime import timedelta

import pytest

from domain.errors import NotFound
from domain.homework import HomeworkState, MediaKind, SubmissionState
from domain.identity import known
from domain.services import handing_in, payments
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


async def test_a_receipt_tells_whether_it_was_undone(family: Family, other_family: Family) -> None:
    await family.pays(6000)
    async with family.db.reading() as reads:
        page = await balance.page(reads, family.tutor, family.school.student_id, 0, family.school.now)
        (line,) = page.explained.entries
        paid = await tutor_payments.receipt(reads, family.tutor, line.id)
        with pytest.raises(NotFound):
            await tutor_payments.receipt(reads, other_family.tutor, line.id)
    assert (paid.amount_minor, paid.balance_minor, paid.is_undone) == (6000, 6000, False)
    async with family.db.writing(family.school.scope) as uow:
        reversal = await payments.undo(uow, family.tutor, line.id, family.school.now)
    async with family.db.reading() as reads:
        assert (await tutor_payments.receipt(reads, family.tutor, line.id)).is_undone
        with pytest.raises(NotFound):
            await tutor_payments.receipt(reads, family.tutor, known(reversal.id))
