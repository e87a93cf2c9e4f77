"""Buttons of a tutor who checks."""

from bot.callbacks.base import Digit, Id, Press, Small, Tiny, Word


class CheckOn(Press, prefix="co"):
    """Back to the attempt under check, its pages not shown again."""

    submission: Id


class Marks(Press, prefix="cm"):
    """Quick marks on the pages of an attempt, from page ``number`` on."""

    submission: Id
    number: Small


class MarkPage(Press, prefix="cp"):
    """``mark``: 0 wipes it off, 1 is right, 2 wrong."""

    submission: Id
    page: Id
    mark: Digit
    number: Small


class MarkRest(Press, prefix="cr"):
    """The pages without a mark are right."""

    submission: Id
    number: Small


class ShowMarked(Press, prefix="cs"):
    """The pages as the student will get them."""

    submission: Id


class CheckGrade(Press, prefix="cg"):
    """Which grade for the work under check?"""

    submission: Id


class GiveGrade(Press, prefix="cgs"):
    """``points`` of a scale, the course's when the button was made."""

    submission: Id
    scale: Word
    points: Tiny


class WipeGrade(Press, prefix="cgx"):
    submission: Id


class TakeBackAnswer(Press, prefix="cax"):
    """It was a mistake; the student has not seen it."""

    submission: Id
    answer: Id


class KeepComment(Press, prefix="cck"):
    """The words of this answer, to be given again."""

    submission: Id
    answer: Id


class Comments(Press, prefix="ccs"):
    """What is kept, to be put onto the work under check."""

    submission: Id
    page: Small


class OpenComment(Press, prefix="cco"):
    """Onto which page, from page ``number`` on?"""

    submission: Id
    comment: Id
    number: Small


class PutComment(Press, prefix="ccp"):
    """Onto page ``number``; 0 onto the whole work."""

    submission: Id
    comment: Id
    number: Small


class DropComment(Press, prefix="ccx"):
    submission: Id
    comment: Id


class TakeOver(Press, prefix="cto"):
    """Instead of whoever checks it now."""

    submission: Id
