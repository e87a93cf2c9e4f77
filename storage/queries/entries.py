"""Transfers on a student's account as the entries of his balance: how they are found, and what is told of each."""

from typing import Any

from sqlalchemy import Select, Subquery, and_, bindparam, case, or_, select

from domain.balances import Entry, fact_of
from domain.ledger import LESSONS, AccountKind, TransferKind
from domain.lessons import Attendance, LessonState
from storage.tables import (
    accounts,
    cancellations,
    courses,
    lessons,
    packages,
    participations,
    students,
    studios,
    transfers,
)
from storage.types import Id

STUDENT = bindparam("student", type_=Id())
PURSE_ID: Any = (
    select(accounts.c.id)
    .join_from(accounts, students, students.c.id == accounts.c.student_id)
    .join(studios, studios.c.id == students.c.studio_id)
    .where(
        students.c.id == STUDENT,
        accounts.c.studio_id == students.c.studio_id,
        accounts.c.kind == AccountKind.STUDENT,
        accounts.c.unit == studios.c.currency,
    )
    .scalar_subquery()
)
"""The account of this student in his studio's currency, asked once in a statement."""

CLIENTS = (AccountKind.STUDENT, AccountKind.PACKAGE)
"""What goes to one of these the student gains; the worth of a package is told with its lessons."""

COLUMNS = 18
"""Of an entry."""

NEWEST_FIRST = (transfers.c.posted_at.desc(), transfers.c.id.desc())
OLDEST_FIRST = (transfers.c.posted_at, transfers.c.id)
_MOVES_PURSE = or_(transfers.c.credit_account_id == PURSE_ID, transfers.c.debit_account_id == PURSE_ID)
IS_ON_PURSE = and_(transfers.c.student_id == STUDENT, _MOVES_PURSE)
IS_TOLD = and_(transfers.c.student_id == STUDENT, or_(transfers.c.unit == LESSONS, _MOVES_PURSE))
"""On his purse, and lessons of his packages. Whose they are stands alone: so they come in the order of the index."""

ON_PURSE: Select[*tuple[Any, ...]] = select(transfers).where(IS_ON_PURSE)
"""All of them, through the index of statements: for an order and a limit."""

_edge = transfers.alias("edge")


def before(transfer: Any) -> Any:  # noqa: ANN401 (a bound id, and a condition)
    """Older than this one of the same student; an index serves the first condition alone."""
    posted = select(_edge.c.posted_at).where(_edge.c.id == transfer, _edge.c.student_id == STUDENT)
    at = posted.scalar_subquery()
    return and_(transfers.c.posted_at <= at, or_(transfers.c.posted_at < at, transfers.c.id < transfer))


def after(transfer: Any) -> Any:  # noqa: ANN401 (a bound id, and a condition)
    """Newer than this one of the same student."""
    posted = select(_edge.c.posted_at).where(_edge.c.id == transfer, _edge.c.student_id == STUDENT)
    at = posted.scalar_subquery()
    return and_(transfers.c.posted_at >= at, or_(transfers.c.posted_at > at, transfers.c.id > transfer))


def told(found: Subquery) -> tuple[list[Any], Any]:
    """The columns of an ``entry``, and what they are selected from: ``found`` with what it is about."""
    undo, undone, credited = transfers.alias("undo"), transfers.alias("undone"), accounts.alias("credited")
    columns = [
        found.c.id,
        found.c.kind,
        case((credited.c.kind.in_(CLIENTS), found.c.amount_minor), else_=-found.c.amount_minor),
        found.c.balance_after_minor,
        found.c.posted_at,
        found.c.happened_at,
        found.c.reverses_id,
        undone.c.kind,
        undo.c.id.is_not(None),
        found.c.lesson_id,
        lessons.c.starts_at,
        courses.c.subject,
        cancellations.c.cancelled_at,
        found.c.note,
        and_(cancellations.c.id.is_not(None), cancellations.c.is_late),
        or_(
            participations.c.attendance == Attendance.ABSENT_SILENT, lessons.c.state == LessonState.NO_SHOW
        ).is_(True),
        found.c.unit,
        packages.c.name,
    ]
    of_lesson = (
        found.join(credited, credited.c.id == found.c.credit_account_id)
        .outerjoin(undo, undo.c.reverses_id == found.c.id)
        .outerjoin(undone, undone.c.id == found.c.reverses_id)
        .outerjoin(packages, packages.c.id == found.c.package_id)
        .outerjoin(lessons, lessons.c.id == found.c.lesson_id)
        .outerjoin(courses, courses.c.id == lessons.c.course_id)
        .outerjoin(participations, and_(participations.c.lesson_id == found.c.lesson_id,
                                        participations.c.student_id == found.c.student_id))
        .outerjoin(cancellations, and_(cancellations.c.lesson_id == found.c.lesson_id,
                                       cancellations.c.student_id == found.c.student_id,
                                       cancellations.c.undone_at.is_(None)))
    )  # fmt: skip
    return columns, of_lesson


def listed(found: Any, *more: str) -> Any:  # noqa: ANN401 (a statement, and another)
    """What is told of what ``found`` finds, its columns called c0, c1 and so on; with ``more`` of its own behind."""
    source = found.subquery("found")
    columns, told_of = told(source)
    numbered = [column.label(f"c{number}") for number, column in enumerate(columns)]
    return select(*numbered, *(source.c[name] for name in more)).select_from(told_of)


def entry(row: Any) -> Entry:  # noqa: ANN401 (a row of these columns)
    """Of the columns of ``told``."""
    (id_, kind, amount, after_minor, posted, happened, reverses, undoes, undone,
     lesson, starts, subject, told_at, note, late, missed, unit, package) = row  # fmt: skip
    kind = TransferKind(kind)
    return Entry(
        id=id_,
        kind=kind,
        fact=fact_of(kind, is_late_cancel=bool(late), is_no_show=bool(missed)),
        unit=unit,
        amount_minor=int(amount),
        after_minor=after_minor,
        posted_at=posted,
        happened_at=happened,
        reverses_id=reverses,
        undoes=undoes,
        is_undone=bool(undone),
        lesson_id=lesson,
        lesson_starts_at=starts,
        subject=subject,
        told_at=told_at,
        note=note,
        package=package,
    )
