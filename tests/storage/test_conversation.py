from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from domain.errors import NotFound
from domain.people import Language, Role
from storage import conversation, tables
from storage.engine import EVERY_STUDIO, Database
from storage.errors import LostRace
from tests.world import School

BOT = 77


async def telegram_id_of(db: Database, person_id: int) -> int:
    async with db.reading() as reads:
        people = tables.people.c
        found = await reads.scalar(select(people.telegram_id).where(people.id == person_id))
    assert found is not None
    return found


async def test_somebody_never_seen_has_no_actor(db: Database) -> None:
    async with db.reading() as reads:
        loaded = await conversation.load(reads, BOT, 424_242, 1)
    assert loaded.actor is None
    assert (loaded.state, loaded.data, loaded.version, loaded.handled) == (None, {}, 0, False)


async def test_an_actor_comes_with_all_his_places(db: Database, school: School, other_school: School) -> None:
    telegram_id = await telegram_id_of(db, school.tutor_person_id)
    async with db.reading() as reads:
        loaded = await conversation.load(reads, BOT, telegram_id, 1)
    assert loaded.actor is not None
    assert loaded.actor.roles == (Role.OWNER, Role.TUTOR)
    assert loaded.actor.tutor_ids == {school.tutor_id}
    assert loaded.actor.studio_ids == {school.studio_id}
    assert (loaded.name, loaded.actor.language, loaded.reminders_on) == ("Tom", Language.ENGLISH, True)


async def test_an_ended_place_gives_no_rights(db: Database, school: School, now: datetime) -> None:
    async with db.writing(school.scope) as uow:
        await uow.people.end_membership(school.guardian_id, now)
    telegram_id = await telegram_id_of(db, school.guardian_person_id)
    async with db.reading() as reads:
        loaded = await conversation.load(reads, BOT, telegram_id, 1)
    assert loaded.actor is not None
    assert loaded.actor.places == ()


@pytest.mark.parametrize("answer", [None, '{"screen":"today"}', "\x00\ud800"])
async def test_an_update_is_handled_once_and_its_answer_kept(
    db: Database, now: datetime, answer: str | None
) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        await conversation.keep_answer(uow, BOT, 9, answer, now)
    with pytest.raises(LostRace):
        async with db.writing(EVERY_STUDIO) as uow:
            await conversation.keep_answer(uow, BOT, 9, "another", now)
    async with db.reading() as reads:
        loaded = await conversation.load(reads, BOT, 1, 9)
        of_another_bot = await conversation.load(reads, BOT + 1, 1, 9)
    assert loaded.handled
    assert loaded.answer == ("�" if answer == "\x00\ud800" else answer)
    assert not of_another_bot.handled


async def test_old_handled_updates_are_forgotten(db: Database, now: datetime) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        await conversation.keep_answer(uow, BOT, 1, None, now - timedelta(days=3))
        await conversation.keep_answer(uow, BOT, 2, None, now)
    async with db.writing(EVERY_STUDIO) as uow:
        assert await conversation.prune(uow, now - timedelta(days=2)) == 1
    async with db.reading() as reads:
        assert not (await conversation.load(reads, BOT, 1, 1)).handled
        assert (await conversation.load(reads, BOT, 1, 2)).handled


async def test_a_number_no_id_can_be_is_not_found(db: Database) -> None:
    async with db.reading() as reads:
        for number in (2**63, 10**39, -(10**39)):
            with pytest.raises(NotFound):
                await conversation.load(reads, BOT, number, 1)
