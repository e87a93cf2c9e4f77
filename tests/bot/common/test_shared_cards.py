"""A tutor sends a card with his free times into a chat; it shows what is free as times go, and leads to booking."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.availability import Hours
from domain.courses import Course
from domain.people import Language
from domain.services import availability, lessons
from simulator.chats import Message
from storage import tables
from tests.bot.family import Home, settle_in
from tests.bot.rig import Phone, Rig
from tests.bot.statements import counting
from tests.bot.tutor.test_lessons import lessons_of

LOOK = timedelta(seconds=21)
Json = dict[str, Any]


@pytest.fixture
async def home(rig: Rig) -> Home:
    """Thursdays from ten to one on a clock in Moscow; clients book."""
    home = await settle_in(rig, "ru")
    tutor = home.family.tutor
    async with rig.database.writing(tutor.studio_ids) as uow:
        await availability.set_hours(uow, tutor, home.school.tutor_id, [3], [Hours(600, 780)], rig.clock())
        (await uow.studios.get(home.school.studio_id)).rules_changed = {"clients_book": 1}
    return home


async def offered(phone: Phone, text: str = "") -> Json:
    await phone.does(lambda person: person.types_inline(text))
    return phone.person.queries[-1].answer or {}


async def shares(home: Home, text: str = "") -> Message:
    """Into a group of which the parent is, and the bot is not."""
    answer = await offered(home.tutor, text)
    query = home.tutor.person.queries[-1]
    people = [home.tutor.person.account, home.parent.person.account]
    group = home.rig.world.add_group("Parents", list(people))
    await home.tutor.does(lambda person: person.chooses(query, answer["results"][0]["id"], into=group))
    return group.messages[-1]


def edits(home: Home) -> list[Any]:
    called = home.rig.world.journal.called("editMessageText")
    return [call for call in called if call.content.get("inline_message_id")]


async def looked_after(home: Home) -> int:
    async with home.rig.database.reading() as reads:
        live = select(func.count()).where(tables.shared_cards.c.look_at.is_not(None))
        return await reads.scalar(live) or 0


def said(home: Home, key: str) -> str:
    return home.tutor.words.label(key)


async def test_the_card_leads_to_booking_and_shows_what_is_left(home: Home) -> None:
    card = await shares(home)
    assert "10:00–13:00" in card.text
    assert card.text.count("Thu,") == 2
    assert "Sam" not in card.text
    await home.rig.passes(LOOK)
    assert not edits(home), "nothing has changed"

    await home.parent.does(lambda person: person.presses(said(home, "button-card-book"), on=card))
    await home.parent.presses_label("5")
    await home.parent.presses_label("10:00")
    await home.parent.presses("button-book-yes")
    await home.rig.passes(LOOK)
    assert "11:30–13:00" in card.text
    assert len(edits(home)) == 1

    (lesson,) = await lessons_of(home)
    tutor, now = home.family.tutor, home.rig.clock()
    async with home.rig.database.writing(tutor.studio_ids) as uow:
        await lessons.cancel(uow, tutor, lesson.id, 1, now)
    await home.rig.passes(LOOK)
    assert card.text.count("10:00–13:00") == 2
    await home.rig.passes(timedelta(days=4))
    assert card.text.count("Thu,") == 1, "time goes, too"


async def test_a_card_says_when_all_is_taken_and_ends_after_two_weeks(home: Home) -> None:
    card = await shares(home)
    tutor, now = home.family.tutor, home.rig.clock()
    async with home.rig.database.writing(tutor.studio_ids) as uow:
        await availability.set_hours(uow, tutor, home.school.tutor_id, [3], [], now)
    await home.rig.passes(LOOK)
    assert said(home, "screen-card-none") in card.text
    await home.rig.passes(timedelta(days=14))
    assert said(home, "screen-card-over") in card.text
    assert await looked_after(home) == 0
    assert card.labels == [said(home, "button-card-book")]


async def test_a_deleted_card_is_given_up_and_a_slow_down_is_waited_for(home: Home) -> None:
    card, other = await shares(home), await shares(home)
    card.deleted = True
    tutor, now = home.family.tutor, home.rig.clock()
    async with home.rig.database.writing(tutor.studio_ids) as uow:
        await availability.set_hours(uow, tutor, home.school.tutor_id, [3], [Hours(600, 660)], now)
    home.rig.world.faults.retry_after = 100
    home.rig.world.faults.next("retry_after_all")
    await home.rig.passes(LOOK)
    await home.rig.passes(LOOK)
    assert len(edits(home)) == 1
    assert await looked_after(home) == 2
    await home.rig.passes(timedelta(seconds=100))
    assert await looked_after(home) == 1
    assert "10:00–11:00" in other.text


async def test_a_length_may_be_typed_and_whoever_does_not_teach_is_shown_the_bot(home: Home) -> None:
    async with home.rig.database.writing(home.school.scope) as uow:
        course = Course(
            studio_id=home.school.studio_id, tutor_id=home.school.tutor_id, subject="Art",
            duration_minutes=90, created_at=home.rig.clock(),
        )  # fmt: skip
        await uow.courses.add(course)
    assert [len((await offered(home.tutor, text))["results"]) for text in ("", "slots", "9", "45")] == [
        2,
        2,
        1,
        2,
    ]
    newcomer = home.rig.phone("Newcomer", "uk", "Europe/Kyiv")
    for phone in (home.student, home.parent, newcomer):
        answer = await offered(phone)
        assert answer["results"] == []
        assert answer["button"] == {
            "text": phone.words.label("button-inline-stranger"),
            "start_parameter": "menu",
        }
    async with home.rig.database.reading() as reads:
        known = tables.people.c.telegram_id == newcomer.person.id
        assert not await reads.scalar(select(func.count()).where(known)), "nobody is introduced by typing"
    await newcomer.opens("https://t.me/repit_bot?start=menu")
    assert newcomer.sees_words("screen-welcome")


async def test_without_a_free_time_there_is_the_way_to_the_bot(home: Home) -> None:
    tutor = home.family.tutor
    async with home.rig.database.writing(tutor.studio_ids) as uow:
        await availability.set_hours(uow, tutor, home.school.tutor_id, [3], [], home.rig.clock())
    answer = await offered(home.tutor)
    assert answer["results"] == []
    assert answer["button"]["text"] == said(home, "button-inline-none")


async def test_the_link_tells_strangers_no_more_than_a_link_to_nobody(home: Home) -> None:
    stranger, told = home.rig.phone("Stranger", "en", "Europe/London"), []
    for tutor_id in (home.school.tutor_id, 987_654_321):
        await stranger.opens(f"https://t.me/repit_bot?start=book_{tutor_id}_60")
        assert stranger.sees_words("screen-book-not-client")
        told.append(stranger.screen)
    assert told[0] == told[1]


async def test_where_clients_do_not_book_the_card_promises_nothing(home: Home) -> None:
    async with home.rig.database.writing(home.school.scope) as uow:
        (await uow.studios.get(home.school.studio_id)).rules_changed = {}
    card = await shares(home)
    assert card.labels == [said(home, "button-card-open")]
    await home.parent.does(lambda person: person.presses(said(home, "button-card-open"), on=card))
    assert home.parent.sees_words("screen-book-closed")


async def test_a_card_sent_into_the_chat_with_the_bot_is_no_words_to_it(home: Home) -> None:
    await home.tutor.says("/settings")
    await home.tutor.presses("button-hours")
    await home.tutor.presses("button-hours-share")
    assert home.tutor.person.last.labels == [said(home, "button-hours-card")]
    answer = await offered(home.tutor)
    query, before = home.tutor.person.queries[-1], len(home.tutor.person.received)
    await home.tutor.does(lambda person: person.chooses(query, answer["results"][0]["id"]))
    assert len(home.tutor.person.received) == before
    assert await looked_after(home) == 1


async def test_many_cards_cost_no_more_questions_than_one(home: Home) -> None:
    one = await shares(home)
    async with home.rig.database.reading() as reads:
        row = (await reads.all(tables.shared_cards.select()))[0]._asdict()
    asked = []
    for more in (0, 30):
        async with home.rig.database.transaction() as connection:
            for number in range(more):
                copy = {**row, "inline_message_id": f"AgAAA{number}", "language": Language.ENGLISH}
                await connection.execute(tables.shared_cards.insert().values(**{**copy, "id": 1000 + number}))
        home.rig.clock.advance(LOOK)
        with counting(home.rig.database) as tally:
            await home.rig.app.worker._sharing.look()
        asked.append(tally.asked)
    assert asked[0] == asked[1] == 6
    assert "10:00" in one.text
