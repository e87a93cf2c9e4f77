"""A grown studio in bulk, for what shows only with many rows: which index answers a question."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Table, insert

from domain.achievements import XpRule
from domain.homework import HomeworkState, SubmissionState
from domain.ledger import AccountKind, TransferKind
from domain.lessons import Attendance, LessonState
from domain.notices import NoticeKind, NoticeState
from domain.people import Language, Role
from domain.prices import Per
from storage import tables
from storage.engine import Database
from tests.scenes import NOW, Scene

Row = dict[str, Any]
TUTORS, STUDENTS, WEEKS = 10, 200, 60
HOUR = timedelta(hours=1)


async def grow(db: Database, now: datetime) -> None:
    """Ids are assigned here: tutor and student n have membership n; lesson n belongs to student n % STUDENTS."""
    async with db.transaction() as connection:
        for table, rows in _everything(now):
            await connection.execute(insert(table), rows)
    await analyse(db)


async def analyse(db: Database) -> None:
    """What a planner knows of the rows does not come along with a scene."""
    async with db.transaction() as connection:
        await connection.exec_driver_sql("ANALYZE")


def _everything(now: datetime) -> Iterator[tuple[Table[Any], list[Row]]]:
    yield tables.studios, [{"id": 1, "name": "S", "currency": "RUB", "zone": "UTC", "created_at": now}]
    yield tables.people, [_person(number, now) for number in range(1, STUDENTS + TUTORS + 1)]
    students = [{"id": n, "studio_id": 1, "name": f"S{n}", "created_at": now} for n in range(1, STUDENTS + 1)]
    yield tables.students, students
    yield tables.memberships, [_membership(number, now) for number in range(1, STUDENTS + TUTORS + 1)]
    yield tables.courses, [_course(number, now) for number in range(1, STUDENTS + 1)]
    yield tables.prices, [_price(number, now) for number in range(1, STUDENTS + 1)]
    yield tables.enrolments, [_enrolment(number, now) for number in range(1, STUDENTS + 1)]
    numbers = range(1, STUDENTS * WEEKS + 1)
    yield tables.lessons, lessons(now)
    yield tables.participations, [_participation(number) for number in numbers]
    yield tables.accounts, [_account(number) for number in range(1, STUDENTS + 3)]
    yield tables.debts, [_debt(number, now) for number in range(1, STUDENTS + 1)]
    yield tables.transfers, [_transfer(number, now) for number in numbers]
    yield tables.xp_grants, [_grant(number, now) for number in numbers]
    yield tables.homework, [_homework(number, now) for number in numbers]
    yield tables.submissions, [_submission(number, now) for number in numbers]
    yield tables.notices, [_notice(number, now) for number in numbers]


GROWN = Scene("grown", partial(grow, now=NOW))
"""Played once for all tests of a worker; whoever asks for plans analyses it anew."""


def lessons(now: datetime) -> list[Row]:
    """Those that ``grow`` makes; a course has its student's number."""
    return [_lesson(number, now) for number in range(1, STUDENTS * WEEKS + 1)]


def _student(number: int) -> int:
    return (number - 1) % STUDENTS + 1


def _start(number: int, now: datetime) -> datetime:
    """Three quarters of the lessons lie in the past."""
    week = (number - 1) // STUDENTS - WEEKS * 3 // 4
    return now + timedelta(weeks=week, hours=number % 150)


def _debt(number: int, now: datetime) -> Row:
    """Of each student; looked at hour after hour."""
    return {
        "id": number,
        "studio_id": 1,
        "student_id": number,
        "account_id": number,
        "by_lesson": True,
        "began_at": now - timedelta(hours=number),
        "step": 1,
        "look_at": now + timedelta(hours=number - 3),
    }


def _person(number: int, now: datetime) -> Row:
    return {
        "id": number,
        "telegram_id": 9000 + number,
        "name": f"P{number}",
        "language": Language.ENGLISH,
        "zone": "UTC",
        "reminders_on": True,
        "wrong_codes": 0,
        "created_at": now,
    }


