"""Buttons of a move by agreement, for both sides: the slots chosen so far travel in them."""

from bot.callbacks.base import Day, Digit, Id, Minute, Press, Small


class MoveDays(Press, prefix="ma"):
    """Days that have free times, from ``day`` on (00000000: from the first). Slots not chosen yet are 0."""

    lesson: Id
    revision: Small
    one: Minute
    two: Minute
    day: Day


class MoveTimes(Press, prefix="mb"):
    """The free times of a day."""

    lesson: Id
    revision: Small
    one: Minute
    two: Minute
    day: Day


class MoveChosen(Press, prefix="mc"):
    """What has been chosen, before it is sent."""

    lesson: Id
    revision: Small
    one: Minute
    two: Minute
    three: Minute


class ProposeMove(Press, prefix="md"):
    """Sends it to the other side."""

    lesson: Id
    revision: Small
    one: Minute
    two: Minute
    three: Minute


class ShowMove(Press, prefix="mh"):
    """What has been proposed for a lesson, if anything."""

    lesson: Id


class AcceptMove(Press, prefix="me"):
    """``index`` of the slot, by time."""

    proposal: Id
    index: Digit


class DeclineMove(Press, prefix="mf"):
    proposal: Id


class WithdrawMove(Press, prefix="mg"):
    """By the side that has proposed."""

    proposal: Id
