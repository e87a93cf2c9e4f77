"""What notices of given up places are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import BindParameter, Row, Select, bindparam, func, select

from domain.ledger import covered
from domain.money import share_of
from storage.queries.notice_facts import CancellationFacts, CreditFacts
from storage.queries.parts import charged, drawn, left_for, seat_prepaid, seat_price
from storage.reads import Reads
from storage.tables import cancellations as _absences
from storage.tables import lessons, makeup_credits, studios

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_CANCELLATIONS: Select[*tuple[Any, ...]] = (
    select(
        _absences.c.id,
        _absences.c.lesson_id,
        _absences.c.student_id,
        _absences.c.reason,
        _absences.c.is_late,
        _absences.c.is_free_late,
        _absences.c.waiver,
        func.coalesce(_absences.c.price_minor, seat_price(_absences.c.student_id)),
        _absences.c.percent,
        charged(_absences.c.lesson_id, _absences.c.student_id),
        studios.c.currency,
        _absences.c.undone_at.is_not(None),
        drawn(_absences.c.lesson_id, _absences.c.student_id),
        seat_prepaid(_absences.c.student_id),
        left_for(_absences.c.student_id),
    )
    .join(lessons, lessons.c.id == _absences.c.lesson_id)
    .join(studios, studios.c.id == _absences.c.studio_id)
    .where(_absences.c.id.in_(_IDS))
)
_CREDITS = select(
    makeup_credits.c.id,
    makeup_credits.c.used_lesson_id.is_(None) & makeup_credits.c.voided_at.is_(None),
    makeup_credits.c.is_paid,
    makeup_credits.c.expires_at,
).where(makeup_credits.c.id.in_(_IDS))
_STANDING = select(_absences.c.lesson_id, _absences.c.student_id).where(
    _absences.c.lesson_id.in_(_IDS), _absences.c.undone_at.is_(None)
)


async def cancellations(reads: Reads, ids: Collection[int]) -> dict[int, CancellationFacts]:
    if not ids:
        return {}
    rows = await reads.all(_CANCELLATIONS, {"ids": sorted(ids)})
    return {row[0]: _cancellation(row) for row in rows}


def _cancellation(row: Row[*tuple[Any, ...]]) -> CancellationFacts:
    *facts, price, percent, charged_minor, currency, undone, units, prepaid, left = row
    values: list[Any] = [
        *facts,
        share_of(price, percent),
        int(charged_minor),
        currency,
        bool(undone),
        int(units),
        covered(percent, int(prepaid)),
        int(left),
    ]
    return CancellationFacts(*values)


async def makeups(reads: Reads, ids: Collection[int]) -> dict[int, CreditFacts]:
    if not ids:
        return {}
    rows = await reads.all(_CREDITS, {"ids": sorted(ids)})
    return {row[0]: CreditFacts(row[0], bool(row[1]), bool(row[2]), row[3]) for row in rows}


async def away(reads: Reads, lesson_ids: Collection[int]) -> frozenset[tuple[int, int]]:
    if not lesson_ids:
        return frozenset()
    rows = await reads.all(_STANDING, {"ids": sorted(lesson_ids)})
    return frozenset((lesson_id, student_id) for lesson_id, student_id in rows)
