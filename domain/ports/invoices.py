"""Invoices that are paid by card, and the money that came."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.invoices import CardPayment, Invoice, StrayPayment
from domain.people import Receiver


class Invoices(Protocol):
    async def add(self, invoice: Invoice) -> tuple[Invoice, bool]:
        """It, and True; or the one that this student's same intent has made before."""
        ...

    async def with_token(self, token: str) -> Invoice | None:
        """Locked."""
        ...

    async def pay(self, invoice_id: int, charge_id: str, now: datetime) -> None:
        """Unless another charge has paid it before."""
        ...

    async def note(
        self, payment: CardPayment, person_id: int, invoice: Invoice | None, now: datetime
    ) -> bool:
        """False when this charge has been noted before."""
        ...

    async def match(self, charge_id: str, transfer_id: int) -> None:
        """The money was credited by this transfer."""
        ...

    async def unmatch(self, transfer_id: int) -> None:
        """This transfer is being undone by hand: an owner has to look again, unless the money has gone back."""
        ...

    async def came(self, payment_id: int) -> StrayPayment:
        """Locked."""
        ...

    async def give_back(self, charge_id: str, now: datetime) -> int | None:
        """Notes it once; answers the transfer to be undone, None for nothing to undo."""
        ...

    async def is_returned(self, charge_id: str) -> bool:
        """Whether money of this charge was given back that has never been credited."""
        ...

    async def owners(self, studio_id: int | None) -> Sequence[Receiver]:
        """Of the studio; without one of the first that there is, whose owner runs this installation."""
        ...
