"""The outbox and the audit log."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Named, String, Table

from domain.notices import NoticeKind, NoticeState
from storage.tables.shape import Keyed, OfStudio, metadata, partial
from storage.types import Id, Json, JsonText, UtcDateTime, Word, Words


class NoticeColumns(Keyed):
    """``lease`` is storage's own: a claim's secret number, so that a late writer finds nothing to overwrite.

    ``resent``: its unknown outcome has been answered by sending once more, or is of no interest any more; there
    is no second time. ``stale`` counts what has happened to a live card since its message was drawn.
    """

    key: Named[str] = Column(Words(), unique=True)
    studio_id: Named[int | None] = Column(Id(), ForeignKey("studios.id"))
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    kind: Named[NoticeKind] = Column(Word(NoticeKind))
    subject: Named[Json] = Column(JsonText())
    lesson_id: Named[int | None] = Column(Id(), ForeignKey("lessons.id"))
    homework_id: Named[int | None] = Column(Id(), ForeignKey("homework.id"))
    due_at: Named[datetime] = Column(UtcDateTime())
    valid_until: Named[datetime | None] = Column(UtcDateTime())
    state: Named[NoticeState] = Column(Word(NoticeState))
    attempts: Named[int]
    lease: Named[int | None] = Column(Id())
    lease_until: Named[datetime | None] = Column(UtcDateTime())
    resent: Named[bool]
    send_started_at: Named[datetime | None] = Column(UtcDateTime())
    sent_at: Named[datetime | None] = Column(UtcDateTime())
    message_id: Named[int | None] = Column(Id())
    created_at: Named[datetime] = Column(UtcDateTime())
    stale: Named[int] = Column(server_default="0")


class AuditColumns(OfStudio):
    person_id: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    act: Named[str] = Column(String(60))
    subject: Named[str] = Column(String(40))
    subject_id: Named[int] = Column(Id())
    facts: Named[Json] = Column(JsonText())
    happened_at: Named[datetime] = Column(UtcDateTime())


_DUE = "state = 'due'"
_SENDING = "state = 'sending'"

notices = Table(
    "notices",
    metadata,
    NoticeColumns,
    partial("ix_notices_due", "due_at", "id", where=_DUE),
    partial("ix_notices_queue", "person_id", "due_at", "id", where=_DUE),
    partial("ix_notices_valid", "valid_until", where=_DUE),
    partial("ix_notices_unknown", "id", where="state = 'unknown'"),
    partial("ix_notices_stale", "id", where="stale > 0"),
    # Never two in flight for one person, whatever the workers do: the order of what he reads depends on it.
    partial("uq_notices_in_flight", "person_id", where=_SENDING, unique=True),
    Index("ix_notices_lesson", "lesson_id", "kind"),
    Index("ix_notices_homework", "homework_id", "kind"),
    Index("ix_notices_person", "person_id", "sent_at"),
    sqlite_autoincrement=True,
)

audit_log = Table(
    "audit_log",
    metadata,
    AuditColumns,
    Index("ix_audit_log_studio", "studio_id", "happened_at"),
    Index("ix_audit_log_subject", "subject", "subject_id"),
    sqlite_autoincrement=True,
)
