"""What is kept of facts: the ledger, progress, the audit log."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from domain.achievements import Award, Standing, XpGrant, XpRule
from domain.audit import AuditRow
from domain.ledger import Account, AccountKind, Transfer


class Ledger(Protocol):
    """Accounts are created on first use. ``add`` is the only way to write a balance."""

    async def account(
        self, studio_id: int, kind: AccountKind, student_id: int | None, unit: str
    ) -> Account: ...
    async def till_and_purse(self, studio_id: int, student_id: int) -> tuple[int, int, str]:
        """The ids of the studio's cash account and the student's, and the studio's currency, which both are in."""
        ...

    async def add(self, *transfers: Transfer) -> bool:
        """Inserts, moves the balances, sets ``id`` and ``balance_after_minor`` (of the client's side), in this order.

        A transfer whose key has been posted changes nothing and stays without id; False when there is one.
        """
        ...

    async def get(self, transfer_id: int) -> Transfer: ...
    async def with_key(self, key: str) -> Transfer | None: ...
    async def with_keys(self, *keys: str) -> Sequence[Transfer]: ...


class Progress(Protocol):
    async def grant(self, *grants: XpGrant) -> int:
        """The XP given: nothing for a rule that has granted for its source already, where that stands."""
        ...

    async def revoke(
        self, student_ids: Iterable[int], source: str, now: datetime, rules: Collection[XpRule] = ()
    ) -> None:
        """Mirrors every standing grant of the source to these students; of ``rules`` alone, if some."""
        ...

    async def standing(self, student_id: int, now: datetime) -> Standing:
        """Of work, what is due by ``now`` or accepted already; in time means: first submitted by its due moment."""
        ...

    async def add_award(self, award: Award) -> bool:
        """False when the student has it."""
        ...


class Audit(Protocol):
    """Written at the latest with the commit."""

    async def add(self, row: AuditRow) -> None: ...
