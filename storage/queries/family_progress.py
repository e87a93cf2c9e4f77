"""XP, the work that makes the streak, and achievements: of the cards of one student, taken together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, case, distinct, func, or_, select

from domain.achievements import DueWork, Fact, XpRule, comebacks, weekly_streak
from domain.clock import zone_named
from domain.homework import EARLY_BY, HomeworkState
from domain.lessons import Attendance, LessonState
from storage import tables
from storage.functions import seconds_between
from storage.queries.missing import EXCUSED
from storage.reads import Reads

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Standing:
    """``work`` is what was due so far, in that order. Days, and ``today``, are the studio's, as the streak's are."""

    xp: int
    work: tuple[DueWork, ...]
    today: date


_homework, _submissions = tables.homework.c, tables.submissions.c
_students: BindParameter[Any] = bindparam("students", expanding=True)
_xp = (
    select(func.coalesce(func.sum(tables.xp_grants.c.amount), 0))
    .where(tables.xp_grants.c.student_id.in_(_students))
    .scalar_subquery()
)
_first_submitted_at = (
    select(func.min(_submissions.submitted_at))
    .where(_submissions.homework_id == _homework.id)
    .scalar_subquery()
)
_standing: Select[*tuple[Any, ...]] = (
    select(_xp, tables.studios.c.zone, _homework.due_at, _first_submitted_at)
    .select_from(tables.students)
    .join(tables.studios, tables.studios.c.id == tables.students.c.studio_id)
    .outerjoin(
        tables.homework,
        and_(
            _homework.student_id == tables.students.c.id,
            ~EXCUSED,
            or_(_homework.due_at <= bindparam("now"), _homework.state == HomeworkState.ACCEPTED),
            _homework.state != HomeworkState.WITHDRAWN,
        ),
    )
    .where(tables.students.c.id.in_(_students))
    .order_by(_homework.due_at)
)
_lessons, _parts = tables.lessons.c, tables.participations.c
_attended = (
    select(
        func.count().label("lessons"),
        func.coalesce(func.sum(seconds_between(_lessons.starts_at, _lessons.ends_at)), 0).label("seconds"),
    )
    .select_from(tables.participations)
    .join(tables.lessons, _lessons.id == _parts.lesson_id)
    .where(
        _parts.student_id.in_(_students),
        _parts.attendance.in_((Attendance.PRESENT, Attendance.LATE)),
        _lessons.state == LessonState.HELD,
    )
    .subquery()
)
_accepted = (
    select(func.count())
    .where(_homework.student_id.in_(_students), _homework.state == HomeworkState.ACCEPTED)
    .scalar_subquery()
)
_early = (
    select(func.count(distinct(_submissions.homework_id)))
    .join(tables.homework, _homework.id == _submissions.homework_id)
    .where(
        _submissions.student_id.in_(_students),
        seconds_between(_submissions.submitted_at, _homework.due_at) >= int(EARLY_BY.total_seconds()),
    )
    .scalar_subquery()
)
_perfect = (
    select(func.coalesce(func.sum(case((tables.xp_grants.c.amount > 0, 1), else_=-1)), 0))
    .where(tables.xp_grants.c.student_id.in_(_students), tables.xp_grants.c.rule == XpRule.PERFECT_SCORE)
    .scalar_subquery()
)
_counted = select(_attended.c.lessons, _attended.c.seconds, _accepted, _early, _perfect)
_awards = select(tables.awards.c.code).where(tables.awards.c.student_id.in_(_students)).distinct()


async def standing(reads: Reads, students: Iterable[int], now: datetime) -> Standing:
    """One statement. ``students`` are cards that exist."""
    rows = await reads.all(_standing, {"students": sorted(students), "now": now})
    work = tuple(
        DueWork(
            due_on=due_at.astimezone(zone_named(zone)).date(),
            done_on_time=came_at is not None and came_at <= due_at,
        )
        for _, zone, due_at, came_at in rows
        if due_at is not None
    )
    zone = rows[0][1] if rows else "UTC"
    xp = int(rows[0][0]) if rows else 0
    return Standing(xp=xp, work=work, today=now.astimezone(zone_named(zone)).date())


async def awarded(reads: Reads, students: Iterable[int]) -> frozenset[str]:
    """Codes of the achievements there are already."""
    return frozenset(row[0] for row in await reads.all(_awards, {"students": sorted(students)}))


async def facts(reads: Reads, students: Iterable[int], now: datetime) -> dict[Fact, int]:
    """What achievements count, as ``ports.Progress.facts`` does for one card. Two statements."""
    row = await reads.first(_counted, {"students": sorted(students)})
    lessons, seconds, accepted, early, perfect = (int(count) for count in row or (0, 0, 0, 0, 0))
    known = await standing(reads, students, now)
    return {
        Fact.XP: known.xp,
        Fact.LESSONS: lessons,
        Fact.HOURS: seconds // SECONDS_AN_HOUR,
        Fact.ACCEPTED: accepted,
        Fact.EARLY: early,
        Fact.PERFECT: perfect,
        Fact.STREAK: weekly_streak(known.work, known.today).longest,
        Fact.COMEBACKS: comebacks(known.work),
    }
