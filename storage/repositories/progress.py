"""XP, awards, and the facts that achievements count."""

from collections.abc import Collection, Iterable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, distinct, exists, func, insert, or_, select, true, union_all

from domain.achievements import Award, DueWork, Fact, Standing, XpGrant, XpRule, week_of
from domain.clock import zone_named
from domain.errors import NotFound
from domain.homework import EARLY_BY, HomeworkState
from domain.lessons import Attendance, LessonState
from storage import tables
from storage.dialects import PerDialect
from storage.functions import seconds_between
from storage.queries.missing import EXCUSED
from storage.types import Id, UtcDateTime
from storage.work import InsertOnce, Work, values_of

_x, _aw, _l, _p = tables.xp_grants.c, tables.awards.c, tables.lessons.c, tables.participations.c
_h, _s = tables.homework.c, tables.submissions.c
_column: Any = tables.xp_grants.c  # a column named by a variable
_undone = tables.xp_grants.alias("undone_by")
_SECONDS_AN_HOUR = 3600

_FIELDS = ("studio_id", "student_id", "rule", "source", "round", "amount", "granted_at")
_rows, _taken = func.count().label("rows"), func.count(_x.reverses_id).label("taken")


def _wanted(number: int) -> Any:  # noqa: ANN401 (a Select of these columns)
    """One grant, unless it stands. Its round is how often the fact was granted before, each time undone."""
    given = {
        name: bindparam(f"{name}_{number}", type_=_column[name].type) for name in _FIELDS if name != "round"
    }
    fact = ("student_id", "source", "rule")
    before = select(_rows, _taken).where(*(_column[name] == given[name] for name in fact)).subquery()
    columns = [before.c.taken if name == "round" else given[name] for name in _FIELDS]
    return select(*columns).where(before.c.rows == 2 * before.c.taken)


@cache
def _grant(count: int) -> PerDialect:
    """So many grants in one statement."""
    wanted = [_wanted(number) for number in range(count)]
    chosen: Any = union_all(*wanted) if count > 1 else wanted[0]
    return PerDialect(
        lambda insert: (
            insert(tables.xp_grants)
            .from_select(_FIELDS, chosen)
            .on_conflict_do_nothing(
                index_elements=["student_id", "source", "rule", "round"], index_where=_x.reverses_id.is_(None)
            )
            .returning(_x.amount)
        )
    )


_to_undo = select(
    _x.studio_id,
    _x.student_id,
    _x.rule,
    _x.source,
    _x.round,
    -_x.amount,
    _x.id,
    bindparam("now", type_=UtcDateTime()),
).where(
    _x.student_id.in_(bindparam("student_ids", expanding=True)),
    _x.source == bindparam("source"),
    _x.rule.in_(bindparam("rules", expanding=True)),
    _x.reverses_id.is_(None),
    ~exists().where(_undone.c.reverses_id == _x.id),
)
_mirror = insert(tables.xp_grants).from_select(
    ["studio_id", "student_id", "rule", "source", "round", "amount", "reverses_id", "granted_at"], _to_undo
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
_in_time = func.coalesce(func.max(case((_s.submitted_at <= _h.due_at, 1), else_=0)), 0)
_work = (
    select(_h.due_at, _in_time.label("in_time"))
    .outerjoin(tables.submissions, _s.homework_id == _h.id)
    .where(
        _h.student_id == _of_student,
        or_(_h.due_at <= bindparam("now"), _h.state == HomeworkState.ACCEPTED),
        _h.state != HomeworkState.WITHDRAWN,
        ~EXCUSED,
    )
    .group_by(_h.id, _h.due_at)
    .subquery("work")
)
_perfect = select(func.coalesce(func.sum(case((_x.amount > 0, 1), else_=-1)), 0)).where(
    _x.student_id == _of_student, _x.rule == XpRule.PERFECT_SCORE
)
_codes = select(func.aggregate_strings(_aw.code, ",")).where(_aw.student_id == _of_student)
_weeks = select(func.aggregate_strings(_x.source, ",")).where(
    _x.student_id == _of_student, _x.rule == XpRule.STREAK_WEEK, _x.reverses_id.is_(None)
)
# One row for each work, with all the rest repeated; a single one where there is no work.
_standing = (
    select(
        _xp.scalar_subquery(),
        _attended,
        _accepted.scalar_subquery(),
        _early.scalar_subquery(),
        _perfect.scalar_subquery(),
        _codes.scalar_subquery(),
        _weeks.scalar_subquery(),
        tables.studios.c.zone,
        _work.c.due_at,
        _work.c.in_time,
    )
    .select_from(tables.students)
    .join(tables.studios, tables.studios.c.id == tables.students.c.studio_id)
    .join(_attended, true())
    .outerjoin(_work, true())
    .where(tables.students.c.id == _of_student)
    .order_by(_work.c.due_at)
)
_award = InsertOnce(tables.awards, "student_id", "code")


class SqlProgress:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def grant(self, *grants: XpGrant) -> int:
        params: dict[str, Any] = {}
        for number, grant in enumerate(grants):
            self._work.check_studio(grant.studio_id)
            params |= {f"{name}_{number}": getattr(grant, name) for name in _FIELDS if name != "round"}
        if not grants:
            return 0
        given = await self._work.execute(_grant(len(grants)).of(self._work.connection), params)
        return sum(given.scalars())

    async def revoke(
        self, student_ids: Iterable[int], source: str, now: datetime, rules: Collection[XpRule] = ()
    ) -> None:
        params = {
            "student_ids": sorted(student_ids),
            "source": source,
            "now": now,
            "rules": list(rules or XpRule),
        }
        await self._work.execute(_mirror, params)

    async def standing(self, student_id: int, now: datetime) -> Standing:
        """Raises NotFound."""
        rows = (await self._work.rows(_standing, {"student_id": student_id, "now": now})).all()
        if not rows:
            raise NotFound
        xp, lessons, seconds, accepted, early, perfect, codes, weeks, zone_name, *_ = rows[0]
        zone = zone_named(zone_name)
        return Standing(
            counts={
                Fact.XP: int(xp),
                Fact.LESSONS: int(lessons),
                Fact.HOURS: int(seconds) // _SECONDS_AN_HOUR,
                Fact.ACCEPTED: int(accepted),
                Fact.EARLY: int(early),
                Fact.PERFECT: int(perfect),
            },
            work=tuple(
                DueWork(due_on=row.due_at.astimezone(zone).date(), done_on_time=bool(row.in_time))
                for row in rows
                if row.due_at is not None
            ),
            codes=frozenset(codes.split(",") if codes else ()),
            rewarded_weeks=frozenset(week_of(source) for source in (weeks.split(",") if weeks else ())),
            today=now.astimezone(zone).date(),
        )

    async def add_award(self, award: Award) -> bool:
        self._work.check_studio(award.studio_id)
        award.id = await self._work.insert_once(_award, values_of(award))
        return award.id is not None
