"""What alembic runs for each command: with the connection ``migrations.run`` gives, or one of its own."""

import asyncio
import os
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext

from migrations import run
from storage import tables, types
from storage.engine import DEFAULT_URL

PLAIN_TYPES: dict[type, str] = {
    types.Id: 'sa.BigInteger().with_variant(sa.Integer(), "sqlite")',
    types.UtcDateTime: "sa.DateTime(timezone=True)",
    types.Words: "sa.Text()",
    types.JsonText: "sa.Text()",
    types.Word: "sa.String(40)",
}


def render_item(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:  # noqa: ANN401
    """Keeps our column types out of migrations: they would change with the code."""
    plain = PLAIN_TYPES.get(type(item)) if kind == "type" else None
    return plain or False


def migrate(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=tables.metadata,
        render_item=render_item,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    context.run_migrations()


given = context.config.attributes.get("connection")
if given is None:
    url = os.environ.get("DATABASE_URL", DEFAULT_URL)
    asyncio.run(run.in_one_transaction(url, migrate))
else:
    migrate(given)
