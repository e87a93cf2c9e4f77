"""Courses with their students, lessons with their participations."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Row, Table, and_, bindparam, delete, exists, func, or_, select

from domain.courses import LONGEST_MINUTES, Course, Enrolment
from domain.ledger import AccountKind, Charges, Transfer, TransferKind
from domain.lessons import Attendance, Lesson, LessonState, Participation, Roll
from domain.notices import LIVE_CARDS, NoticeState
from storage import tables
from storage.work import Lookup, Work

_e, _l, _p = tables.enrolments.c, tables.lessons.c, tables.participations.c
_c, _m = tables.courses.c, tables.memberships.c
_n, _t = tables.notices.c, tables.transfers.c
_Timed = TypeVar("_Timed", Course, Lesson)

COURSE = Lookup(Course, tables.courses)
LESSON = Lookup(Lesson, tables.lessons)


def _with_calendar(entity: type[_Timed], table: Table[Any]) -> Lookup[_Timed]:
    """The tutor's membership row stands for his calendar; a former tutor has none."""
    statement = (
        select(entity)
        .join(tables.memberships, and_(_m.id == table.c.tutor_id, _m.ended_at.is_(None)))
        .with_for_update(of=[table, tables.memberships], key_share=True)
    )
    return Lookup(entity, table, statement=statement)


COURSE_WITH_CALENDAR = _with_calendar(Course, tables.courses)
LESSON_WITH_CALENDAR = _with_calendar(Lesson, tables.lessons)

_charge = tables.transfers.alias("charge")
_undone = tables.transfers.alias("undone_by")
_purse, _income = tables.accounts.alias("purse"), tables.accounts.alias("income")
_charges_so_far = (
    select(func.count())
    .select_from(tables.transfers)
    .where(_t.lesson_id == _l.id, _t.student_id == _p.student_id, _t.kind == TransferKind.CHARGE)
    .scalar_subquery()
)
# Read in one snapshot, it must be of the lesson's locked revision: whoever waited for the lock reads again.
_as_read = tables.lessons.alias("as_read")
_is_stale = _l.revision != select(_as_read.c.revision).where(_as_read.c.id == _l.id).scalar_subquery()
_is_announced = exists(
    select(_n.id).where(
        _n.lesson_id == _l.id,
        or_(_n.state.in_((NoticeState.DUE, NoticeState.UNKNOWN)), _n.kind.in_(LIVE_CARDS)),
    )
)
ROLL = Lookup(
    Lesson,
    tables.lessons,
    statement=select(
        Lesson, Participation, _is_stale, _c.price_minor, tables.studios.c.currency,
        _is_announced, _income.c.id, _purse.c.id, _charges_so_far, *_charge.c,
    )
    .join(tables.courses, _c.id == _l.course_id)
    .join(tables.studios, tables.studios.c.id == _l.studio_id)
    .outerjoin(tables.participations, _p.lesson_id == _l.id)
    .outerjoin(
        _income,
        and_(
            _income.c.studio_id == _l.studio_id,
            _income.c.kind == AccountKind.INCOME,
            _income.c.unit == tables.studios.c.currency,
            _income.c.student_id.is_(None),
        ),
    )
    .outerjoin(
        _purse,
        and_(
            _purse.c.studio_id == _l.studio_id,
            _purse.c.kind == AccountKind.STUDENT,
            _purse.c.unit == tables.studios.c.currency,
            _purse.c.student_id == _p.student_id,
        ),
    )
    .outerjoin(
        _charge,
        and_(
            _charge.c.lesson_id == _l.id,
            _charge.c.student_id == _p.student_id,
            _charge.c.kind == TransferKind.CHARGE,
            ~exists().where(_undone.c.reverses_id == _charge.c.id),
        ),
    )
    .order_by(_p.student_id)
    .with_for_update(of=tables.lessons, key_share=True),
)  # fmt: skip

