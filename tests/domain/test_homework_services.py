"""Handing in: pages in any order, one attempt, one receipt per burst (rules 18, 19, 22)."""

from datetime import timedelta

import pytest

from bot.demo import giving
from domain.errors import (
    DueInPast,
    FileTooBig,
    HomeworkSettled,
    NotForYou,
    NotFound,
    SubmissionClosed,
    SubmissionEmpty,
    TextEmpty,
    TooManyPages,
)
from domain.homework import PAGE_LIMIT, HomeworkState, Material, MediaKind, SubmissionState
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import handing_in, homework, students
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast, photo

DUE = NOW + 3 * DAY


async def collects(cast: Cast, work_id: int, message_id: int, seconds: float = 0) -> int:
    attempt = await cast.does(
        handing_in.collect,
        cast.student,
        work_id,
        message_id,
        "album",
        photo(f"p{message_id}"),
        NOW + timedelta(seconds=seconds),
    )
    return known(attempt.id)


async def test_assigned_work_is_told_and_will_be_reminded_of(cast: Cast) -> None:
    work = await cast.homework(DUE)
    told = {
        kind: [(row.person_id, row.due_at) for row in await cast.notices(kind)]
        for kind in (
            NoticeKind.HOMEWORK_ASSIGNED,
            NoticeKind.HOMEWORK_DUE_TOMORROW,
            NoticeKind.HOMEWORK_DUE_SOON,
            NoticeKind.HOMEWORK_OVERDUE,
            NoticeKind.HOMEWORK_OVERDUE_GUARDIAN,
        )
    }
    student, parent = cast.student.person_id, cast.parent.person_id
    assert told == {
        NoticeKind.HOMEWORK_ASSIGNED: [(student, NOW)],
        NoticeKind.HOMEWORK_DUE_TOMORROW: [(student, DUE - 24 * HOUR)],
        NoticeKind.HOMEWORK_DUE_SOON: [(student, DUE - 3 * HOUR)],
        NoticeKind.HOMEWORK_OVERDUE: [(student, DUE)],
        NoticeKind.HOMEWORK_OVERDUE_GUARDIAN: [(parent, DUE + 24 * HOUR)],
    }
    for kind in (NoticeKind.HOMEWORK_DUE_TOMORROW, NoticeKind.HOMEWORK_DUE_SOON):
        assert [row.valid_until for row in await cast.notices(kind)] == [DUE]
    (row,) = await cast.rows(tables.homework)
    assert (row.id, row.state, row.text) == (work.id, HomeworkState.ASSIGNED, "Exercise 5")


async def test_materials_keep_their_order(cast: Cast) -> None:
    materials = [photo("a"), Material(kind=MediaKind.VOICE, file_id="v"), photo("b")]
    await cast.does(giving.give, cast.tutor, cast.course_id, cast.student_id, "", materials, DUE, NOW)
    rows = await cast.rows(tables.attachments)
    assert [(row.position, row.file_id) for row in rows] == [(1, "a"), (2, "v"), (3, "b")]


async def test_an_assignment_needs_content_and_a_due_date_ahead(cast: Cast) -> None:
    target = (cast.tutor, cast.course_id, cast.student_id)
    await cast.refuses(TextEmpty, giving.give, *target, " \n", [], DUE, NOW)
    await cast.refuses(DueInPast, giving.give, *target, "Exercise", [], NOW, NOW)
    many = [photo()] * (PAGE_LIMIT + 1)
    await cast.refuses(TooManyPages, giving.give, *target, "Exercise", many, DUE, NOW)


async def test_work_goes_to_students_of_the_course_and_lessons_of_it(cast: Cast) -> None:
    other_student, other_course = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    lesson_id = known((await cast.lesson()).id)
    await cast.refuses(
        NotFound, giving.give, cast.tutor, cast.course_id, other_student, "Exercise", [], DUE, NOW
    )
    elsewhere = await cast.does(
        giving.give, cast.tutor, other_course, other_student, "Ex", [], DUE, NOW, lesson_id=lesson_id
    )
    assert elsewhere.lesson_id is None
    work = await cast.does(
        giving.give,
        cast.tutor,
        cast.course_id,
        cast.student_id,
        "Exercise",
        [],
        DUE,
        NOW,
        lesson_id=lesson_id,
    )
    assert work.lesson_id == lesson_id


