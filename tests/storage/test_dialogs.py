from datetime import datetime

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from storage import conversation
from storage.dialogs import DialogStorage
from storage.engine import EVERY_STUDIO, Database
from storage.errors import LostRace

BOT, TELEGRAM = 77, 5001
KEY = StorageKey(bot_id=BOT, chat_id=TELEGRAM, user_id=TELEGRAM)


class Adding(StatesGroup):
    name = State()


def storage_of(loaded: conversation.Conversation) -> DialogStorage:
    return DialogStorage(BOT, TELEGRAM, loaded.state, loaded.data, loaded.version)


async def loaded_from(db: Database, update_id: int = 1) -> conversation.Conversation:
    async with db.reading() as reads:
        return await conversation.load(reads, BOT, TELEGRAM, update_id)


async def test_a_dialog_is_found_again_after_a_restart(db: Database, now: datetime) -> None:
    dialog = storage_of(await loaded_from(db))
    await dialog.set_state(KEY, Adding.name)
    await dialog.update_data(KEY, {"draft": "\x00\ud800 text", "price": 150_000})
    async with db.writing(EVERY_STUDIO) as uow:
        await dialog.flush(uow, now)
    again = await loaded_from(db)
    assert again.state == Adding.name.state
    assert again.data == {"draft": "\x00\ud800 text", "price": 150_000}
    assert again.version == 1


async def test_an_update_that_raced_another_writes_nothing(db: Database, now: datetime) -> None:
    first, second = storage_of(await loaded_from(db)), storage_of(await loaded_from(db))
    await first.set_state(KEY, "first")
    await second.set_state(KEY, "second")
    async with db.writing(EVERY_STUDIO) as uow:
        await first.flush(uow, now)
    with pytest.raises(LostRace):
        async with db.writing(EVERY_STUDIO) as uow:
            await second.flush(uow, now)
    assert (await loaded_from(db)).state == "first"


async def test_each_flush_continues_from_the_last(db: Database, now: datetime) -> None:
    dialog = storage_of(await loaded_from(db))
    for state in ("one", "two", None):
        await dialog.set_state(KEY, state)
        async with db.writing(EVERY_STUDIO) as uow:
            await dialog.flush(uow, now)
    assert ((await loaded_from(db)).state, (await loaded_from(db)).version) == (None, 3)


async def test_an_untouched_dialog_writes_no_row(db: Database, now: datetime) -> None:
    dialog = storage_of(await loaded_from(db))
    await dialog.set_state(KEY, None)
    await dialog.set_data(KEY, {})
    async with db.writing(EVERY_STUDIO) as uow:
        await dialog.flush(uow, now)
    assert not dialog.changed
    assert (await loaded_from(db)).version == 0


async def test_a_dialog_of_somebody_else_is_refused(db: Database) -> None:
    dialog = storage_of(await loaded_from(db))
    with pytest.raises(ValueError, match="one person"):
        await dialog.get_state(StorageKey(bot_id=BOT, chat_id=1, user_id=1))


async def test_the_screen_is_remembered_beside_the_dialog(db: Database, now: datetime) -> None:
    await conversation.remember_screen(db, BOT, TELEGRAM, 10, now)
    async with db.transaction() as connection:
        await conversation.remember_message(connection, BOT, TELEGRAM, 12, now)
        await conversation.remember_message(connection, BOT, TELEGRAM, 11, now)
    dialog = storage_of(await loaded_from(db))
    await dialog.set_state(KEY, "writing")
    async with db.writing(EVERY_STUDIO) as uow:
        await dialog.flush(uow, now)
    again = await loaded_from(db)
    assert (again.live_message_id, again.last_message_id, again.state) == (10, 12, "writing")
    await conversation.remember_screen(db, BOT, TELEGRAM, 13, now)
    again = await loaded_from(db)
    assert (again.live_message_id, again.last_message_id, again.state) == (13, 13, "writing")


async def test_a_list_changed_in_place_is_written_too(db: Database, now: datetime) -> None:
    dialog = storage_of(await loaded_from(db))
    await dialog.set_data(KEY, {"pages": [1]})
    async with db.writing(EVERY_STUDIO) as uow:
        await dialog.flush(uow, now)
    dialog = storage_of(await loaded_from(db))
    data = await dialog.get_data(KEY)
    data["pages"].append(2)
    await dialog.set_data(KEY, data)
    async with db.writing(EVERY_STUDIO) as uow:
        await dialog.flush(uow, now)
    assert (await loaded_from(db)).data == {"pages": [1, 2]}
