"""What the worker and a change of a series ask, among many series: by an index, on both engines."""

import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, update

from domain.access import Actor, Place
from domain.availability import TimeOffKind
from domain.people import Language, Role
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import series_ahead, tutor_series, tutor_students
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes import Scene
from tests.storage import bulk
from tests.storage.test_indexes import STUDENT, plans_of

pytestmark = pytest.mark.slow

MANY = 20_000
WEEK = timedelta(weeks=1)
TUTOR = bulk.tutor_of(STUDENT)
ACTOR = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR),))
GROWING = {"series", "lessons", "time_off", "enrolments", "participations"}

Question = Callable[[SqlUnitOfWork, datetime], Awaitable[object]]
QUESTIONS: dict[str, tuple[Question, str]] = {
    "which fall short": (
        lambda uow, now: series_ahead.to_make(uow.reads, now.date() + timedelta(days=1), 50),
        "ix_series_to_make",
    ),
    "what lies ahead of one": (lambda uow, now: uow.series.lessons_of(STUDENT, now), "uq_lessons_occurrence"),
    "what is taken": (lambda uow, now: uow.series.busy(TUTOR, now, now + 10 * WEEK), "ix_lessons_tutor"),
    "time off": (lambda uow, now: uow.series.time_off(TUTOR, now, now + 10 * WEEK), "ix_time_off_tutor"),
    "whose calendar": (lambda uow, _: uow.series.course_of(STUDENT), "series"),
    "a student's": (
        lambda uow, now: tutor_series.of_student(uow.reads, ACTOR, STUDENT, now),
        "uq_lessons_occurrence",
    ),
    "one": (lambda uow, now: tutor_series.one(uow.reads, ACTOR, STUDENT, now), "uq_lessons_occurrence"),
    "a student's card": (lambda uow, now: tutor_students.card(uow.reads, ACTOR, STUDENT, now), "series"),
}


@pytest.fixture
def scene() -> Scene:
    return bulk.GROWN


async def grow(db: Database, now: datetime) -> None:
    """Most series are over; each lesson belongs to the first one of its course."""
    async with db.transaction() as connection:
        await connection.execute(insert(tables.series), [_series(n, now) for n in range(1, MANY + 1)])
        await connection.execute(insert(tables.time_off), [_time_off(n, now) for n in range(5000)])
        belongs = (
            update(tables.lessons)
            .where(tables.lessons.c.id == bindparam("number"))
            .values(series_id=bindparam("of"), series_day=bindparam("day"))
        )
        await connection.execute(
            belongs,
            [
                {"number": row["id"], "of": row["course_id"], "day": row["starts_at"].date()}
                for row in bulk.lessons(now)
            ],
        )
        await connection.exec_driver_sql("ANALYZE")


def _series(number: int, now: datetime) -> dict[str, Any]:
    is_over = number > bulk.STUDENTS and number % 10 > 0
    ahead: date = now.date() + timedelta(days=number % 70)
    return {
        "id": number, "studio_id": 1, "course_id": (number - 1) % bulk.STUDENTS + 1,
        "tutor_id": bulk.tutor_of((number - 1) % bulk.STUDENTS + 1), "zone": "UTC", "weekdays": 1,
        "clock_minutes": 600, "duration_minutes": 60, "every_weeks": 1, "starts_on": now.date(),
        "made_till": ahead, "revision": 1, "created_at": now, "ended_at": now if is_over else None,
    }  # fmt: skip


def _time_off(number: int, now: datetime) -> dict[str, Any]:
    start = now + timedelta(days=number % 700 - 600)
    return {
        "studio_id": 1, "tutor_id": bulk.STUDENTS + 1 + number % bulk.TUTORS, "kind": TimeOffKind.VACATION,
        "starts_at": start, "ends_at": start + timedelta(days=1), "created_at": now,
    }  # fmt: skip


async def test_every_question_about_a_series_is_answered_by_an_index(db: Database, now: datetime) -> None:
    await grow(db, now)
    for name, (question, index) in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow, now)

        plan = await plans_of(db, ask, freely=True)
        whole = re.findall(r"Seq Scan on (\w+)|^SCAN (\w+)\b", plan, re.MULTILINE)
        assert not {table for pair in whole for table in pair} & GROWING, f"{name}:\n{plan}"
        assert index in plan, f"{name}:\n{plan}"
