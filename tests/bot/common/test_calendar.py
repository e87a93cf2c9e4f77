"""One's own calendar: an address shown once, or files."""

import re
from datetime import timedelta

import icalendar
import pytest

from bot.callbacks.calendar import CalendarAddress, LessonFile
from domain.identity import known
from domain.people import digest_of
from domain.services import lessons
from simulator.chats import Message
from storage.queries import calendar as queries
from tests.bot.family import Home, settle_in
from tests.bot.rig import WEB_ADDRESS, Phone, Rig
from tests.bot.statements import taps

ADDRESS = re.compile(re.escape(WEB_ADDRESS) + r"/calendar/([A-Za-z0-9_-]{22})\.ics")
DAY = timedelta(days=1)


@pytest.fixture
async def home(rig: Rig, language: str) -> Home:
    return await settle_in(rig, language)


async def opens_calendar(phone: Phone) -> None:
    await phone.says("/settings")
    await phone.presses("button-calendar")


async def makes_address(phone: Phone) -> str:
    await opens_calendar(phone)
    await phone.presses("button-calendar-make")
    found = ADDRESS.search(phone.screen)
    assert found is not None
    return found[1]


async def leads_somewhere(home: Home, secret: str) -> bool:
    async with home.rig.database.reading() as reads:
        return await queries.reader(reads, digest_of(secret)) is not None


def file_in(home: Home, message: Message) -> icalendar.Calendar:
    stored = home.rig.world.files.by_unique_id(message.content["document"]["file_unique_id"])
    assert stored is not None
    found = icalendar.Calendar.from_ical(stored.data)
    assert isinstance(found, icalendar.Calendar)
    return found


async def test_everybody_makes_an_address_that_is_shown_once(home: Home) -> None:
    for phone in (home.tutor, home.student, home.parent):
        secret = await makes_address(phone)
        assert await leads_somewhere(home, secret)
        await phone.presses("button-calendar-done")
        assert secret not in phone.screen
        assert phone.words.label("button-calendar-renew") in phone.screen


async def test_a_new_address_asks_first_and_ends_the_old_one(home: Home) -> None:
    old = await makes_address(home.parent)
    await home.parent.presses("button-calendar-done")
    await home.parent.presses("button-calendar-renew")
    assert await leads_somewhere(home, old)
    await home.parent.presses("button-calendar-renew")
    found = ADDRESS.search(home.parent.screen)
    assert found is not None
    assert await leads_somewhere(home, found[1])
    assert not await leads_somewhere(home, old)


async def test_an_address_is_switched_off(home: Home) -> None:
    secret = await makes_address(home.student)
    await home.student.presses("button-calendar-done")
    await home.student.presses("button-calendar-off")
    await home.student.presses("button-calendar-keep")
    assert await leads_somewhere(home, secret)
    await home.student.presses("button-calendar-off")
    await home.student.presses("button-calendar-off")
    assert not await leads_somewhere(home, secret)
    assert home.student.words.label("button-calendar-make") in home.student.screen


async def test_a_second_tap_leaves_the_address_on_the_screen(home: Home) -> None:
    await opens_calendar(home.parent)
    make = home.parent.words.label("button-calendar-make")
    await home.parent.does(lambda person: (person.presses(make), person.presses(make)))
    (found,) = ADDRESS.findall(home.parent.screen)
    assert await leads_somewhere(home, found)
    await taps(home.parent, CalendarAddress(after=77, sure=1))
    assert await leads_somewhere(home, found)


async def test_without_a_reachable_address_there_are_files_alone(home: Home) -> None:
    home.rig.app.dispatch.here.web_address = ""
    await opens_calendar(home.parent)
    assert home.parent.words.label("button-calendar-make") not in home.parent.screen
    assert home.parent.words.label("button-calendar-file") in home.parent.screen
    await taps(home.parent, CalendarAddress(after=0, sure=1))
    assert not ADDRESS.search(home.parent.chat)


async def test_all_lessons_come_as_a_file(home: Home) -> None:
    await opens_calendar(home.parent)
    await home.parent.presses("button-calendar-file")
    assert home.parent.person.alerts[-1] == home.parent.words.label("alert-calendar-empty")
    await home.family.plans(DAY)
    await home.rig.settle()
    await opens_calendar(home.parent)
    await home.parent.presses("button-calendar-file")
    sent = next(message for message in reversed(home.parent.person.received) if "document" in message.content)
    (event,) = file_in(home, sent).walk("VEVENT")
    assert "Maths" in str(event["SUMMARY"])
    assert home.parent.words.label("button-calendar-file") in home.parent.screen, "the screen stands below it"


async def test_one_lesson_comes_from_its_card(home: Home) -> None:
    lesson = await home.family.plans(DAY)
    await home.rig.settle()
    for phone in (home.tutor, home.student, home.parent):
        await taps(phone, LessonFile(lesson=known(lesson.id)))
        (event,) = file_in(home, phone.person.received[-1]).walk("VEVENT")
        assert event["UID"] == f"lesson-{lesson.id}@repitbot"


async def test_a_stranger_has_no_calendar(home: Home) -> None:
    stranger = home.rig.phone("Nobody", "en")
    await stranger.says("/settings")
    assert stranger.words.label("button-calendar") not in stranger.screen
    await taps(stranger, CalendarAddress(after=0, sure=1))
    assert not ADDRESS.search(stranger.chat)


def files_of(phone: Phone) -> list[Message]:
    return [message for message in phone.person.received if "document" in message.content]


async def test_news_of_a_lesson_come_with_a_file_for_who_wishes_it(home: Home) -> None:
    await opens_calendar(home.parent)
    await home.parent.presses("button-calendar-files-on")
    assert home.parent.sees_words("screen-calendar-files")
    lesson = await home.family.plans(DAY)
    await home.rig.settle()
    assert not files_of(home.student)
    (planned,) = files_of(home.parent)
    async with home.rig.database.writing(home.family.tutor.studio_ids) as uow:
        await lessons.move(
            uow, home.family.tutor, known(lesson.id), 1, home.rig.clock() + 2 * DAY, 60, home.rig.clock()
        )
    await home.rig.settle()
    moved = files_of(home.parent)[-1]
    (before,), (after,) = (file_in(home, one).walk("VEVENT") for one in (planned, moved))
    assert before["UID"] == after["UID"]
    assert int(before.decoded("SEQUENCE")) < int(after.decoded("SEQUENCE"))
    await opens_calendar(home.parent)
    await home.parent.presses("button-calendar-files-off")
    await home.family.plans(3 * DAY)
    await home.rig.settle()
    assert len(files_of(home.parent)) == 2


async def test_a_file_that_cannot_be_sent_costs_no_news(home: Home) -> None:
    await opens_calendar(home.parent)
    await home.parent.presses("button-calendar-files-on")
    home.rig.world.faults.next("server_error", method="sendDocument")
    await home.family.plans(DAY)
    await home.rig.settle()
    assert not files_of(home.parent)
    assert home.parent.sees_words("notice-lesson-planned")
