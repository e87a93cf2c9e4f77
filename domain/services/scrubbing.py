"""The ledger was reckoned anew and differs from what it says: whoever owns the studio hears it."""

from collections.abc import Sequence
from datetime import datetime

from domain.notices import NoticeKind
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News

NAMED = 5


async def tell(uow: UnitOfWork, studio_id: int, numbers: Sequence[str], now: datetime) -> None:
    """Once a day. ``numbers`` say what is wrong and where, for whoever runs the bot."""
    news = News(
        kind=NoticeKind.LEDGER_DIFFERS,
        fact=f"{studio_id}:{now.date().isoformat()}",
        studio_id=studio_id,
        subject={"count": len(numbers), "numbers": ", ".join(numbers[:NAMED])},
    )
    for owner in await uow.invoices.owners(studio_id):
        await notices.tell(uow, owner, news, now)
