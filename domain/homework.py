"""Assigned work and the attempts at it (rules 18-22)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.clock import utc_of_wall
from domain.errors import (
    HomeworkSettled,
    HomeworkWithdrawn,
    SubmissionClosed,
    SubmissionEmpty,
    SubmissionNotOpen,
    TextTooLong,
    TooManyPages,
)
from domain.identity import known
from domain.pages import PageState
from domain.people import Families, Receiver
from domain.sent import FILE_LIMIT_MEGABYTES as FILE_LIMIT_MEGABYTES  # noqa: PLC0414 (known to everybody from here)
from domain.sent import Material as Material  # noqa: PLC0414 (known to everybody from here)
from domain.sent import MediaKind as MediaKind  # noqa: PLC0414 (known to everybody from here)

PAGE_LIMIT = 60
TEXT_LIMIT = 3000
RECEIPT_DELAY = timedelta(seconds=2)
EARLY_BY = timedelta(days=1)
CHECK_RESTS = timedelta(hours=2)
"""A check untouched for so long is free for another."""
DAY_ENDS = time(23, 59)


class HomeworkState(StrEnum):
    """Late and missing are computed from the due date, never stored (rule 18)."""

    ASSIGNED = "assigned"
    SEEN = "seen"
    SUBMITTED = "submitted"
    IN_CHECK = "in_check"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


TO_DO = (HomeworkState.ASSIGNED, HomeworkState.SEEN, HomeworkState.RETURNED)
"""With the student."""

WITH_TUTOR = (HomeworkState.SUBMITTED, HomeworkState.IN_CHECK)
"""Waits for a verdict. In the order in which the partial indexes are written: SQLite compares them word by word."""


class SubmissionState(StrEnum):
    COLLECTING = "collecting"
    SUBMITTED = "submitted"
    IN_CHECK = "in_check"
    RETURNED = "returned"
    ACCEPTED = "accepted"


UNSETTLED = (SubmissionState.SUBMITTED, SubmissionState.IN_CHECK)
"""An attempt that waits for a verdict; ordered as WITH_TUTOR."""


@dataclass(eq=False, kw_only=True)
class Homework:
    """One student's assigned work. ``due_at`` is the moment itself, rule 22 already applied."""

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    tutor_id: int
    lesson_id: int | None = None
    assignment_id: int | None = None
    text: str
    due_at: datetime
    state: HomeworkState = HomeworkState.ASSIGNED
    assigned_at: datetime
    seen_at: datetime | None = None
    accepted_at: datetime | None = None

    def see(self, now: datetime) -> None:
        """The first time is kept."""
        if self.state is HomeworkState.ASSIGNED:
            self.state = HomeworkState.SEEN
            self.seen_at = now

    def check_accepts_work(self) -> None:
        """Raises HomeworkSettled, HomeworkWithdrawn. While an attempt is with the tutor, things are kept beside it."""
        if self.state is HomeworkState.WITHDRAWN:
            raise HomeworkWithdrawn
        if self.state is HomeworkState.ACCEPTED:
            raise HomeworkSettled

    def attempt_after(self, number: int, now: datetime) -> "Submission":
        """The next attempt, with nothing in it yet."""
        return Submission(
            studio_id=self.studio_id,
            homework_id=known(self.id),
            student_id=self.student_id,
            number=number + 1,
            started_at=now,
        )


