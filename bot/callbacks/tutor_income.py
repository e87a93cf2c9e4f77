"""Buttons of what came in and what was earned. ``studio`` 0 is the only one; ``month`` is YYYYMM, 0 the present one."""

from bot.callbacks.base import Digit, Id, Month, Press


class Income(Press, prefix="iq"):
    """A month in figures."""

    studio: Id
    month: Month


class IncomeStudents(Press, prefix="ir"):
    """The same by student, beyond ``edge`` in the order of what was earned."""

    studio: Id
    month: Month
    edge: Id
    back: Digit


class IncomeCourses(Press, prefix="is"):
    """The same by course."""

    studio: Id
    month: Month
    edge: Id
    back: Digit


class IncomeChart(Press, prefix="it"):
    """Twelve months up to this one as a picture."""

    studio: Id
    month: Month


class IncomeFile(Press, prefix="iu"):
    """The month as a workbook."""

    studio: Id
    month: Month
