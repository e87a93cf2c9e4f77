"""Packages: kinds that are sold, those that were, for which courses they are good, and when they are frozen.

What is left of one is the balance of its account in the ledger.
"""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Named,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Words


class PackageTypeColumns(OfStudio):
    name: Named[str] = Column(Words())
    lessons: Named[int]
    price_minor: Named[int] = Column(BigInteger())
    valid_days: Named[int | None]
    subject: Named[str | None] = Column(Words())
    made_at: Named[datetime] = Column(UtcDateTime())
    withdrawn_at: Named[datetime | None] = Column(UtcDateTime())


class PackageColumns(OfStudio):
    student_id: Named[int] = Column(Id())
    type_id: Named[int | None] = Column(Id())
    key: Named[str] = Column(Words(), unique=True)
    name: Named[str] = Column(Words())
    lessons: Named[int]
    price_minor: Named[int] = Column(BigInteger())
    valid_days: Named[int | None]
    sold_at: Named[datetime] = Column(UtcDateTime())
    sold_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    begun_at: Named[datetime | None] = Column(UtcDateTime())
    expires_at: Named[datetime | None] = Column(UtcDateTime())
    extended_days: Named[int] = Column(server_default="0")
    look_at: Named[datetime | None] = Column(UtcDateTime())


class PackageCourseColumns(OfStudio):
    package_id: Named[int] = Column(Id())
    course_id: Named[int] = Column(Id())


class FreezeColumns(OfStudio):
    package_id: Named[int] = Column(Id())
    starts_at: Named[datetime] = Column(UtcDateTime())
    ends_at: Named[datetime] = Column(UtcDateTime())
    note: Named[str | None] = Column(Words())
    batch: Named[str | None] = Column(String(40))
    made_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    made_at: Named[datetime] = Column(UtcDateTime())
    undone_at: Named[datetime | None] = Column(UtcDateTime())


class ExtensionColumns(OfStudio):
    package_id: Named[int] = Column(Id())
    key: Named[str] = Column(Words(), unique=True)
    days: Named[int]
    made_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    made_at: Named[datetime] = Column(UtcDateTime())
    undone_at: Named[datetime | None] = Column(UtcDateTime())


package_types = Table(
    "package_types",
    metadata,
    PackageTypeColumns,
    is_parent(),
    CheckConstraint("lessons > 0", name="lessons"),
    CheckConstraint("price_minor >= 0", name="price"),
    partial("ix_package_types_studio", "studio_id", "id", where="withdrawn_at IS NULL"),
    sqlite_autoincrement=True,
)

packages = Table(
    "packages",
    metadata,
    PackageColumns,
    is_parent(),
    parent("students", "student_id"),
    parent("package_types", "type_id"),
    CheckConstraint("lessons > 0", name="lessons"),
    CheckConstraint("price_minor >= 0", name="price"),
    Index("ix_packages_student", "student_id", "id"),
    partial("ix_packages_expiry", "expires_at", where="expires_at IS NOT NULL"),
    partial("ix_packages_ending", "studio_id", "expires_at", "id", where="expires_at IS NOT NULL"),
    partial("ix_packages_look", "look_at", where="look_at IS NOT NULL"),
    sqlite_autoincrement=True,
)

package_courses = Table(
    "package_courses",
    metadata,
    PackageCourseColumns,
    parent("packages", "package_id"),
    parent("courses", "course_id"),
    UniqueConstraint("package_id", "course_id"),
    sqlite_autoincrement=True,
)

package_freezes = Table(
    "package_freezes",
    metadata,
    FreezeColumns,
    parent("packages", "package_id"),
    CheckConstraint("starts_at < ends_at", name="order"),
    partial("ix_package_freezes_live", "package_id", "ends_at", where="undone_at IS NULL"),
    partial("uq_package_freezes_batch", "batch", "package_id", where="batch IS NOT NULL", unique=True),
    sqlite_autoincrement=True,
)

package_extensions = Table(
    "package_extensions",
    metadata,
    ExtensionColumns,
    parent("packages", "package_id"),
    Index("ix_package_extensions_package", "package_id"),
    sqlite_autoincrement=True,
)
