"""Buttons of making and changing a student's card."""

from bot.callbacks.base import Digit, Id, Press, Small, Whole, Word


class AddStudent(Press, prefix="tsa"):
    pass


class AddStudentTo(Press, prefix="tsaa"):
    """The same, by who teaches in several studios."""

    studio: Id


class AddCourse(Press, prefix="tca"):
    """One more subject of a student: the last three steps of adding him."""

    student: Id


class ChooseSubject(Press, prefix="tsc"):
    """``index`` into the subjects offered in this dialog."""

    index: Small


class ChoosePrice(Press, prefix="tsr"):
    minor: Whole


class PricePer(Press, prefix="tsh"):
    """Whether the price is for an hour instead of a lesson."""

    hour: Digit


class ChooseLength(Press, prefix="tsl"):
    minutes: Small


class EditStudent(Press, prefix="te"):
    """What of a card can be changed."""

    student: Id


class EditName(Press, prefix="ten"):
    student: Id


class EditLength(Press, prefix="tel"):
    course: Id


class SetLength(Press, prefix="tem"):
    course: Id
    minutes: Small


class Invite(Press, prefix="tin"):
    """Makes a new invitation for the student himself or for a guardian."""

    student: Id
    role: Word


class Disconnect(Press, prefix="tdc"):
    """``sure`` 0 asks, 1 ends the place of a person in the student's card."""

    student: Id
    membership: Id
    sure: Small
