"""Loads what notices are rendered from, at send time: a whole claim of them in a handful of statements."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVarTuple

from sqlalchemy import Row, Select

from domain.grades import Grade
from domain.people import Role
from storage.queries import coverage, digests, disputes, family_library, marked_pages, notice_absences
from storage.queries.notice_claims import claims_of
from storage.queries.notice_debts import debts_of
from storage.queries.notice_facts import (
    Facts,
    HomeworkFacts,
    InvitationFacts,
    Kin,
    LessonFacts,
    Sibling,
    SubmissionFacts,
    TransferFacts,
    Wanted,
)
from storage.queries.notice_moves import proposals_of
from storage.queries.notice_package_days import package_days
from storage.queries.notice_pay import pay_of
from storage.queries.notice_prices import prices_of
from storage.queries.notice_questions import (
    GRADES,
    HOMEWORK,
    INVITATIONS,
    LESSONS,
    PEOPLE,
    PRESENT,
    SIBLINGS,
    STUDENTS,
    SUBMISSIONS,
    TRANSFERS,
    WORK_OF,
    XP,
)
from storage.queries.notice_records import records
from storage.queries.waiting import waiting_of
from storage.reads import Reads

_Values = TypeVarTuple("_Values")


async def facts(reads: Reads, wanted: Wanted) -> Facts:
    """At most 30 statements, however many notices wait, and what digests ask; nothing unwanted is asked."""
    return replace(
        await _of_teaching(reads, wanted),
        prices=await prices_of(reads, wanted.price_ids),
        debts=await debts_of(reads, wanted.debtor_ids),
        package_days=await package_days(reads, wanted.package_days),
        claims=await claims_of(reads, wanted.claim_ids),
        covered=await coverage.of_payments(reads, wanted.paid_ids),
        pay=await pay_of(reads, wanted.pay),
    )


async def _of_teaching(reads: Reads, wanted: Wanted) -> Facts:
    """All but money."""
    names, away, places = await _people(reads, wanted.person_ids)
    present, expected, confirmed = await _present(reads, wanted.lesson_ids)
    told, marks = await records(reads, wanted.recap_ids)
    siblings, homework_ids, student_ids = await _with_siblings(reads, wanted)
    return Facts(
        lessons={row[0]: LessonFacts(*row) for row in await _rows(reads, LESSONS, wanted.lesson_ids)},
        homework=(work := await _homework(reads, homework_ids)),
        submissions=await _submissions(reads, wanted.homework_ids),
        work_of=await _work_of(reads, wanted.work_of_lessons),
        transfers={row[0]: TransferFacts(*row) for row in await _rows(reads, TRANSFERS, wanted.transfer_ids)},
        invitations=await _invitations(reads, wanted.invitation_ids),
        proposals=await proposals_of(reads, wanted.proposal_ids),
        waiting=await waiting_of(reads, wanted.waiting_ids),
        cancellations=await notice_absences.cancellations(reads, wanted.cancellation_ids),
        disputes=await disputes.told(reads, wanted.dispute_ids),
        credits=await notice_absences.makeups(reads, wanted.credit_ids),
        away=await notice_absences.away(reads, wanted.lesson_ids),
        students=await _students(reads, student_ids),
        people=names,
        unreachable=away,
        places=places,
        present=present,
        expected=expected,
        confirmed=confirmed,
        xp=await _xp(reads, work.values()),
        records=told,
        marks=marks,
        digests=await digests.of_persons(reads, wanted.digests),
        siblings=siblings,
        checked=await marked_pages.of_submissions(reads, wanted.checked_ids),
        given=await family_library.told(reads, wanted.student_ids, wanted.given),
        grades=await _grades(reads, wanted.homework_ids if wanted.checked_ids else ()),
    )


async def _with_siblings(
    reads: Reads, wanted: Wanted
) -> tuple[dict[Kin, tuple[Sibling, ...]], frozenset[int], frozenset[int]]:
    """Siblings, and the homework and students wanted, those of siblings too."""
    siblings = await _siblings(reads, wanted.kin)
    near = [one for some in siblings.values() for one in some]
    homework_ids = wanted.homework_ids | {one.homework_id for one in near}
    return siblings, homework_ids, wanted.student_ids | {one.student_id for one in near}


async def _rows(reads: Reads, statement: Select[*_Values], ids: Collection[int]) -> Sequence[Row[*_Values]]:
    return await reads.all(statement, {"ids": sorted(ids)}) if ids else ()


async def _homework(reads: Reads, ids: Collection[int]) -> dict[int, HomeworkFacts]:
    return {row[0]: HomeworkFacts(*row) for row in await _rows(reads, HOMEWORK, ids)}


async def _students(reads: Reads, ids: Collection[int]) -> dict[int, str]:
    return {row[0]: row[1] for row in await _rows(reads, STUDENTS, ids)}


async def _submissions(reads: Reads, homework_ids: Collection[int]) -> dict[int, tuple[SubmissionFacts, ...]]:
    found: dict[int, tuple[SubmissionFacts, ...]] = {}
    for row in await _rows(reads, SUBMISSIONS, homework_ids):
        attempt = SubmissionFacts(*row)
        found[attempt.homework_id] = (*found.get(attempt.homework_id, ()), attempt)
    return found


async def _invitations(reads: Reads, ids: Collection[int]) -> dict[int, InvitationFacts]:
    return {row[0]: InvitationFacts(*row) for row in await _rows(reads, INVITATIONS, ids)}


async def _siblings(reads: Reads, kin: Collection[Kin]) -> dict[Kin, tuple[Sibling, ...]]:
    if not kin:
        return {}
    params = {"persons": sorted({one[0] for one in kin}), "ends": sorted({one[2] for one in kin})}
    found: dict[Kin, tuple[Sibling, ...]] = {}
    for person_id, kind, end, id_, state, homework_id, subject in await reads.all(SIBLINGS, params):
        if end is not None and homework_id is not None:
            of = (person_id, kind, end)
            found[of] = (*found.get(of, ()), Sibling(id_, state, homework_id, subject["student_id"]))
    return found


async def _work_of(reads: Reads, lesson_ids: Collection[int]) -> dict[int, tuple[HomeworkFacts, ...]]:
    found: dict[int, tuple[HomeworkFacts, ...]] = {}
    for *row, lesson_id in await _rows(reads, WORK_OF, lesson_ids):
        found[lesson_id] = (*found.get(lesson_id, ()), HomeworkFacts(*row))
    return found


async def _present(
    reads: Reads, lesson_ids: Collection[int]
) -> tuple[dict[int, tuple[str, ...]], frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
    """Names by lesson, who they are, and who of them has confirmed it."""
    found: dict[int, tuple[str, ...]] = {}
    expected: set[tuple[int, int]] = set()
    confirmed: set[tuple[int, int]] = set()
    for lesson_id, name, student_id, is_confirmed in await _rows(reads, PRESENT, lesson_ids):
        found[lesson_id] = (*found.get(lesson_id, ()), name)
        expected.add((lesson_id, student_id))
        if is_confirmed:
            confirmed.add((lesson_id, student_id))
    return found, frozenset(expected), frozenset(confirmed)


async def _grades(reads: Reads, homework_ids: Collection[int]) -> dict[int, Grade]:
    rows = await _rows(reads, GRADES, homework_ids)
    return {
        id_: Grade(scale, points) for id_, scale, points in rows if id_ is not None and points is not None
    }


async def _xp(reads: Reads, work: Collection[HomeworkFacts]) -> dict[int, int]:
    """By homework; sources are named as ``services.homework`` names them."""
    if not work:
        return {}
    sources = {f"homework:{piece.id}": piece.id for piece in work}
    given = await reads.all(
        XP, {"ids": sorted({piece.student_id for piece in work}), "sources": sorted(sources)}
    )
    return {sources[source]: int(amount) for source, amount in given}


async def _people(
    reads: Reads, person_ids: Collection[int]
) -> tuple[dict[int, str], frozenset[int], frozenset[tuple[int, int, Role]]]:
    names: dict[int, str] = {}
    away: set[int] = set()
    places: set[tuple[int, int, Role]] = set()
    for person_id, name, is_away, student_id, role in await _rows(reads, PEOPLE, person_ids):
        names[person_id] = name
        if is_away:
            away.add(person_id)
        if student_id is not None and role is not None:
            places.add((person_id, student_id, role))
    return names, frozenset(away), frozenset(places)
