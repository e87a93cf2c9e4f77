"""What the schedule asks, among a hundred thousand lessons: by an index, and the planner chooses freely."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, insert, select

from domain.access import Actor, Place
from domain.people import Language, Role
from domain.services import shared_cards
from storage import shared_cards as cards
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import (
    availability,
    booking,
    calendar,
    family_lessons,
    tutor_lessons,
    tutor_times,
    tutor_today,
)
from storage.queries import shared_cards as sharing
from storage.reads import Reads
from tests.scenes import Scene
from tests.storage import bulk
from tests.storage.test_indexes import STUDENT, plans_of, read_from_end_to_end

pytestmark = pytest.mark.slow

COPIES, SHIFT = 8, timedelta(hours=29)
MANY = 100_000
GROWN = {"lessons", "participations"}
"""A table of two hundred rows may be read whole."""
DAY, WEEK, MONTH = timedelta(days=1), timedelta(weeks=1), timedelta(days=31)
TUTOR = bulk.tutor_of(STUDENT)
TEACHER = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR),))
PARENT = Actor(
    1, 1, Language.ENGLISH, "UTC", Role.GUARDIAN, (Place(1, 1, Role.GUARDIAN, STUDENT, pays=True),)
)
Question = Callable[[Reads, datetime], Awaitable[object]]
QUESTIONS: dict[str, Question] = {
    "a tutor's day": lambda reads, now: tutor_lessons.between(reads, TEACHER, now, now + DAY),
    "a tutor's week": lambda reads, now: tutor_lessons.between(reads, TEACHER, now, now + WEEK),
    "a tutor's month": lambda reads, now: tutor_times.times(reads, TEACHER, now, now + MONTH),
    "what stands": lambda reads, now: tutor_times.standing(reads, TEACHER, now, now + WEEK),
    "what is to mark": lambda reads, now: tutor_lessons.to_mark(reads, TEACHER, now, 0),
    "what waits": lambda reads, now: tutor_today.waiting(reads, TEACHER, now),
    "a diary": lambda reads, now: availability.diary(reads, TUTOR, now, now + 2 * WEEK),
    "diaries of many": lambda reads, now: sharing.calendars(
        reads, range(TUTOR, TUTOR + 5), now, now + 2 * WEEK
    ),
    "lengths of lessons": lambda reads, _: sharing.lengths(reads, TEACHER),
    "courses to book": lambda reads, _: booking.bookable(reads, PARENT),
    "courses with a tutor": lambda reads, _: booking.of_tutor(reads, PARENT, TUTOR),
    "what else the student has": lambda reads, now: booking.busy_with(reads, STUDENT, now, now + DAY),
    "a family's week": lambda reads, now: family_lessons.between(reads, [STUDENT], now, now + WEEK),
    "a family's schedule": lambda reads, now: family_lessons.schedule(reads, [STUDENT], 0, now),
    "a family's next": lambda reads, now: family_lessons.next_one(reads, [STUDENT], now),
    "a calendar elsewhere": lambda reads, now: calendar.entries(
        reads, calendar.reader_of(TEACHER), now, now + MONTH
    ),
    "cards to look at": cards.any_due,
}


@pytest.fixture
def scene() -> Scene:
    return bulk.GROWN


async def grow(db: Database, now: datetime) -> None:
    """The usual studio, and eight copies of each of its lessons with whoever is in it."""
    made = bulk.lessons(now)
    async with db.transaction() as connection:
        for copy in range(1, COPIES + 1):
            lessons = [
                {
                    **row,
                    "id": row["id"] + copy * 10**6,
                    "starts_at": row["starts_at"] + copy * SHIFT,
                    "ends_at": row["ends_at"] + copy * SHIFT,
                }
                for row in made
            ]
            await connection.execute(insert(tables.lessons), lessons)
            seats = [
                {
                    "studio_id": 1,
                    "lesson_id": row["id"],
                    "student_id": row["course_id"],
                    "attendance": "expected",
                }
                for row in lessons
            ]
            await connection.execute(insert(tables.participations), seats)
        await connection.exec_driver_sql("ANALYZE")


async def test_among_a_hundred_thousand_lessons_nothing_is_read_from_end_to_end(
    db: Database, now: datetime
) -> None:
    await grow(db, now)
    scanned: dict[str, str] = {}
    async with db.writing(EVERY_STUDIO) as uow:
        await shared_cards.share(uow, TEACHER, TUTOR, 60, "AgAAA1", "", now)
        assert (await uow.reads.scalar(select(func.count()).select_from(tables.lessons)) or 0) > MANY
    for name, question in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow.reads, now)

        plan = await plans_of(db, ask, freely=True)
        if GROWN & set(read_from_end_to_end(plan)):
            scanned[name] = plan
    assert not scanned, "\n\n".join(f"{name}:\n{plan}" for name, plan in scanned.items())
