"""A tutor's materials, by what they are found, and who has been given them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.shape import amount, count, create, index, key, moment, number, parent, studio, word, words

revision = "0033"
down_revision = "0032"


def _items() -> None:
    create(
        "library_items",
        key(),
        number("person_id", "people.id"),
        words("title"),
        count("part_count"),
        moment("created_at"),
        moment("removed_at", nullable=True),
    )
    index("ix_library_items_kept", "library_items", "person_id", "id", where="removed_at IS NULL")


def _parts() -> None:
    create(
        "library_parts",
        key(),
        word("kind"),
        words("text", nullable=True),
        words("file_id", nullable=True),
        words("file_unique_id", nullable=True),
        words("file_name", nullable=True),
        words("mime_type", nullable=True),
        amount("size", nullable=True),
        number("item_id", "library_items.id"),
        number("message_id"),
        words("album_id", nullable=True),
        sa.UniqueConstraint("item_id", "message_id"),
    )
    index("ix_library_parts_album", "library_parts", "album_id", where="album_id IS NOT NULL")


def _labels() -> None:
    bytewise = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
    create(
        "library_labels",
        key(),
        number("person_id", "people.id"),
        word("kind"),
        sa.Column("value", bytewise, nullable=False),
        words("shown"),
        sa.UniqueConstraint("person_id", "kind", "value"),
    )
    create(
        "library_marks",
        key(),
        number("label_id", "library_labels.id"),
        number("item_id", "library_items.id"),
        sa.UniqueConstraint("label_id", "item_id"),
    )
    index("ix_library_marks_item", "library_marks", "item_id")


def _gifts() -> None:
    create(
        "library_gifts",
        key(),
        studio(),
        number("item_id", "library_items.id"),
        number("student_id"),
        moment("given_at"),
        moment("news_at", nullable=True),
        moment("opened_at", nullable=True),
        moment("last_opened_at", nullable=True),
        count("times_opened"),
        parent("students", "student_id"),
        sa.UniqueConstraint("item_id", "student_id"),
    )
    index("ix_library_gifts_student", "library_gifts", "student_id", "id")


def upgrade() -> None:
    _items()
    _parts()
    _labels()
    _gifts()


def downgrade() -> None:
    for table in ("library_gifts", "library_marks", "library_labels", "library_parts", "library_items"):
        op.drop_table(table)