async def test_seeing_is_remembered_once_and_undoes_nothing(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    assert (await cast.does(homework.see, cast.student, work_id, NOW)).state is HomeworkState.SEEN
    await cast.handed_in(await cast.homework())
    seen = await cast.does(homework.see, cast.student, work_id, NOW + HOUR)
    assert (seen.state, seen.seen_at) == (HomeworkState.SEEN, NOW)
    await cast.refuses(NotForYou, homework.see, cast.parent, work_id, NOW)
    await cast.refuses(NotForYou, homework.see, cast.tutor, work_id, NOW)


async def test_everything_sent_is_one_attempt_and_each_message_one_page(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    sent = [11, 12, 12, 10, 11, 13]
    attempts = {await collects(cast, work_id, message_id) for message_id in sent}
    assert len(attempts) == 1
    pages = await cast.rows(tables.pages)
    assert sorted(page.message_id for page in pages) == [10, 11, 12, 13]
    (attempt,) = await cast.rows(tables.submissions)
    assert (attempt.page_count, attempt.number) == (4, 1)


async def test_a_burst_of_pages_gets_one_receipt_two_seconds_after_its_last(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    for message_id in range(10):
        await collects(cast, work_id, message_id, seconds=message_id * 0.5)
    (receipt,) = await cast.notices(NoticeKind.PAGES_RECEIVED)
    assert receipt.due_at == NOW + timedelta(seconds=6.5)
    assert receipt.person_id == cast.student.person_id
    (attempt,) = await cast.rows(tables.submissions)
    assert receipt.subject["submission_id"] == attempt.id


async def test_a_page_after_the_receipt_has_gone_gets_another(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    await collects(cast, work_id, 1)
    await cast.sent(NoticeKind.PAGES_RECEIVED)
    await collects(cast, work_id, 2, seconds=60)
    assert len(await cast.notices(NoticeKind.PAGES_RECEIVED)) == 1
    kinds = [row.kind for row in await cast.rows(tables.notices)]
    assert kinds.count(NoticeKind.PAGES_RECEIVED) == 2


async def test_what_the_bot_cannot_keep_is_refused(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    big = photo(size=20 * 1024 * 1024 + 1)
    await cast.refuses(FileTooBig, handing_in.collect, cast.student, work_id, 1, None, big, NOW)
    blank = Material(kind=MediaKind.TEXT, text=" ")
    await cast.refuses(TextEmpty, handing_in.collect, cast.student, work_id, 1, None, blank, NOW)


async def test_an_attempt_has_a_last_page(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    for message_id in range(PAGE_LIMIT):
        await collects(cast, work_id, message_id)
    await cast.refuses(TooManyPages, handing_in.collect, cast.student, work_id, 99, None, photo(), NOW)
    assert await collects(cast, work_id, 0) > 0


async def test_submitting_tells_the_tutor_once_and_stops_the_reminders(cast: Cast) -> None:
    work = await cast.homework()
    submission_id = await cast.handed_in(work, pages=3)
    before = await cast.snapshot()
    again = await cast.does(handing_in.submit, cast.student, submission_id, NOW + HOUR)
    assert (again.state, again.submitted_at) == (SubmissionState.SUBMITTED, NOW)
    assert await cast.snapshot() == before
    (told,) = await cast.notices(NoticeKind.HOMEWORK_SUBMITTED)
    assert told.person_id == cast.tutor.person_id
    for kind in (
        NoticeKind.PAGES_RECEIVED,
        NoticeKind.HOMEWORK_DUE_SOON,
        NoticeKind.HOMEWORK_OVERDUE,
        NoticeKind.HOMEWORK_OVERDUE_GUARDIAN,
    ):
        assert await cast.notices(kind) == []


async def test_nothing_is_not_submitted(cast: Cast) -> None:
    work_id = known((await cast.homework()).id)
    submission_id = await collects(cast, work_id, 1)
    async with cast.db.transaction() as connection:
        await connection.execute(tables.pages.delete())
        await connection.execute(tables.submissions.update().values(page_count=0))
    await cast.refuses(SubmissionEmpty, handing_in.submit, cast.student, submission_id, NOW)


async def test_a_waiting_attempt_is_added_to_when_taken_back(cast: Cast) -> None:
    work = await cast.homework()
    work_id = known(work.id)
    submission_id = await cast.handed_in(work)
    for _ in range(2):
        attempt = await cast.does(handing_in.take_back, cast.student, submission_id, NOW)
        assert attempt.state is SubmissionState.COLLECTING
    assert await cast.notices(NoticeKind.HOMEWORK_SUBMITTED) == []
    assert len(await cast.notices(NoticeKind.HOMEWORK_OVERDUE)) == 1
    assert len(await cast.notices(NoticeKind.HOMEWORK_OVERDUE_GUARDIAN)) == 1
    assert await collects(cast, work_id, 99) == submission_id
    await cast.does(handing_in.submit, cast.student, submission_id, NOW + HOUR)
    assert len(await cast.notices(NoticeKind.HOMEWORK_SUBMITTED)) == 1
    assert await cast.notices(NoticeKind.HOMEWORK_OVERDUE) == []


async def test_a_tutor_who_has_heard_of_work_hears_again_when_it_comes_back(cast: Cast) -> None:
    submission_id = await cast.handed_in(await cast.homework())
    await cast.sent(NoticeKind.HOMEWORK_SUBMITTED)
    await cast.does(handing_in.take_back, cast.student, submission_id, NOW)
    await cast.does(handing_in.submit, cast.student, submission_id, NOW + HOUR)
    assert len(await cast.notices(NoticeKind.HOMEWORK_SUBMITTED)) == 1


async def test_work_in_check_is_not_taken_back(cast: Cast) -> None:
    submission_id = await cast.handed_in(await cast.homework())
    await cast.does(homework.open_check, cast.tutor, submission_id, NOW)
    await cast.refuses(SubmissionClosed, handing_in.take_back, cast.student, submission_id, NOW)


async def test_accepted_work_takes_nothing_more(cast: Cast) -> None:
    work = await cast.homework()
    await cast.does(homework.accept, cast.tutor, await cast.handed_in(work), NOW)
    await cast.refuses(
        HomeworkSettled, handing_in.collect, cast.student, known(work.id), 99, None, photo(), NOW
    )


@pytest.mark.parametrize("hours, kinds", [(30, 4), (10, 3), (2, 2)])
async def test_reminders_that_would_come_too_late_are_not_planned(cast: Cast, hours: int, kinds: int) -> None:
    await cast.homework(NOW + hours * HOUR)
    rows = [row for row in await cast.rows(tables.notices) if row.homework_id is not None]
    assert len(rows) - 1 == kinds
