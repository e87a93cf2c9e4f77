"""Buttons of a tutor."""

from bot.callbacks.base import Day, Id, Intent, Press, Small, Whole, Word


class Today(Press, prefix="t"):
    pass


class Week(Press, prefix="tw"):
    """The week that ``day`` falls into."""

    day: Day


class DayLessons(Press, prefix="tdl"):
    day: Day


class ToMark(Press, prefix="tk"):
    """Lessons that are over and still planned, after lesson ``after`` (0: from the first)."""

    after: Id


class Lesson(Press, prefix="tl"):
    """A lesson's card."""

    lesson: Id


class Hold(Press, prefix="th"):
    lesson: Id
    revision: Small


class NoShow(Press, prefix="tn"):
    lesson: Id
    revision: Small


class CancelLesson(Press, prefix="tx"):
    """``sure`` 0 asks, 1 does."""

    lesson: Id
    revision: Small
    sure: Small


class Reopen(Press, prefix="tu"):
    """Undo of held, no-show or cancelled; ``sure`` 1: though the time has been given away."""

    lesson: Id
    revision: Small
    sure: Small


class Students(Press, prefix="tss"):
    """Students by name, beyond student ``edge`` (0: from the first); ``back`` 1 reads towards the first."""

    edge: Id
    back: Small


class FindStudent(Press, prefix="tsf"):
    """Starts typing a part of a name."""


class Student(Press, prefix="ts"):
    """A student's card."""

    student: Id


class PickStudent(Press, prefix="tsp"):
    """Whom something is for: ``purpose`` is plan, homework or payment."""

    purpose: Word
    edge: Id
    back: Small


class Admit(Press, prefix="ti"):
    """Yes, the person who came is the one invited."""

    invitation: Id


class Refuse(Press, prefix="tr"):
    invitation: Id


class Assign(Press, prefix="tha"):
    """Starts homework for a student of a course; ``lesson`` 0 when it is for none in particular."""

    course: Id
    student: Id
    lesson: Id


class AssignFor(Press, prefix="thf"):
    """The same from a student's card; asks for the course when there are several."""

    student: Id


class Checks(Press, prefix="tq"):
    """What waits for a check, by due date, after submission ``after``."""

    after: Id


class StudentHomework(Press, prefix="thl"):
    """A student's homework, newest first, before homework ``before`` (0: from the newest)."""

    student: Id
    before: Id


class Homework(Press, prefix="tho"):
    homework: Id


class HomeworkMaterials(Press, prefix="thg"):
    """Shows what was attached to the assignment."""

    homework: Id


class Attempt(Press, prefix="tat"):
    """Shows the pages of an attempt and what was answered to it, changing nothing."""

    submission: Id


class Check(Press, prefix="tc"):
    """Opens a submission for checking."""

    submission: Id


class Accept(Press, prefix="tcy"):
    submission: Id


class ReturnWork(Press, prefix="tcn"):
    submission: Id


class PayFor(Press, prefix="ty"):
    """A payment of this student: how much?"""

    student: Id


class PayAmount(Press, prefix="tya"):
    student: Id
    minor: Whole


class RecordPayment(Press, prefix="tyy"):
    """``intent`` belongs to one confirm screen: however often pressed, one payment."""

    student: Id
    minor: Whole
    intent: Intent


class Payment(Press, prefix="tyr"):
    """The receipt of a payment."""

    transfer: Id


class UndoPayment(Press, prefix="tyu"):
    transfer: Id


class Balance(Press, prefix="tb"):
    """A student's balance line by line; ``before`` is the transfer the page ends before, 0 for the newest."""

    student: Id
    before: Id
