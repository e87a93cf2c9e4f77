"""Two check one work: the second is told, may take over, and nothing of either is lost."""

import asyncio
from datetime import timedelta

from sqlalchemy import select

from bot.callbacks import tutor
from bot.polling import ALLOWED_UPDATES
from bot.updates import fetch
from domain.people import Role
from storage import tables
from tests.bot.crowd import person, place
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps
from tests.bot.tutor.test_homework import hands_in

BOTH_HAVE_READ = 0.3


async def owner_beside(home: Home) -> Phone:
    """Another owner of the tutor's studio."""
    phone, person_id = await person(home.rig, "Boris")
    await place(home.rig, home.school.studio_id, person_id, Role.OWNER)
    await place(home.rig, home.school.studio_id, person_id, Role.TUTOR)
    await phone.says("/start")
    return phone


async def the_attempt(home: Home) -> int:
    async with home.rig.database.reading() as reads:
        return int(await reads.scalar(select(tables.submissions.c.id)) or 0)


async def test_the_second_is_told_takes_over_and_the_first_sees_who_goes_on(home: Home) -> None:
    boris = await owner_beside(home)
    await home.assigns("No 412")
    await hands_in(home, 1)
    await home.tutor.presses("button-notice-check")
    await home.tutor.says("Mind the units")
    attempt = await the_attempt(home)
    await taps(boris, tutor.Check(submission=attempt))
    at = home.rig.clock().strftime("%H:%M")
    assert boris.sees_words("screen-tutor-held", student="Sam", subject="Maths", name="Tom", at=at)
    await boris.presses("button-tutor-look")
    assert boris.sees("Mind the units")
    await taps(boris, tutor.Check(submission=attempt))
    await boris.presses("button-tutor-take-over")
    await boris.says("And the sign")
    await home.tutor.says("One more thing")
    assert home.tutor.sees_words("screen-tutor-colleague-checks", name="Boris")
    await home.tutor.presses("button-tutor-accept")
    assert home.tutor.words.label("button-tutor-take-over") in home.tutor.screen
    await boris.presses("button-tutor-accept")
    await taps(home.tutor, tutor.Accept(submission=attempt))
    assert home.tutor.sees_words("screen-tutor-colleague-decided", name="Boris")
    for said in ("Mind the units", "And the sign", "One more thing"):
        assert home.student.sees(said)


async def test_a_check_left_alone_for_hours_is_free(home: Home) -> None:
    boris = await owner_beside(home)
    await home.assigns("No 412", due_in=timedelta(days=5))
    await hands_in(home, 1)
    await home.tutor.presses("button-notice-check")
    await home.rig.passes(timedelta(hours=2))
    await taps(boris, tutor.Check(submission=await the_attempt(home)))
    assert boris.words.label("button-tutor-accept") in boris.screen


async def test_of_two_who_open_it_in_one_moment_the_second_is_told(home: Home) -> None:
    boris = await owner_beside(home)
    await home.assigns("No 412")
    await hands_in(home, 1)
    pressed = tutor.Check(submission=await the_attempt(home)).pack()
    for phone in (home.tutor, boris):
        phone.person.taps(phone.person.received[-1], pressed)
    app, database = home.rig.app, home.rig.database
    batch = await fetch(app.bot, offset=app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES)
    async with database.writing(frozenset({home.school.studio_id})) as uow:
        await uow.homework.attempt(await the_attempt(home))
        takes = asyncio.gather(*(app.ingest.take(raw) for raw in batch))
        await asyncio.sleep(BOTH_HAVE_READ)
    await takes
    told = [phone.words.label("button-tutor-take-over") in phone.screen for phone in (home.tutor, boris)]
    assert sorted(told) == [False, True]
