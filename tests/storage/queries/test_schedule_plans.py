"""A day, a week and a month out of a hundred thousand lessons: what the planner chooses by itself, on both engines."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, insert, select

from domain.access import Actor, Place
from domain.availability import TimeOffKind
from domain.lessons import Attendance
from domain.people import Language, Role
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import (
    calendar,
    family_lessons,
    tutor_lesson_card,
    tutor_lessons,
    tutor_quick,
    tutor_times,
)
from storage.reads import Reads
from tests.scenes import Scene
from tests.storage import bulk
from tests.storage.test_indexes import STUDENT, plans_of

pytestmark = pytest.mark.slow

COPIES = 8
WEEK = timedelta(days=7)
TUTOR = bulk.tutor_of(STUDENT)
ACTOR = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR),))
MANY = {"lessons", "participations"}
TEACHER = calendar.Reader(1, Language.ENGLISH, "UTC", frozenset({TUTOR}), frozenset())
FAMILY = calendar.Reader(1, Language.ENGLISH, "UTC", frozenset(), frozenset({STUDENT, STUDENT + 1}))

Question = Callable[[Reads, datetime], Awaitable[object]]
QUESTIONS: dict[str, tuple[Question, str]] = {
    "a day": (
        lambda reads, now: tutor_lessons.between(reads, ACTOR, now, now + timedelta(days=1)),
        "ix_lessons_tutor",
    ),
    "a week": (lambda reads, now: tutor_lessons.between(reads, ACTOR, now, now + WEEK), "ix_lessons_tutor"),
    "a month": (
        lambda reads, now: tutor_times.standing(reads, ACTOR, now, now + 31 * timedelta(days=1)),
        "ix_lessons_tutor",
    ),
    "hours and time off": (
        lambda reads, now: tutor_times.times(reads, ACTOR, now, now + WEEK),
        "ix_time_off_tutor",
    ),
    "to mark": (lambda reads, now: tutor_lessons.to_mark(reads, ACTOR, now, 0), "ix_lessons_to_mark"),
    "a lesson": (
        lambda reads, _: tutor_lesson_card.card_with_homework(reads, ACTOR, STUDENT),
        "participations",
    ),
    "lessons a typed line may mean": (
        lambda reads, now: tutor_quick.coming(reads, ACTOR, (STUDENT,), now, now + 12 * WEEK),
        "ix_lessons_tutor",
    ),
    "a tutor's calendar": (
        # Seventeen lessons a day for seven months, as there are here, are fetched in bulk, and rightly so.
        lambda reads, now: calendar.entries(reads, TEACHER, now, now + 4 * WEEK),
        "ix_lessons_tutor",
    ),
    "a family's calendar": (
        lambda reads, now: calendar.entries(reads, FAMILY, now - 4 * WEEK, now + 26 * WEEK),
        "ix_lessons_course",
    ),
    "a family's week": (
        lambda reads, now: family_lessons.between(reads, [STUDENT, STUDENT + 1], now, now + WEEK),
        "ix_lessons_course",
    ),
    "a family's schedule": (
        lambda reads, now: family_lessons.schedule(reads, [STUDENT], 0, now),
        "participations",
    ),
}


@pytest.fixture
def scene() -> Scene:
    return bulk.GROWN


async def multiply(db: Database, now: datetime) -> None:
    """So many copies of each lesson that ``grow`` has made, at other hours, with its student in it."""
    lessons = [
        {**row, "id": 1_000_000 * copy + int(row["id"]), **_later(row, copy)}
        for copy in range(1, COPIES + 1)
        for row in bulk.lessons(now)
    ]
    taking_part = [
        {
            "studio_id": 1,
            "lesson_id": lesson["id"],
            "student_id": lesson["course_id"],
            "attendance": Attendance.PRESENT,
        }
        for lesson in lessons
    ]
    async with db.transaction() as connection:
        await connection.execute(insert(tables.lessons), lessons)
        await connection.execute(insert(tables.participations), taking_part)
        await connection.execute(insert(tables.time_off), [_day_off(number, now) for number in range(5000)])
        await connection.exec_driver_sql("ANALYZE")


def _day_off(number: int, now: datetime) -> bulk.Row:
    starts_at = now - number * timedelta(days=1)
    return {
        "studio_id": 1,
        "tutor_id": bulk.tutor_of(number),
        "kind": TimeOffKind.DAY_OFF,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(days=1),
        "created_at": now,
    }


def _later(row: bulk.Row, copy: int) -> bulk.Row:
    shift = copy * timedelta(hours=29)
    return {"starts_at": row["starts_at"] + shift, "ends_at": row["ends_at"] + shift}


async def test_among_a_hundred_thousand_lessons_every_screen_reads_its_own(
    db: Database, now: datetime
) -> None:
    await multiply(db, now)
    async with db.reading() as reads:
        assert (await reads.scalar(select(func.count()).select_from(tables.lessons)) or 0) > 100_000
    wrong: dict[str, str] = {}
    for name, (question, index) in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow.reads, now)

        plan = await plans_of(db, ask, freely=True)
        whole = {
            table
            for pair in re.findall(r"Seq Scan on (\w+)|^SCAN (\w+)\b", plan, re.MULTILINE)
            for table in pair
        }
        if whole & MANY or index not in plan:
            wrong[name] = plan
    assert not wrong, "\n\n".join(f"{name}:\n{plan}" for name, plan in wrong.items())
