"""Buttons of what a family was told of its lessons."""

from bot.callbacks.base import Digit, Id, Press, Small


class PastLessons(Press, prefix="fh"):
    """Lessons a student has had; ``student`` 0 for the reader himself, the rest as the tutor's ``History``."""

    student: Id
    cursor: Id
    back: Small


class RecapVoice(Press, prefix="fv"):
    """The tutor's own voice about the lesson."""

    lesson: Id


class FamilyJournals(Press, prefix="fgs"):
    """Grades course by course; ``student`` 0 for the reader himself."""

    student: Id


class FamilyFile(Press, prefix="fj"):
    """One course's journal as a document, the rest as the tutor's ``JournalFile``."""

    course: Id
    student: Id
    form: Digit


class FamilyJournal(Press, prefix="fk"):
    """One course's, the rest as the tutor's ``Journal``."""

    course: Id
    student: Id
    cursor: Id
    back: Digit
