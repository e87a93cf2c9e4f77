"""A coming lesson confirmed from its reminder or its card: one tap, in the reader's own words."""

from datetime import timedelta

from domain.identity import known
from domain.services import lessons
from storage import tables
from tests.bot.family import Home
from tests.storage.queries.family_cast import Family

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def promises(home: Home) -> list[bool]:
    async with home.rig.database.reading() as reads:
        rows = await reads.all(tables.participations.select())
    return [row.confirmed_for is not None for row in rows]


async def moves(family: Family, lesson_id: int) -> None:
    async with family.db.writing(family.school.scope) as uow:
        start = family.school.now + 3 * DAY
        await lessons.move(uow, family.tutor, lesson_id, 1, start, 60, family.school.now)


async def test_a_reminder_asks_once_and_the_next_one_knows(home: Home) -> None:
    await home.family.plans(2 * DAY)
    await home.rig.passes(DAY)
    await home.parent.presses("button-lesson-confirm", reader="guardian")
    assert home.parent.sees_words("screen-lesson-confirmed")
    assert await promises(home) == [True]
    await home.rig.passes(23 * HOUR)
    assert home.student.sees_words("notice-lesson-confirmed")
    assert home.student.words.label("button-lesson-confirm", reader="student") not in home.student.screen


async def test_the_card_confirms_and_takes_it_back_however_often_it_is_pressed(home: Home) -> None:
    await home.family.plans(2 * DAY)
    await home.rig.settle()
    await home.student.presses("button-notice-lesson")
    for _ in range(2):
        card = home.student.person.received[-1]
        await home.student.presses("button-lesson-confirm", reader="student", on=card)
        assert await promises(home) == [True]
        await home.student.presses("button-lesson-unconfirm")
        assert await promises(home) == [False]


async def test_an_old_button_of_a_moved_lesson_shows_it_as_it_is(home: Home) -> None:
    lesson = await home.family.plans(2 * DAY)
    await home.rig.passes(DAY)
    reminder = home.parent.person.received[-1]
    await moves(home.family, known(lesson.id))
    await home.rig.settle()
    await home.parent.presses("button-lesson-confirm", reader="guardian", on=reminder)
    assert await promises(home) == [False]
    await home.parent.presses("button-lesson-confirm", reader="guardian", on=reminder)
    assert await promises(home) == [True]


async def test_what_has_begun_is_confirmed_no_more(home: Home) -> None:
    await home.family.plans(2 * DAY)
    await home.rig.passes(DAY)
    reminder = home.parent.person.received[-1]
    await home.rig.passes(DAY + HOUR / 2)
    await home.parent.presses("button-lesson-confirm", reader="guardian", on=reminder)
    assert home.parent.sees_words("screen-lesson-state", state="running")
    assert await promises(home) == [False]


async def test_the_tutor_sees_who_will_come(home: Home) -> None:
    await home.family.plans(7 * HOUR)
    await home.rig.settle()
    line = home.tutor.words("screen-tutor-lesson-confirmed", names="Sam", count=1, students=1)
    await home.student.presses("button-notice-lesson")
    await home.student.presses("button-lesson-confirm", reader="student")
    await home.tutor.says("/today")
    assert f"— {line}".lower() in home.tutor.screen.lower()
    await home.tutor.presses_label("22:00")
    assert line in home.tutor.screen
    await home.rig.passes(7 * HOUR)
    await home.tutor.says("/today")
    await home.tutor.presses_label("22:00")
    assert line not in home.tutor.screen
