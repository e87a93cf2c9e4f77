"""When the ledger was reckoned anew, and what was found."""

from datetime import datetime

from sqlalchemy import Column, Named, String, Table

from storage.tables.shape import Keyed, metadata
from storage.types import UtcDateTime


class ScrubColumns(Keyed):
    """One a ``day``, which several workers may want to begin; unfinished, it may be begun again."""

    day: Named[str] = Column(String(10), unique=True)
    began_at: Named[datetime] = Column(UtcDateTime())
    finished_at: Named[datetime | None] = Column(UtcDateTime())
    transfers: Named[int] = Column(server_default="0")
    accounts: Named[int] = Column(server_default="0")
    findings: Named[int] = Column(server_default="0")


scrubs = Table("scrubs", metadata, ScrubColumns, sqlite_autoincrement=True)
