from datetime import datetime, timedelta

from storage import quarantine
from storage.engine import Database

BOT = 77
BODY = {"update_id": 5, "message": {"text": "\x00 \ud800 hello"}}


async def test_failures_of_one_update_are_counted(db: Database, now: datetime) -> None:
    counts = [await quarantine.note_failure(db, BOT, 5, BODY, "KeyError", now) for _ in range(3)]
    assert counts == [1, 2, 3]
    assert await quarantine.note_failure(db, BOT, 6, BODY, "KeyError", now) == 1
    assert await quarantine.note_failure(db, BOT + 1, 5, BODY, "KeyError", now) == 1


async def test_only_what_was_put_aside_is_listed(db: Database, now: datetime) -> None:
    await quarantine.note_failure(db, BOT, 4, BODY, "KeyError", now)
    await quarantine.note_failure(db, BOT, 5, BODY, "E" * 500, now)
    await quarantine.quarantine(db, BOT, 5, now)
    async with db.reading() as reads:
        (listed,) = await quarantine.listed(reads)
    assert (listed.bot_id, listed.update_id, listed.failures, listed.failed_at) == (BOT, 5, 1, now)
    assert listed.error == "E" * 200


async def test_a_replayed_update_comes_back_as_it_was_and_is_gone(db: Database, now: datetime) -> None:
    await quarantine.note_failure(db, BOT, 5, BODY, "KeyError", now)
    await quarantine.quarantine(db, BOT, 5, now)
    assert await quarantine.take(db, BOT, 5) == BODY
    assert await quarantine.take(db, BOT, 5) is None
    async with db.reading() as reads:
        assert await quarantine.listed(reads) == []


async def test_what_a_later_try_mended_is_forgotten_and_quarantine_is_not(
    db: Database, now: datetime
) -> None:
    for update_id in (4, 5):
        await quarantine.note_failure(db, BOT, update_id, BODY, "KeyError", now)
    await quarantine.quarantine(db, BOT, 5, now)
    assert await quarantine.prune(db, now) == 0
    assert await quarantine.prune(db, now + timedelta(days=2)) == 1
    assert await quarantine.take(db, BOT, 5) == BODY
