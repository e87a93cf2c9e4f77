"""GET /calendar/<secret>.ics, read back with a parser of calendars."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from aiohttp import ClientSession
from multidict import CIMultiDict

from bot.limits import Limits
from bot.web.calendar import CalendarFeeds
from bot.web.metrics import Counted
from bot.web.surface import Surface, serve
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.services import calendars, lessons
from storage.engine import EVERY_STUDIO, Database
from tests.storage.queries.family_cast import Family
from tests.worker.test_surface import port_of
from tests.world import found_school

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Feeds:
    address: str
    database: Database
    family: Family

    async def of(self, actor: Actor) -> str:
        async with self.database.writing(actor.studio_ids) as uow:
            token = await calendars.make_address(uow, actor, 0, NOW)
        return f"{self.address}/calendar/{token}.ics"


@pytest.fixture
async def feeds(db: Database) -> AsyncIterator[Feeds]:
    counted = Counted()
    limits = Limits(most=5, seconds=60)
    surface = Surface(db, lambda: True, counted, CalendarFeeds(db, lambda: NOW, limits))
    runner = await serve(surface, "127.0.0.1", 0)
    family = Family(db, replace(await found_school(db, NOW), now=NOW))
    await moves_to_berlin(db, family)
    yield Feeds(f"http://127.0.0.1:{port_of(runner)}", db, family)
    await runner.cleanup()
    logging.getLogger().removeHandler(counted)


async def moves_to_berlin(db: Database, family: Family) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        for person_id in (family.school.tutor_person_id, family.school.guardian_person_id):
            (await uow.people.get(person_id)).zone = "Europe/Berlin"


async def get(url: str, **headers: str) -> tuple[int, bytes, CIMultiDict[str]]:
    async with ClientSession() as session, session.get(url, headers=headers) as response:
        return response.status, await response.read(), response.headers.copy()


async def read(url: str) -> icalendar.Calendar:
    status, body, _ = await get(url)
    assert status == 200
    found = icalendar.Calendar.from_ical(body)
    assert isinstance(found, icalendar.Calendar)
    return found


async def test_tutor_student_and_guardian_read_their_own_side(feeds: Feeds) -> None:
    lesson = await feeds.family.plans(DAY)
    for actor, words in (
        (feeds.family.tutor, "Sam: Maths"),
        (feeds.family.student, "Maths · Sam (Tom)"),
        (feeds.family.guardian, "Maths · Sam (Tom)"),
    ):
        (event,) = (await read(await feeds.of(actor))).walk("VEVENT")
        assert event["SUMMARY"] == words
        assert event["UID"] == f"lesson-{lesson.id}@repitbot"
        assert event["STATUS"] == "CONFIRMED"
        assert event.decoded("DURATION") == timedelta(hours=1)
        assert event.decoded("DTSTART") == lesson.starts_at


async def test_a_move_and_a_cancellation_keep_the_uid_and_count(feeds: Feeds) -> None:
    lesson = await feeds.family.plans(DAY)
    url = await feeds.of(feeds.family.guardian)
    (first,) = (await read(url)).walk("VEVENT")
    async with feeds.database.writing(feeds.family.tutor.studio_ids) as uow:
        await lessons.move(uow, feeds.family.tutor, lesson.id or 0, 1, NOW + 3 * DAY, 90, NOW)
    (moved,) = (await read(url)).walk("VEVENT")
    async with feeds.database.writing(feeds.family.tutor.studio_ids) as uow:
        await lessons.cancel(uow, feeds.family.tutor, lesson.id or 0, 2, NOW)
    (off,) = (await read(url)).walk("VEVENT")
    assert first["UID"] == moved["UID"] == off["UID"]
    assert [int(event.decoded("SEQUENCE")) for event in (first, moved, off)] == [1, 2, 3]
    assert moved.decoded("DURATION") == timedelta(minutes=90)
    assert (off["STATUS"], off["TRANSP"]) == ("CANCELLED", "TRANSPARENT")


async def test_six_in_the_evening_stays_six_over_the_clock_change(feeds: Feeds) -> None:
    """Summer time begins on 29 March: the zone's own rules, as the file carries them, give the right moments."""
    moments = [utc_of_wall(datetime(2026, 3, day, 18, 0), BERLIN) for day in (28, 29, 30)]  # noqa: DTZ001
    for moment in moments:
        await feeds.family.plans(moment - NOW)
    made = await read(await feeds.of(feeds.family.guardian))
    starts = [event.decoded("DTSTART") for event in made.walk("VEVENT")]
    assert [start.hour for start in starts] == [18, 18, 18]
    assert [start.astimezone(UTC) for start in starts] == moments
    (zone,) = made.timezones
    rules = zone.to_tz()
    walls = [start.replace(tzinfo=None) for start in starts]
    assert [wall.replace(tzinfo=rules).astimezone(UTC) for wall in walls] == moments


async def test_what_is_long_over_or_far_ahead_is_left_out(feeds: Feeds) -> None:
    for ahead in (-31 * DAY, -29 * DAY, 179 * DAY, 181 * DAY):
        await feeds.family.plans(ahead)
    assert len((await read(await feeds.of(feeds.family.student))).walk("VEVENT")) == 2


async def test_no_money_is_in_it(feeds: Feeds) -> None:
    await feeds.family.plans(DAY)
    _, body, _ = await get(await feeds.of(feeds.family.tutor))
    assert b"1500" not in body
    assert b"15.00" not in body


async def test_unknown_malformed_and_switched_off_are_answered_alike(feeds: Feeds) -> None:
    url = await feeds.of(feeds.family.student)
    async with feeds.database.writing(feeds.family.student.studio_ids) as uow:
        await calendars.revoke_address(uow, feeds.family.student, NOW)
    answers = [
        await get(url),
        await get(f"{feeds.address}/calendar/{'A' * 22}.ics"),
        await get(f"{feeds.address}/calendar/x.ics"),
    ]
    assert {status for status, _, _ in answers} == {404}
    assert len({body for _, body, _ in answers}) == 1


async def test_what_the_calendar_has_is_not_sent_again(feeds: Feeds) -> None:
    await feeds.family.plans(DAY)
    url = await feeds.of(feeds.family.student)
    _, _, headers = await get(url)
    assert "private" in headers["Cache-Control"]
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert (await get(url, **{"If-None-Match": headers["ETag"]}))[:2] == (304, b"")
    await feeds.family.plans(2 * DAY)
    assert (await get(url, **{"If-None-Match": headers["ETag"]}))[0] == 200


async def test_one_address_is_not_asked_without_end(feeds: Feeds) -> None:
    url = await feeds.of(feeds.family.student)
    statuses = [(await get(url))[0] for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    assert (await get(await feeds.of(feeds.family.tutor)))[0] == 200


async def test_a_disconnected_guardian_sees_nothing_more(feeds: Feeds) -> None:
    await feeds.family.plans(DAY)
    url = await feeds.of(feeds.family.guardian)
    async with feeds.database.writing(EVERY_STUDIO) as uow:
        await uow.people.end_membership(feeds.family.school.guardian_id, NOW)
    assert not (await read(url)).walk("VEVENT")


async def test_words_with_line_breaks_and_signs_are_no_properties(feeds: Feeds) -> None:
    async with feeds.database.writing(EVERY_STUDIO) as uow:
        (await uow.students.get(feeds.family.school.student_id)).name = "Sam\r\nSTATUS:CANCELLED;,\\"
    await feeds.family.plans(DAY)
    (event,) = (await read(await feeds.of(feeds.family.tutor))).walk("VEVENT")
    assert event["STATUS"] == "CONFIRMED"
