"""What a lesson was about: topic, recap, skills (PRODUCT §5)."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

TOPIC_LIMIT = 200
RECAP_LIMIT = 1000
NOTE_LIMIT = 1000
SKILL_LIMIT = 60


class Mastery(IntEnum):
    BEGUN = 1
    PRACTISED = 2
    MASTERED = 3


@dataclass(eq=False, kw_only=True)
class LessonRecord:
    """``recap`` and ``chips`` (codes, each with words in every language) and the voice go to the family.

    ``private_note`` is the tutor's alone; ``told_at`` is when the family was sent the recap.
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    topic: str | None = None
    recap: str | None = None
    chips: str | None = None
    voice_file_id: str | None = None
    private_note: str | None = None
    written_by: int
    written_at: datetime
    told_at: datetime | None = None


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
