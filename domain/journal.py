"""A student's marks in a course: what the journal is made of."""

from dataclasses import dataclass
from datetime import datetime

from domain.grades import Grade, MarkKind, Scale


@dataclass(eq=False, kw_only=True)
class Mark:
    """Given for a piece of homework, or by itself. Without ``points`` the student is excused (rule 21).

    ``earned_at`` places it in the journal; ``given_by`` is a person.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    homework_id: int | None = None
    kind: MarkKind
    scale: Scale
    points: int | None
    earned_at: datetime
    given_at: datetime
    given_by: int

    @property
    def grade(self) -> Grade | None:
        return None if self.points is None else Grade(self.scale, self.points)

    def excuse(self, by: int, now: datetime) -> None:
        self.points, self.given_by, self.given_at = None, by, now

    def regrade(self, grade: Grade, by: int, now: datetime) -> None:
        self.scale, self.points, self.given_by, self.given_at = grade.scale, grade.points, by, now
