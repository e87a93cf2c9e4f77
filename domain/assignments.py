"""What a tutor gives: words and things prepared once, given to one student or to several.

Each of them then has a homework of his own, with its own due moment and life.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.clock import utc_of_wall, zone_named
from domain.errors import AssignmentOver, TooManyPages
from domain.homework import PAGE_LIMIT, check_text, due_on

WITHOUT_LESSON = timedelta(days=7)
"""Due "by the next lesson" of whoever has none planned."""


class AssignmentState(StrEnum):
    """A draft is the tutor's alone, a template is given again and again; of one dropped nothing is shown any more."""

    DRAFT = "draft"
    GIVEN = "given"
    TEMPLATE = "template"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Due:
    """Without a day: by the next lesson of each. Without minutes: the end of the day where the student is (rule 22)."""

    day: date | None = None
    minutes: int | None = None


BY_LESSON = Due()


@dataclass(frozen=True, slots=True)
class Addressee:
    """A student whom it is for, in the course it is for; ``zone`` is his own, ``lesson_id`` what it came of."""

    student_id: int
    student: str
    course_id: int
    subject: str
    is_group: bool
    studio_id: int
    tutor_id: int
    zone: str
    lesson_id: int | None
    next_lesson_at: datetime | None


@dataclass(eq=False, kw_only=True)
class Assignment:
    """``person_id`` prepares it, perhaps for students of several studios. ``part_count`` is written with the parts.

    ``template_id`` is the template that was kept of it.
    """

    id: int | None = None
    person_id: int
    state: AssignmentState = AssignmentState.DRAFT
    text: str = ""
    part_count: int = 0
    due_day: date | None = None
    due_minutes: int | None = None
    created_at: datetime
    given_at: datetime | None = None
    template_id: int | None = None

    @property
    def due(self) -> Due:
        return Due(self.due_day, self.due_minutes)

    @due.setter
    def due(self, due: Due) -> None:
        self.due_day, self.due_minutes = due.day, due.minutes

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.part_count

    def check_draft(self) -> None:
        """Raises AssignmentOver."""
        if self.state is not AssignmentState.DRAFT:
            raise AssignmentOver

    def write(self, text: str) -> None:
        """One text, in however many messages it came. Raises TextTooLong."""
        self.text = check_text(f"{self.text}\n{text}")

    def add_parts(self, count: int = 1) -> None:
        """Raises TooManyPages."""
        if self.part_count + count > PAGE_LIMIT:
            raise TooManyPages(limit=PAGE_LIMIT)
        self.part_count += count


def due_at(due: Due, whom: Addressee, zone: str, now: datetime) -> datetime:
    """The moment for this student; a time of day was told on the clock of ``zone``, the tutor's."""
    theirs = zone_named(whom.zone)
    if due.day is None:
        return whom.next_lesson_at or due_on((now + WITHOUT_LESSON).astimezone(theirs).date(), theirs)
    if due.minutes is None:
        return due_on(due.day, theirs)
    wall = datetime.combine(due.day, time(*divmod(due.minutes, 60)))
    return utc_of_wall(wall, zone_named(zone))
