"""What a lesson was about, in a life that is looked at by strangers."""

from datetime import datetime

from domain.access import Actor
from domain.ports import UnitOfWork
from domain.records import Part
from domain.services import records, skills
from tests.bot.rig import Rig


async def written_down(
    uow: UnitOfWork, tutor: Actor, place: tuple[int, int], said: tuple[str, str], now: datetime
) -> None:
    """``place`` is the lesson and its student, ``said`` words and a voice."""
    (lesson_id, student_id), (words, voice) = place, said
    for part in Part:
        await records.write(uow, tutor, lesson_id, part, words, now)
    await records.speak(uow, tutor, lesson_id, voice, now)
    await skills.add(uow, tutor, lesson_id, student_id, words, now)
    await records.tell(uow, tutor, lesson_id, now)


def a_voice(rig: Rig) -> str:
    """One that Telegram knows."""
    stored = rig.world.files.keep("voice", b"voice", mime="audio/ogg", details={"duration": 3})
    return str(rig.world.files.show(stored, rig.account.id)["file_id"])
