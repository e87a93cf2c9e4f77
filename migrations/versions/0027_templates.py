"""Assignments kept to be given again."""

from alembic import op

from migrations.shape import More, index, narrow, number, widen

revision = "0027"
down_revision = "0026"

KEPT = More(columns=[number("template_id", nullable=True)], others={"template_id": "assignments"})


def upgrade() -> None:
    widen("assignments", KEPT)
    index("ix_assignments_templates", "assignments", "person_id", "id", where="state = 'template'")


def downgrade() -> None:
    op.drop_index("ix_assignments_templates", "assignments")
    narrow("assignments", KEPT)
