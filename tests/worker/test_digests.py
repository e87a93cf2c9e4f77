"""The tutor's digest: at his own eight and twenty, once, only when there is something to say."""

from datetime import timedelta

from domain.digests import Slot
from domain.homework import HomeworkState
from domain.identity import known
from domain.notices import NoticeKind, NoticeState
from domain.people import Role
from domain.services import digests, onboarding, people
from storage import outbox, tables
from tests.domain.cast import DAY, HOUR, NOW
from tests.worker.conftest import Stage

EVENING = NOW + 6 * HOUR
"""Eight o'clock in Berlin, where the tutor lives."""
MORNING = EVENING + 12 * HOUR


async def told(stage: Stage) -> list[NoticeState]:
    """What became of his digests, in turn."""
    about = tables.notices.c.kind == NoticeKind.DIGEST
    return [row.state for row in await stage.cast.rows(tables.notices, about)]


async def test_evening_and_morning_say_what_waits_in_silence(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(EVENING + 14 * HOUR)
    work = await cast.homework(due_at=NOW + 7 * HOUR)
    await cast.handed_in(await cast.homework(due_at=NOW + DAY))
    await stage.passes(EVENING - NOW - timedelta(minutes=1))
    stage.tutor.chat.messages.clear()
    await stage.passes(timedelta(minutes=1))
    (evening,) = stage.tutor.received
    assert "Tomorrow, " in evening.text
    assert "1 lesson: 10:00 Ann" in evening.text
    assert "To check: 1, new: 1" in evening.text
    assert "Overdue" not in evening.text
    assert evening.labels == ["To check: 1", "Lessons tomorrow"]
    assert evening.silent
    await stage.passes(MORNING - EVENING)
    morning = stage.tutor.received[-1]
    assert "Today, " in morning.text
    assert "Overdue tasks: 1, new: 1 — Ann" in morning.text
    assert "To check: 1\n" in morning.text
    assert await told(stage) == [NoticeState.SENT, NoticeState.SENT]
    assert work.state is HomeworkState.ASSIGNED


async def test_nothing_is_told_when_nothing_waits_nor_what_is_known_for_long(stage: Stage) -> None:
    await stage.cast.homework(due_at=NOW + HOUR)
    await stage.passes(EVENING - NOW)
    assert len(stage.tutor.received) == 1
    await stage.passes(12 * HOUR)
    await stage.passes(12 * HOUR)
    assert len(stage.tutor.received) == 1
    assert await told(stage) == [NoticeState.SENT, NoticeState.WITHDRAWN, NoticeState.WITHDRAWN]


async def test_each_is_given_once_however_often_it_is_asked_for_and_however_it_ended(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(EVENING + 14 * HOUR)
    stage.clock.advance(EVENING - NOW)
    tutor_id = cast.tutor.person_id
    assert await cast.works(digests.tell, tutor_id, EVENING)
    assert not await cast.works(digests.tell, tutor_id, EVENING)
    lease = timedelta(seconds=1)
    claim = await outbox.claim(cast.db, EVENING, 9, lease)
    (claimed,) = [one for one in claim if one.kind is NoticeKind.DIGEST]
    assert await outbox.mark_sending(cast.db, [claimed], EVENING)
    await stage.passes(timedelta(minutes=5))
    assert await told(stage) == [NoticeState.UNKNOWN]
    assert not stage.tutor.received


async def test_what_is_switched_off_does_not_come_and_what_is_long_past_is_left_out(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(NOW + 3 * DAY)
    await cast.lesson(NOW + 2 * DAY)
    await cast.lesson(NOW + DAY)
    await cast.does(people.switch_digest, cast.tutor, Slot.EVENING, False, NOW)
    await stage.passes(EVENING - NOW)
    assert await told(stage) == []
    await stage.passes(16 * HOUR)
    assert await told(stage) == []
    await cast.does(people.switch_digest, cast.tutor, Slot.EVENING, True, NOW)
    await cast.does(people.switch_digest, cast.tutor, Slot.MORNING, False, stage.clock())
    await stage.passes(8 * HOUR)
    assert await told(stage) == [NoticeState.SENT]


async def test_the_hour_is_that_of_the_zone_he_moves_to(stage: Stage) -> None:
    cast = stage.cast
    await cast.lesson(NOW + DAY)
    await cast.does(people.choose_zone, cast.tutor, "Asia/Almaty", NOW)
    await stage.passes(3 * HOUR)
    assert "Tomorrow, " in stage.tutor.received[-1].text


async def test_a_family_gets_none_and_a_tutor_of_two_studios_one(stage: Stage) -> None:
    cast = stage.cast
    secrets = await cast.works(onboarding.invite_owner, NOW)
    await cast.does(onboarding.open_invitation, cast.tutor, secrets.token, NOW)
    await cast.does(
        onboarding.found_studio, cast.tutor, secrets.invitation_id, "Second", "EUR", "Europe/Berlin", NOW
    )
    assert len((await cast.actor(cast.tutor.person_id)).tutor_ids) == 2
    await cast.lesson(EVENING + 14 * HOUR)
    await cast.does(people.choose_zone, cast.parent, "Europe/Berlin", NOW)
    await stage.passes(EVENING - NOW)
    rows = await cast.rows(tables.notices, tables.notices.c.kind == NoticeKind.DIGEST)
    assert [row.person_id for row in rows] == [cast.tutor.person_id]
    digested = await cast.rows(tables.people, tables.people.c.digest_at.is_not(None))
    assert [row.id for row in digested] == [cast.tutor.person_id]
    assert Role.TUTOR not in cast.parent.roles
    assert known(rows[0].id)
