"""A tutor who teaches in two studios says in which; whoever has one is never asked."""

import pytest

from bot.callbacks import tutor_cards, tutor_groups, tutor_illness
from domain.people import Membership, Role
from domain.studios import Studio
from storage import tables
from storage.engine import EVERY_STUDIO
from tests.bot.family import Home
from tests.bot.statements import taps


@pytest.fixture
async def second(home: Home) -> tuple[int, int]:
    """The ids of another studio, in hryvnias, and of the tutor's place there."""
    now = home.rig.clock()
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        studio = Studio(name="Evening & co", currency="UAH", zone="Europe/Kyiv", created_at=now)
        studio_id = await uow.studios.add(studio)
        place = Membership(
            studio_id=studio_id, person_id=home.school.tutor_person_id, role=Role.TUTOR, created_at=now
        )
        return studio_id, await uow.people.add_membership(place)


async def test_a_student_is_added_where_the_tutor_says(home: Home, second: tuple[int, int]) -> None:
    studio_id, tutor_id = second
    await taps(home.tutor, tutor_cards.AddStudent())
    await home.tutor.presses_label("Evening & co")
    await home.tutor.says("Zoe")
    await home.tutor.says("Chess")
    assert "UAH" in home.tutor.screen or "₴" in home.tutor.screen
    await home.tutor.says("100")
    await home.tutor.says("45")
    async with home.rig.database.reading() as reads:
        (student,) = await reads.all(tables.students.select().where(tables.students.c.name == "Zoe"))
        (course,) = await reads.all(tables.courses.select().where(tables.courses.c.subject == "Chess"))
    assert (student.studio_id, course.studio_id, course.tutor_id) == (studio_id, studio_id, tutor_id)


async def test_a_group_and_an_illness_ask_too(home: Home, second: tuple[int, int]) -> None:
    studio_id, tutor_id = second
    await taps(home.tutor, tutor_groups.AddGroup())
    await home.tutor.presses_label("Evening & co")
    for answer in ("Band", "100", "60", "4"):
        await home.tutor.says(answer)
    async with home.rig.database.reading() as reads:
        (group,) = await reads.all(tables.courses.select().where(tables.courses.c.subject == "Band"))
    assert (group.studio_id, group.tutor_id) == (studio_id, tutor_id)
    await taps(home.tutor, tutor_illness.Ill(tutor=0))
    await home.tutor.presses_label("Evening & co")
    await home.tutor.presses("button-ill-today")
    assert "0" not in home.tutor.screen
