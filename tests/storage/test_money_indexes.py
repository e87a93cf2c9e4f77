"""What an owner and his tutors ask of money: income, pay, a studio's students, money astray; each by an index."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert

from domain.access import Actor, Place
from domain.pay import PayPer
from domain.people import Language, Role
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import income, income_shares, notice_pay, strays, studio_students, tutor_pay
from storage.reads import Reads
from tests.storage import bulk
from tests.storage.test_indexes import STUDENT, plans_of

pytestmark = pytest.mark.slow

MONTH = timedelta(days=31)
TUTOR = bulk.tutor_of(STUDENT)
TEACHER = Actor(TUTOR, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR),))
OWNER = Actor(
    TUTOR, 1, Language.ENGLISH, "UTC", Role.TUTOR, (Place(TUTOR, 1, Role.TUTOR), Place(1, 1, Role.OWNER))
)
GROWING = {"transfers", "undo", "lessons", "participations", "card_payments", "payouts", "students"}
"""Tables that grow with a studio's life, and their aliases here."""
FEW = r"(?! USING INDEX ix_card_payments_unmatched)"
"""Those that wait for an owner: all of this index is a handful."""
Question = Callable[[Reads, datetime], Awaitable[object]]


def _of_month(actor: Actor, months: int = 1) -> Question:
    async def ask(reads: Reads, now: datetime) -> None:
        found = await income.books(reads, actor, 1)
        await income.months(reads, actor, found, [now - n * MONTH for n in range(months, -1, -1)])

    return ask


def _shares(actor: Actor, *, course: bool) -> Question:
    async def ask(reads: Reads, now: datetime) -> None:
        found = await income.books(reads, actor, 1)
        await income_shares.shares(reads, actor, found, (now - MONTH, now), (0, False), course=course)

    return ask


async def _slips(reads: Reads, now: datetime) -> None:
    tutors = await tutor_pay.of_studio(reads, OWNER, 1, 0)
    await tutor_pay.slips(reads, tutors, now - MONTH, now)


QUESTIONS: dict[str, Question] = {
    "an owner's month": _of_month(OWNER),
    "an owner's year": _of_month(OWNER, income.MONTHS),
    "a tutor's month": _of_month(TEACHER),
    "an owner's students": _shares(OWNER, course=False),
    "a tutor's courses": _shares(TEACHER, course=True),
    "what tutors are paid": _slips,
    "what a tutor is told of his pay": lambda reads, _: notice_pay.pay_of(
        reads, notice_pay.PayWanted(frozenset({1}), frozenset({1}))
    ),
    "the whole studio": lambda reads, _: studio_students.page(reads, OWNER, STUDENT, back=False),
    "the studio before": lambda reads, _: studio_students.page(reads, OWNER, STUDENT, back=True),
    "a colleague's student": lambda reads, now: studio_students.card(reads, OWNER, STUDENT, now),
    "how much is astray": lambda reads, _: strays.count(reads, OWNER),
    "what is astray": lambda reads, _: strays.page(reads, OWNER, 1, back=False),
}


async def grow(db: Database, now: datetime) -> None:
    await bulk.grow(db, now)
    place = {"studio_id": 1, "tutor_id": TUTOR}
    terms = {"per": PayPer.LESSON, "value": 500, "least_minor": 0, "absent_percent": 100}
    payment = {
        "provider_charge_id": "p", "token": "t", "currency": "RUB", "amount_minor": 1,
        "person_id": TUTOR, "came_at": now,
    }  # fmt: skip
    async with db.transaction() as connection:
        await connection.execute(
            insert(tables.pay_terms),
            [{"id": n, "holds_from": now - n * MONTH, "made_at": now, **place, **terms} for n in range(1, 9)],
        )
        await connection.execute(
            insert(tables.payouts),
            [{"id": n, "month_on": now - n * MONTH, "transfer_id": n, **place} for n in range(1, 400)],
        )
        credited = [{"id": n, "charge_id": f"c{n}", "transfer_id": n, **payment} for n in range(1, 900)]
        await connection.execute(
            insert(tables.card_payments),
            [*credited, {"id": 900, "charge_id": "c900", "transfer_id": None, **payment}],
        )
        await connection.exec_driver_sql("ANALYZE")


def read_whole(plan: str) -> set[str]:
    whole = re.findall(rf"Seq Scan on (?:\w+ )?(\w+)|^SCAN (\w+)\b{FEW}", plan, re.MULTILINE)
    return {name for pair in whole for name in pair} & GROWING


async def test_nothing_about_money_is_read_from_end_to_end(db: Database, now: datetime) -> None:
    await grow(db, now)
    scanned: dict[str, str] = {}
    for name, question in QUESTIONS.items():

        async def ask(question: Question = question) -> None:
            async with db.writing(EVERY_STUDIO) as uow:
                await question(uow.reads, now)

        plan = await plans_of(db, ask)
        if read_whole(plan):
            scanned[name] = plan
    assert not scanned, "\n\n".join(f"{name}:\n{plan}" for name, plan in scanned.items())
