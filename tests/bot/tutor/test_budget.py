"""A screen of the tutor costs at most four statements, the one that loads the conversation included (DESIGN 5)."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from bot.callbacks import overdue, tutor, tutor_cards
from bot.l10n import Words
from bot.routers.tutor import change_student, debts, homework, lessons, money, students, today
from domain.access import Actor
from domain.identity import known
from storage.engine import Database
from storage.reads import Reads
from tests.bot.test_family_budget import NORM, cost
from tests.storage.queries.family_cast import Family, photo
from tests.world import found_school

DAY = timedelta(days=1)

Ask = Callable[[Actor, Words, datetime, Reads], Awaitable[object]]


async def lived_in(db: Database, now: datetime) -> Family:
    lived = Family(db, await found_school(db, now))
    await lived.plans(DAY)
    await lived.holds(await lived.plans(-DAY))
    await lived.pays(100)
    await lived.hands_in(await lived.assigns("one", DAY, photo("m")), photo("p"))
    return lived


def screens(family: Family, lesson: int) -> dict[str, Ask]:
    student = family.school.student_id
    return {
        "today": today.today,
        "week": today.this_week,
        "to mark": lambda a, w, n, r: today.to_mark(tutor.ToMark(after=0), a, w, n, r),
        "lesson": lambda a, w, n, r: lessons.lesson(tutor.Lesson(lesson=lesson), a, w, n, r),
        "students": lambda a, w, n, r: students.first_students(a, w, r),  # noqa: ARG005 (one shape for all)
        "student": lambda a, w, n, r: students.student(tutor.Student(student=student), a, w, n, r),
        "editing": lambda a, w, n, r: change_student.edit(
            tutor_cards.EditStudent(student=student), a, w, n, r
        ),
        "checks": lambda a, w, n, r: homework.first_checks(a, w, r),  # noqa: ARG005 (one shape for all)
        "works": lambda a, w, n, r: homework.of_student(
            tutor.StudentHomework(student=student, before=0), a, w, n, r
        ),
        "debts": lambda a, w, n, r: debts.debtors(overdue.Debtors(edge=0, back=0), a, w, n, r),
        "balance": lambda a, w, n, r: money.balance(tutor.Balance(student=student, before=0), a, w, n, r),
    }


async def test_no_screen_asks_more_than_the_norm(db: Database, now: datetime) -> None:
    family = await lived_in(db, now)
    lesson = known((await family.plans(2 * DAY)).id)
    costs = {name: await cost(db, ask, family.tutor, now) for name, ask in screens(family, lesson).items()}
    assert not {name: asked for name, asked in costs.items() if asked > NORM}, costs


@pytest.mark.parametrize("size", [1, 30])
async def test_a_longer_week_asks_no_more(db: Database, now: datetime, size: int) -> None:
    family = await lived_in(db, now)
    for hours in range(size):
        await family.plans(timedelta(hours=1 + 2 * hours))
    assert await cost(db, today.this_week, family.tutor, now) <= 3
