"""A tutor's illness: lessons, families, proposals and notices of many lessons, each in one statement."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, insert, null, select, update

from domain.lessons import Lesson, LessonState
from domain.notices import NoticeKind, NoticeState
from domain.people import Families
from domain.proposals import Proposal, ProposalState, ProposedSlot
from storage import tables
from storage.repositories.people import RELATIVE, STUDENT_FIRST, families_from, relatives_of
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


def _row(entity: Proposal | ProposedSlot) -> dict[str, Any]:
    return {one.name: getattr(entity, one.name) for one in fields(entity) if one.name != "id"}
