"""A migrated database with nobody in it, for a part of the rig that runs by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests import postgres
from tests.rig.parts import migrated_file, quick_folder


@asynccontextmanager
async def fresh(engine: str) -> AsyncIterator[str]:
    """Its URL."""
    if engine == "sqlite":
        with quick_folder() as folder:
            yield f"sqlite+aiosqlite:///{await migrated_file(folder)}"
        return
    # In another thread: it migrates its template in a loop of its own.
    serving = postgres.cluster()
    cluster = await asyncio.to_thread(serving.__enter__)
    try:
        yield cluster.url(cluster.create())
    finally:
        await asyncio.to_thread(serving.__exit__, None, None, None)