def _membership(number: int, now: datetime) -> Row:
    is_tutor = number > STUDENTS
    return {
        "id": number,
        "studio_id": 1,
        "person_id": number,
        "role": Role.TUTOR if is_tutor else Role.STUDENT,
        "student_id": None if is_tutor else number,
        "pays": False,
        "created_at": now,
    }


def tutor_of(student: int) -> int:
    return STUDENTS + 1 + student % TUTORS


def _course(number: int, now: datetime) -> Row:
    return {
        "id": number,
        "studio_id": 1,
        "tutor_id": tutor_of(number),
        "subject": "Maths",
        "duration_minutes": 60,
        "created_at": now,
    }


def _enrolment(number: int, now: datetime) -> Row:
    return {"studio_id": 1, "course_id": number, "student_id": number, "joined_at": now}


def _price(number: int, now: datetime) -> Row:
    terms = {"per": Per.LESSON, "amount_minor": 1500, "holds_from": now - timedelta(days=900)}
    return {"id": number, "studio_id": 1, "course_id": number, "made_at": now, **terms}


def _lesson(number: int, now: datetime) -> Row:
    start = _start(number, now)
    to_mark = number % 97 == 0
    return {
        "id": number,
        "studio_id": 1,
        "course_id": _student(number),
        "tutor_id": tutor_of(_student(number)),
        "starts_at": start,
        "ends_at": start + HOUR,
        "state": LessonState.HELD if start < now and not to_mark else LessonState.PLANNED,
        "revision": 1,
        "created_at": now,
    }


def _participation(number: int) -> Row:
    seat = {"lesson_id": number, "student_id": _student(number), "attendance": Attendance.PRESENT}
    return {"studio_id": 1, **seat}


def _account(number: int) -> Row:
    """After the students' come the income of the studio and its till."""
    return {
        "id": number,
        "studio_id": 1,
        "kind": {1: AccountKind.INCOME, 2: AccountKind.CASH}.get(number - STUDENTS, AccountKind.STUDENT),
        "student_id": number if number <= STUDENTS else None,
        "unit": "RUB",
        "balance_minor": 0,
    }


def _transfer(number: int, now: datetime) -> Row:
    return {
        "studio_id": 1,
        "unit": "RUB",
        "key": f"charge:{number}",
        "kind": TransferKind.CHARGE,
        "debit_account_id": _student(number),
        "credit_account_id": STUDENTS + 1,
        "amount_minor": 1500,
        "student_id": _student(number),
        "lesson_id": number,
        "happened_at": _start(number, now),
        "posted_at": _start(number, now),
        "balance_after_minor": 0,
    }


def _grant(number: int, now: datetime) -> Row:
    return {
        "studio_id": 1,
        "student_id": _student(number),
        "rule": XpRule.LESSON_ATTENDED,
        "source": f"lesson:{number}",
        "round": 0,
        "amount": 10,
        "granted_at": now,
    }


def _homework(number: int, now: datetime) -> Row:
    return {
        "id": number,
        "studio_id": 1,
        "course_id": _student(number),
        "student_id": _student(number),
        "tutor_id": tutor_of(_student(number)),
        "text": "read",
        "due_at": _start(number, now),
        "state": HomeworkState.SUBMITTED if number % 97 == 0 else HomeworkState.ACCEPTED,
        "assigned_at": now,
    }


def _submission(number: int, now: datetime) -> Row:
    return {
        "studio_id": 1,
        "homework_id": number,
        "student_id": _student(number),
        "number": 1,
        "state": SubmissionState.COLLECTING if number % 97 == 1 else SubmissionState.ACCEPTED,
        "page_count": 1,
        "started_at": now,
        "submitted_at": _start(number, now),
    }


def _notice(number: int, now: datetime) -> Row:
    is_due = number % 97 == 0
    return {
        "key": f"notice:{number}",
        "studio_id": 1,
        "person_id": _student(number),
        "kind": NoticeKind.LESSON_SOON,
        "subject": {},
        "lesson_id": number,
        "homework_id": number,
        "due_at": _start(number, now),
        "valid_until": _start(number, now) + timedelta(weeks=99),
        "state": NoticeState.DUE if is_due else NoticeState.SENT,
        "attempts": 1,
        "resent": False,
        "created_at": now,
    }
