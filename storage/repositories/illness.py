"""A tutor's illness: lessons, families, proposals and notices of many lessons, each in one statement."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    bindparam,
    insert,
    literal,
    null,
    select,
    union_all,
    update,
)

from domain.cancellations import MakeupCredit
from domain.lessons import Lesson, LessonState
from domain.notices import NoticeKind, NoticeState
from domain.people import Families
from domain.proposals import Proposal, ProposalState, ProposedSlot
from storage import tables
from storage.repositories.people import RELATIVE, STUDENT_FIRST, families_from, relatives_of
from storage.types import Id
from storage.work import Work

_l, _p, _n, _m = tables.lessons.c, tables.participations.c, tables.notices.c, tables.memberships.c

_locked = select(Lesson).order_by(_l.starts_at, _l.id).with_for_update(key_share=True)
_planned = _locked.where(
    _l.tutor_id == bindparam("tutor_id"),
    _l.starts_at >= bindparam("since"),
    _l.starts_at < bindparam("till"),
    _l.state == LessonState.PLANNED,
).execution_options(populate_existing=True)
_fallen = _locked.where(
    _l.time_off_id == bindparam("time_off_id"), _l.state == LessonState.CANCELLED_BY_TUTOR
).execution_options(populate_existing=True)
_LESSONS: BindParameter[int] = bindparam("lessons", expanding=True)
_families = (
    select(_p.lesson_id, _p.student_id, *RELATIVE)
    .outerjoin(tables.memberships, relatives_of(_p.student_id))
    .outerjoin(tables.people, tables.people.c.id == _m.person_id)
    .where(_p.lesson_id.in_(_LESSONS))
    .order_by(_p.lesson_id, _p.student_id, *STUDENT_FIRST)
)
_open = (
    select(Proposal)
    .where(tables.proposals.c.lesson_id.in_(_LESSONS), tables.proposals.c.state == ProposalState.OPEN)
    .order_by(tables.proposals.c.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_add_proposals, _add_slots = insert(tables.proposals), insert(tables.proposed_slots)
_new_ids = select(tables.proposals.c.lesson_id, tables.proposals.c.id).where(
    tables.proposals.c.lesson_id.in_(_LESSONS), tables.proposals.c.state == ProposalState.OPEN
)
_c, _k = tables.cancellations.c, tables.makeup_credits.c
_given_up_and_paid: CompoundSelect[int | None, int] = union_all(
    select(_c.lesson_id, literal(0, Id())).where(_c.lesson_id.in_(_LESSONS), _c.undone_at.is_(None)),
    select(_k.used_lesson_id, _k.student_id).where(
        _k.used_lesson_id.in_(_LESSONS), _k.is_paid, _k.voided_at.is_(None)
    ),
)
_credits = (
    select(MakeupCredit)
    .where(_k.lesson_id.in_(_LESSONS), _k.voided_at.is_(None))
    .order_by(_k.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_add_credits = insert(tables.makeup_credits)
_credit_ids = select(_k.lesson_id, _k.student_id, _k.id).where(
    _k.lesson_id.in_(_LESSONS), _k.voided_at.is_(None)
)
_send_again = (
    update(tables.notices)
    .where(
        _n.lesson_id.in_(bindparam("of_lessons", expanding=True)),
        _n.kind == bindparam("of_kind"),
        _n.state == NoticeState.UNDELIVERABLE,
        _n.valid_until > bindparam("now"),
    )
    .values(state=NoticeState.DUE, due_at=bindparam("now"), attempts=0, lease=null(), lease_until=null())
)


class SqlIllnesses:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def planned(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_planned, {"tutor_id": tutor_id, "since": since, "till": till})

    async def fallen(self, time_off_id: int) -> Sequence[Lesson]:
        return await self._work.entities(_fallen, {"time_off_id": time_off_id})

    async def families(self, lesson_ids: Collection[int]) -> Mapping[int, Families]:
        rows = (await self._work.rows(_families, {"lessons": sorted(lesson_ids)})).all()
        by_lesson: dict[int, list[Sequence[object]]] = {lesson_id: [] for lesson_id in lesson_ids}
        for lesson_id, *row in rows:
            by_lesson[lesson_id].append(row)
        return {lesson_id: families_from(found) for lesson_id, found in by_lesson.items()}

    async def open_proposals(self, lesson_ids: Collection[int]) -> Sequence[Proposal]:
        return await self._work.entities(_open, {"lessons": sorted(lesson_ids)})

    async def propose(self, proposals: Sequence[Proposal]) -> None:
        if not proposals:
            return
        for proposal in proposals:
            self._work.check_studio(proposal.studio_id)
        await self._work.execute(_add_proposals, [_row(proposal) for proposal in proposals])
        lessons = sorted(proposal.lesson_id for proposal in proposals)
        rows = (await self._work.rows(_new_ids, {"lessons": lessons})).all()
        by_lesson = {proposal.lesson_id: proposal for proposal in proposals}
        for lesson_id, proposal_id in rows:
            by_lesson[lesson_id].id = proposal_id

    async def hold(self, slots: Sequence[ProposedSlot]) -> None:
        if slots:
            await self._work.execute(_add_slots, [_row(slot) for slot in slots])

    async def send_again(self, lesson_ids: Collection[int], kind: NoticeKind, now: datetime) -> int:
        params = {"of_lessons": sorted(lesson_ids), "of_kind": kind, "now": now}
        return (await self._work.execute(_send_again, params)).rowcount

    async def given_up_and_paid(
        self, lesson_ids: Collection[int]
    ) -> tuple[Collection[int], frozenset[tuple[int, int]]]:
        rows = (await self._work.rows(_given_up_and_paid, {"lessons": sorted(lesson_ids)})).all()
        found = [(lesson_id, student_id) for lesson_id, student_id in rows if lesson_id is not None]
        given_up = sorted({lesson_id for lesson_id, student_id in found if not student_id})
        return given_up, frozenset(pair for pair in found if pair[1])

    async def credits(self, lesson_ids: Collection[int]) -> Sequence[MakeupCredit]:
        return await self._work.entities(_credits, {"lessons": sorted(lesson_ids)})

    async def grant(self, granted: Sequence[MakeupCredit]) -> None:
        if not granted:
            return
        for credit in granted:
            self._work.check_studio(credit.studio_id)
        await self._work.execute(_add_credits, [_row(credit) for credit in granted])
        new = {"lessons": sorted({credit.lesson_id for credit in granted})}
        by_pair = {(credit.lesson_id, credit.student_id): credit for credit in granted}
        for lesson_id, student_id, credit_id in (await self._work.rows(_credit_ids, new)).all():
            if (lesson_id, student_id) in by_pair:
                by_pair[lesson_id, student_id].id = credit_id


def _row(entity: Proposal | ProposedSlot | MakeupCredit) -> dict[str, Any]:
    return {one.name: getattr(entity, one.name) for one in fields(entity) if one.name != "id"}
