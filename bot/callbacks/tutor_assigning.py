"""Buttons of homework that is being prepared; each names the draft it is about."""

from bot.callbacks.base import Day, Digit, Id, Press, Small, Whole


class OpenAssignment(Press, prefix="ha"):
    """The draft as it stands, to be given; of one that has been given what became of it."""

    assignment: Id


class AssignMonth(Press, prefix="hm"):
    """When is it due? ``day`` as in PlanMonth."""

    assignment: Id
    day: Day


class AssignDue(Press, prefix="hd"):
    """``clock`` 1440 means the end of the day (rule 22)."""

    assignment: Id
    day: Day
    clock: Small


class AssignByLesson(Press, prefix="hl"):
    """Due when the next lesson of each begins."""

    assignment: Id


class AssignWho(Press, prefix="hw"):
    """Whom is it for? ``many`` 1: of several each is ticked, else the one pressed is meant."""

    assignment: Id
    page: Whole
    many: Digit


class AssignTo(Press, prefix="ht"):
    """The student of this place in a course: ``on`` 1 too, 0 not, 2 nobody else."""

    assignment: Id
    enrolment: Id
    on: Digit


class AssignToGroup(Press, prefix="hg"):
    """Everybody in this course; ``on`` as above."""

    assignment: Id
    course: Id
    on: Digit


class ConfirmAssign(Press, prefix="hy"):
    assignment: Id


class DropAssignment(Press, prefix="hx"):
    """It is no homework."""

    assignment: Id


class WithdrawWork(Press, prefix="hv"):
    """Takes one student's homework back; ``sure`` 0 asks first."""

    homework: Id
    sure: Digit


class WithdrawAll(Press, prefix="hq"):
    """The same for everybody who was given it."""

    assignment: Id
    sure: Digit


class Drafts(Press, prefix="hs"):
    """What is prepared and not given yet, the newest first, before draft ``before`` (0: from the newest)."""

    before: Id


class KeepTemplate(Press, prefix="hk"):
    """What was given here is to be given again."""

    assignment: Id


class Templates(Press, prefix="hp"):
    """What is kept, for draft ``assignment`` (0: to look through)."""

    assignment: Id
    page: Whole


class OpenTemplate(Press, prefix="ho"):
    template: Id


class UseTemplate(Press, prefix="hu"):
    """For draft ``assignment``; 0 begins one."""

    assignment: Id
    template: Id


class DraftItems(Press, prefix="hi"):
    """Materials for this draft; pages as in ``student.HomeworkShelf``."""

    assignment: Id
    cursor: Id
    back: Digit


class LendItem(Press, prefix="hj"):
    """The draft has what this material consists of."""

    assignment: Id
    item: Id


class DropTemplate(Press, prefix="hz"):
    template: Id
