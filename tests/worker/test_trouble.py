"""What happens when Telegram refuses, is silent, or the worker dies in the middle."""

import asyncio
from datetime import timedelta
from typing import Any

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.session import LightSession
from bot.worker import Worker
from bot.worker.delivery import IN_FLIGHT, LEASE, SEND_SECONDS
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.notices import NoticeKind, NoticeState
from domain.people import Role
from domain.services import handing_in, people
from simulator.journal import Entry
from simulator.person import Person
from simulator.session import SimulatorSession
from storage import outbox, tables
from tests.domain import cast as casting
from tests.domain.cast import DAY, NOW
from tests.worker.conftest import Stage

MINUTE = timedelta(minutes=1)
CONNECTED = 1
"""The message that the stage itself began with."""


def sends_to(stage: Stage, person: Person) -> list[Entry]:
    entries = stage.world.journal.entries
    return [one for one in entries if one.name == "sendMessage" and one.content["chat_id"] == person.id]


async def test_somebody_who_blocked_the_bot_is_marked_and_his_tutor_told_once(stage: Stage) -> None:
    stage.student.blocks_bot()
    await stage.cast.lesson()
    await stage.cast.lesson(NOW + 3 * DAY)
    await stage.worker.tick()
    told = [message.text for message in stage.tutor.received]
    assert len(told) == 1
    assert "Ann" in told[0]
    assert len(stage.parent.received) == 2
    states = await stage.states(stage.cast.student)
    assert states["undeliverable"] == 2
    assert len(sends_to(stage, stage.student)) == 1 + CONNECTED


async def test_whoever_is_reachable_again_before_the_tutor_hears_is_no_news(stage: Stage) -> None:
    person_id = stage.cast.student.person_id
    await stage.cast.works(people.mark_unreachable, person_id, NOW)
    await stage.cast.works(people.mark_reachable, person_id)
    await stage.worker.tick()
    assert not stage.tutor.received


async def test_a_429_pauses_that_chat_alone_and_is_no_attempt(stage: Stage) -> None:
    await stage.cast.lesson()
    stage.world.faults.retry_after = 40
    stage.world.faults.next("retry_after_chat", method="sendMessage")
    await stage.worker.tick()
    heard = [person for person in (stage.student, stage.parent) if person.received]
    assert len(heard) == 1
    (waiting,) = await stage.cast.notices(NoticeKind.LESSON_PLANNED)
    assert waiting.attempts == 0
    await stage.passes(timedelta(seconds=39))
    assert len(heard[0].received) == 1
    await stage.passes(timedelta(seconds=2))
    assert all(len(person.received) == 1 for person in (stage.student, stage.parent))


async def test_several_429s_pause_the_whole_bot(stage: Stage) -> None:
    await stage.cast.lesson()
    stage.world.faults.retry_after = 40
    stage.world.faults.next("retry_after_chat", 2, method="sendMessage")
    await stage.worker.tick()
    tried = len(stage.world.journal.entries)
    await stage.passes(timedelta(seconds=20))
    assert len(stage.world.journal.entries) == tried
    await stage.passes(timedelta(seconds=21))
    assert all(len(person.received) == 1 for person in (stage.student, stage.parent))


async def test_an_unknown_outcome_is_sent_once_more_and_only_once(stage: Stage) -> None:
    await stage.cast.lesson()
    stage.world.faults.next("lost_after", 10, method="sendMessage")
    for _ in range(10):
        await stage.passes(MINUTE)
    assert len(stage.student.received) == 2
    assert len(stage.parent.received) == 2
    assert (await stage.states())["unknown"] == 2


async def test_a_receipt_of_unknown_outcome_is_not_repeated(stage: Stage) -> None:
    work = await stage.cast.homework()
    await stage.worker.tick()
    page = Material(kind=MediaKind.PHOTO, file_id="f", file_unique_id="u")
    await stage.cast.does(
        handing_in.collect, stage.cast.student, known(work.id), 77, None, page, stage.clock()
    )
    stage.world.faults.next("lost_before", method="sendMessage")
    for _ in range(3):
        await stage.passes(MINUTE)
    assert not any("page received" in message.text for message in stage.student.received)
    assert (await stage.states(stage.cast.student))["unknown"] == 1


async def test_an_outage_with_html_502_costs_no_notice(stage: Stage) -> None:
    await stage.cast.lesson()
    stage.world.faults.spare_polling = False
    stage.world.faults.rates["bad_gateway"] = 1.0
    for _ in range(20):
        await stage.passes(MINUTE)
    stage.world.faults.calm()
    await stage.passes(MINUTE)
    assert len(stage.student.received) == 1
    assert len(stage.parent.received) == 1


