"""A dialog whose thing is gone, or is this person's no longer, ends at home."""

from bot.callbacks import student as callbacks
from domain.identity import known
from storage.engine import EVERY_STUDIO
from tests.bot.family import settle_in
from tests.bot.rig import Rig


async def test_words_typed_for_what_is_gone_lead_home(rig: Rig) -> None:
    home = await settle_in(rig, "en")
    work = await home.assigns("Page 5")
    begin = callbacks.HandIn(homework=known(work.id)).pack()
    await home.student.does(lambda person: person.taps(person.received[-1], begin))
    async with rig.database.writing(EVERY_STUDIO) as uow:
        (place,) = await uow.people.memberships_of(home.school.student_person_id)
        await uow.people.end_membership(known(place.id), rig.clock())
    await home.student.says("Here it is")
    assert home.student.sees_words("error-not-found")
