"""From an empty database to the Today screen: the owner's link, three questions."""

import re

from bot.owner import owner_link
from tests.bot.rig import Phone, Rig


async def becomes_owner(rig: Rig, phone: Phone) -> None:
    told = await owner_link(rig.database, rig.app.bot, rig.clock)
    assert told is not None
    await phone.opens(re.findall(r"https://\S+", told)[0])


async def test_whoever_opens_the_owners_link_lands_on_today_after_three_taps(rig: Rig) -> None:
    tutor = rig.phone("Anna")
    await becomes_owner(rig, tutor)
    await tutor.presses("language-ru")
    await tutor.presses_label("15:00")
    await tutor.presses("button-currency", code="RUB")
    assert tutor.sees_words("button-tutor-add-student")
