"""The tutor's side of homework: look, answer, accept or return (rules 18, 20, 28)."""

from typing import Any

import pytest

from domain.achievements import XP, XpRule
from domain.errors import NotForYou, NotFound, SubmissionNotOpen
from domain.homework import Homework, HomeworkState, Material, MediaKind, SubmissionState
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import handing_in, homework
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast, photo

DONE = XP[XpRule.HOMEWORK_ACCEPTED]
IN_TIME = XP[XpRule.HOMEWORK_ON_TIME]
DUE = NOW + 3 * DAY


async def state_of(cast: Cast, work: Homework) -> Any:  # noqa: ANN401 (a row's value)
    (row,) = await cast.rows(tables.homework, tables.homework.c.id == work.id)
    return row.state


async def test_opening_the_check_is_remembered_once(cast: Cast) -> None:
    work = await cast.homework()
    submission_id = await cast.handed_in(work)
    attempt = await cast.does(homework.open_check, cast.tutor, submission_id, NOW)
    assert (attempt.state, attempt.checker_id) == (SubmissionState.IN_CHECK, cast.tutor.person_id)
    assert await state_of(cast, work) is HomeworkState.IN_CHECK
    before = await cast.snapshot()
    await cast.does(homework.open_check, cast.tutor, submission_id, NOW)
    assert await cast.snapshot() == before


async def test_accepted_work_gives_xp_once_and_the_family_hears_it(cast: Cast) -> None:
    work = await cast.homework()
    submission_id = await cast.handed_in(work)
    accepted = await cast.does(homework.accept, cast.tutor, submission_id, NOW + DAY)
    assert (accepted.state, accepted.accepted_at) == (HomeworkState.ACCEPTED, NOW + DAY)
    assert await cast.xp(cast.student_id) == DONE + IN_TIME
    told = await cast.notices(NoticeKind.HOMEWORK_ACCEPTED)
    assert {row.person_id for row in told} == {cast.student.person_id, cast.parent.person_id}
    assert await cast.notices(NoticeKind.HOMEWORK_SUBMITTED) == []
    assert [row.code for row in await cast.rows(tables.awards)] == ["homework-1"]
    before = await cast.snapshot()
    await cast.does(homework.accept, cast.tutor, submission_id, NOW + DAY)
    assert await cast.snapshot() == before


async def test_a_verdict_is_given_once(cast: Cast) -> None:
    submission_id = await cast.handed_in(await cast.homework())
    await cast.does(homework.accept, cast.tutor, submission_id, NOW)
    await cast.refuses(SubmissionNotOpen, homework.return_for_rework, cast.tutor, submission_id, NOW)


async def test_returned_work_is_reminded_of_again_and_its_attempts_are_kept(cast: Cast) -> None:
    work = await cast.homework()
    first = await cast.handed_in(work, pages=2)
    for _ in range(2):
        returned = await cast.does(homework.return_for_rework, cast.tutor, first, NOW)
        assert returned.state is HomeworkState.RETURNED
    (told,) = await cast.notices(NoticeKind.HOMEWORK_RETURNED)
    assert told.person_id == cast.student.person_id
    assert len(await cast.notices(NoticeKind.HOMEWORK_DUE_SOON)) == 1
    second = await cast.handed_in(work, now=NOW + HOUR)
    assert await cast.notices(NoticeKind.HOMEWORK_DUE_SOON) == []
    await cast.does(homework.accept, cast.tutor, second, NOW + 2 * HOUR)
    attempts = await cast.rows(tables.submissions)
    assert [(row.number, row.state, row.page_count) for row in attempts] == [
        (1, SubmissionState.RETURNED, 2),
        (2, SubmissionState.ACCEPTED, 1),
    ]
    assert await cast.xp(cast.student_id) == DONE + IN_TIME


async def test_a_second_attempt_taken_back_leaves_the_work_returned(cast: Cast) -> None:
    work = await cast.homework()
    first = await cast.handed_in(work)
    taken = await cast.does(handing_in.take_back, cast.student, first, NOW)
    assert taken.number == 1
    assert [row.state for row in await cast.rows(tables.homework)] == [HomeworkState.SEEN]
    await cast.does(handing_in.submit, cast.student, first, NOW)
    await cast.does(homework.return_for_rework, cast.tutor, first, NOW)
    second = await cast.handed_in(work, now=NOW + HOUR)
    await cast.does(handing_in.take_back, cast.student, second, NOW + HOUR)
    assert [row.state for row in await cast.rows(tables.homework)] == [HomeworkState.RETURNED]


