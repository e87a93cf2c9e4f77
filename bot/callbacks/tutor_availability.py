"""Buttons of a tutor's working hours, days off and rules."""

from bot.callbacks.base import Day, Digit, Id, Press, Small, Word


class WorkingHours(Press, prefix="ava"):
    """The week at a glance. ``tutor`` 0: his only place as tutor, or the first of them."""

    tutor: Id


class HoursOfDay(Press, prefix="avb"):
    tutor: Id
    weekday: Digit


class HoursSince(Press, prefix="avc"):
    """One more interval: when does it begin?"""

    tutor: Id
    weekday: Digit


class HoursTill(Press, prefix="avd"):
    tutor: Id
    weekday: Digit
    since: Small


class AddHours(Press, prefix="ave"):
    tutor: Id
    weekday: Digit
    since: Small
    till: Small


class DropHours(Press, prefix="avf"):
    tutor: Id
    weekday: Digit
    since: Small
    till: Small


class CopyHours(Press, prefix="avg"):
    """``whole`` 1: to every day of the week, 0: from Monday to Friday."""

    tutor: Id
    weekday: Digit
    whole: Digit


class ShareSlots(Press, prefix="avs"):
    """A message with the free slots of the next days, to be forwarded."""

    tutor: Id


class UsualHours(Press, prefix="avh"):
    """From Monday to Friday the usual hours, for somebody who has none yet."""

    tutor: Id


class TimesOff(Press, prefix="avi"):
    tutor: Id


class TimeOffFirst(Press, prefix="avj"):
    """The calendar of the month ``day`` is in: which day is the first?"""

    tutor: Id
    day: Day


class TimeOffLast(Press, prefix="avk"):
    """``first`` is chosen; the calendar shows the month of ``day``."""

    tutor: Id
    first: Day
    day: Day


class TimeOffDays(Press, prefix="avl"):
    """Both are chosen: is it meant?"""

    tutor: Id
    first: Day
    last: Day


class TakeTimeOff(Press, prefix="avm"):
    """``cancels`` 1: the lessons of these days too."""

    tutor: Id
    first: Day
    last: Day
    cancels: Digit


class GiveBackTimeOff(Press, prefix="avn"):
    off: Id


class ShowTimeOff(Press, prefix="avo"):
    off: Id


class StudioRules(Press, prefix="avp"):
    """``studio`` 0: the only one he owns, or the first."""

    studio: Id


class StudioRule(Press, prefix="avq"):
    studio: Id
    rule: Word


class SetRule(Press, prefix="avr"):
    studio: Id
    rule: Word
    value: Small