_students_now = (
    select(_e.student_id)
    .where(_e.course_id == bindparam("course_id"), _e.left_at.is_(None))
    .order_by(_e.student_id)
)
_place_of = (
    select(Enrolment)
    .where(
        _e.course_id == bindparam("course_id"),
        _e.student_id == bindparam("student_id"),
        _e.left_at.is_(None),
    )
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_upcoming_of_course = (
    select(Lesson)
    .where(
        _l.course_id == bindparam("course_id"),
        _l.starts_at > bindparam("now"),
        _l.state == LessonState.PLANNED,
    )
    .order_by(_l.starts_at, _l.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_remove_participations = delete(tables.participations).where(
    _p.student_id == bindparam("student_id"),
    _p.lesson_id.in_(bindparam("lesson_ids", expanding=True)),
    _p.attendance == Attendance.EXPECTED,
)
_participations = select(Participation).where(_p.lesson_id == bindparam("lesson_id")).order_by(_p.student_id)
_upcoming = (
    select(Lesson)
    .join(tables.participations, _p.lesson_id == _l.id)
    .where(
        _p.student_id == bindparam("student_id"),
        _l.state == LessonState.PLANNED,
        _l.starts_at > bindparam("now"),
    )
    .order_by(_l.starts_at)
)
# No lesson is longer than LONGEST_MINUTES, so one that overlaps began at most that long before: a short range
# of the tutor's index, whatever his past.
_clash = (
    select(Lesson)
    .where(
        _l.tutor_id == bindparam("tutor_id"),
        _l.starts_at > bindparam("earliest"),
        _l.starts_at < bindparam("ends_at"),
        _l.ends_at > bindparam("starts_at"),
        _l.state.in_((LessonState.PLANNED, LessonState.HELD)),
        _l.id != bindparam("but"),
    )
    .order_by(_l.starts_at)
    .limit(1)
)


class SqlCourses:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, course_id: int) -> Course:
        return await self._work.load(COURSE, course_id)

    async def add(self, course: Course) -> int:
        self._work.check_studio(course.studio_id)
        return await self._work.add(course)

    async def add_enrolment(self, enrolment: Enrolment) -> int:
        self._work.check_studio(enrolment.studio_id)
        return await self._work.add(enrolment)

    async def with_calendar(self, course_id: int) -> Course:
        return await self._work.load(COURSE_WITH_CALENDAR, course_id)

    async def student_ids(self, course_id: int) -> Sequence[int]:
        return (await self._work.rows(_students_now, {"course_id": course_id})).scalars().all()

    async def place_of(self, course_id: int, student_id: int) -> Enrolment | None:
        given = {"course_id": course_id, "student_id": student_id}
        return next(iter(await self._work.entities(_place_of, given)), None)


class SqlLessons:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, lesson_id: int) -> Lesson:
        return await self._work.load(LESSON, lesson_id)

    async def add(self, lesson: Lesson) -> int:
        self._work.check_studio(lesson.studio_id)
        return await self._work.add(lesson)

    async def with_calendar(self, lesson_id: int) -> Lesson:
        return await self._work.load(LESSON_WITH_CALENDAR, lesson_id)

    async def roll(self, lesson_id: int) -> Roll:
        rows = await self._work.load_rows(ROLL, lesson_id)
        if any(row[2] for row in rows):
            rows = await self._work.load_rows(ROLL, lesson_id)
        return _roll_from(rows)

    async def add_participations(self, participations: Sequence[Participation]) -> None:
        for participation in participations:
            self._work.check_studio(participation.studio_id)
        await self._work.add_all(participations)

    async def upcoming_of_course(self, course_id: int, now: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_upcoming_of_course, {"course_id": course_id, "now": now})

    async def remove_participations(self, student_id: int, lesson_ids: Sequence[int]) -> None:
        given = {"student_id": student_id, "lesson_ids": sorted(lesson_ids)}
        await self._work.execute(_remove_participations, given)

    async def participations(self, lesson_id: int) -> Sequence[Participation]:
        return await self._work.entities(_participations, {"lesson_id": lesson_id})

    async def upcoming_of_student(self, student_id: int, now: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_upcoming, {"student_id": student_id, "now": now})

    async def clash(
        self, tutor_id: int, starts_at: datetime, ends_at: datetime, but: int | None
    ) -> Lesson | None:
        params = {
            "tutor_id": tutor_id,
            "earliest": starts_at - timedelta(minutes=LONGEST_MINUTES),
            "starts_at": starts_at,
            "ends_at": ends_at,
            "but": but or 0,
        }
        return next(iter(await self._work.entities(_clash, params)), None)


def _roll_from(rows: Sequence[Row[*tuple[Any, ...]]]) -> Roll:
    lesson, _, _, price_minor, currency, is_announced, income_id, *_ = rows[0]
    seats = [row for row in rows if row[1] is not None]
    return Roll(
        lesson=lesson,
        price_minor=price_minor,
        currency=currency,
        income_id=income_id,
        is_announced=bool(is_announced),
        present=tuple(row[1] for row in seats),
        charges=tuple(_charges_from(*row[1:2], *row[7:]) for row in seats),
    )


def _charges_from(present: Participation, purse_id: int | None, count: int, *charge: Any) -> Charges:  # noqa: ANN401 (a transfer's columns)
    standing = Transfer(**dict(zip(_charge.c.keys(), charge, strict=True))) if charge[0] else None
    return Charges(present.student_id, purse_id, count, standing)