@dataclass(eq=False, kw_only=True)
class Submission:
    """One attempt; ``number`` counts from 1. ``page_count`` is written with the pages, in their transaction.

    ``checker_id`` is the person who checks it, or has; ``touched_at`` when he last did something about it.
    """

    id: int | None = None
    studio_id: int
    homework_id: int
    student_id: int
    number: int
    state: SubmissionState = SubmissionState.COLLECTING
    page_count: int = 0
    started_at: datetime
    submitted_at: datetime | None = None
    checked_at: datetime | None = None
    checker_id: int | None = None
    touched_at: datetime | None = None

    def add_pages(self, count: int = 1) -> None:
        """Raises SubmissionClosed, TooManyPages."""
        self.check_collecting()
        if self.page_count + count > PAGE_LIMIT:
            raise TooManyPages(limit=PAGE_LIMIT)
        self.page_count += count

    def check_collecting(self) -> None:
        """Raises SubmissionClosed."""
        if self.state is not SubmissionState.COLLECTING:
            raise SubmissionClosed

    def extend(self, count: int, sent_at: datetime) -> None:
        """What came after Submit joins it: handed in when the last of it was sent, however late it is added.

        Raises SubmissionClosed once it is in check.
        """
        if self.state is not SubmissionState.SUBMITTED or self.submitted_at is None:
            raise SubmissionClosed
        self.page_count += count
        self.submitted_at = max(self.submitted_at, sent_at)

    def submit(self, now: datetime) -> None:
        """Raises SubmissionClosed when it is no longer being collected, SubmissionEmpty."""
        self.check_collecting()
        if self.page_count == 0:
            raise SubmissionEmpty
        self.state = SubmissionState.SUBMITTED
        self.submitted_at = now

    def take_back(self) -> None:
        """The student wants to change it; raises SubmissionClosed once it is in check (rule 18)."""
        if self.state is not SubmissionState.SUBMITTED:
            raise SubmissionClosed
        self.state = SubmissionState.COLLECTING
        self.submitted_at = None

    def open_check(self, checker_id: int, now: datetime) -> None:
        """Whoever opens it first checks it, till another takes it over."""
        if self.state is SubmissionState.SUBMITTED:
            self.state = SubmissionState.IN_CHECK
            self.checker_id = checker_id
        if self.state is SubmissionState.IN_CHECK and self.checker_id == checker_id:
            self.touched_at = now

    def take_over(self, checker_id: int, now: datetime) -> None:
        """Raises SubmissionNotOpen."""
        if self.state is not SubmissionState.IN_CHECK:
            raise SubmissionNotOpen
        self.checker_id, self.touched_at = checker_id, now

    def settle(self, verdict: SubmissionState, now: datetime) -> None:
        """Accepts or returns. Raises SubmissionNotOpen."""
        if self.state not in UNSETTLED:
            raise SubmissionNotOpen
        self.state = verdict
        self.checked_at = now


@dataclass(eq=False, kw_only=True)
class Page:
    """A numbered part of a submission. ``message_id`` stores each message once; ``place`` orders pages."""

    id: int | None = None
    studio_id: int
    submission_id: int
    message_id: int
    album_id: str | None = None
    material: Material
    received_at: datetime
    place: int
    state: PageState = PageState.COUNTED


@dataclass(eq=False, kw_only=True)
class Feedback:
    """The tutor's answer to a submission, or to one page of it (rule 20). ``author_id`` is a person."""

    id: int | None = None
    studio_id: int
    submission_id: int
    page_id: int | None = None
    author_id: int
    message_id: int
    material: Material
    given_at: datetime


@dataclass(frozen=True, slots=True)
class Attempt:
    """A submission with its homework, both locked, and whom it concerns."""

    homework: Homework
    submission: Submission
    family: Families
    tutor: Receiver


def is_held(touched_at: datetime | None, now: datetime) -> bool:
    """Whether the check that somebody has begun still goes on."""
    return touched_at is not None and now < touched_at + CHECK_RESTS


def is_late(first_submitted_at: datetime | None, due_at: datetime) -> bool:
    """Handed in, but not by the due moment. The first attempt decides: a slow check makes no work late."""
    return first_submitted_at is not None and first_submitted_at > due_at


def is_missing(state: HomeworkState, due_at: datetime, now: datetime) -> bool:
    """Due has passed and the work is still with the student (rule 18)."""
    return now > due_at and state in TO_DO


def check_text(text: str) -> str:
    """The text trimmed; raises TextTooLong."""
    trimmed = text.strip()
    if len(trimmed) > TEXT_LIMIT:
        raise TextTooLong(limit=TEXT_LIMIT)
    return trimmed


def due_on(day: date, zone: ZoneInfo) -> datetime:
    """The end of that day in the student's zone, as UTC (rule 22)."""
    return utc_of_wall(datetime.combine(day, DAY_ENDS), zone)
