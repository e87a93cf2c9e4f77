"""Buttons of a tutor who lets packages wait, and decides what becomes of those that are over."""

from bot.callbacks.base import Day, Digit, Id, Intent, Press


class Freezes(Press, prefix="pza"):
    """When the package waits, and: on which days shall it?"""

    package: Id


class FreezeFrom(Press, prefix="pzb"):
    """The first day, the month of ``day`` shown; of ``package``, or with 0 of all of the studio's."""

    package: Id
    studio: Id
    everybody: Digit
    day: Day


class FreezeTill(Press, prefix="pzv"):
    """The last one, after the first."""

    package: Id
    studio: Id
    everybody: Digit
    first: Day
    day: Day


class FreezeDays(Press, prefix="pzh"):
    """What that would do."""

    package: Id
    studio: Id
    everybody: Digit
    first: Day
    last: Day


class FreezeSure(Press, prefix="pzc"):
    package: Id
    first: Day
    last: Day
    intent: Intent


class OneFreeze(Press, prefix="pzd"):
    freeze: Id


class Unfreeze(Press, prefix="pze"):
    """It waits no longer than yesterday."""

    freeze: Id


class UndoFreeze(Press, prefix="pzf"):
    """As if it had never waited."""

    freeze: Id


class FreezeAll(Press, prefix="pzg"):
    """On which days shall all packages wait? ``studio`` 0: his only one. ``everybody`` 1: those of other tutors too."""

    studio: Id
    everybody: Digit


class AllPage(Press, prefix="pzi"):
    """A page of them, beyond the package ``cursor``, within its dialog alone."""

    cursor: Id
    back: Digit


class AllToggle(Press, prefix="pzj"):
    """This one goes on as it is, or waits too; on the page beyond ``cursor``."""

    package: Id
    cursor: Id
    back: Digit


class AllSure(Press, prefix="pzk"):
    intent: Intent


class FrozenAll(Press, prefix="pzl"):
    """What one deed has frozen, beyond the package ``cursor``."""

    intent: Intent
    cursor: Id
    back: Digit


class UndoAll(Press, prefix="pzm"):
    intent: Intent


class Ending(Press, prefix="pzn"):
    """Packages that are over with something left, or soon will be, beyond the package ``cursor``."""

    cursor: Id
    back: Digit


class PackageOver(Press, prefix="pzo"):
    """What shall become of its rest?"""

    package: Id


class AskExtend(Press, prefix="pzp"):
    """Till when?"""

    package: Id


class ExtendMonth(Press, prefix="pzw"):
    """The month of ``day``."""

    package: Id
    day: Day


class ExtendTo(Press, prefix="pzq"):
    """What that would do."""

    package: Id
    day: Day


class ExtendSure(Press, prefix="pzr"):
    package: Id
    day: Day
    intent: Intent


class UndoExtension(Press, prefix="pzs"):
    extension: Id


class AskBurn(Press, prefix="pzt"):
    """What burning the rest would do."""

    package: Id


class Burn(Press, prefix="pzu"):
    package: Id
    intent: Intent