async def test_without_a_connection_nothing_counts_as_tried(stage: Stage) -> None:
    await stage.cast.lesson()
    nowhere = LightSession(api=TelegramAPIServer.from_base("http://127.0.0.1:1"))
    bot = Bot("1234567890:" + "A" * 35, session=nowhere)
    worker = Worker(stage.cast.db, bot, stage.clock)
    for _ in range(5):
        await worker.tick()
        stage.clock.advance(MINUTE)
    await bot.session.close()
    waiting = await stage.cast.notices(NoticeKind.LESSON_PLANNED)
    assert [row.attempts for row in waiting] == [0, 0]
    await stage.worker.tick()
    assert len(stage.student.received) == 1


async def test_a_worker_killed_before_sending_costs_nothing(stage: Stage) -> None:
    await stage.cast.lesson()
    await outbox.claim(stage.cast.db, stage.clock(), 10, LEASE)
    await stage.worker.tick()
    assert not stage.student.received
    await stage.passes(LEASE)
    assert len(stage.student.received) == 1


async def test_a_worker_killed_while_sending_costs_one_repetition(stage: Stage) -> None:
    await stage.cast.lesson()
    claimed = await outbox.claim(stage.cast.db, stage.clock(), 10, LEASE)
    await outbox.mark_sending(stage.cast.db, claimed, stage.clock())
    for _ in range(3):
        await stage.passes(LEASE)
    assert len(stage.student.received) == 1
    rows = await stage.cast.rows(tables.notices, tables.notices.c.kind == NoticeKind.LESSON_PLANNED)
    assert all(row.resent and row.state is NoticeState.SENT for row in rows)


async def test_one_notice_that_cannot_be_said_holds_up_nobody(stage: Stage) -> None:
    await stage.cast.lesson()
    async with stage.cast.db.transaction() as connection:
        await connection.execute(
            tables.people.update()
            .where(tables.people.c.id == stage.cast.student.person_id)
            .values(zone="Nowhere/At_All")
        )
    await stage.worker.tick()
    assert len(stage.parent.received) == 1
    assert (await stage.states(stage.cast.student))["undeliverable"] == 1


class Counting(SimulatorSession):
    """Each call takes a moment; remembers how many were under way at once, over all and to one chat."""

    most = 0
    most_to_one = 0

    def __init__(self, api: Any) -> None:  # noqa: ANN401 (the world's)
        super().__init__(api)
        self.under_way: list[int] = []
        self.began = asyncio.Event()
        self.calls = 0

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ANN401, ASYNC109 (aiogram's border)
        self.under_way.append(method.chat_id)
        self.began.set()
        self.calls += 1
        self.most = max(self.most, len(self.under_way))
        self.most_to_one = max(self.most_to_one, self.under_way.count(method.chat_id))
        try:
            await asyncio.sleep(0.02)
            return await super().make_request(bot, method, timeout)
        finally:
            self.under_way.remove(method.chat_id)


async def test_a_few_go_out_at_once_but_never_two_to_one_person(stage: Stage) -> None:
    crowd = [await _guardian(stage, number) for number in range(9)]
    for day in (2, 3):
        await stage.cast.lesson(NOW + day * DAY)
    session = Counting(stage.world.api)
    worker = Worker(stage.cast.db, Bot(stage.world.bot.token, session=session), stage.clock)
    await worker.tick()
    assert session.most == IN_FLIGHT
    assert session.most_to_one == 1
    assert all(len(person.received) == 2 for person in crowd)


async def test_two_workers_share_the_work_and_repeat_nothing(stage: Stage) -> None:
    crowd = [await _guardian(stage, number) for number in range(6)]
    for day in (2, 3):
        await stage.cast.lesson(NOW + day * DAY)
    bot = Bot(stage.world.bot.token, session=SimulatorSession(stage.world.api))
    workers = [Worker(stage.cast.db, bot, stage.clock) for _ in range(3)]
    await asyncio.gather(*(worker.tick() for worker in workers))
    await stage.worker.tick()
    assert all(len(person.received) == 2 for person in crowd)


async def test_a_started_worker_ticks_by_itself_and_stops_when_its_messages_have_arrived(
    stage: Stage,
) -> None:
    await stage.cast.lesson()
    session = Counting(stage.world.api)
    worker = Worker(stage.cast.db, Bot(stage.world.bot.token, session=session), stage.clock)
    await worker.start()
    await asyncio.wait_for(session.began.wait(), 10)
    assert session.under_way
    await worker.stop()
    assert not session.under_way
    states = await stage.states()
    assert "sending" not in states
    assert "unknown" not in states
    assert len(stage.student.received) + len(stage.parent.received) == session.calls


def test_a_lease_outlives_the_slowest_call() -> None:
    assert timedelta(seconds=2 * SEND_SECONDS) < LEASE


async def _guardian(stage: Stage, number: int) -> Person:
    person = stage.world.add_person(f"Guardian {number}", language="en")
    person.starts()
    guest = await stage.cast.meets(person.id, f"Guardian {number}")
    await casting.connect(stage.cast, stage.cast.tutor, stage.cast.student_id, Role.GUARDIAN, guest)
    await stage.worker.tick()
    person.chat.messages.clear()
    return person
