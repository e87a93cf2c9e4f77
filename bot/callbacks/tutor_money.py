"""Buttons of who takes the money: how a payment was made, corrections of a balance, what families say they have paid,
and the requisites of a studio.
"""

from bot.callbacks.base import Day, Digit, Id, Intent, Minor, Press


class PaidHow(Press, prefix="xw"):
    """The confirm screen of a payment once more, with this answer. ``method`` 0: nobody has said; the day
    00000000 is now.
    """

    student: Id
    minor: Minor
    intent: Intent
    method: Digit
    day: Day


class PaidWhen(Press, prefix="xy"):
    """Asks for another day."""

    student: Id
    minor: Minor
    intent: Intent
    method: Digit
    day: Day


class PaidNote(Press, prefix="xe"):
    """Asks for a note."""

    student: Id
    minor: Minor
    intent: Intent
    method: Digit
    day: Day


class PaidProof(Press, prefix="xb"):
    """Asks for a picture."""

    student: Id
    minor: Minor
    intent: Intent
    method: Digit
    day: Day


class RecordPaid(Press, prefix="xx"):
    """Records it; ``intent`` belongs to one confirm screen: however often pressed, one payment."""

    student: Id
    minor: Minor
    intent: Intent
    method: Digit
    day: Day


class Proofs(Press, prefix="xp"):
    """The pictures of a payment."""

    transfer: Id


class AttachProof(Press, prefix="xq"):
    """Asks for a picture of a payment that is recorded."""

    transfer: Id


class MoneyActs(Press, prefix="xm"):
    """What else can be done about a student's money."""

    student: Id


class CorrectFor(Press, prefix="xc"):
    """``kind``: 1 gives money back, 2 adds, 3 takes off, 4 forgives a debt."""

    student: Id
    kind: Digit


class CorrectSum(Press, prefix="xa"):
    student: Id
    kind: Digit
    minor: Minor


class Correct(Press, prefix="xd"):
    """``sure`` 1: also more than there is."""

    student: Id
    kind: Digit
    minor: Minor
    intent: Intent
    sure: Digit


class Claims(Press, prefix="xl"):
    """A page of what families say they have paid, beyond the claim ``edge``."""

    edge: Id
    back: Digit


class ClaimCard(Press, prefix="xk"):
    claim: Id


class ClaimFiles(Press, prefix="xf"):
    """The pictures the payer has sent."""

    claim: Id


class ReceiveClaim(Press, prefix="xr"):
    """The money has come. ``sure`` 1: also where an equal payment is recorded already."""

    claim: Id
    sure: Digit


class ReceiveSum(Press, prefix="xs"):
    """So much has come."""

    claim: Id
    minor: Minor


class OtherSum(Press, prefix="xo"):
    """Asks how much has come."""

    claim: Id


class MatchClaim(Press, prefix="xt"):
    """It is a payment that is recorded already."""

    claim: Id
    transfer: Id


class MissClaim(Press, prefix="xn"):
    """The money has not come."""

    claim: Id


class Requisites(Press, prefix="xz"):
    """How a studio is paid, in its owner's hands."""

    studio: Id


class AddRequisite(Press, prefix="xg"):
    """``kind`` as the domain lists them."""

    studio: Id
    kind: Digit


class DropRequisite(Press, prefix="xj"):
    requisite: Id


class RestoreRequisite(Press, prefix="xv"):
    requisite: Id
