"""Buttons of a tutor who settles a period."""

from bot.callbacks.base import Digit, Id, Press, Tiny, Word


class Periods(Press, prefix="g1"):
    """What has been settled, beside period ``cursor`` (0: the newest); ``back`` 0 older, 1 newer."""

    course: Id
    student: Id
    cursor: Id
    back: Digit


class NewPeriod(Press, prefix="g2"):
    """Which days? Buttons, or typed."""

    course: Id
    student: Id


class ChoosePeriod(Press, prefix="g3"):
    """The answer, within its dialog alone: since the last one, this month, the one before, this quarter."""

    choice: Digit


class PeriodPoints(Press, prefix="g4"):
    """The grade, within its dialog alone."""

    scale: Word
    points: Tiny


class PeriodCard(Press, prefix="g5"):
    period: Id


class ReopenPeriod(Press, prefix="g6"):
    """Why?"""

    period: Id


class SettleAgain(Press, prefix="g7"):
    """The same days as a period that was opened again."""

    period: Id
