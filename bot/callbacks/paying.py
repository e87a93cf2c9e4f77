"""Buttons of who pays: how much, where to, and what was said to be paid. Also of an adult student's own."""

from bot.callbacks.base import Digit, Id, Intent, Minor, Press


class Pay(Press, prefix="yp"):
    """How much?"""

    student: Id


class PaySum(Press, prefix="ys"):
    """Where to pay so much."""

    student: Id
    minor: Minor


class FamilyPrices(Press, prefix="yt"):
    """What lessons cost whoever pays."""

    student: Id


class IPaid(Press, prefix="yi"):
    """``method``: 1 is by the requisites, 2 in cash."""

    student: Id
    minor: Minor
    intent: Intent
    method: Digit


class OwnClaim(Press, prefix="yc"):
    """What the payer has said, and what has become of it."""

    claim: Id


class ShowProof(Press, prefix="yf"):
    """Asks for a picture of the payment."""

    claim: Id


class NoProof(Press, prefix="yn"):
    """There is no picture to show."""

    claim: Id


class WithdrawClaim(Press, prefix="yw"):
    """It was a slip: nothing has been paid."""

    claim: Id


class WillCheck(Press, prefix="yk"):
    """The payer looks himself where his money is."""

    claim: Id


class Receipt(Press, prefix="yr"):
    """A payment, or another change by hand, as its payer sees it."""

    transfer: Id


class ReceiptFiles(Press, prefix="yq"):
    """The pictures of it."""

    transfer: Id
