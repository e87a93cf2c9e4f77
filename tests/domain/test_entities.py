"""The rules that entities keep by themselves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from domain.courses import check_duration
from domain.errors import (
    ChangedSince,
    DomainError,
    DurationOutOfRange,
    FileTooBig,
    HomeworkSettled,
    LessonNotOver,
    LessonSettled,
    LessonTooFar,
    NothingToUndo,
    SubmissionClosed,
    SubmissionEmpty,
    SubmissionNotOpen,
    TextEmpty,
    TextTooLong,
    TooManyPages,
    UndoTooLate,
)
from domain.homework import (
    PAGE_LIMIT,
    TEXT_LIMIT,
    TO_DO,
    Homework,
    HomeworkState,
    Material,
    MediaKind,
    Submission,
    SubmissionState,
    check_text,
    is_missing,
)
from domain.lessons import UNDO_WINDOW, Lesson, LessonState, check_reach

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def lesson(starts_at: datetime = NOW) -> Lesson:
    return Lesson(
        studio_id=1, course_id=1, tutor_id=1, starts_at=starts_at, ends_at=starts_at + HOUR, created_at=NOW
    )


def submission() -> Submission:
    return Submission(studio_id=1, homework_id=1, student_id=1, number=1, started_at=NOW)


def test_a_moved_lesson_remembers_where_it_was_and_is_a_new_revision() -> None:
    moved = lesson()
    moved.move(NOW + HOUR, 2 * HOUR, NOW)
    assert (moved.moved_from, moved.starts_at, moved.ends_at, moved.revision) == (
        NOW,
        NOW + HOUR,
        NOW + 3 * HOUR,
        2,
    )


def test_a_button_of_an_older_revision_is_told_so() -> None:
    with pytest.raises(ChangedSince):
        lesson().check_revision(2)


@pytest.mark.parametrize("state", [LessonState.HELD, LessonState.NO_SHOW])
def test_a_lesson_is_not_held_or_missed_before_it_begins(state: LessonState) -> None:
    with pytest.raises(LessonNotOver):
        lesson(NOW + timedelta(seconds=1)).settle(state, NOW)


@pytest.mark.parametrize("state", [state for state in LessonState if state is not LessonState.PLANNED])
def test_a_settled_lesson_stays_as_it_is_until_undone(state: LessonState) -> None:
    settled = lesson()
    settled.settle(state, NOW)
    acts: list[Callable[[], None]] = [
        lambda: settled.settle(LessonState.HELD, NOW),
        lambda: settled.move(NOW + HOUR, HOUR, NOW),
    ]
    for act in acts:
        with pytest.raises(LessonSettled):
            act()
    settled.reopen(NOW + UNDO_WINDOW)
    assert settled.is_planned
    assert settled.revision == 3


def test_settling_is_undone_within_seven_days_and_only_once() -> None:
    settled = lesson()
    settled.settle(LessonState.HELD, NOW)
    with pytest.raises(UndoTooLate):
        settled.reopen(NOW + UNDO_WINDOW + timedelta(seconds=1))
    with pytest.raises(NothingToUndo):
        lesson().reopen(NOW)


@pytest.mark.parametrize("days", [-366, 551])
def test_a_start_nobody_can_have_meant_is_refused(days: int) -> None:
    with pytest.raises(LessonTooFar):
        check_reach(NOW + timedelta(days=days), NOW)


@pytest.mark.parametrize("minutes, fits", [(14, False), (15, True), (480, True), (481, False)])
def test_a_lesson_lasts_from_a_quarter_of_an_hour_to_eight_hours(minutes: int, fits: bool) -> None:
    if fits:
        assert check_duration(minutes) == minutes
    else:
        with pytest.raises(DurationOutOfRange):
            check_duration(minutes)


def test_an_attempt_takes_pages_up_to_the_limit_and_none_after_submitting() -> None:
    attempt = submission()
    with pytest.raises(SubmissionEmpty):
        attempt.submit(NOW)
    for _ in range(PAGE_LIMIT):
        attempt.add_pages()
    with pytest.raises(TooManyPages):
        attempt.add_pages()
    attempt.submit(NOW)
    with pytest.raises(SubmissionClosed):
        attempt.add_pages()


def test_work_is_taken_back_until_it_is_in_check() -> None:
    attempt = submission()
    attempt.add_pages()
    attempt.submit(NOW)
    attempt.take_back()
    attempt.submit(NOW)
    attempt.open_check(7, NOW)
    with pytest.raises(SubmissionClosed):
        attempt.take_back()
    assert (attempt.state, attempt.checker_id) == (SubmissionState.IN_CHECK, 7)


def test_a_verdict_needs_something_submitted() -> None:
    with pytest.raises(SubmissionNotOpen):
        submission().settle(SubmissionState.ACCEPTED, NOW)


@pytest.mark.parametrize(
    "state, refusal",
    [
        (HomeworkState.ASSIGNED, None),
        (HomeworkState.RETURNED, None),
        (HomeworkState.SUBMITTED, None),
        (HomeworkState.IN_CHECK, None),
        (HomeworkState.ACCEPTED, HomeworkSettled),
    ],
)
def test_homework_takes_work_until_it_is_accepted(
    state: HomeworkState, refusal: type[DomainError] | None
) -> None:
    work = Homework(
        studio_id=1, course_id=1, student_id=1, tutor_id=1, text="", due_at=NOW, state=state, assigned_at=NOW
    )
    assert is_missing(work.state, work.due_at, NOW + HOUR) is (state in TO_DO)
    assert not is_missing(work.state, work.due_at, NOW)
    if refusal is None:
        work.check_accepts_work()
    else:
        with pytest.raises(refusal):
            work.check_accepts_work()


def test_a_file_the_bot_cannot_fetch_back_is_refused() -> None:
    limit = 20 * 1024 * 1024
    Material(kind=MediaKind.DOCUMENT, file_id="f", size=limit).check()
    with pytest.raises(FileTooBig):
        Material(kind=MediaKind.DOCUMENT, file_id="f", size=limit + 1).check()
    with pytest.raises(TextEmpty):
        Material(kind=MediaKind.TEXT, text=" \n").check()


def test_an_assignment_has_a_limit_after_trimming() -> None:
    assert check_text("  " + "x" * TEXT_LIMIT + "  ") == "x" * TEXT_LIMIT
    with pytest.raises(TextTooLong):
        check_text("x" * (TEXT_LIMIT + 1))
