"""Loads what notices are rendered from, at send time: a whole claim of them in a handful of statements."""

from collections.abc import Collection, Sequence
from typing import TypeVarTuple

from sqlalchemy import BindParameter, Row, Select, and_, bindparam, func, select

from domain.ledger import AccountKind
from domain.people import Role
from storage.queries.notice_facts import (
    Facts,
    HomeworkFacts,
    InvitationFacts,
    LessonFacts,
    SubmissionFacts,
    TransferFacts,
    Wanted,
)
from storage.reads import Reads
from storage.tables import (
    accounts,
    attachments,
    courses,
    feedback,
    homework,
    invitations,
    lessons,
    memberships,
    participations,
    people,
    students,
    studios,
    submissions,
    transfers,
    xp_grants,
)

_Values = TypeVarTuple("_Values")

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_tutors = memberships.alias("tutors")
_tutor_people = people.alias("tutor_people")

_LESSONS = (
    select(
        lessons.c.id,
        _tutors.c.person_id,
        _tutor_people.c.name,
        courses.c.subject,
        lessons.c.starts_at,
        lessons.c.ends_at,
        lessons.c.moved_from,
        lessons.c.state,
        lessons.c.revision,
    )
    .join(courses, courses.c.id == lessons.c.course_id)
    .join(_tutors, _tutors.c.id == lessons.c.tutor_id)
    .join(_tutor_people, _tutor_people.c.id == _tutors.c.person_id)
    .where(lessons.c.id.in_(_IDS))
)
_attached = (
    select(func.count())
    .select_from(attachments)
    .where(attachments.c.homework_id == homework.c.id)
    .scalar_subquery()
)
_any_homework = (
    select(
        homework.c.id,
        homework.c.student_id,
        _tutors.c.person_id,
        _tutor_people.c.name,
        courses.c.subject,
        homework.c.text,
        _attached,
        homework.c.due_at,
        homework.c.state,
    )
    .join(courses, courses.c.id == homework.c.course_id)
    .join(_tutors, _tutors.c.id == homework.c.tutor_id)
    .join(_tutor_people, _tutor_people.c.id == _tutors.c.person_id)
)
_HOMEWORK = _any_homework.where(homework.c.id.in_(_IDS))
_WORK_OF = (
    _any_homework.add_columns(homework.c.lesson_id)
    .where(homework.c.lesson_id.in_(_IDS))
    .order_by(homework.c.lesson_id, homework.c.id)
)
_remarks = (
    select(func.count())
    .select_from(feedback)
    .where(feedback.c.submission_id == submissions.c.id)
    .scalar_subquery()
)
_SUBMISSIONS = (
    select(
        submissions.c.id,
        submissions.c.homework_id,
        submissions.c.number,
        submissions.c.state,
        submissions.c.page_count,
        submissions.c.submitted_at,
        _remarks,
    )
    .where(submissions.c.homework_id.in_(_IDS))
    .order_by(submissions.c.homework_id, submissions.c.number)
)
_reversals = transfers.alias("reversals")
_TRANSFERS = (
    select(
        transfers.c.id,
        transfers.c.student_id,
        transfers.c.amount_minor,
        studios.c.currency,
        accounts.c.balance_minor,
        courses.c.price_minor,
        _reversals.c.id.is_not(None),
    )
    .join(studios, studios.c.id == transfers.c.studio_id)
    .join(
        accounts,
        and_(
            accounts.c.id.in_((transfers.c.debit_account_id, transfers.c.credit_account_id)),
            accounts.c.kind == AccountKind.STUDENT,
        ),
    )
    .outerjoin(lessons, lessons.c.id == transfers.c.lesson_id)
    .outerjoin(courses, courses.c.id == lessons.c.course_id)
    .outerjoin(_reversals, _reversals.c.reverses_id == transfers.c.id)
    .where(transfers.c.id.in_(_IDS))
)
_INVITATIONS = (
    select(
        invitations.c.id,
        invitations.c.role,
        students.c.name,
        people.c.name,
        invitations.c.settled_at.is_not(None),
    )
    .outerjoin(students, students.c.id == invitations.c.student_id)
    .outerjoin(people, people.c.id == invitations.c.opened_by)
    .where(invitations.c.id.in_(_IDS))
)
_PRESENT = (
    select(
        participations.c.lesson_id,
        students.c.name,
        students.c.id,
        participations.c.confirmed_for == lessons.c.starts_at,
    )
    .join(students, students.c.id == participations.c.student_id)
    .join(lessons, lessons.c.id == participations.c.lesson_id)
    .where(participations.c.lesson_id.in_(_IDS))
    .order_by(participations.c.lesson_id, students.c.name)
)
_XP = (
    select(xp_grants.c.source, func.sum(xp_grants.c.amount))
    .where(xp_grants.c.student_id.in_(_IDS), xp_grants.c.source.in_(bindparam("sources", expanding=True)))
    .group_by(xp_grants.c.source)
)
_STUDENTS = select(students.c.id, students.c.name).where(students.c.id.in_(_IDS))
_PEOPLE = (
    select(
        people.c.id,
        people.c.name,
        people.c.unreachable_since.is_not(None),
        memberships.c.student_id,
        memberships.c.role,
    )
    .outerjoin(
        memberships,
        and_(
            memberships.c.person_id == people.c.id,
            memberships.c.ended_at.is_(None),
            memberships.c.student_id.is_not(None),
        ),
    )
    .where(people.c.id.in_(_IDS))
)


