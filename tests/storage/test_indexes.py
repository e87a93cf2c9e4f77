import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, event, func, select

from domain.lessons import LessonState
from domain.notices import NoticeKind
from storage import claims, conversation, image_copies, outbox, tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import invoices
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes import Scene
from tests.storage import bulk, multiplied

pytestmark = pytest.mark.slow

STUDENT, LESSON = 42, 5042
GROWING = (
    "lessons", "participations", "transfers", "xp_grants", "homework", "submissions", "notices", "people",
    "memberships", "enrolments", "handled_updates", "dialogs", "other", "undone_by",
    "pages", "feedback", "image_copies", "invoices", "card_payments",
)  # fmt: skip
"""Tables that grow with the students, and their aliases: none of them is ever read from end to end."""

_l, _t = tables.lessons.c, tables.transfers.c
WEEK = select(_l.id, _l.starts_at, _l.ends_at, _l.state, _l.course_id).where(
    _l.tutor_id == bindparam("tutor"), _l.starts_at >= bindparam("since"), _l.starts_at < bindparam("until")
)
TO_MARK = select(_l.id).where(
    _l.tutor_id == bindparam("tutor"), _l.state == LessonState.PLANNED, _l.ends_at < bindparam("until")
)
STATEMENT = (
    select(_t.id, _t.amount_minor)
    .where(_t.student_id == bindparam("student"), _t.posted_at < bindparam("until"))
    .order_by(_t.posted_at.desc(), _t.id.desc())
    .limit(8)
)

Question = Callable[[SqlUnitOfWork, datetime], Awaitable[object]]
QUESTIONS: dict[str, Question] = {
    "a clash": lambda uow, now: uow.lessons.clash(
        bulk.tutor_of(STUDENT), now, now + timedelta(hours=1), None
    ),
    "a diary": lambda uow, now: uow.availability.diary(bulk.tutor_of(STUDENT), now, now + timedelta(weeks=6)),
    "upcoming lessons": lambda uow, now: uow.lessons.upcoming_of_student(STUDENT, now),
    "who takes part": lambda uow, _: uow.lessons.participations(LESSON),
    "the roll of a lesson": lambda uow, _: uow.lessons.roll(LESSON),
    "a lesson with a calendar": lambda uow, _: uow.lessons.with_calendar(LESSON),
    "a course with a calendar": lambda uow, _: uow.courses.with_calendar(STUDENT),
    "the accounts of a payment": lambda uow, _: uow.ledger.till_and_purse(1, STUDENT),
    "standing": lambda uow, now: uow.progress.standing(STUDENT, now),
    "xp taken back": lambda uow, now: uow.progress.revoke([STUDENT], f"lesson:{LESSON}", now),
    "unfinished work": lambda uow, _: uow.homework.unfinished_of_student(STUDENT),
    "the latest attempt": lambda uow, _: uow.homework.latest_submission(LESSON),
    "an attempt": lambda uow, _: uow.homework.attempt(LESSON),
    "a family": lambda uow, _: uow.people.family_of(STUDENT),
    "families of a course": lambda uow, _: uow.people.families_of_course(STUDENT),
    "families of a lesson": lambda uow, _: uow.people.families_of_lesson(LESSON),
    "a card with its teaching": lambda uow, _: uow.students.with_teaching(STUDENT, {bulk.tutor_of(STUDENT)}),
    "the tutors": lambda uow, _: uow.people.tutors_of_student(STUDENT),
    "notices of a lesson": lambda uow, _: uow.notices.withdraw_for_lesson(LESSON, {NoticeKind.LESSON_SOON}),
    "live cards of a lesson": lambda uow, _: uow.notices.redraw(LESSON),
    "stale cards": lambda uow, _: claims.stale_cards(uow.reads, 20),
    "notices of homework": lambda uow, _: uow.notices.withdraw_for_homework(LESSON, {NoticeKind.LESSON_SOON}),
    "what waits for a person": lambda uow, _: uow.notices.waiting_of(STUDENT),
    "what has been told": lambda uow, _: uow.notices.told("notice:97"),
    "a withdrawn notice": lambda uow, _: uow.notices.withdraw("notice:97"),
    "consent to a payment": lambda uow, _: invoices.checkout(uow.reads, "token", 9042),
    "a paid invoice": lambda uow, _: uow.invoices.with_token("token"),
    "a postponed receipt": lambda uow, now: uow.notices.postpone_for_homework(
        LESSON, NoticeKind.PAGES_RECEIVED, now
    ),
    "who writes": lambda uow, _: conversation.load(uow.reads, 1, 9042, 7),
    "pictures to copy": lambda uow, now: image_copies.wanted(uow.reads, [1], now, now, 5),
    "a kept copy": lambda uow, _: image_copies.found(uow.reads, "file"),
    "a tutor's week": lambda uow, now: uow.reads.all(
        WEEK, {"tutor": bulk.tutor_of(STUDENT), "since": now, "until": now + timedelta(days=7)}
    ),
    "lessons to mark": lambda uow, now: uow.reads.all(
        TO_MARK, {"tutor": bulk.tutor_of(STUDENT), "until": now}
    ),
    "a page of the statement": lambda uow, now: uow.reads.all(STATEMENT, {"student": STUDENT, "until": now}),
}
COVERED = {"a tutor's week": "ix_lessons_tutor"}


