"""Which packages of a studio can wait all at once: screens and services ask the same."""

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, select

from storage.tables import courses, package_courses, packages
from storage.types import Id, UtcDateTime

FREEZABLE: ColumnElement[bool] = and_(
    packages.c.studio_id == bindparam("studio", type_=Id()),
    packages.c.valid_days.is_not(None),
    func.coalesce(packages.c.expires_at > bindparam("since", type_=UtcDateTime()), True),
)
"""With a number of days that are not over before."""

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
