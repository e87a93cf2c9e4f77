"""Refusals of homework: what can be handed in, and when."""

from dataclasses import dataclass

from domain.errors.base import DomainError


class HomeworkSettled(DomainError):
    """The homework is accepted: nothing can be handed in any more."""


class HomeworkWithdrawn(DomainError):
    """The tutor has taken it back: there is nothing to do."""


class HomeworkBegun(DomainError):
    """Something was sent for it, or it was graded: it can no longer be taken back."""


class SubmissionClosed(DomainError):
    """The submission is in check or checked; it cannot be changed or taken back."""


class SubmissionEmpty(DomainError):
    """There is nothing to submit yet."""


class SubmissionNotOpen(DomainError):
    """The submission is not waiting for a verdict."""


@dataclass(eq=False)
class TooManyPages(DomainError):
    limit: int


@dataclass(eq=False)
class FileTooBig(DomainError):
    limit_megabytes: int


class FileEmpty(DomainError):
    """There is nothing in the file."""


@dataclass(eq=False)
class FileRefused(DomainError):
    """``kind``: ``program``, ``web_page`` or ``archive``. Such a file is not passed on to anybody."""

    kind: str


class AssignmentOver(DomainError):
    """The draft has been given or dropped: it can no longer be changed."""


class NobodyAddressed(DomainError):
    """Nobody is chosen whom it could be given to, or whoever was has left."""


class DueInPast(DomainError):
    """A due date must lie ahead."""


class PeriodSettled(DomainError):
    """Marks of a settled period stay as they are until it is opened again."""


@dataclass(eq=False)
class GradeOutOfRange(DomainError):
    """The course's scale has no such grade."""

    least: int
    most: int


@dataclass(eq=False)
class WeightOutOfRange(DomainError):
    """A kind of marks weighs nothing at least, and ``most`` at most."""

    most: int


@dataclass(eq=False)
class TooManyComments(DomainError):
    """A tutor keeps so many of his own comments at most."""

    limit: int


class MaterialRemoved(DomainError):
    """It is in the library no more; whoever was given it has it still."""
