"""What a lesson was held at, and what a cancelled place was told to cost, whatever the course costs later."""

from migrations.shape import More, amount, narrow, widen

revision = "0022"
down_revision = "0021"

PRICE = More(columns=[amount("price_minor", nullable=True)])


def upgrade() -> None:
    widen("lessons", PRICE)
    widen("cancellations", PRICE)


def downgrade() -> None:
    narrow("cancellations", PRICE)
    narrow("lessons", PRICE)
