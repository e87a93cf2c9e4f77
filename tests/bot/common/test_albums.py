"""An album is up to ten messages that come at once; wherever nobody wants it, it is answered once."""

import pytest

from storage.engine import Database
from tests.bot.family import Home, settle_in
from tests.bot.rig import Phone, Rig

PARTS = 10


@pytest.fixture
async def home(db: Database) -> Home:
    return await settle_in(await Rig(db).start())


async def answers_to_album(phone: Phone) -> int:
    before = {message.id for message in phone.person.received}
    await phone.does(lambda person: person.sends_album(PARTS))
    return len({message.id for message in phone.person.received} - before)


async def test_an_album_nobody_asked_for_is_answered_once(home: Home) -> None:
    for phone in (home.tutor, home.student, home.parent, home.rig.phone("Nobody", "uk")):
        await phone.says("/start")
        assert await answers_to_album(phone) == 1


async def test_another_album_is_answered_again(home: Home) -> None:
    await home.parent.says("/start")
    assert [await answers_to_album(home.parent) for _ in range(2)] == [1, 1]


async def test_an_album_instead_of_a_name_is_refused_once(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses("button-tutor-add-student")
    assert await answers_to_album(home.tutor) == 1
