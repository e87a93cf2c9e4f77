"""Buttons of planning and moving a lesson: what is chosen travels in them."""

from bot.callbacks.base import Day, Id, Press, Small


class PlanFor(Press, prefix="tpf"):
    """A lesson for this student; asks for the course when there are several."""

    student: Id


class PlanMonth(Press, prefix="tpm"):
    """The calendar of the month ``day`` is in; 00000000 for the present one."""

    course: Id
    day: Day


class PlanDay(Press, prefix="tpd"):
    course: Id
    day: Day


class PlanAnyTime(Press, prefix="tpx"):
    """All times of that day, beside those that are free."""

    course: Id
    day: Day


class PlanTime(Press, prefix="tpt"):
    """``clock`` is in minutes of the day on the tutor's clock."""

    course: Id
    day: Day
    clock: Small


class PlanLength(Press, prefix="tpl"):
    course: Id
    day: Day
    clock: Small
    minutes: Small


class Plan(Press, prefix="tpy"):
    """Plans. ``sure`` adds up what the tutor has been asked: 1 despite a clash, 2 despite the past, 4: as a
    trial.
    """

    course: Id
    day: Day
    clock: Small
    minutes: Small
    sure: Small


class MoveMonth(Press, prefix="tm"):
    lesson: Id
    revision: Small
    day: Day


class MoveDay(Press, prefix="tmd"):
    lesson: Id
    revision: Small
    day: Day


class MoveAnyTime(Press, prefix="tmx"):
    lesson: Id
    revision: Small
    day: Day


class MoveTime(Press, prefix="tmt"):
    lesson: Id
    revision: Small
    day: Day
    clock: Small


class Move(Press, prefix="tmy"):
    """Moves; ``sure`` as in Plan."""

    lesson: Id
    revision: Small
    day: Day
    clock: Small
    sure: Small
