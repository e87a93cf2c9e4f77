"""One person hammers: he is told so at once, the database hears nothing of it, and nothing he sent is lost."""

import logging
from pathlib import Path

import pytest

from bot.app import App
from bot.callbacks.common import Help
from bot.ingest import ACK, Verdict
from bot.l10n import Words
from bot.limits import Limits
from domain.people import Language
from simulator.updates import TAP_LIFETIME
from storage.engine import Database
from tests.bot.crowd import person
from tests.bot.rig import Phone, Rig
from tests.redis_server import no_redis


class StrictRig(Rig):
    """A rig whose bot has limits. The stopwatch stands still."""

    def __init__(self, database: Database, most: int) -> None:
        self.limits = Limits(most=most, clock=lambda: 0.0)
        super().__init__(database, forgiving=True)

    def _build(self) -> App:
        return App(self.database, self._bot(), self._now(), self.limits)


def taps(phone: Phone, times: int) -> None:
    message = phone.person.received[-1]
    for _ in range(times):
        phone.person.taps(message, Help().pack())


def too_quick(phone: Phone) -> int:
    return phone.person.toasts.count(phone.words.label("toast-too-quick"))


def outcomes(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [vars(record)["outcome"] for record in caplog.records if record.message == "update"]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


async def greeted(rig: Rig, name: str = "Anna") -> Phone:
    """Somebody who has a message of the bot's to press on; his /start is the only command so far."""
    await rig.start()
    phone = rig.phone(name)
    await phone.says("/start")
    return phone


async def test_each_of_a_hundred_taps_at_once_is_answered(db: Database) -> None:
    rig = StrictRig(db, most=20)
    anna = await greeted(rig)
    taps(anna, 100)
    await rig.settle()
    assert len(anna.person.answers) == 100
    assert too_quick(anna) == 80


async def test_who_hammers_costs_no_work_of_the_database(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/there-is-none.db")
    rig = await StrictRig(database, most=0).start()
    anna = rig.phone("Anna")
    anna.person.chat.started = True
    await rig.app.bot.send_message(anna.person.id, "?")
    taps(anna, 3)
    anna.person.sends("/help")
    assert not await rig.app.polling.handle(await rig._batch())
    assert too_quick(anna) == 3
    assert anna.sees_words("toast-too-quick")
    await database.close()


async def test_another_person_is_served_meanwhile(db: Database) -> None:
    rig = StrictRig(db, most=1)
    anna, boris = await greeted(rig), await greeted(rig, "Boris")
    taps(anna, 10)
    taps(boris, 1)
    await rig.settle()
    assert (too_quick(anna), too_quick(boris)) == (9, 0)


async def test_what_carries_content_is_never_turned_away(db: Database, log: pytest.LogCaptureFixture) -> None:
    rig = StrictRig(db, most=1)
    anna = await greeted(rig)
    taps(anna, 3)
    await rig.settle()
    log.clear()
    for _ in range(5):
        anna.person.sends("words")
        anna.person.sends_photo()
    anna.person.sends_album(3)
    await rig.settle()
    assert len(outcomes(log)) == 13
    assert "turned away" not in outcomes(log)


async def test_too_many_commands_are_answered_with_one_message(
    db: Database, log: pytest.LogCaptureFixture
) -> None:
    rig = StrictRig(db, most=2)
    anna = await greeted(rig)
    for _ in range(5):
        anna.person.sends("/help")
    await rig.settle()
    assert outcomes(log).count("turned away") == 4
    told = [
        message for message in anna.person.received if message.text == anna.words.label("toast-too-quick")
    ]
    assert len(told) == 1


async def test_the_words_are_in_the_language_he_chose(db: Database) -> None:
    rig = await StrictRig(db, most=1).start()
    anna, person_id = await person(rig, "Anna")
    async with db.writing(frozenset()) as uow:
        (await uow.people.get(person_id)).language = Language.UKRAINIAN
    await anna.says("/start")
    taps(anna, 2)
    await rig.settle()
    assert anna.person.toasts == [Words(Language.UKRAINIAN, "UTC").label("toast-too-quick")]


async def test_a_tap_too_old_for_a_toast_is_handled(db: Database, log: pytest.LogCaptureFixture) -> None:
    rig = StrictRig(db, most=0)
    anna = await greeted(rig)
    taps(anna, 1)
    batch = await rig._batch()
    rig.clock.advance(TAP_LIFETIME)
    log.clear()
    assert not await rig.app.polling.handle(batch)
    assert outcomes(log) == ["shown"]


async def test_what_must_be_tried_again_is_not_counted_again(
    db: Database, log: pytest.LogCaptureFixture
) -> None:
    rig = StrictRig(db, most=1)
    anna = await greeted(rig)
    rig.world.faults.next("server_error", method="answerCallbackQuery")
    taps(anna, 1)
    (raw,) = await rig._batch()
    log.clear()
    assert (await rig.app.ingest.take(raw)).verdict is Verdict.RETRY
    assert await rig.app.ingest.take(raw) is ACK
    assert len(anna.person.answers) == 1
    assert outcomes(log) == ["shown"]
    assert not rig.app.ingest._let_in


async def test_a_replayed_update_is_let_in(db: Database, log: pytest.LogCaptureFixture) -> None:
    rig = StrictRig(db, most=0)
    anna = await greeted(rig)
    taps(anna, 1)
    (raw,) = await rig._batch()
    log.clear()
    assert await rig.app.ingest.take(raw, again=True) is ACK
    assert outcomes(log) == ["shown"]


async def test_words_do_not_overtake_a_tap_that_waits_to_be_counted(
    db: Database, log: pytest.LogCaptureFixture
) -> None:
    async with no_redis() as url:
        rig = StrictRig(db, most=5)
        anna = await greeted(rig)
        rig.limits = Limits(url)
        await rig.restart()
        taps(anna, 1)
        anna.person.sends("words")
        batch = await rig._batch()
        log.clear()
        await rig.app.polling.handle(batch)
        await rig.app.limits.close()
    handled = [vars(record)["update_id"] for record in log.records if record.message == "update"]
    assert handled == [raw["update_id"] for raw in batch]
