"""The days of packages: extended by hand, frozen once by one deed, looked at by the worker when something is due."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    count,
    create,
    index,
    key,
    moment,
    narrow,
    number,
    parent,
    studio,
    widen,
    words,
)

revision = "0043"
down_revision = "0042"

DAYS = More(
    columns=[
        sa.Column("extended_days", sa.Integer(), nullable=False, server_default="0"),
        moment("look_at", nullable=True),
    ]
)


def upgrade() -> None:
    widen("packages", DAYS)
    index("ix_packages_look", "packages", "look_at", where="look_at IS NOT NULL")
    ending = "expires_at IS NOT NULL"
    index("ix_packages_ending", "packages", "studio_id", "expires_at", "id", where=ending)
    op.execute("UPDATE packages SET look_at = begun_at WHERE expires_at IS NOT NULL")
    of_batch = "batch IS NOT NULL"
    index("uq_package_freezes_batch", "package_freezes", "batch", "package_id", where=of_batch, unique=True)
    create(
        "package_extensions",
        key(),
        studio(),
        number("package_id"),
        words("key"),
        count("days"),
        number("made_by", "people.id", nullable=True),
        moment("made_at"),
        moment("undone_at", nullable=True),
        parent("packages", "package_id"),
        sa.UniqueConstraint("key"),
    )
    index("ix_package_extensions_package", "package_extensions", "package_id")


def downgrade() -> None:
    """Whoever was given days by hand keeps them in the end of his package, and nobody knows of them any more."""
    op.drop_table("package_extensions")
    op.drop_index("uq_package_freezes_batch", "package_freezes")
    op.drop_index("ix_packages_ending", "packages")
    op.drop_index("ix_packages_look", "packages")
    narrow("packages", DAYS)
