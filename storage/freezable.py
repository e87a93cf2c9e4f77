"""Which packages of a studio can wait all at once: screens and services ask the same."""

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, select

from storage.tables import courses, lessons, package_courses, package_freezes, packages
from storage.types import Id, UtcDateTime

FREEZABLE: ColumnElement[bool] = and_(
    packages.c.studio_id == bindparam("studio", type_=Id()),
    packages.c.valid_days.is_not(None),
    func.coalesce(packages.c.expires_at > bindparam("since", type_=UtcDateTime()), True),
)
"""With a number of days that are not over before."""

IS_FROZEN: ColumnElement[bool] = exists().where(
    package_freezes.c.package_id == packages.c.id,
    package_freezes.c.undone_at.is_(None),
    package_freezes.c.starts_at <= lessons.c.starts_at,
    package_freezes.c.ends_at > lessons.c.starts_at,
)
"""The package waits when the lesson begins: it would not be drawn from."""

_OF_TUTORS = bindparam("tutors", expanding=True, type_=Id())
_its_courses = (
    select(package_courses.c.id)
    .join(courses, courses.c.id == package_courses.c.course_id)
    .where(package_courses.c.package_id == packages.c.id)
)
OF_TUTORS_ALONE: ColumnElement[bool] = and_(
    exists(_its_courses.where(courses.c.tutor_id.in_(_OF_TUTORS))),
    ~exists(_its_courses.where(courses.c.tutor_id.not_in(_OF_TUTORS))),
)
"""Good for courses of these tutors, and of nobody else."""
