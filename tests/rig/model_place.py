"""Fresh databases, as many as are asked for, outside pytest's fixtures for one test."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from tests import postgres


def places(engine: str, fixture: Callable[[str], Any]) -> Callable[[], AbstractContextManager[str]]:
    """``fixture`` is pytest's way to the session's template or cluster."""
    if engine == "sqlite":
        return lambda: sqlite(fixture("sqlite_template"))
    return lambda: on_postgres(fixture("postgres_cluster"))


@contextmanager
def sqlite(template: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        shutil.copyfile(template, f"{folder}/test.db")
        yield f"sqlite+aiosqlite:///{folder}/test.db"


@contextmanager
def on_postgres(cluster: postgres.Cluster) -> Iterator[str]:
    database = cluster.create()
    try:
        yield cluster.url(database)
    finally:
        cluster.drop(database)
