"""Who and what is in the generated installation: ids by arithmetic, so that an update can name a row unasked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday noon: every update happens now."""
LONG_AGO = NOW - timedelta(days=900)
PER_TUTOR = 20
LIVE = 500_000
"""The message id of everybody's live screen."""

Row = dict[str, object]


@dataclass(frozen=True)
class Size:
    """``behind`` lessons of each student are held and paid for, one a week; ``unmarked`` more are over.

    ``sending``: every student is just handing in his open homework.
    """

    students: int
    behind: int = 8
    unmarked: int = 0
    sending: bool = False

    @property
    def tutors(self) -> int:
        return -(-self.students // PER_TUTOR)

    @property
    def lessons_each(self) -> int:
        return self.behind + 2 + self.unmarked


@dataclass(frozen=True)
class Pupil:
    """The ``number``-th student of the installation, and every id around him."""

    number: int
    size: Size

    @property
    def tutor(self) -> "Teacher":
        return Teacher(self.number // PER_TUTOR)

    @property
    def card(self) -> int:
        return self.number + 1

    @property
    def studio(self) -> int:
        return self.tutor.studio

    @property
    def person(self) -> int:
        return self.size.tutors + 2 * self.number + 1

    @property
    def guardian(self) -> int:
        return self.person + 1

    @property
    def membership(self) -> int:
        return 2 * self.size.tutors + 2 * self.number + 1

    @property
    def account(self) -> int:
        return 2 * self.size.tutors + self.number + 1

    @property
    def homework(self) -> int:
        """The open one is the last of three."""
        return 3 * self.number + 3

    def lesson(self, index: int) -> int:
        return self.number * self.size.lessons_each + index + 1

    @property
    def unmarked(self) -> Iterator[int]:
        """Lessons that wait for Held."""
        first = self.size.behind + 2
        return (self.lesson(index) for index in range(first, first + self.size.unmarked))


@dataclass(frozen=True)
class Teacher:
    number: int

    @property
    def studio(self) -> int:
        return self.number + 1

    @property
    def person(self) -> int:
        return self.number + 1

    @property
    def membership(self) -> int:
        """As tutor; the one before is the owner's."""
        return 2 * self.number + 2

    @property
    def income(self) -> int:
        return 2 * self.number + 1

    @property
    def cash(self) -> int:
        return 2 * self.number + 2


def telegram_id(person: int) -> int:
    return 1_000_000 + person


def starts_at(size: Size, pupil: int, index: int) -> datetime:
    """The index-th lesson: a weekly slot up to next week's, then the unmarked ones, months ago at night."""
    monday = NOW.replace(hour=0) - timedelta(days=NOW.weekday())
    if index < size.behind + 2:
        weeks = index - size.behind
        return monday + timedelta(weeks=weeks, days=pupil % 5, hours=8 + pupil % PER_TUTOR // 5 * 2)
    back = (index - size.behind - 2) * PER_TUTOR + pupil % PER_TUTOR
    return monday - timedelta(days=60, hours=back)


def pupils(size: Size, tutors: Iterable[int]) -> Iterator[Pupil]:
    for tutor in tutors:
        for number in range(tutor * PER_TUTOR, min((tutor + 1) * PER_TUTOR, size.students)):
            yield Pupil(number, size)