@pytest.fixture
def scene() -> Scene:
    return bulk.GROWN


async def plans_of(db: Database, act: Callable[[], Awaitable[object]], *, freely: bool = False) -> str:
    """How the database would answer each statement of ``act``, one line per step; or does, when it may choose
    ``freely``.
    """
    said: list[tuple[str, Any]] = []

    def hear(_: object, __: object, sql: str, parameters: Any, *___: object) -> None:  # noqa: ANN401 (the driver's)
        if sql.startswith(("SELECT", "WITH", "UPDATE", "INSERT INTO xp")) and "advisory" not in sql:
            said.append((sql, parameters))

    event.listen(db._writers.sync_engine, "before_cursor_execute", hear)
    await act()
    event.remove(db._writers.sync_engine, "before_cursor_execute", hear)
    explain = "EXPLAIN QUERY PLAN" if db.is_sqlite else "EXPLAIN"
    lines: list[str] = []
    async with db.transaction() as connection:
        if not db.is_sqlite and not freely:
            # At this size reading everything may be cheapest. The question is whether another way exists.
            for way in ("seqscan", "bitmapscan"):
                await connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
        for sql, parameters in said:
            lines += [
                str(row[-1]) for row in await connection.exec_driver_sql(f"{explain} {sql}", parameters)
            ]
    return "\n".join(lines)


def read_from_end_to_end(plan: str) -> list[str]:
    """Growing tables that the plan scans: without an index, or through the whole of one."""
    in_flight = r"(?! USING INDEX (?:uq_notices_in_flight|ix_notices_stale))"  # a handful of rows at any time
    whole = re.findall(rf"Seq Scan on (\w+)|^SCAN (\w+)\b{in_flight}", plan, re.MULTILINE)
    return [name for pair in whole for name in pair if name in GROWING]


async def test_no_question_reads_a_growing_table_from_end_to_end(db: Database, now: datetime) -> None:
    await bulk.analyse(db)
    await bulk.analyse(db)
    scanned: dict[str, str] = {}
    plans: dict[str, str] = {}
    for name, question in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow, now)

        plans[name] = await plans_of(db, ask)
    plans["a claim"] = await plans_of(db, lambda: outbox.claim(db, now, 4, timedelta(minutes=1)))
    plans["leases over"] = await plans_of(db, lambda: outbox.release(db, now))
    scanned = {name: plan for name, plan in plans.items() if read_from_end_to_end(plan)}
    assert not scanned
    for name, index in COVERED.items():
        assert re.search(rf"COVERING INDEX {index}|Index Only Scan using {index}", plans[name]), plans[name]


@pytest.mark.parametrize("engine", [pytest.param("postgres", marks=pytest.mark.postgres)])
async def test_among_a_hundred_thousand_the_planner_chooses_an_index_by_itself(
    db: Database, now: datetime
) -> None:
    """Nothing is forbidden to it here: lessons, transfers and notices are never read from end to end."""
    await multiplied.multiply(db, 8)
    many = set(multiplied.MULTIPLIED)
    async with db.reading() as reads:
        for name in many:
            count = await reads.scalar(select(func.count()).select_from(tables.metadata.tables[name]))
            assert count is not None
            assert count > 100_000
    scanned: dict[str, str] = {}
    for name, question in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow, now)

        plan = await plans_of(db, ask, freely=True)
        if set(re.findall(r"Seq Scan on (\w+)", plan)) & many:
            scanned[name] = plan
    claim = await plans_of(db, lambda: outbox.claim(db, now, 4, timedelta(minutes=1)), freely=True)
    assert not scanned, "\n\n".join(f"{name}:\n{plan}" for name, plan in scanned.items())
    assert not set(re.findall(r"Seq Scan on (\w+)", claim)) & many, claim
