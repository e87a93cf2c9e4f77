"""What the tutor has written down of some lessons."""

from dataclasses import dataclass
from datetime import datetime

from bot.l10n import Words
from domain.access import Actor
from domain.identity import known
from domain.ports import UnitOfWork
from domain.records import Chip, Mastery, Part
from domain.services import records, skills


@dataclass(frozen=True, slots=True)
class Note:
    """``topic`` is its name in the locales, and the skill's; ``says`` whether words go with the phrases."""

    topic: str
    chips: tuple[Chip, ...]
    mastery: Mastery
    says: bool = False
    private: bool = False


NOTES: dict[tuple[str, int], Note] = {
    ("mark", -14): Note("fractions", (Chip.CLEAR,), Mastery.PRACTISED),
    ("mark", -7): Note("percents", (Chip.PROGRESS, Chip.PRACTICE), Mastery.BEGUN, says=True, private=True),
    ("mark", -3): Note("percents", (Chip.GREAT,), Mastery.PRACTISED, says=True),
    ("sofia", -7): Note("motion", (Chip.CLEAR, Chip.REVISE), Mastery.BEGUN, says=True),
}
"""By student and day."""


async def write_down(
    uow: UnitOfWork, tutor: Actor, place: tuple[int, int], note: Note, words: Words, now: datetime
) -> None:
    """``place`` is the lesson and its student. The family is told at once."""
    lesson_id, student_id = place
    topic = words.label("demo-topic", topic=note.topic)
    await records.write(uow, tutor, lesson_id, Part.TOPIC, topic, now)
    for chip in note.chips:
        await records.choose(uow, tutor, lesson_id, chip, now)
    if note.says:
        said = words.label("demo-recap", topic=note.topic)
        await records.write(uow, tutor, lesson_id, Part.RECAP, said, now)
    if note.private:
        await records.write(uow, tutor, lesson_id, Part.NOTE, words.label("demo-private-note"), now)
    skill = await skills.add(uow, tutor, lesson_id, student_id, topic, now)
    await skills.mark(uow, tutor, lesson_id, student_id, known(skill.id), note.mastery, now)
    await records.tell(uow, tutor, lesson_id, now)
