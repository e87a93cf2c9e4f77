"""What a tutor does with packages: the kinds that are sold, a sale, and what follows."""

from bot.callbacks.base import Digit, Id, Intent, Minor, Press, Small


class AskRelease(Press, prefix="pkd"):
    """What giving back the rest would do."""

    package: Id


class Release(Press, prefix="pke"):
    package: Id
    intent: Intent


class Restore(Press, prefix="pkf"):
    """Undoes what became of the rest: ``transfer`` gave it back or burnt it."""

    transfer: Id


class Types(Press, prefix="pkg"):
    """What a studio sells, beyond ``edge``."""

    studio: Id
    edge: Id
    back: Digit


class Type(Press, prefix="pkh"):
    type: Id


class WithdrawType(Press, prefix="pki"):
    """Sold no more."""

    type: Id


class OfferAgain(Press, prefix="pkj"):
    type: Id


class AddType(Press, prefix="pkk"):
    studio: Id


class SellTo(Press, prefix="pkl"):
    """What may be sold to a student."""

    student: Id
    edge: Id
    back: Digit


class SellType(Press, prefix="pkm"):
    student: Id
    type: Id


class SellOther(Press, prefix="pkn"):
    """A package of no kind."""

    student: Id


class TakeLessons(Press, prefix="pko"):
    number: Small


class TakePrice(Press, prefix="pkp"):
    minor: Minor


class TakeDays(Press, prefix="pkq"):
    """0 is for ever."""

    value: Small


class TakeSubject(Press, prefix="pkr"):
    """Of those offered, from 1 on; 0 is any."""

    index: Small


class SaleCourses(Press, prefix="pks"):
    """Which courses it is good for; ``on`` 0 is done with choosing."""

    on: Digit


class ToggleCourse(Press, prefix="pkt"):
    course: Id


class Sell(Press, prefix="pkv"):
    student: Id
    intent: Intent


class Courses(Press, prefix="pkw"):
    """Which courses a package that is sold is good for."""

    package: Id


class SetCourse(Press, prefix="pkx"):
    package: Id
    course: Id
    on: Digit


class AskUndo(Press, prefix="pky"):
    """What taking the sale back would do."""

    package: Id


class UndoSale(Press, prefix="pkz"):
    package: Id
