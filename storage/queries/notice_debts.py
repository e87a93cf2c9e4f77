"""What notices of debts are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import CompoundSelect, Row, bindparam, literal, select, union_all

from domain.clock import zone_named
from domain.debts import due_of
from domain.identity import known
from domain.payment_claims import NOTHING_SAID, Said
from domain.people import Role
from domain.rules import Rules
from storage.queries.debts_seen import SAID_AT, SAID_MINOR
from storage.reads import Reads
from storage.tables import accounts, courses, debts, enrolments, memberships, studios
from storage.types import Id


@dataclass(frozen=True, slots=True)
class DebtFacts:
    """A standing debt. ``due`` is a day of the studio's, ``said``: what is said to be paid; ``leaders`` teach or
    taught the student, or own the studio.
    """

    id: int
    student_id: int
    owes_minor: int
    currency: str
    began_at: datetime
    due: date
    said: Said = NOTHING_SAID
    payers: frozenset[int] = frozenset()
    leaders: frozenset[int] = frozenset()


_IDS = bindparam("ids", expanding=True, type_=Id())
_DEBTS = (
    select(
        debts.c.id,
        debts.c.student_id,
        -accounts.c.balance_minor,
        accounts.c.unit,
        debts.c.began_at,
        debts.c.due_at,
        studios.c.zone,
        studios.c.rules_changed,
        SAID_MINOR,
        SAID_AT,
    )
    .join_from(debts, accounts, accounts.c.id == debts.c.account_id)
    .join(studios, studios.c.id == debts.c.studio_id)
    .where(debts.c.student_id.in_(_IDS), debts.c.ended_at.is_(None), accounts.c.balance_minor < 0)
)
_PAYERS = select(memberships.c.student_id, memberships.c.person_id, literal(value=True)).where(
    memberships.c.student_id.in_(_IDS), memberships.c.pays, memberships.c.ended_at.is_(None)
)
_TUTORS = (
    select(enrolments.c.student_id, memberships.c.person_id, literal(value=False))
    .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
    .join(memberships, memberships.c.id == courses.c.tutor_id)
    .where(enrolments.c.student_id.in_(_IDS), memberships.c.ended_at.is_(None))
)
_OWNERS = (
    select(debts.c.student_id, memberships.c.person_id, literal(value=False))
    .join_from(debts, memberships, memberships.c.studio_id == debts.c.studio_id)
    .where(
        debts.c.student_id.in_(_IDS),
        debts.c.ended_at.is_(None),
        memberships.c.role == Role.OWNER,
        memberships.c.ended_at.is_(None),
    )
)
_CONCERNED: CompoundSelect[int | None, int, bool] = union_all(_PAYERS, _TUTORS, _OWNERS)


async def debts_of(reads: Reads, student_ids: Collection[int]) -> dict[int, DebtFacts]:
    """By student, those that stand now: two statements."""
    if not student_ids:
        return {}
    given = {"ids": sorted(student_ids)}
    found = {row[1]: _facts(row) for row in await reads.all(_DEBTS, given)}
    if not found:
        return {}
    payers: dict[int, set[int]] = {}
    leaders: dict[int, set[int]] = {}
    for student_id, person_id, pays in await reads.all(_CONCERNED, given):
        (payers if pays else leaders).setdefault(known(student_id), set()).add(person_id)
    return {
        id_: replace(one, payers=frozenset(payers.get(id_, ())), leaders=frozenset(leaders.get(id_, ())))
        for id_, one in found.items()
    }


def _facts(row: Row[*tuple[Any, ...]]) -> DebtFacts:
    """A debt that nobody has looked at yet is due as it will be."""
    id_, student_id, owes_minor, currency, began_at, due_at, zone, changed, said_minor, said_at = row
    own = zone_named(zone)
    at = due_at or due_of(began_at, Rules.of(changed).pay_within_days, own, began_at)
    due = at.astimezone(own).date()
    return DebtFacts(
        id_, student_id, int(owes_minor), currency, began_at, due, Said(int(said_minor), said_at)
    )
