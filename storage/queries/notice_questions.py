"""The questions that ``queries.notices`` asks: each for a set of ids, built once."""

from sqlalchemy import BindParameter, and_, bindparam, func, select

from domain.homework import HomeworkState
from domain.ledger import AccountKind
from domain.lessons import AWAY
from domain.notices import NoticeKind
from domain.pages import PageState
from storage.functions import seconds_between
from storage.queries.missing import EXCUSED
from storage.queries.parts import price
from storage.tables import (
    accounts,
    attachments,
    courses,
    feedback,
    homework,
    invitations,
    lessons,
    marks,
    memberships,
    notices,
    pages,
    participations,
    people,
    students,
    studios,
    submissions,
    transfers,
    xp_grants,
)
from storage.types import UtcDateTime

IDS: BindParameter[int] = bindparam("ids", expanding=True)
_tutors = memberships.alias("tutors")
_tutor_people = people.alias("tutor_people")

LESSONS = (
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
    .where(lessons.c.id.in_(IDS))
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
        EXCUSED,
    )
    .join(courses, courses.c.id == homework.c.course_id)
    .join(_tutors, _tutors.c.id == homework.c.tutor_id)
    .join(_tutor_people, _tutor_people.c.id == _tutors.c.person_id)
)
SIBLINGS = select(
    notices.c.person_id,
    notices.c.kind,
    notices.c.valid_until,
    notices.c.id,
    notices.c.state,
    notices.c.homework_id,
    notices.c.subject,
).where(
    notices.c.person_id.in_(bindparam("persons", expanding=True)),
    notices.c.kind.in_((NoticeKind.HOMEWORK_OVERDUE, NoticeKind.HOMEWORK_OVERDUE_GUARDIAN)),
    notices.c.valid_until.in_(bindparam("ends", expanding=True, type_=UtcDateTime())),
)
HOMEWORK = _any_homework.where(homework.c.id.in_(IDS))
WORK_OF = (
    _any_homework.add_columns(homework.c.lesson_id)
    .where(homework.c.lesson_id.in_(IDS), homework.c.state != HomeworkState.WITHDRAWN)
    .order_by(homework.c.lesson_id, homework.c.id)
)
_remarks = (
    select(func.count())
    .select_from(feedback)
    .where(feedback.c.submission_id == submissions.c.id)
    .scalar_subquery()
)
_late = (
    select(func.count())
    .where(pages.c.submission_id == submissions.c.id, pages.c.state == PageState.LATE)
    .correlate(submissions)
    .scalar_subquery()
)
SUBMISSIONS = (
    select(
        submissions.c.id,
        submissions.c.homework_id,
        submissions.c.number,
        submissions.c.state,
        submissions.c.page_count,
        submissions.c.submitted_at,
        _remarks,
        _late,
    )
    .where(submissions.c.homework_id.in_(IDS))
    .order_by(submissions.c.homework_id, submissions.c.number)
)
GRADES = select(marks.c.homework_id, marks.c.scale, marks.c.points).where(marks.c.homework_id.in_(IDS))
_reversals = transfers.alias("reversals")
_minutes = seconds_between(lessons.c.starts_at, lessons.c.ends_at) // 60
TRANSFERS = (
    select(
        transfers.c.id,
        transfers.c.student_id,
        transfers.c.amount_minor,
        studios.c.currency,
        accounts.c.balance_minor,
        price(lessons.c.course_id, transfers.c.student_id, transfers.c.posted_at, _minutes),
        _reversals.c.id.is_not(None),
        transfers.c.balance_after_minor,
        transfers.c.kind,
        transfers.c.credit_account_id == accounts.c.id,
        transfers.c.note,
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
    .outerjoin(_reversals, _reversals.c.reverses_id == transfers.c.id)
    .where(transfers.c.id.in_(IDS))
)
INVITATIONS = (
    select(
        invitations.c.id,
        invitations.c.role,
        students.c.name,
        people.c.name,
        invitations.c.settled_at.is_not(None),
    )
    .outerjoin(students, students.c.id == invitations.c.student_id)
    .outerjoin(people, people.c.id == invitations.c.opened_by)
    .where(invitations.c.id.in_(IDS))
)
PRESENT = (
    select(
        participations.c.lesson_id,
        students.c.name,
        students.c.id,
        participations.c.confirmed_for == lessons.c.starts_at,
    )
    .join(students, students.c.id == participations.c.student_id)
    .join(lessons, lessons.c.id == participations.c.lesson_id)
    .where(participations.c.lesson_id.in_(IDS), participations.c.attendance.not_in(AWAY))
    .order_by(participations.c.lesson_id, students.c.name)
)
XP = (
    select(xp_grants.c.source, func.sum(xp_grants.c.amount))
    .where(xp_grants.c.student_id.in_(IDS), xp_grants.c.source.in_(bindparam("sources", expanding=True)))
    .group_by(xp_grants.c.source)
)
STUDENTS = select(students.c.id, students.c.name).where(students.c.id.in_(IDS))
PEOPLE = (
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
    .where(people.c.id.in_(IDS))
)
