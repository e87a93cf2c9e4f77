"""Buttons of groups: several students in one course."""

from bot.callbacks.base import Digit, Id, Press, Small, Whole


class Groups(Press, prefix="tga"):
    """Groups in the order they were made, beyond group ``edge`` (0: from the first); ``back`` 1 reads backwards."""

    edge: Id
    back: Small


class Group(Press, prefix="tgb"):
    """A group's card."""

    course: Id


class Members(Press, prefix="tgc"):
    """Who is in it by name, beyond student ``edge``."""

    course: Id
    edge: Id
    back: Small


class Member(Press, prefix="tgd"):
    """One of its students, as far as the group is concerned."""

    course: Id
    student: Id


class LeaveGroup(Press, prefix="tge"):
    """``sure`` 0 asks, 1 takes the student out."""

    course: Id
    student: Id
    sure: Small


class PickMember(Press, prefix="tgf"):
    """Who of the tutor's students shall join, beyond student ``edge``."""

    course: Id
    edge: Id
    back: Small


class JoinGroup(Press, prefix="tgg"):
    course: Id
    student: Id


class GroupHistory(Press, prefix="tgh"):
    """Who came and went, newest first, before enrolment ``before`` (0: from the newest)."""

    course: Id
    before: Id


class AddGroup(Press, prefix="tgi"):
    """Starts a new group."""


class AddGroupTo(Press, prefix="tgia"):
    """The same, by who teaches in several studios."""

    studio: Id


class GroupPrice(Press, prefix="tgj"):
    minor: Whole


class GroupPricePer(Press, prefix="tgjh"):
    """Whether the price is for an hour instead of a lesson."""

    hour: Digit


class GroupLength(Press, prefix="tgk"):
    minutes: Small


class GroupPlaces(Press, prefix="tgl"):
    places: Small


class EditGroup(Press, prefix="tgm"):
    """What of a group can be changed."""

    course: Id


class EditGroupName(Press, prefix="tgn"):
    course: Id


class EditPlaces(Press, prefix="tgo"):
    course: Id


class SetPlaces(Press, prefix="tgp"):
    course: Id
    places: Small


class AddMember(Press, prefix="tgu"):
    """Starts typing the name of somebody new for the group."""

    course: Id


class Queue(Press, prefix="tgq"):
    """Who waits for a place, beyond student ``edge``."""

    course: Id
    edge: Id
    back: Small


class PickWaiting(Press, prefix="tgr"):
    """Who shall wait, beyond student ``edge``."""

    course: Id
    edge: Id
    back: Small


class WaitInGroup(Press, prefix="tgs"):
    course: Id
    student: Id


class Waiter(Press, prefix="tgt"):
    """One who waits."""

    course: Id
    student: Id


class StopWaiting(Press, prefix="tgv"):
    course: Id
    student: Id


class OfferPlace(Press, prefix="tgw"):
    """The free place once more to everybody who waits."""

    course: Id
