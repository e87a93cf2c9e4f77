"""Buttons of a tutor who grades."""

from bot.callbacks.base import Digit, Id, Press, Tiny, Word


class Grading(Press, prefix="gc"):
    """How a course is graded."""

    course: Id


class ChooseScale(Press, prefix="gs"):
    course: Id
    scale: Word


class GradeWork(Press, prefix="gw"):
    """Which grade for this homework? Buttons, or typed."""

    homework: Id


class SetGrade(Press, prefix="gg"):
    """``points`` of a scale, the course's when the button was made."""

    homework: Id
    scale: Word
    points: Tiny


class UngradeWork(Press, prefix="gx"):
    homework: Id


class ExcuseWork(Press, prefix="g8"):
    """``on`` 1: need not be done; 0: to be done again."""

    homework: Id
    on: Digit


class Weigh(Press, prefix="gv"):
    """How much marks of this kind count; ``kind`` by its number, as it shall be: pressed twice, it is the same."""

    course: Id
    kind: Digit
    weight: Digit


class Journals(Press, prefix="gj"):
    """Of one student, course by course."""

    student: Id


class Journal(Press, prefix="gp"):
    """Marks of a student in a course, beside mark ``cursor`` (0: the newest); ``back`` 0 older, 1 newer."""

    course: Id
    student: Id
    cursor: Id
    back: Digit


class GroupJournal(Press, prefix="gu"):
    """How each student of a group stands, by name beyond student ``edge``."""

    course: Id
    edge: Id
    back: Digit


class GiveMark(Press, prefix="gm"):
    """Which mark, and what for? ``kind`` by its number."""

    course: Id
    student: Id
    kind: Digit


class GivePoints(Press, prefix="gn"):
    """The answer, within its dialog alone."""

    scale: Word
    points: Tiny


class MarkCard(Press, prefix="gk"):
    entry: Id


class Regrade(Press, prefix="gr"):
    """Which grade instead?"""

    entry: Id


class RegradeTo(Press, prefix="gt"):
    entry: Id
    scale: Word
    points: Tiny


class ChooseKind(Press, prefix="gh"):
    """What the mark is for; ``kind`` by its number."""

    entry: Id
    kind: Digit


class Excuse(Press, prefix="ge"):
    """Counts no more."""

    entry: Id


class RemoveMark(Press, prefix="gd"):
    """``sure`` 0 asks, 1 does."""

    entry: Id
    sure: Digit


class JournalFile(Press, prefix="gf"):
    """As a document: ``form`` 0 a workbook, 1 pages to print. ``student`` 0: of all who are in the course."""

    course: Id
    student: Id
    form: Digit
