"""A student's balance, explained line by line: one answer for the tutor and for whoever pays (rule 13)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, case, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import TransferKind
from storage.queries.parts import PURSE, taught
from storage.reads import Reads
from storage.tables import accounts, lessons, students, studios, transfers
from storage.types import Id

PAGE = 7


@dataclass(frozen=True, slots=True)
class Line:
    """One transfer, signed as the balance feels it; ``is_undone``: a reversal stands beside it.

    ``undoes`` is the kind of the transfer that a reversal reverses.
    """

    id: int
    kind: TransferKind
    amount_minor: int
    balance_after_minor: int
    happened_at: datetime
    note: str | None
    lesson_id: int | None
    lesson_starts_at: datetime | None
    is_undone: bool
    undoes: TransferKind | None


@dataclass(frozen=True, slots=True)
class Head:
    """The sum and what it is made of: all that was paid and not undone, all that lessons cost."""

    student_id: int
    student_name: str
    currency: str
    balance_minor: int
    paid_minor: int
    charged_minor: int
    charged_lessons: int


@dataclass(frozen=True, slots=True)
class BalancePage:
    """Newest first. ``older`` is what to ask for next, None at the end."""

    head: Head
    lines: tuple[Line, ...]
    older: int | None


_STUDENT = bindparam("student", type_=Id())
_BEFORE = bindparam("before", type_=Id())
_VISIBLE = or_(students.c.id.in_(bindparam("paying", expanding=True, type_=Id())), taught(students.c.id))
_undo = transfers.alias("undo")
_undone = transfers.alias("undone")
_IS_UNDONE = select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).correlate(transfers).exists()
_HEAD = (
    select(
        students.c.id,
        students.c.name,
        studios.c.currency,
        func.coalesce(func.max(accounts.c.balance_minor), 0),
        func.coalesce(
            func.sum(case((transfers.c.kind == TransferKind.PAYMENT, transfers.c.amount_minor), else_=0)), 0
        ),
        func.coalesce(
            func.sum(case((transfers.c.kind == TransferKind.CHARGE, transfers.c.amount_minor), else_=0)), 0
        ),
        func.coalesce(func.sum(case((transfers.c.kind == TransferKind.CHARGE, 1), else_=0)), 0),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .outerjoin(
        transfers,
        and_(
            transfers.c.student_id == students.c.id,
            transfers.c.kind != TransferKind.REVERSAL,
            ~_IS_UNDONE,
        ),
    )
    .where(students.c.id == _STUDENT, _VISIBLE)
    .group_by(students.c.id, students.c.name, studios.c.currency)
)
_LINES = (
    select(
        transfers.c.id,
        transfers.c.kind,
        case(
            (transfers.c.credit_account_id == accounts.c.id, transfers.c.amount_minor),
            else_=-transfers.c.amount_minor,
        ),
        transfers.c.balance_after_minor,
        transfers.c.happened_at,
        transfers.c.note,
        transfers.c.lesson_id,
        lessons.c.starts_at,
        _IS_UNDONE,
        _undone.c.kind,
    )
    .join_from(transfers, students, students.c.id == transfers.c.student_id)
    .join(studios, studios.c.id == students.c.studio_id)
    .join(accounts, PURSE)
    .outerjoin(lessons, lessons.c.id == transfers.c.lesson_id)
    .outerjoin(_undone, _undone.c.id == transfers.c.reverses_id)
    .where(transfers.c.student_id == _STUDENT, _VISIBLE)
    .order_by(transfers.c.posted_at.desc(), transfers.c.id.desc())
    .limit(PAGE + 1)
)
_edge = transfers.alias("edge")
_edge_posted = (
    select(_edge.c.posted_at).where(_edge.c.id == _BEFORE, _edge.c.student_id == _STUDENT).scalar_subquery()
)
_OLDER = _LINES.where(
    or_(
        transfers.c.posted_at < _edge_posted,
        and_(transfers.c.posted_at == _edge_posted, transfers.c.id < _BEFORE),
    )
)


async def head(reads: Reads, actor: Actor, student_id: int) -> Head:
    """Raises NotFound for whoever neither teaches the student nor pays for him."""
    row = await reads.first(_HEAD, _given(actor, student_id))
    if row is None:
        raise NotFound
    student, name, currency, balance, paid, charged, count = row
    return Head(student, name, currency, int(balance), int(paid), int(charged), int(count))


async def page(reads: Reads, actor: Actor, student_id: int, before: int) -> BalancePage:
    """``before`` 0 is the newest page. Raises NotFound as ``head``."""
    given = _given(actor, student_id) | ({"before": before} if before else {})
    found = [Line(*row) for row in await reads.all(_OLDER if before else _LINES, given)]
    lines = tuple(found[:PAGE])
    older = lines[-1].id if len(found) > PAGE else None
    return BalancePage(await head(reads, actor, student_id), lines, older)


def _given(actor: Actor, student_id: int) -> dict[str, object]:
    return {
        "student": student_id,
        "tutors": list(actor.tutor_ids),
        "paying": list(actor.payer_student_ids),
    }
