"""One package as the tutor, whoever pays and the student see it, with its newest draws."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import AccountKind, TransferKind
from storage.queries.packages import LEFT, LINE, SOLD, VISIBLE, PackageLine, whose
from storage.reads import Reads
from storage.tables import accounts, courses, lessons, package_courses, package_freezes, packages, transfers
from storage.types import Id, UtcDateTime

DRAWS = 5
"""Of one package on its card."""


@dataclass(frozen=True, slots=True)
class PackageCard:
    """``worth_minor`` is of what is left. ``emptied`` is the transfer that gave the rest back or burnt it,
    ``emptied_left`` so much of it, ``emptied_minor`` so much money.
    """

    line: PackageLine
    worth_minor: int
    subjects: tuple[str, ...]
    frozen_till: datetime | None
    emptied: int | None
    emptied_kind: TransferKind | None
    emptied_left: int
    emptied_minor: int
    draws: tuple["Draw", ...] = ()
    older: int | None = None


@dataclass(frozen=True, slots=True)
class Draw:
    """A lesson drawn from a package and not returned; ``units`` in hundredths. ``is_own``: the reader gives it."""

    id: int
    lesson_id: int
    starts_at: datetime
    subject: str
    state: str
    units: int
    is_own: bool


_NOW = bindparam("now", type_=UtcDateTime())
_PACKAGE, _BEFORE = bindparam("package", type_=Id()), bindparam("before", type_=Id())
_worth = accounts.alias("worth_account")
_subjects = (
    select(func.aggregate_strings(courses.c.subject, "\n"))
    .join_from(courses, package_courses, package_courses.c.course_id == courses.c.id)
    .where(package_courses.c.package_id == packages.c.id)
    .correlate(packages)
    .scalar_subquery()
)
_frozen_till = (
    select(func.max(package_freezes.c.ends_at))
    .where(
        package_freezes.c.package_id == packages.c.id,
        package_freezes.c.undone_at.is_(None),
        package_freezes.c.starts_at <= _NOW,
        package_freezes.c.ends_at > _NOW,
    )
    .correlate(packages)
    .scalar_subquery()
)
_emptying, _back = transfers.alias("emptying"), transfers.alias("emptying_back")
_emptied = (
    select(func.max(_emptying.c.id))
    .where(
        _emptying.c.package_id == packages.c.id,
        _emptying.c.kind.in_((TransferKind.RELEASE, TransferKind.EXPIRE)),
        _emptying.c.debit_account_id == LEFT.c.id,
        ~select(_back.c.id).where(_back.c.reverses_id == _emptying.c.id).exists(),
    )
    .correlate(packages, LEFT)
    .scalar_subquery()
)
_rest, _rest_worth = transfers.alias("rest"), transfers.alias("rest_worth")
_CARD: Select[*tuple[Any, ...]] = (
    select(
        *LINE,
        _worth.c.balance_minor,
        _subjects,
        _frozen_till,
        _rest.c.id,
        _rest.c.kind,
        func.coalesce(_rest.c.amount_minor, 0),
        func.coalesce(_rest_worth.c.amount_minor, 0),
    )
    .select_from(
        SOLD.join(_worth, and_(_worth.c.package_id == packages.c.id, _worth.c.kind == AccountKind.PREPAID))
        .outerjoin(_rest, _rest.c.id == _emptied)
        .outerjoin(_rest_worth, _rest_worth.c.key == _rest.c.key + ":worth")
    )
    .where(packages.c.id == _PACKAGE, VISIBLE)
)
_OF_LINE = len(LINE)
_returned = transfers.alias("returned")
_DRAWS: Select[*tuple[Any, ...]] = (
    select(
        transfers.c.id,
        lessons.c.id,
        lessons.c.starts_at,
        courses.c.subject,
        lessons.c.state,
        transfers.c.amount_minor,
        lessons.c.tutor_id,
    )
    .join_from(transfers, lessons, lessons.c.id == transfers.c.lesson_id)
    .join(courses, courses.c.id == lessons.c.course_id)
    .where(
        transfers.c.package_id == _PACKAGE,
        transfers.c.kind == TransferKind.CHARGE,
        ~select(_returned.c.id).where(_returned.c.reverses_id == transfers.c.id).exists(),
    )
    .order_by(transfers.c.id.desc())
    .limit(DRAWS + 1)
)
_OLDER = _DRAWS.where(transfers.c.id < _BEFORE)


async def card(reads: Reads, actor: Actor, package_id: int, before: int, now: datetime) -> PackageCard:
    """With the draws that end before the transfer ``before``, 0 for the newest. Raises NotFound."""
    row = await reads.first(_CARD, whose(actor) | {"package": package_id, "now": now})
    if row is None:
        raise NotFound
    given = {"package": package_id} | ({"before": before} if before else {})
    rows = await reads.all(_OLDER if before else _DRAWS, given)
    found = [_draw(tuple(row), actor) for row in rows]
    told: tuple[Any, ...] = tuple(row)[_OF_LINE:]
    worth, subjects, frozen_till, emptied, kind, emptied_left, emptied_minor = told
    return PackageCard(
        line=PackageLine(*row[:_OF_LINE]),
        worth_minor=int(worth),
        subjects=tuple(sorted(set((subjects or "").split("\n")))),
        frozen_till=frozen_till,
        emptied=emptied,
        emptied_kind=kind,
        emptied_left=emptied_left,
        emptied_minor=emptied_minor,
        draws=tuple(found[:DRAWS]),
        older=found[DRAWS - 1].id if len(found) > DRAWS else None,
    )


def _draw(row: tuple[Any, ...], actor: Actor) -> Draw:
    number, lesson_id, starts_at, subject, state, units, tutor_id = row
    return Draw(number, lesson_id, starts_at, subject, state, units, tutor_id in actor.tutor_ids)
