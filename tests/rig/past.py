"""What a lesson was about, in a life that is looked at by strangers."""

from datetime import datetime

from domain.access import Actor
from domain.disputes import Dispute, DisputeReason, DisputeTurn, Turn
from domain.ports import UnitOfWork
from domain.records import Part
from domain.services import records, skills
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
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


async def argued_over(uow: SqlUnitOfWork, tutor: Actor, student_id: int, words: str, now: datetime) -> None:
    """A charge that somebody disputes, in his own words."""
    charged = tables.transfers.c
    row = (
        await uow.reads.all(
            tables.transfers.select()
            .where(charged.student_id == student_id, charged.kind == "charge")
            .order_by(charged.id)
        )
    )[0]
    dispute = Dispute(
        studio_id=row.studio_id,
        transfer_id=row.id,
        student_id=student_id,
        lesson_id=row.lesson_id,
        opened_at=now,
    )
    dispute.id = await uow.disputes.add(dispute)
    said = DisputeTurn(
        studio_id=row.studio_id,
        dispute_id=dispute.id,
        person_id=tutor.person_id,
        turn=Turn.OPENED,
        reason=DisputeReason.WORDS,
        text=words,
        said_at=now,
    )
    await uow.disputes.say(said)
