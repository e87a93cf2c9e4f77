"""What the bot remembers of its conversations: dialog state, updates it has handled, updates it failed on."""

from datetime import datetime

from sqlalchemy import Column, Index, Named, String, Table, TypedColumns

from storage.tables.shape import metadata, partial
from storage.types import Id, Json, JsonText, UtcDateTime, Words


class DialogColumns(TypedColumns):
    """``live_message_id`` is the screen navigation edits; ``last_message_id`` the bot's newest message.

    ``menu`` names the commands menu that this person was last given, so that it is set anew only when it changed.
    """

    bot_id: Named[int] = Column(Id(), primary_key=True, autoincrement=False)
    telegram_id: Named[int] = Column(Id(), primary_key=True, autoincrement=False)
    state: Named[str | None] = Column(Words())
    data: Named[Json] = Column(JsonText())
    version: Named[int]
    live_message_id: Named[int | None] = Column(Id())
    last_message_id: Named[int | None] = Column(Id())
    menu: Named[str | None] = Column(String(64))
    updated_at: Named[datetime] = Column(UtcDateTime())


class HandledUpdateColumns(TypedColumns):
    """``answer`` is what the person was to see, so that a repeated update shows it again and does nothing."""

    bot_id: Named[int] = Column(Id(), primary_key=True, autoincrement=False)
    update_id: Named[int] = Column(Id(), primary_key=True, autoincrement=False)
    answer: Named[str | None] = Column(Words())
    handled_at: Named[datetime] = Column(UtcDateTime())


class FailedUpdateColumns(TypedColumns):
    """``body`` is the update as it came; ``error`` names the exception's class: its text may be private."""

    bot_id: Named[int] = Column(Id(), primary_key=True, autoincrement=False)
    update_id: Named[int] = Column(Id(), primary_key=True, autoincrement=False)
    body: Named[Json] = Column(JsonText())
    error: Named[str] = Column(String(200))
    failures: Named[int]
    failed_at: Named[datetime] = Column(UtcDateTime())
    quarantined_at: Named[datetime | None] = Column(UtcDateTime())


dialogs = Table("dialogs", metadata, DialogColumns)

handled_updates = Table(
    "handled_updates", metadata, HandledUpdateColumns, Index("ix_handled_updates_age", "handled_at")
)

failed_updates = Table(
    "failed_updates",
    metadata,
    FailedUpdateColumns,
    partial("ix_failed_updates_quarantined", "quarantined_at", where="quarantined_at IS NOT NULL"),
    Index("ix_failed_updates_age", "failed_at"),
)
