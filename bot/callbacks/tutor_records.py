"""Buttons of what a tutor writes down of a lesson."""

from bot.callbacks.base import Digit, Id, Press, Small, Word


class Recap(Press, prefix="trr"):
    """What the family will read of the lesson: phrases to tap, words, a voice."""

    lesson: Id


class ChooseChip(Press, prefix="trc"):
    """``on`` 1 adds the phrase to the recap, 0 takes it out."""

    lesson: Id
    chip: Word
    on: Digit


class TellFamily(Press, prefix="trt"):
    lesson: Id


class Record(Press, prefix="trd"):
    """The whole record of a lesson."""

    lesson: Id


class LeaveRecord(Press, prefix="trx"):
    """Back to the lesson's card: what was written is kept."""

    lesson: Id


class WritePart(Press, prefix="trw"):
    """Starts typing the topic or the private note."""

    lesson: Id
    part: Word


class ErasePart(Press, prefix="tre"):
    lesson: Id
    part: Word


class Skills(Press, prefix="trs"):
    """Skills of one student in the lesson, 0 for the first of them; ``page`` counts from 0."""

    lesson: Id
    student: Id
    page: Small


class MarkSkill(Press, prefix="ks"):
    """``mastery`` as it shall be, 0 for no mark: pressed twice, it is the same."""

    lesson: Id
    student: Id
    skill: Id
    mastery: Digit


class AddSkill(Press, prefix="tka"):
    """Starts typing a skill's name."""

    lesson: Id
    student: Id


class SkillsToPutAway(Press, prefix="tkl"):
    """Which skill is offered no more?"""

    lesson: Id
    student: Id
    page: Small


class PutAwaySkill(Press, prefix="tkx"):
    lesson: Id
    skill: Id


class History(Press, prefix="trh"):
    """Lessons a student has had, beside participation ``cursor`` (0: the newest); ``back`` 0 older, 1 newer."""

    student: Id
    cursor: Id
    back: Small


class NextWeek(Press, prefix="trn"):
    """The same time a week later; ``sure`` 1 despite a clash."""

    lesson: Id
    sure: Digit
