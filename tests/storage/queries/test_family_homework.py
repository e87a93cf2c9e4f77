"""Homework on its shelves, one piece, and what was sent."""

from datetime import datetime

import pytest

from domain.errors import NotFound
from domain.homework import HomeworkState, MediaKind, SubmissionState
from domain.identity import known
from domain.services import homework
from storage.queries import family_due, marked_pages
from storage.queries import family_galleries as galleries
from storage.queries import family_homework as queries
from storage.queries.family_homework import Shelf
from storage.queries.family_pages import PAGE, Turn
from tests.storage.queries.family_cast import DAY, Family, photo, text


async def test_each_piece_lies_on_one_shelf(family: Family) -> None:
    due = await family.assigns("one", DAY)
    waiting = await family.assigns("two", DAY)
    await family.hands_in(waiting, photo("a"))
    accepted = await family.assigns("three", DAY)
    await family.accepts(known((await family.hands_in(accepted, photo("b"))).id))
    whose = family.student.own_student_ids
    async with family.db.reading() as reads:
        found = {which: await queries.shelf(reads, whose, which, 0) for which in Shelf}
        counts = await queries.counts(reads, whose)
    assert {which: [row.id for row in page.rows] for which, page in found.items()} == {
        Shelf.TODO: [due.id],
        Shelf.WAITING: [waiting.id],
        Shelf.ACCEPTED: [accepted.id],
    }
    assert set(counts.values()) == {1}


@pytest.mark.parametrize("which", [Shelf.TODO, Shelf.ACCEPTED])
async def test_a_shelf_is_turned_both_ways(family: Family, which: Shelf) -> None:
    made = [await family.assigns(f"task {number}", DAY * number) for number in range(1, PAGE + 3)]
    if which is Shelf.ACCEPTED:
        for work in made:
            await family.accepts(known((await family.hands_in(work, photo("p"))).id))
    ids = [known(work.id) for work in made]
    expected = list(reversed(ids)) if which is Shelf.ACCEPTED else ids
    whose = family.student.own_student_ids
    async with family.db.reading() as reads:
        first = await queries.shelf(reads, whose, which, 0)
        second = await queries.shelf(reads, whose, which, first.rows[-1].id)
        again = await queries.shelf(reads, whose, which, second.rows[0].id, Turn.BEFORE)
    assert [row.id for row in first.rows + second.rows] == expected
    assert again.rows == first.rows
    assert (first.earlier, first.later, second.earlier, second.later) == (False, True, True, False)


async def test_what_is_due_comes_soonest_first_and_is_counted(family: Family, now: datetime) -> None:
    late, soon, middle = [await family.assigns("x", DAY * days) for days in (9, 1, 5)]
    async with family.db.reading() as reads:
        found = await family_due.due(reads, family.student.own_student_ids, now, 2)
        later = await family_due.due(reads, family.student.own_student_ids, now + 2 * DAY, 2)
        nobody = await family_due.due(reads, frozenset(), now, 2)
    assert [row.id for row in found.rows] == [soon.id, middle.id]
    assert (found.count, found.overdue) == (3, 0)
    assert (later.count, later.overdue) == (3, 1)
    assert late.id is not None
    assert nobody == family_due.Due((), 0, 0)


async def test_the_card_tells_of_each_attempt(family: Family, now: datetime) -> None:
    work = await family.assigns("pages 10 to 12", DAY, photo("task"))
    first = await family.hands_in(work, photo("1"), photo("2"))
    async with family.db.writing(family.school.scope) as uow:
        await homework.open_check(uow, family.tutor, known(first.id), now)
        await homework.give_feedback(uow, family.tutor, known(first.id), None, 77, text("again"), now)
        await homework.return_for_rework(uow, family.tutor, known(first.id), now)
    await family.hands_in(work, photo("3"), after=2 * DAY)
    async with family.db.reading() as reads:
        card = await queries.card(reads, family.guardian, known(work.id))
    assert (card.work.state, card.student, card.tutor, card.attachments) == (
        HomeworkState.SUBMITTED,
        "Sam",
        "Tom",
        1,
    )
    assert [(one.number, one.state, one.pages, one.feedback) for one in card.attempts] == [
        (1, SubmissionState.RETURNED, 2, 1),
        (2, SubmissionState.SUBMITTED, 1, 0),
    ]
    assert card.work.first_submitted_at == now


async def test_galleries_keep_the_order_and_name_the_pages(family: Family, now: datetime) -> None:
    work = await family.assigns("", DAY, photo("task"), text("and words"))
    submission = await family.hands_in(work, photo("1"), text("2"), photo("3"))
    async with family.db.reading() as reads:
        pages = await galleries.pages(reads, family.student, known(submission.id))
        materials = await galleries.materials(reads, family.guardian, known(work.id))
    assert [(page.kind, page.file_id or page.text) for page in pages] == [
        (MediaKind.PHOTO, "1"),
        (MediaKind.TEXT, "2"),
        (MediaKind.PHOTO, "3"),
    ]
    assert [thing.file_id or thing.text for thing in materials] == ["task", "and words"]


async def test_feedback_says_which_page_it_answers(family: Family, now: datetime) -> None:
    work = await family.assigns("task", DAY)
    submission = await family.hands_in(work, photo("1"), photo("2"))
    async with family.db.writing(family.school.scope) as uow:
        submission_id = known(submission.id)
        second_page = await _page_id(family, submission_id, 2)
        await homework.open_check(uow, family.tutor, submission_id, now)
        await homework.give_feedback(uow, family.tutor, submission_id, None, 90, text("well done"), now)
        await homework.give_feedback(uow, family.tutor, submission_id, second_page, 91, photo("drawn"), now)
    async with family.db.reading() as reads:
        checked = await marked_pages.of_submission(reads, submission_id)
    assert [page.drawn and page.drawn.file_id for page in checked.pages] == [None, "drawn"]
    assert [remark.text for remark in checked.remarks] == ["well done"]


async def _page_id(family: Family, submission_id: int, number: int) -> int:
    from sqlalchemy import select  # noqa: PLC0415 (the one look behind the queries)

    from storage import tables  # noqa: PLC0415 (the same)

    pages = tables.pages.c
    statement = select(pages.id).where(pages.submission_id == submission_id).order_by(pages.message_id)
    async with family.db.reading() as reads:
        return (await reads.all(statement))[number - 1][0]


async def test_another_familys_work_does_not_exist(family: Family, other_family: Family) -> None:
    work = await other_family.assigns("secret", DAY, photo("secret"))
    submission = await other_family.hands_in(work, photo("secret"))
    async with family.db.reading() as reads:
        for actor in (family.student, family.guardian):
            with pytest.raises(NotFound):
                await queries.card(reads, actor, known(work.id))
            with pytest.raises(NotFound):
                await queries.card_of_attempt(reads, actor, known(submission.id))
            assert await galleries.pages(reads, actor, known(submission.id)) == ()
            assert await galleries.materials(reads, actor, known(work.id)) == ()
