"""What a tutor or an owner received and earned, by month: sums over accounts, whatever kinds of transfers moved them.

A month is the studio's, by the moment of posting: what has passed never changes, as in a statement. An owner sees
the whole studio; a tutor what his own students paid, and what his own lessons earned.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, func, literal, or_, select

from domain import access
from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import AccountKind
from storage.queries.parts import PURSE, TUTORS
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, lessons, packages, students, studios, transfers
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class Books:
    """Whose money it is and how it stands now. ``is_whole``: of everybody in the studio; ``tutor_id`` is the reader's
    own place in it, 0 for none.
    """

    studio_id: int
    name: str
    currency: str
    zone: str
    is_whole: bool
    tutor_id: int
    income_id: int
    cash_id: int
    prepaid_minor: int
    owed_minor: int
    debtors: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Of one month."""

    received_minor: int = 0
    earned_minor: int = 0


_STUDIO = bindparam("studio", type_=Id())
_INCOME, _CASH = bindparam("income", type_=Id()), bindparam("cash", type_=Id())
_SINCE, _TILL = bindparam("since", type_=UtcDateTime()), bindparam("till", type_=UtcDateTime())
_his = (
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(TUTORS), courses.c.studio_id == _STUDIO)
    .distinct()
)
_studio_account = accounts.alias("studio_account")


def _account(kind: AccountKind) -> Any:  # noqa: ANN401 (a scalar of an id)
    return func.coalesce(
        select(_studio_account.c.id)
        .where(
            _studio_account.c.studio_id == studios.c.id,
            _studio_account.c.kind == kind,
            _studio_account.c.unit == studios.c.currency,
            _studio_account.c.student_id.is_(None),
        )
        .limit(1)
        .correlate(studios)
        .scalar_subquery(),
        0,
    )


def _standing(whose: Any) -> Any:  # noqa: ANN401 (a condition on students)
    """Purses of these students together: what is prepaid, what is owed, and by how many."""
    balance = accounts.c.balance_minor
    return (
        select(
            func.coalesce(func.sum(case((balance > 0, balance), else_=0)), 0).label("prepaid"),
            func.coalesce(func.sum(case((balance < 0, -balance), else_=0)), 0).label("owed"),
            func.coalesce(func.sum(case((balance < 0, 1), else_=0)), 0).label("debtors"),
        )
        .join_from(students, studios, studios.c.id == students.c.studio_id)
        .join(accounts, PURSE)
        .where(students.c.studio_id == _STUDIO, whose)
        .subquery("standing")
    )


def _prepaid(whose: Any) -> Any:  # noqa: ANN401 (a condition on students, a sum)
    """What their packages' lessons to come are worth."""
    worth = accounts.alias("worth")
    return (
        select(func.coalesce(func.sum(worth.c.balance_minor), 0))
        .join_from(students, packages, packages.c.student_id == students.c.id)
        .join(worth, and_(worth.c.package_id == packages.c.id, worth.c.kind == AccountKind.PREPAID))
        .where(students.c.studio_id == _STUDIO, whose)
        .scalar_subquery()
    )


