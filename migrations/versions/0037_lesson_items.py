"""Materials of a lesson, and which were given for its sake."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import More, create, index, key, narrow, number, parent, studio, widen

revision = "0037"
down_revision = "0036"

BY_LESSON = More(columns=[sa.Column("by_lesson", sa.Boolean(), nullable=False, server_default=sa.false())])


def upgrade() -> None:
    create(
        "lesson_items",
        key(),
        studio(),
        number("lesson_id"),
        number("item_id", "library_items.id"),
        parent("lessons", "lesson_id"),
        sa.UniqueConstraint("lesson_id", "item_id"),
    )
    index("ix_lesson_items_item", "lesson_items", "item_id")
    widen("library_gifts", BY_LESSON)


def downgrade() -> None:
    narrow("library_gifts", BY_LESSON)
    op.drop_table("lesson_items")
