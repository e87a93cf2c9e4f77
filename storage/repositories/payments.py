"""Claims of payment with what proves them, and the requisites of a studio."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select

from domain.errors import NotFound
from domain.payment_claims import ClaimState, PaymentClaim
from domain.people import Receiver, Role
from domain.requisites import Requisite
from domain.sent import Material
from storage import tables
from storage.types import Id
from storage.work import InsertOnce, Lookup, Work

_c, _f, _r = tables.payment_claims.c, tables.payment_proofs.c, tables.requisites.c

_people, _m = tables.people.c, tables.memberships.c
_e, _courses = tables.enrolments.c, tables.courses.c

CLAIM = Lookup(PaymentClaim, tables.payment_claims)
REQUISITE = Lookup(Requisite, tables.requisites)

_student_of = select(_c.student_id, _c.studio_id).where(_c.id == bindparam("id", type_=Id()))
_with_intent = select(PaymentClaim).where(_c.intent == bindparam("intent")).with_for_update(key_share=True)
_open_of = (
    select(PaymentClaim)
    .where(_c.student_id == bindparam("student_id", type_=Id()), _c.state == ClaimState.OPEN)
    .order_by(_c.claimed_at, _c.id)
)
_of_payment = (
    select(PaymentClaim)
    .where(_c.transfer_id == bindparam("transfer_id", type_=Id()))
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_keepers = (
    select(_people.id, _people.zone)
    .where(
        or_(
            _people.id.in_(
                select(_m.person_id)
                .join(tables.courses, _courses.tutor_id == _m.id)
                .join(tables.enrolments, _e.course_id == _courses.id)
                .where(
                    _e.student_id == bindparam("student_id"),
                    _e.left_at.is_(None),
                    _courses.ended_at.is_(None),
                    _m.ended_at.is_(None),
                )
            ),
            _people.id.in_(
                select(_m.person_id)
                .join(tables.students, tables.students.c.studio_id == _m.studio_id)
                .where(
                    tables.students.c.id == bindparam("student_id"),
                    _m.role == Role.OWNER,
                    _m.ended_at.is_(None),
                )
            ),
        )
    )
    .order_by(_people.id)
)
_claim_proof = InsertOnce(
    tables.payment_proofs, "claim_id", "person_id", "message_id", where=_f.claim_id.is_not(None)
)
_payment_proof = InsertOnce(
    tables.payment_proofs, "transfer_id", "file_unique_id", where=_f.transfer_id.is_not(None)
)
_count = select(func.count()).where(_f.claim_id == bindparam("claim_id", type_=Id()))
_shown = (
    select(Requisite)
    .where(_r.studio_id == bindparam("studio_id", type_=Id()), _r.removed_at.is_(None))
    .order_by(_r.id)
)


class SqlPaymentClaims:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def student_of(self, claim_id: int) -> int:
        found = (await self._work.rows(_student_of, {"id": claim_id})).first()
        if found is None:
            raise NotFound
        student_id, studio_id = found
        self._work.check_studio(studio_id)
        return student_id

    async def get(self, claim_id: int) -> PaymentClaim:
        return await self._work.load(CLAIM, claim_id)

    async def add(self, claim: PaymentClaim) -> int:
        self._work.check_studio(claim.studio_id)
        return await self._work.add(claim)

    async def with_intent(self, intent: str) -> PaymentClaim | None:
        return await self._one(_with_intent, intent=intent)

    async def open_of(self, student_id: int) -> Sequence[PaymentClaim]:
        return await self._work.entities(_open_of, {"student_id": student_id})

    async def of_payment(self, transfer_id: int) -> PaymentClaim | None:
        return await self._one(_of_payment, transfer_id=transfer_id)

    async def add_proof(
        self, claim: PaymentClaim, person_id: int, message_id: int, material: Material, now: datetime
    ) -> bool:
        values = _proof(claim.studio_id, person_id, material, now)
        values |= {"claim_id": claim.id, "message_id": message_id}
        return await self._work.insert_once(_claim_proof, values) is not None

    async def prove_payment(
        self, studio_id: int, transfer_id: int, person_id: int, material: Material, now: datetime
    ) -> bool:
        self._work.check_studio(studio_id)
        values = _proof(studio_id, person_id, material, now) | {"transfer_id": transfer_id}
        return await self._work.insert_once(_payment_proof, values) is not None

    async def proofs_of(self, claim_id: int) -> int:
        return int((await self._work.rows(_count, {"claim_id": claim_id})).scalar_one())

    async def keepers_of(self, student_id: int) -> Sequence[Receiver]:
        rows = (await self._work.rows(_keepers, {"student_id": student_id})).all()
        return [Receiver(person_id, zone) for person_id, zone in rows]

    async def _one(self, statement: Any, **params: object) -> PaymentClaim | None:  # noqa: ANN401 (a select)
        return next(iter(await self._work.entities(statement, params)), None)


def _proof(studio_id: int, person_id: int, material: Material, now: datetime) -> dict[str, Any]:
    return {
        "studio_id": studio_id,
        "person_id": person_id,
        "kind": material.kind,
        "file_id": material.file_id,
        "file_unique_id": material.file_unique_id,
        "sent_at": now,
    }


class SqlRequisites:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, requisite_id: int) -> Requisite:
        return await self._work.load(REQUISITE, requisite_id)

    async def add(self, requisite: Requisite) -> int:
        self._work.check_studio(requisite.studio_id)
        return await self._work.add(requisite)

    async def of_studio(self, studio_id: int) -> Sequence[Requisite]:
        self._work.check_studio(studio_id)
        return await self._work.entities(_shown, {"studio_id": studio_id})