def _books(whose: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 (a condition on students)
    standing = _standing(whose)
    return (
        select(
            studios.c.id, studios.c.name, studios.c.currency, studios.c.zone,
            _account(AccountKind.INCOME), _account(AccountKind.CASH),
            standing.c.prepaid + _prepaid(whose), standing.c.owed, standing.c.debtors,
        )
        .join_from(studios, standing, studios.c.id == _STUDIO)
    )  # fmt: skip


_WHOLE = students.c.id.is_not(None)
_BOOKS_OF_ALL, _BOOKS_OF_HIS = _books(_WHOLE), _books(students.c.id.in_(_his))


def _moved(account: Any, into: Any, out: Any) -> Any:  # noqa: ANN401 (columns)
    amount = transfers.c.amount_minor
    return case((into == account, amount), (out == account, -amount), else_=0)


_received = _moved(_CASH, transfers.c.debit_account_id, transfers.c.credit_account_id)
_earned = _moved(_INCOME, transfers.c.credit_account_id, transfers.c.debit_account_id)
_either = or_(
    transfers.c.debit_account_id.in_((_CASH, _INCOME)), transfers.c.credit_account_id.in_((_CASH, _INCOME))
)
_within = (transfers.c.posted_at >= _SINCE, transfers.c.posted_at < _TILL)
OF_ALL = (
    select(
        transfers.c.posted_at, transfers.c.student_id, transfers.c.lesson_id,
        _received.label("received"), _earned.label("earned"),
    )
    .where(transfers.c.studio_id == _STUDIO, *_within, transfers.c.student_id.is_not(None), _either)
)  # fmt: skip
_found = _his.subquery("his")
_is_his = or_(transfers.c.lesson_id.is_(None), lessons.c.tutor_id.in_(TUTORS))
OF_HIS = (
    select(
        transfers.c.posted_at, transfers.c.student_id, transfers.c.lesson_id,
        _received.label("received"), case((_is_his, _earned), else_=0).label("earned"),
    )
    .join_from(_found, transfers, transfers.c.student_id == _found.c.student_id)
    .outerjoin(lessons, lessons.c.id == transfers.c.lesson_id)
    .where(transfers.c.studio_id == _STUDIO, *_within, _either)
)  # fmt: skip


def _sums(posted: Select[*tuple[Any, ...]], bounds: int) -> Select[*tuple[Any, ...]]:
    """By the number of how many of the later bounds have passed."""
    flow = posted.subquery("flow")
    passed = [(flow.c.posted_at >= _bound(n), n) for n in range(bounds, 0, -1)]
    month = (case(*passed, else_=0) if passed else literal(0)).label("month")
    by_month = select(month, flow.c.received, flow.c.earned).subquery("by_month")
    return select(
        by_month.c.month, func.sum(by_month.c.received), func.sum(by_month.c.earned)
    ).group_by(by_month.c.month)  # fmt: skip


def _bound(number: int) -> Any:  # noqa: ANN401 (a parameter)
    return bindparam(f"bound_{number}", type_=UtcDateTime())


MONTHS = 12
_SUMS = {
    (whole, count): _sums(OF_ALL if whole else OF_HIS, count - 1)
    for whole in (True, False)
    for count in (1, MONTHS)
}


async def books(reads: Reads, actor: Actor, studio_id: int) -> Books:
    """Raises NotFound for a studio that the actor neither owns nor teaches in."""
    whole = access.owns(actor, studio_id)
    place = access.tutor_place(actor, studio_id)
    if not whole and place is None:
        raise NotFound
    tutors = {} if whole else {"tutors": tutors_of(actor, studio_id)}
    row = await reads.first(_BOOKS_OF_ALL if whole else _BOOKS_OF_HIS, {"studio": studio_id} | tutors)
    if row is None:
        raise NotFound
    number, name, currency, zone, income, cash, *standing = row
    prepaid, owed, debtors = map(int, standing)
    return Books(
        number,
        name,
        currency,
        zone,
        whole,
        place.id if place else 0,
        int(income),
        int(cash),
        prepaid,
        owed,
        debtors,
    )


async def months(
    reads: Reads, actor: Actor, found: Books, bounds: Sequence[datetime]
) -> tuple[Flow, ...]:  # fmt: skip
    """One flow between each two neighbouring bounds: one month's, or twelve."""
    later = {f"bound_{n}": bound for n, bound in enumerate(bounds[1:-1], start=1)}
    statement = _SUMS[found.is_whole, len(bounds) - 1]
    rows = await reads.all(statement, given(actor, found, bounds[0], bounds[-1]) | later)
    sums = {int(number): Flow(int(received), int(earned)) for number, received, earned in rows}
    return tuple(sums.get(number, Flow()) for number in range(len(bounds) - 1))


def tutors_of(actor: Actor, studio_id: int) -> list[int]:
    place = access.tutor_place(actor, studio_id)
    return [place.id] if place else []


def given(actor: Actor, found: Books, since: datetime, till: datetime) -> dict[str, Any]:
    return {
        "studio": found.studio_id,
        "income": found.income_id,
        "cash": found.cash_id,
        "since": since,
        "till": till,
        "tutors": tutors_of(actor, found.studio_id),
    }
