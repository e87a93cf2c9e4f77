"""Studios, the people of Telegram, and what they are to each other."""

from datetime import datetime

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Named, String, Table, false, true

from domain.people import Language, Role
from storage.tables.shape import Keyed, OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, Json, JsonText, UtcDateTime, Word, Words


class StudioColumns(Keyed):
    name: Named[str] = Column(Words())
    currency: Named[str] = Column(String(3))
    zone: Named[str] = Column(Words())
    rules_changed: Named[Json] = Column(JsonText(), server_default="{}")
    created_at: Named[datetime] = Column(UtcDateTime())


class PersonColumns(Keyed):
    telegram_id: Named[int] = Column(Id(), unique=True)
    name: Named[str] = Column(Words())
    language: Named[Language] = Column(Word(Language))
    zone: Named[str] = Column(Words())
    hat: Named[Role | None] = Column(Word(Role))
    reminders_on: Named[bool]
    calendar_files: Named[bool] = Column(Boolean(), server_default=false())
    morning_digest: Named[bool] = Column(Boolean(), server_default=true())
    evening_digest: Named[bool] = Column(Boolean(), server_default=true())
    digest_at: Named[datetime | None] = Column(UtcDateTime())
    unreachable_since: Named[datetime | None] = Column(UtcDateTime())
    wrong_codes: Named[int]
    code_pause_until: Named[datetime | None] = Column(UtcDateTime())
    created_at: Named[datetime] = Column(UtcDateTime())


class StudentColumns(OfStudio):
    name: Named[str] = Column(Words())
    created_at: Named[datetime] = Column(UtcDateTime())
    archived_at: Named[datetime | None] = Column(UtcDateTime())


class MembershipColumns(OfStudio):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    role: Named[Role] = Column(Word(Role))
    student_id: Named[int | None] = Column(Id())
    pays: Named[bool]
    created_at: Named[datetime] = Column(UtcDateTime())
    ended_at: Named[datetime | None] = Column(UtcDateTime())


class InvitationColumns(Keyed):
    """The first owner's has no studio, so its keys are nullable."""

    token_digest: Named[str] = Column(String(64), unique=True)
    code: Named[str] = Column(Words())
    role: Named[Role] = Column(Word(Role))
    studio_id: Named[int | None] = Column(Id(), ForeignKey("studios.id"))
    student_id: Named[int | None] = Column(Id())
    invited_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    created_at: Named[datetime] = Column(UtcDateTime())
    expires_at: Named[datetime] = Column(UtcDateTime())
    opened_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    opened_at: Named[datetime | None] = Column(UtcDateTime())
    settled_at: Named[datetime | None] = Column(UtcDateTime())


studios = Table("studios", metadata, StudioColumns, sqlite_autoincrement=True)

people = Table(
    "people",
    metadata,
    PersonColumns,
    partial("ix_people_digest", "digest_at", where="digest_at IS NOT NULL"),
    sqlite_autoincrement=True,
)

students = Table(
    "students",
    metadata,
    StudentColumns,
    is_parent(),
    partial("ix_students_list", "studio_id", "name", "id", where="archived_at IS NULL"),
    sqlite_autoincrement=True,
)

memberships = Table(
    "memberships",
    metadata,
    MembershipColumns,
    is_parent(),
    parent("students", "student_id"),
    CheckConstraint("(role IN ('student', 'guardian')) = (student_id IS NOT NULL)", name="student"),
    partial(
        "uq_memberships_place",
        "studio_id", "person_id", "role", "student_id",
        where="ended_at IS NULL AND student_id IS NOT NULL",
        unique=True,
    ),
    partial(
        "uq_memberships_office",
        "studio_id", "person_id", "role",
        where="ended_at IS NULL AND student_id IS NULL",
        unique=True,
    ),
    partial(
        "uq_memberships_student", "student_id", where="ended_at IS NULL AND role = 'student'", unique=True
    ),
    partial("ix_memberships_person", "person_id", where="ended_at IS NULL"),
    Index("ix_memberships_student", "student_id", "role"),
    sqlite_autoincrement=True,
)  # fmt: skip

invitations = Table(
    "invitations",
    metadata,
    InvitationColumns,
    parent("students", "student_id"),
    partial("uq_invitations_code", "code", where="settled_at IS NULL", unique=True),
    partial("ix_invitations_open", "student_id", "role", where="settled_at IS NULL"),
    sqlite_autoincrement=True,
)
