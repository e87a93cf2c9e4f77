"""Refusals at the door: invitations, codes, who is connected already."""

from dataclasses import dataclass
from datetime import datetime

from domain.errors.base import DomainError


class InvitationSpent(DomainError):
    """The invitation has served already, was withdrawn or has expired."""


class InvitationUnknown(DomainError):
    """No invitation has this token or code."""


@dataclass(eq=False)
class CodePaused(DomainError):
    """Too many wrong codes; the next try is possible at ``until`` (rule 33)."""

    until: datetime


class AlreadyConnected(DomainError):
    """This person already holds this place."""


class StudentHasTelegram(DomainError):
    """Another person is already connected as this student."""


@dataclass(eq=False)
class TutorHasCourses(DomainError):
    """Whoever teaches something here cannot be let go."""

    count: int
