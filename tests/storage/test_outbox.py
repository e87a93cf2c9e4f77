import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import select, update

from domain.notices import NoticeKind, NoticeState
from storage import conversation, outbox, tables
from storage.engine import EVERY_STUDIO, Database
from tests.world import School, add_person

MINUTE = timedelta(minutes=1)
BOT = 77
_n = tables.notices.c


async def add(db: Database, school: School, *keys: str, person_id: int | None = None) -> None:
    """Due one second apart, in the order given."""
    async with db.writing(EVERY_STUDIO) as uow:
        for number, key in enumerate(keys):
            notice = school.notice(key, person_id, timedelta(seconds=number - len(keys)))
            await uow.notices.add(notice)


async def state_of(db: Database, key: str) -> NoticeState | None:
    async with db.reading() as reads:
        return await reads.scalar(select(_n.state).where(_n.key == key))


async def keys_claimed(db: Database, now: datetime, limit: int = 10) -> list[str]:
    return [notice.key for notice in await outbox.claim(db, now, limit, MINUTE)]


async def test_a_claim_tells_what_to_say_and_to_whom(db: Database, school: School) -> None:
    await add(db, school, "planned")
    (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
    assert claimed.person_id == school.student_person_id
    assert (claimed.kind, claimed.subject, claimed.attempts) == (
        NoticeKind.LESSON_PLANNED,
        {"lesson_id": 1},
        1,
    )
    assert (claimed.zone, claimed.reminders_on, claimed.unreachable) == ("Europe/Kyiv", True, False)
    assert claimed.due_at == school.now - timedelta(seconds=1)


async def test_nothing_is_claimed_before_it_is_due(db: Database, school: School) -> None:
    async with db.writing(school.scope) as uow:
        await uow.notices.add(school.notice("later", due_in=MINUTE))
    assert await keys_claimed(db, school.now) == []
    async with db.reading() as reads:
        assert await outbox.next_due(reads) == school.now + MINUTE
    assert await keys_claimed(db, school.now + MINUTE) == ["later"]
    async with db.reading() as reads:
        assert await outbox.next_due(reads) is None


async def test_one_person_gets_one_notice_at_a_time_in_order(db: Database, school: School) -> None:
    await add(db, school, "first", "second", "third")
    await add(db, school, "for another", person_id=school.guardian_person_id)
    first, other = await outbox.claim(db, school.now, 10, MINUTE)
    assert {first.key, other.key} == {"first", "for another"}
    assert await keys_claimed(db, school.now) == []
    mine = first if first.key == "first" else other
    assert await outbox.mark_sent(db, BOT, mine, 501, school.now)
    assert await keys_claimed(db, school.now) == ["second"]


async def test_claims_at_once_never_share_a_notice_or_a_person(db: Database, school: School) -> None:
    async with db.writing(EVERY_STUDIO) as uow:
        people = [await add_person(uow, f"P{number}", school.now) for number in range(12)]
    for person_id in people:
        await add(db, school, f"a{person_id}", f"b{person_id}", person_id=person_id)
    claims = await asyncio.gather(*(outbox.claim(db, school.now, 5, MINUTE) for _ in range(8)))
    while sum(map(len, claims)) < len(people):
        more = await outbox.claim(db, school.now, 5, MINUTE)
        assert more, "somebody's notice is never claimed"
        claims.append(more)
    claimed = [notice for claim in claims for notice in claim]
    assert sorted(notice.key for notice in claimed) == sorted(f"a{person_id}" for person_id in people)
    assert await keys_claimed(db, school.now) == []


async def test_a_sent_notice_becomes_the_last_message_of_the_chat(db: Database, school: School) -> None:
    await add(db, school, "planned")
    (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
    await conversation.remember_screen(db, BOT, claimed.telegram_id, 500, school.now)
    assert await outbox.mark_sending(db, [claimed], school.now) == [claimed]
    assert await outbox.mark_sent(db, BOT, claimed, 501, school.now)
    async with db.reading() as reads:
        row = await reads.first(select(_n.state, _n.message_id, _n.sent_at))
        dialog = await conversation.load(reads, BOT, claimed.telegram_id, 1)
    assert row is not None
    assert tuple(row) == (NoticeState.SENT, 501, school.now)
    assert (dialog.live_message_id, dialog.last_message_id) == (500, 501)


async def test_a_worker_taken_for_dead_overwrites_nothing(db: Database, school: School) -> None:
    await add(db, school, "planned")
    (late,) = await outbox.claim(db, school.now, 10, MINUTE)
    assert await outbox.release(db, school.now + MINUTE) == (1, 0)
    (mine,) = await outbox.claim(db, school.now + MINUTE, 10, MINUTE)
    assert mine.lease != late.lease
    assert mine.attempts == 2
    assert await outbox.mark_sending(db, [late], school.now) == []
    assert not await outbox.mark_unknown(db, late)
    assert not await outbox.drop(db, late, NoticeState.UNDELIVERABLE)
    assert not await outbox.retry_at(db, late, school.now)
    assert not await outbox.postpone(db, late, school.now)
    assert not await outbox.mark_sent(db, BOT, late, 1, school.now)
    assert await state_of(db, "planned") is NoticeState.SENDING
    assert await outbox.mark_sent(db, BOT, mine, 2, school.now)


async def test_a_lease_that_ran_out_while_sending_leaves_the_outcome_unknown(
    db: Database, school: School
) -> None:
    await add(db, school, "planned")
    (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
    await outbox.mark_sending(db, [claimed], school.now)
    assert await outbox.release(db, school.now + MINUTE - timedelta(seconds=1)) == (0, 0)
    assert await outbox.release(db, school.now + MINUTE) == (0, 1)
    assert await state_of(db, "planned") is NoticeState.UNKNOWN
    assert await outbox.mark_sent(db, BOT, claimed, 501, school.now), "a late success is still a success"
    assert await state_of(db, "planned") is NoticeState.SENT


async def test_an_unknown_outcome_is_sent_once_more_and_no_further(db: Database, school: School) -> None:
    await add(db, school, "planned")
    for expected in (1, 0):
        (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
        assert claimed.resent is (expected == 0)
        assert await outbox.mark_unknown(db, claimed)
        assert await outbox.resend_unknown(db, school.now, {NoticeKind.LEVEL_UP}) == 0
        assert await outbox.resend_unknown(db, school.now, {NoticeKind.LESSON_PLANNED}) == expected
    assert await state_of(db, "planned") is NoticeState.UNKNOWN
    assert await keys_claimed(db, school.now) == []


async def test_a_pause_holds_everything_for_that_person_and_is_no_attempt(
    db: Database, school: School
) -> None:
    await add(db, school, "first", "second")
    await add(db, school, "for another", person_id=school.guardian_person_id)
    claimed = await outbox.claim(db, school.now, 10, MINUTE)
    mine = next(notice for notice in claimed if notice.key == "first")
    other = next(notice for notice in claimed if notice.key == "for another")
    assert await outbox.postpone(db, mine, school.now + MINUTE)
    assert await outbox.retry_at(db, other, school.now)
    assert await keys_claimed(db, school.now) == ["for another"]
    (again,) = await outbox.claim(db, school.now + MINUTE, 10, MINUTE)
    assert (again.key, again.attempts) == ("first", 1)


async def test_a_notice_past_its_time_expires_and_lets_the_next_one_through(
    db: Database, school: School
) -> None:
    await add(db, school, "stale", "fresh", "good until now")
    async with db.transaction() as connection:
        past = update(tables.notices).values(valid_until=school.now)
        await connection.execute(past.where(_n.key != "fresh"))
    assert await keys_claimed(db, school.now) == ["fresh"]
    assert await state_of(db, "stale") is NoticeState.EXPIRED
    assert await state_of(db, "good until now") is NoticeState.EXPIRED


async def test_expiring_needs_no_claim(db: Database, school: School) -> None:
    await add(db, school, "stale")
    async with db.transaction() as connection:
        await connection.execute(update(tables.notices).values(valid_until=school.now + MINUTE))
    assert await outbox.expire(db, school.now) == 0
    assert await outbox.expire(db, school.now + MINUTE) == 1


async def test_what_will_not_be_sent_is_dropped_for_its_reason(db: Database, school: School) -> None:
    for final in (NoticeState.WITHDRAWN, NoticeState.EXPIRED, NoticeState.UNDELIVERABLE):
        await add(db, school, final)
        (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
        assert await outbox.drop(db, claimed, final)
        assert await state_of(db, final) is final


async def test_somebody_unreachable_is_claimed_as_such(db: Database, school: School) -> None:
    await add(db, school, "planned")
    async with db.writing(school.scope) as uow:
        (await uow.people.get(school.student_person_id)).unreachable_since = school.now
    (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
    assert claimed.unreachable


async def test_settled_notices_are_forgotten_after_their_time(db: Database, school: School) -> None:
    await add(db, school, "sent", "waiting")
    (claimed,) = await outbox.claim(db, school.now, 10, MINUTE)
    await outbox.mark_sent(db, BOT, claimed, 501, school.now)
    assert await outbox.prune(db, school.now) == 0
    assert await outbox.prune(db, school.now + MINUTE) == 1
    assert await state_of(db, "waiting") is NoticeState.DUE


async def test_a_claim_is_bounded(db: Database, school: School) -> None:
    await add(db, school, "a")
    await add(db, school, "b", person_id=school.guardian_person_id)
    await add(db, school, "c", person_id=school.tutor_person_id)
    first = await outbox.claim(db, school.now, 2, MINUTE)
    assert len(first) == 2
    assert len(await outbox.claim(db, school.now, 2, MINUTE)) == 1
    assert await outbox.mark_sending(db, [], school.now) == []
    stranger = replace(first[0], id=10**6)
    assert await outbox.mark_sending(db, [first[1], stranger], school.now) == [first[1]]