async def test_a_slow_check_makes_no_work_late(cast: Cast) -> None:
    work = await cast.homework()
    first = await cast.handed_in(work, now=DUE)
    await cast.does(homework.return_for_rework, cast.tutor, first, DUE + DAY)
    second = await cast.handed_in(work, now=DUE + 2 * DAY)
    await cast.does(homework.accept, cast.tutor, second, DUE + 3 * DAY)
    assert await cast.xp(cast.student_id) == DONE + IN_TIME


async def test_late_work_gives_no_more_than_work(cast: Cast) -> None:
    work = await cast.homework()
    submission_id = await cast.handed_in(work, now=DUE + HOUR)
    await cast.does(homework.accept, cast.tutor, submission_id, DUE + DAY)
    assert await cast.xp(cast.student_id) == DONE


async def test_work_returned_after_its_due_date_reminds_nobody_of_the_past(cast: Cast) -> None:
    work = await cast.homework()
    submission_id = await cast.handed_in(work)
    await cast.does(homework.return_for_rework, cast.tutor, submission_id, DUE + 2 * DAY)
    for kind in (
        NoticeKind.HOMEWORK_DUE_SOON,
        NoticeKind.HOMEWORK_OVERDUE,
        NoticeKind.HOMEWORK_OVERDUE_GUARDIAN,
    ):
        assert await cast.notices(kind) == []


async def test_first_work_in_time_after_a_missed_one_is_a_comeback(cast: Cast) -> None:
    missed = await cast.homework(NOW + HOUR)
    late = await cast.handed_in(missed, now=NOW + DAY)
    await cast.does(homework.accept, cast.tutor, late, NOW + DAY)
    work = await cast.homework(NOW + 2 * DAY)
    await cast.does(homework.accept, cast.tutor, await cast.handed_in(work), NOW + DAY)
    assert "comeback" in [row.code for row in await cast.rows(tables.awards)]


async def test_feedback_belongs_to_a_page_and_counts_once_per_message(cast: Cast) -> None:
    submission_id = await cast.handed_in(await cast.homework(), pages=2)
    _, second = await cast.rows(tables.pages)
    voice = Material(kind=MediaKind.VOICE, file_id="v")
    for _ in range(2):
        await cast.does(homework.give_feedback, cast.tutor, submission_id, second.id, 7, voice, NOW)
    await cast.does(homework.give_feedback, cast.tutor, submission_id, None, 8, photo("drawn"), NOW)
    rows = await cast.rows(tables.feedback)
    assert [(row.page_id, row.file_id, row.author_id) for row in rows] == [
        (second.id, "v", cast.tutor.person_id),
        (None, "drawn", cast.tutor.person_id),
    ]
    (attempt,) = await cast.rows(tables.submissions)
    assert attempt.state is SubmissionState.IN_CHECK


async def test_feedback_stays_within_its_submission_and_its_time(cast: Cast) -> None:
    await cast.handed_in(await cast.homework())
    (foreign,) = await cast.rows(tables.pages)
    submission_id = await cast.handed_in(await cast.homework())
    note = Material(kind=MediaKind.TEXT, text="Well done")
    await cast.refuses(NotFound, homework.give_feedback, cast.tutor, submission_id, foreign.id, 7, note, NOW)
    await cast.does(homework.accept, cast.tutor, submission_id, NOW)
    await cast.refuses(
        SubmissionNotOpen, homework.give_feedback, cast.tutor, submission_id, None, 7, note, NOW
    )


@pytest.mark.parametrize("act", [homework.open_check, homework.accept, homework.return_for_rework])
async def test_what_is_still_being_collected_is_not_checked(cast: Cast, act: Any) -> None:  # noqa: ANN401 (a service)
    work = await cast.homework()
    attempt = await cast.does(handing_in.collect, cast.student, known(work.id), 1, None, photo(), NOW)
    await cast.refuses(SubmissionNotOpen, act, cast.tutor, known(attempt.id), NOW)


@pytest.mark.parametrize("act", [homework.open_check, homework.accept, homework.return_for_rework])
async def test_the_family_sees_but_does_not_check(cast: Cast, act: Any) -> None:  # noqa: ANN401 (a service)
    submission_id = await cast.handed_in(await cast.homework())
    await cast.refuses(NotForYou, act, cast.parent, submission_id, NOW)
    await cast.refuses(NotForYou, act, cast.student, submission_id, NOW)
