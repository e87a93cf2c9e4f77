"""Whatever a tutor opens costs the same in a studio of ten students and of a hundred thousand."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from domain.access import Actor, Place
from domain.notices import NoticeKind
from domain.people import Language, Role
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import (
    balance,
    calendar,
    debts_due,
    digests,
    disputes_waiting,
    family_due,
    notices,
    overdue,
    tutor_cards,
    tutor_courses,
    tutor_debtors,
    tutor_homework,
    tutor_lesson_card,
    tutor_lessons,
    tutor_prices,
    tutor_quick,
    tutor_students,
    tutor_today,
    unsettled,
)
from storage.queries.digests import DigestWanted
from storage.queries.family_pages import Turn
from storage.queries.notice_facts import Wanted
from storage.reads import Reads
from tests.scenes import Scene
from tests.storage import bulk
from tests.storage.test_indexes import STUDENT, plans_of

pytestmark = pytest.mark.slow

TUTOR = bulk.tutor_of(STUDENT)
ACTOR = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR),))
OWNER = Actor(1, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.OWNER),))
PAYER = Actor(1, 1, Language.ENGLISH, "UTC", Role.GUARDIAN, (Place(2, 1, Role.GUARDIAN, STUDENT, pays=True),))
READER = calendar.Reader(1, Language.ENGLISH, "UTC", frozenset({TUTOR}), frozenset({STUDENT}))
OWN = {"studios", "people"}
"""A studio is one row; people are always found by id."""

Question = Callable[[Reads, datetime], Awaitable[object]]
QUESTIONS: dict[str, Question] = {
    "a week": lambda reads, now: tutor_lessons.between(reads, ACTOR, now, now + timedelta(days=7)),
    "to mark": lambda reads, now: tutor_lessons.to_mark(reads, ACTOR, now, 0),
    "to mark, further": lambda reads, now: tutor_lessons.to_mark(reads, ACTOR, now, STUDENT),
    "what waits": lambda reads, now: tutor_today.waiting(reads, ACTOR, now),
    "a lesson": lambda reads, _: tutor_lesson_card.card(reads, ACTOR, STUDENT),
    "a lesson with its homework": lambda reads, _: tutor_lesson_card.card_with_homework(
        reads, ACTOR, STUDENT
    ),
    "the lesson just planned": lambda reads, now: tutor_lessons.planned_at(reads, ACTOR, STUDENT, now),
    "students": lambda reads, _: tutor_students.page(reads, ACTOR, 0, back=False),
    "students further": lambda reads, _: tutor_students.page(reads, ACTOR, STUDENT, back=True),
    "names": lambda reads, _: tutor_students.named_like(reads, ACTOR, "S"),
    "a student": lambda reads, now: tutor_students.card(reads, ACTOR, STUDENT, now),
    "courses of a student": lambda reads, now: tutor_students.courses_of(reads, ACTOR, STUDENT, now),
    "connections": lambda reads, _: tutor_students.connections(reads, ACTOR, STUDENT),
    "a course": lambda reads, _: tutor_courses.course(reads, ACTOR, STUDENT),
    "courses to choose": lambda reads, _: tutor_courses.courses_of(reads, ACTOR, STUDENT),
    "own subjects": lambda reads, _: tutor_cards.subjects(reads, ACTOR),
    "own prices": lambda reads, _: tutor_cards.prices(reads, ACTOR, "RUB"),
    "what a course costs": lambda reads, now: tutor_prices.costs(reads, ACTOR, STUDENT, 0, now),
    "what a student costs": lambda reads, now: tutor_prices.costs(reads, ACTOR, STUDENT, STUDENT, now),
    "prices of a course": lambda reads, now: tutor_prices.lines(reads, ACTOR, STUDENT, 0, now),
    "prices of a student": lambda reads, now: tutor_prices.lines(reads, ACTOR, STUDENT, STUDENT, now),
    "what a lesson will cost": lambda reads, now: tutor_prices.lesson_costs(
        reads, ACTOR, STUDENT, STUDENT, now, 90
    ),
    "a name": lambda reads, _: tutor_cards.name(reads, ACTOR, STUDENT),
    "the queue": lambda reads, _: tutor_homework.queue(reads, ACTOR, 0),
    "homework of a student": lambda reads, _: tutor_homework.of_student(reads, ACTOR, STUDENT, 0),
    "a homework": lambda reads, _: tutor_homework.card(reads, ACTOR, STUDENT),
    "attempts": lambda reads, _: tutor_homework.attempts(reads, ACTOR, STUDENT),
    "materials": lambda reads, _: tutor_homework.materials(reads, ACTOR, STUDENT),
    "whom a line may mean": lambda reads, now: tutor_quick.pupils(reads, ACTOR, now),
    "which lesson a line may mean": lambda reads, now: tutor_quick.coming(
        reads, ACTOR, (STUDENT,), now, now + timedelta(days=90)
    ),
    "which of all lessons": lambda reads, now: tutor_quick.coming(
        reads, ACTOR, (), now, now + timedelta(days=90)
    ),
    "whose calendar": lambda reads, _: calendar.reader(reads, "0" * 64),
    "an address": lambda reads, _: calendar.settings(reads, ACTOR),
    "whose file": lambda reads, _: calendar.reader_named(reads, STUDENT),
    "a calendar": lambda reads, now: calendar.entries(
        reads, READER, now - timedelta(days=30), now + timedelta(days=180)
    ),
    "a lesson for a calendar": lambda reads, now: calendar.entries_of(
        reads, READER, STUDENT, now - timedelta(days=3650), now + timedelta(days=3650)
    ),
    "who owes work": lambda reads, now: overdue.owing(reads, ACTOR, now, 0, back=False),
    "who owes work, further": lambda reads, now: overdue.owing(reads, ACTOR, now, STUDENT, back=True),
    "who owes money": lambda reads, _: tutor_debtors.debtors(reads, ACTOR, 0, back=False),
    "who owes money, further": lambda reads, _: tutor_debtors.debtors(reads, ACTOR, STUDENT, back=False),
    "what is owed": lambda reads, now: tutor_debtors.owed(reads, ACTOR, now),
    "who owes a studio": lambda reads, _: tutor_debtors.debtors(reads, OWNER, STUDENT, back=True),
    "which debts are to be looked at": lambda reads, now: debts_due.due(reads, now, 200),
    "told of a debt": lambda reads, _: notices.facts(reads, Wanted(debtor_ids=frozenset({STUDENT}))),
    "overdue": lambda reads, now: overdue.of_students(
        reads, {STUDENT}, now, STUDENT, Turn.FROM, by_student=False
    ),
    "overdue of children": lambda reads, now: overdue.of_students(
        reads, {STUDENT, STUDENT + 1}, now, STUDENT, Turn.AFTER, by_student=True
    ),
    "a student's home": lambda reads, now: family_due.due(reads, {STUDENT}, now, 3),
    "whose digest": lambda reads, now: digests.due(reads, now, 200),
    "a digest": lambda reads, now: digests.of_persons(reads, [DigestWanted(STUDENT, now, now, now, now)]),
    "told together": lambda reads, now: notices.facts(
        reads, Wanted(kin=frozenset({(STUDENT, NoticeKind.HOMEWORK_OVERDUE, now)}))
    ),
    "what is disputed": lambda reads, _: disputes_waiting.waiting(reads, ACTOR, 0, back=False),
    "what is disputed, further": lambda reads, _: disputes_waiting.waiting(reads, OWNER, STUDENT, back=True),
    "what waits for a payer": lambda reads, _: unsettled.of_payer(reads, PAYER, STUDENT),
    "a balance": lambda reads, now: balance.page(reads, ACTOR, STUDENT, 0, now),
}


@pytest.fixture
def scene() -> Scene:
    return bulk.GROWN


async def test_no_question_of_a_tutor_reads_a_table_from_end_to_end(db: Database, now: datetime) -> None:
    await bulk.analyse(db)
    scanned: dict[str, str] = {}
    for name, question in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow.reads, now)

        plan = await plans_of(db, ask)
        whole = re.findall(r"Seq Scan on (\w+)|^SCAN (\w+)\b", plan, re.MULTILINE)
        if ({table for pair in whole for table in pair} & tables.metadata.tables.keys()) - OWN:
            scanned[name] = plan
    assert not scanned, "\n\n".join(f"{name}:\n{plan}" for name, plan in scanned.items())
