"""What a period is settled from, asked alike by who settles it and by who is shown what would be."""

from sqlalchemy import bindparam, func, select

from domain.grades import Scale
from storage.tables import marks, period_marks
from storage.types import Id, UtcDateTime, Word

COURSE = bindparam("course", type_=Id())
STUDENT = bindparam("student", type_=Id())

SETTLED = (
    select(period_marks.c.starts_at, period_marks.c.ends_at)
    .where(
        period_marks.c.course_id == COURSE,
        period_marks.c.student_id == STUDENT,
        period_marks.c.reopened_at.is_(None),
    )
    .order_by(period_marks.c.ends_at.desc())
)
PERIOD_TOTALS = (
    select(marks.c.kind, func.count(marks.c.points), func.coalesce(func.sum(marks.c.points), 0))
    .where(
        marks.c.course_id == COURSE,
        marks.c.student_id == STUDENT,
        marks.c.scale == bindparam("scale", type_=Word(Scale)),
        marks.c.earned_at > bindparam("starts_at", type_=UtcDateTime()),
        marks.c.earned_at <= bindparam("ends_at", type_=UtcDateTime()),
    )
    .group_by(marks.c.kind)
)
