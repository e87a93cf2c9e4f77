"""Each invariant is broken once by hand, so that it is known to speak."""

import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta

import pytest

from storage.engine import Database
from tests.bot.crowd import card_of, studio_of
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.rig import invariants
from tests.rig.logs import listening
from tests.rig.outside import is_notice

pytestmark = pytest.mark.slow

CANARY = "CANARY-51c0"


@pytest.fixture
async def rig(db: Database) -> Rig:
    return await Rig(db).start()


@pytest.fixture
async def home(rig: Rig) -> Home:
    """A lesson held, undone and paid for, homework handed in, somebody let in by an invitation."""
    home = await settle_in(rig, "en")
    lesson = await home.family.plans(timedelta(hours=-2))
    await home.family.holds(lesson)
    await home.family.pays(450_000)
    work = await home.assigns("No 412")
    await home.student.says("/start")
    await home.student.presses("button-student-hand-in", how="first")
    await home.student.does(lambda person: person.sends_album(3))
    await rig.passes(timedelta(seconds=3))
    assert work.id
    return home


@dataclass(frozen=True)
class Planted:
    """``free`` takes away what would forbid it: a trigger or a constraint, by its name."""

    sql: str
    words: str
    free: tuple[str, ...] = ()


PLANTED = {
    "balance": Planted("UPDATE accounts SET balance_minor = balance_minor + 1", "balance is not the sum"),
    "units": Planted(
        "UPDATE accounts SET balance_minor = balance_minor + 1 WHERE kind = 'cash'", "debits are not credits"
    ),
    "afterwards": Planted(
        "UPDATE transfers SET balance_after_minor = 7 WHERE kind = 'payment'",
        "balance afterwards is wrong",
        ("transfers",),
    ),
    "edited amount": Planted(
        "UPDATE transfers SET amount_minor = 1 WHERE kind = 'charge'", "is not the sum", ("transfers",)
    ),
    "unit of one side": Planted("UPDATE accounts SET unit = 'USD' WHERE kind = 'cash'", "differ in unit"),
    "planned but charged": Planted("UPDATE lessons SET state = 'planned'", "charged, but only planned"),
    "actor of a transfer": Planted("DELETE FROM audit_log", "nobody's act", ("audit_log",)),
    "another actor": Planted(
        "UPDATE audit_log SET person_id = NULL WHERE subject = 'transfer'", "nobody's act", ("audit_log",)
    ),
    "page gone": Planted("DELETE FROM pages WHERE id = (SELECT max(id) FROM pages)", "page count is wrong"),
    "album part dropped": Planted(
        "DELETE FROM pages WHERE id = (SELECT max(id) FROM pages)", "are stored nowhere"
    ),
    "empty attempt": Planted(
        "UPDATE submissions SET state = 'submitted', page_count = 0", "handed in without a page"
    ),
    "message forgotten": Planted(
        "UPDATE notices SET message_id = NULL WHERE state = 'sent'", "not known when and as what"
    ),
    "message made up": Planted(
        "UPDATE notices SET message_id = 99999 + id WHERE state = 'sent'", "which nobody received"
    ),
    "sent, then not": Planted(
        "UPDATE notices SET state = 'expired' WHERE state = 'sent'", "not sent, but has a message"
    ),
    "sent, then forgotten": Planted(
        "UPDATE notices SET state = 'due', sent_at = NULL, message_id = NULL, lease = NULL, "
        "send_started_at = NULL WHERE state = 'sent'",
        "should have 0 to 0",
    ),
    "lease never freed": Planted(
        "UPDATE notices SET lease = 5 WHERE state = 'due'", "not on its way, but leased"
    ),
    "on its way without lease": Planted(
        "UPDATE notices SET state = 'sending' WHERE id = (SELECT max(id) FROM notices WHERE state = 'due')",
        "on its way without a lease",
    ),
    "never started": Planted(
        "UPDATE notices SET state = 'unknown', sent_at = NULL, message_id = NULL, send_started_at = NULL",
        "of unknown outcome, but never started",
    ),
    "dialog without exit": Planted("UPDATE dialogs SET state = 'Gone:step'", "which asks nothing"),
    "another studio": Planted(
        "UPDATE notices SET studio_id = NULL WHERE lesson_id IS NOT NULL", "of different studios"
    ),
    "no parent": Planted(
        "UPDATE notices SET person_id = 4711 WHERE state = 'sent'",
        "a row without its parent",
        ("fk_notices_person_id",),
    ),
}


async def plants(database: Database, planted: Planted) -> None:
    """Past everything that would forbid it: for this the database is the test's own."""
    if database.is_sqlite:
        with closing(
            sqlite3.connect(str(database.url.database))
        ) as connection:  # which asks of no foreign key
            triggers = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
            for trigger, table in connection.execute(triggers).fetchall():
                if table in planted.free:
                    connection.execute(f"DROP TRIGGER {trigger}")
            connection.execute(planted.sql)
            connection.commit()
        return
    async with database.transaction() as connection:
        for name in planted.free:
            about = (
                f"notices DROP CONSTRAINT {name}"
                if name.startswith("fk_")
                else f"{name} DISABLE TRIGGER USER"
            )
            await connection.exec_driver_sql(f"ALTER TABLE {about}")
        await connection.exec_driver_sql(planted.sql)


async def test_after_an_honest_story_everything_holds(home: Home) -> None:
    assert await invariants.check(home.rig) == []


@pytest.mark.parametrize("name", PLANTED)
async def test_what_is_planted_is_found(home: Home, name: str) -> None:
    planted = PLANTED[name]
    await plants(home.rig.database, planted)
    assert planted.words in invariants.told(await invariants.check(home.rig))


async def test_a_notice_sent_twice_is_found(home: Home) -> None:
    (first, *_) = [call for call in home.rig.world.journal.called("sendMessage") if is_notice(call)]
    await home.rig.app.bot.send_message(
        first.content["chat_id"], "Again", disable_notification=True, parse_mode="HTML"
    )
    assert "should have" in invariants.told(await invariants.check(home.rig))


async def test_a_canary_in_a_strange_chat_is_found(db: Database) -> None:
    rig = await Rig(db).start()
    _, studio_id, tutor_id = await studio_of(rig, "Tutor")
    await card_of(rig, studio_id, tutor_id, f"{CANARY} student")
    stranger = rig.phone("Stranger", "en")
    await stranger.says("/start")
    assert await invariants.check(rig) == []
    await rig.app.bot.send_message(stranger.person.id, f"{CANARY} student")
    assert "was told to" in invariants.told(await invariants.check(rig))


@pytest.mark.parametrize("betrayed", ["canary", "words", "number", "token in disguise"])
async def test_a_betrayal_in_a_log_is_found(rig: Rig, betrayed: str) -> None:
    phone = rig.phone("Anna", "en")
    told = {
        "canary": CANARY,
        "words": "something private",
        "number": str(phone.person.id),
        "token in disguise": rig.account.token.partition(":")[2],
    }
    with listening() as logs:
        await phone.says("something private")
        assert await invariants.check(rig, logs=logs) == []
        logging.getLogger("bot.anything").warning("oh no: %s", told[betrayed])
    assert len(await invariants.check(rig, logs=logs)) == 1