async def facts(reads: Reads, wanted: Wanted) -> Facts:
    """At most ten statements, however many notices wait; what is not wanted is not asked."""
    names, away, places = await _people(reads, wanted.person_ids)
    present, confirmed = await _present(reads, wanted.lesson_ids)
    work = {row[0]: HomeworkFacts(*row) for row in await _rows(reads, _HOMEWORK, wanted.homework_ids)}
    return Facts(
        lessons={row[0]: LessonFacts(*row) for row in await _rows(reads, _LESSONS, wanted.lesson_ids)},
        homework=work,
        submissions=await _submissions(reads, wanted.homework_ids),
        work_of=await _work_of(reads, wanted.work_of_lessons),
        transfers={
            row[0]: TransferFacts(*row) for row in await _rows(reads, _TRANSFERS, wanted.transfer_ids)
        },
        invitations={
            row[0]: InvitationFacts(*row) for row in await _rows(reads, _INVITATIONS, wanted.invitation_ids)
        },
        students={row[0]: row[1] for row in await _rows(reads, _STUDENTS, wanted.student_ids)},
        people=names,
        unreachable=away,
        places=places,
        present=present,
        confirmed=confirmed,
        xp=await _xp(reads, work.values()),
    )


async def _rows(reads: Reads, statement: Select[*_Values], ids: Collection[int]) -> Sequence[Row[*_Values]]:
    return await reads.all(statement, {"ids": sorted(ids)}) if ids else ()


async def _submissions(reads: Reads, homework_ids: Collection[int]) -> dict[int, tuple[SubmissionFacts, ...]]:
    found: dict[int, tuple[SubmissionFacts, ...]] = {}
    for row in await _rows(reads, _SUBMISSIONS, homework_ids):
        attempt = SubmissionFacts(*row)
        found[attempt.homework_id] = (*found.get(attempt.homework_id, ()), attempt)
    return found


async def _work_of(reads: Reads, lesson_ids: Collection[int]) -> dict[int, tuple[HomeworkFacts, ...]]:
    found: dict[int, tuple[HomeworkFacts, ...]] = {}
    for *row, lesson_id in await _rows(reads, _WORK_OF, lesson_ids):
        found[lesson_id] = (*found.get(lesson_id, ()), HomeworkFacts(*row))
    return found


async def _present(
    reads: Reads, lesson_ids: Collection[int]
) -> tuple[dict[int, tuple[str, ...]], frozenset[tuple[int, int]]]:
    """Names by lesson, and who of them has confirmed it."""
    found: dict[int, tuple[str, ...]] = {}
    confirmed: set[tuple[int, int]] = set()
    for lesson_id, name, student_id, is_confirmed in await _rows(reads, _PRESENT, lesson_ids):
        found[lesson_id] = (*found.get(lesson_id, ()), name)
        if is_confirmed:
            confirmed.add((lesson_id, student_id))
    return found, frozenset(confirmed)


async def _xp(reads: Reads, work: Collection[HomeworkFacts]) -> dict[int, int]:
    """By homework; sources are named as ``services.homework`` names them."""
    if not work:
        return {}
    sources = {f"homework:{piece.id}": piece.id for piece in work}
    given = await reads.all(
        _XP, {"ids": sorted({piece.student_id for piece in work}), "sources": sorted(sources)}
    )
    return {sources[source]: int(amount) for source, amount in given}


async def _people(
    reads: Reads, person_ids: Collection[int]
) -> tuple[dict[int, str], frozenset[int], frozenset[tuple[int, int, Role]]]:
    names: dict[int, str] = {}
    away: set[int] = set()
    places: set[tuple[int, int, Role]] = set()
    for person_id, name, is_away, student_id, role in await _rows(reads, _PEOPLE, person_ids):
        names[person_id] = name
        if is_away:
            away.add(person_id)
        if student_id is not None and role is not None:
            places.add((person_id, student_id, role))
    return names, frozenset(away), frozenset(places)
