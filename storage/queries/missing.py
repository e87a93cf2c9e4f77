"""Which homework is overdue: computed, never stored (rule 18)."""

from sqlalchemy import and_, bindparam, func, select

from domain.homework import TO_DO, HomeworkState
from storage.tables import homework, marks
from storage.types import UtcDateTime

EXCUSED = (
    select(func.count(marks.c.id))
    .where(marks.c.homework_id == homework.c.id, marks.c.points.is_(None))
    .correlate(homework)
    .scalar_subquery()
    > 0
)
"""Counted, since PostgreSQL may answer EXISTS outside of WHERE by reading all marks at once."""

LET_OFF = and_(homework.c.state.in_(TO_DO), EXCUSED)
"""It would be with the student, who need not do it."""

MISSING = and_(
    homework.c.state.in_(TO_DO),
    homework.c.state != HomeworkState.ACCEPTED,  # says nothing new, but SQLite knows its index by it
    homework.c.due_at < bindparam("now", type_=UtcDateTime()),
    ~EXCUSED,
)
"""Due has passed and the work is with the student, who was not excused of it (rule 21)."""
