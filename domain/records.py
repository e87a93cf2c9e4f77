"""What a lesson was about: topic, recap, skills (PRODUCT §5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from domain.errors import LessonNotHeld, NothingToTell, TextEmpty, TextTooLong
from domain.lessons import Lesson, LessonState

SKILLS_AT_MOST = 40
"""Of one course at a time."""


class Part(StrEnum):
    """What of a record is written in words; ``NOTE`` is the tutor's alone."""

    TOPIC = "topic"
    RECAP = "recap"
    NOTE = "note"


LIMITS = {Part.TOPIC: 80, Part.RECAP: 400, Part.NOTE: 1000}
"""A recap with its voice has to fit the caption of one message."""


class Chip(StrEnum):
    """A phrase of the recap that is tapped, not typed, and read in each reader's language."""

    GREAT = "great"
    PROGRESS = "progress"
    CLEAR = "clear"
    PRACTICE = "practice"
    REVISE = "revise"
    TIRED = "tired"


class Mastery(IntEnum):
    BEGUN = 1
    PRACTISED = 2
    MASTERED = 3


@dataclass(eq=False, kw_only=True)
class LessonRecord:
    """``chips`` are codes, joined by spaces; they, the topic, the recap and the voice go to the family.

    ``written_at`` is when any of these was changed last; ``told_at`` when the family was sent them, and
    ``is_changed`` whether they are others since.
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    topic: str | None = None
    recap: str | None = None
    chips: str = ""
    voice_file_id: str | None = None
    private_note: str | None = None
    written_by: int
    written_at: datetime
    told_at: datetime | None = None
    is_changed: bool = False

    @property
    def chosen(self) -> tuple[Chip, ...]:
        return chips_of(self.chips)

    @property
    def waits_to_be_told(self) -> bool:
        return self.told_at is None or self.is_changed

    def put(self, part: Part, text: str | None, now: datetime) -> None:
        """None erases it; words said in a recap go with the voice. Raises TextEmpty, TextTooLong."""
        checked = None if text is None else check(part, text)
        if part is Part.NOTE:
            self.private_note = checked
            return
        if part is Part.TOPIC:
            self.topic = checked
        else:
            self.recap = checked
            self.voice_file_id = self.voice_file_id if checked else None
        self._write(now)

    def speak(self, file_id: str, now: datetime) -> None:
        self.voice_file_id = file_id
        self._write(now)

    def choose(self, chip: Chip, now: datetime, *, on: bool) -> None:
        chosen = set(self.chosen) | {chip} if on else set(self.chosen) - {chip}
        if chosen != set(self.chosen):
            self.chips = " ".join(one for one in Chip if one in chosen)
            self._write(now)

    def tell(self, now: datetime) -> None:
        """Raises NothingToTell."""
        if not (self.topic or self.recap or self.chips or self.voice_file_id):
            raise NothingToTell
        self.told_at, self.is_changed = now, False

    def _write(self, now: datetime) -> None:
        self.written_at, self.is_changed = now, True


@dataclass(eq=False, kw_only=True)
class Skill:
    """Something a course teaches, to be marked lesson by lesson."""

    id: int | None = None
    studio_id: int
    course_id: int
    name: str
    created_at: datetime
    archived_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class SkillMark:
    """How far one student was with one skill after one lesson."""

    id: int | None = None
    studio_id: int
    lesson_id: int
    student_id: int
    skill_id: int
    mastery: int
    marked_at: datetime


def chips_of(codes: str) -> tuple[Chip, ...]:
    """In the order of the enum."""
    return tuple(Chip(code) for code in codes.split())


def check(part: Part, text: str) -> str:
    """The text trimmed, a topic in one line. Raises TextEmpty, TextTooLong."""
    trimmed = " ".join(text.split()) if part is Part.TOPIC else text.strip()
    if not any(char.isprintable() and not char.isspace() for char in trimmed):
        raise TextEmpty
    if len(trimmed) > LIMITS[part]:
        raise TextTooLong(limit=LIMITS[part])
    return trimmed


def check_writable(lesson: Lesson, now: datetime) -> None:
    """A lesson that is on, or was held, has something to write down. Raises LessonNotHeld."""
    begun = lesson.is_planned and now >= lesson.starts_at
    if not begun and lesson.state is not LessonState.HELD:
        raise LessonNotHeld


def named(skills: Iterable[Skill], name: str) -> Skill | None:
    """The skill called so, whatever the case."""
    wanted = name.casefold()
    return next((skill for skill in skills if skill.name.casefold() == wanted), None)
