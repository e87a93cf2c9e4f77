"""XP, awards, and the facts that achievements count."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, distinct, exists, func, insert, or_, select

from domain.achievements import Award, DueWork, Fact, XpGrant
from domain.clock import zone_named
from domain.homework import EARLY_BY, HomeworkState
from domain.lessons import Attendance, LessonState
from storage import tables
from storage.functions import seconds_between
from storage.types import Id, UtcDateTime
from storage.work import InsertOnce, Work, values_of

_x, _aw, _l, _p = tables.xp_grants.c, tables.awards.c, tables.lessons.c, tables.participations.c
_h, _s = tables.homework.c, tables.submissions.c
_undone = tables.xp_grants.alias("undone_by")
_SECONDS_AN_HOUR = 3600

_grant = InsertOnce(tables.xp_grants, "student_id", "source", "rule", "round", where=_x.reverses_id.is_(None))
_given_and_taken = select(func.count(), func.count(_x.reverses_id)).where(
    _x.student_id == bindparam("student_id"), _x.source == bindparam("source"), _x.rule == bindparam("rule")
)
_standing = select(
    _x.studio_id,
    _x.student_id,
    _x.rule,
    _x.source,
    _x.round,
    -_x.amount,
    _x.id,
    bindparam("now", type_=UtcDateTime()),
).where(
    _x.student_id == bindparam("student_id"),
    _x.source == bindparam("source"),
    _x.reverses_id.is_(None),
    ~exists().where(_undone.c.reverses_id == _x.id),
)
_mirror = insert(tables.xp_grants).from_select(
    ["studio_id", "student_id", "rule", "source", "round", "amount", "reverses_id", "granted_at"], _standing
)

_of_student = bindparam("student_id", type_=Id())
_xp = select(func.coalesce(func.sum(_x.amount), 0)).where(_x.student_id == _of_student)
_attended = (
    select(func.count(), func.coalesce(func.sum(seconds_between(_l.starts_at, _l.ends_at)), 0))
    .select_from(tables.participations)
    .join(tables.lessons, _l.id == _p.lesson_id)
    .where(
        _p.student_id == _of_student,
        _p.attendance.in_((Attendance.PRESENT, Attendance.LATE)),
        _l.state == LessonState.HELD,
    )
    .subquery("attended")
)
_accepted = select(func.count()).where(_h.student_id == _of_student, _h.state == HomeworkState.ACCEPTED)
_early = (
    select(func.count(distinct(_s.homework_id)))
    .join(tables.homework, _h.id == _s.homework_id)
    .where(
        _s.student_id == _of_student,
        seconds_between(_s.submitted_at, _h.due_at) >= int(EARLY_BY.total_seconds()),
    )
)
_facts = select(
    _xp.scalar_subquery(),
    _attended,
    _accepted.scalar_subquery(),
    _early.scalar_subquery(),
)

_due_work = (
    select(
        _h.due_at,
        func.coalesce(func.max(case((_s.submitted_at <= _h.due_at, 1), else_=0)), 0),
        tables.studios.c.zone,
    )
    .join(tables.studios, tables.studios.c.id == _h.studio_id)
    .outerjoin(tables.submissions, _s.homework_id == _h.id)
    .where(
        _h.student_id == _of_student,
        or_(_h.due_at <= bindparam("now"), _h.state == HomeworkState.ACCEPTED),
    )
    .group_by(_h.id, _h.due_at, tables.studios.c.zone)
    .order_by(_h.due_at)
)
_codes = select(_aw.code).where(_aw.student_id == _of_student).order_by(_aw.id)
_award = InsertOnce(tables.awards, "student_id", "code")


class SqlProgress:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def grant(self, grant: XpGrant) -> bool:
        """The round is how often the fact has been granted before, so one undone can be granted again."""
        self._work.check_studio(grant.studio_id)
        fact = {"student_id": grant.student_id, "source": grant.source, "rule": grant.rule}
        rows, taken = (await self._work.rows(_given_and_taken, fact)).one()
        given = rows - taken
        if given > taken:
            return False
        grant.id = await self._work.insert_once(_grant, values_of(grant, round=given))
        return grant.id is not None

    async def revoke(self, student_id: int, source: str, now: datetime) -> None:
        await self._work.execute(_mirror, {"student_id": student_id, "source": source, "now": now})

    async def facts(self, student_id: int) -> dict[Fact, int]:
        row = (await self._work.rows(_facts, {"student_id": student_id})).one()
        xp, lessons, seconds, accepted, early = (int(count) for count in row)
        return {
            Fact.XP: xp,
            Fact.LESSONS: lessons,
            Fact.HOURS: seconds // _SECONDS_AN_HOUR,
            Fact.ACCEPTED: accepted,
            Fact.EARLY: early,
        }

    async def due_work(self, student_id: int, now: datetime) -> Sequence[DueWork]:
        rows = (await self._work.rows(_due_work, {"student_id": student_id, "now": now})).all()
        return [
            DueWork(due_on=due_at.astimezone(zone_named(zone)).date(), done_on_time=bool(in_time))
            for due_at, in_time, zone in rows
        ]

    async def award_codes(self, student_id: int) -> Sequence[str]:
        return (await self._work.rows(_codes, {"student_id": student_id})).scalars().all()

    async def add_award(self, award: Award) -> bool:
        self._work.check_studio(award.studio_id)
        award.id = await self._work.insert_once(_award, values_of(award))
        return award.id is not None
