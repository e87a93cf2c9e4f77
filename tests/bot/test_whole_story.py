"""The whole product in one story: from an empty database to an accepted homework and a paid balance.

Told in Russian and English, on both engines; and once more with the app rebuilt from the database after every
update, which must come to the same end.
"""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Select, select

from bot.owner import owner_link
from migrations import run
from storage import tables
from storage.engine import Database
from tests.bot.rig import Rig
from tests.rig import invariants

TILL_EVENING = {"ru": timedelta(hours=3, minutes=45), "en": timedelta(hours=6, minutes=45)}
"""From noon UTC to 18:45 in Moscow and in London: the lesson is over, quiet hours have not begun."""


class Story:
    """Three people of one language living through the product, chapter by chapter."""

    def __init__(self, rig: Rig, language: str) -> None:
        zone = "Europe/Moscow" if language == "ru" else "Europe/London"
        self.rig = rig
        self.language = language
        self.tutor = rig.phone("Anna", language, zone)
        self.student = rig.phone("Mark", language, zone)
        self.parent = rig.phone("Olena", language, zone)

    async def told(self) -> None:
        await self.founds_the_studio()
        await self.adds_a_student()
        await self.connects_the_family()
        await self.plans_and_moves_a_lesson()
        await self.holds_the_lesson()
        await self.assigns_homework()
        await self.hands_in()
        await self.returns_it()
        await self.hands_in_again_and_is_accepted()
        await self.pays()
        await self.looks_at_the_balance_and_the_progress()

    async def founds_the_studio(self) -> None:
        link = await owner_link(self.rig.database, self.rig.app.bot, self.rig.clock)
        assert link is not None
        await self.tutor.opens(re.findall(r"https://\S+", link)[0])
        await self.tutor.presses(f"language-{self.language}")
        await self.tutor.presses_label("15:00" if self.language == "ru" else "12:00")
        await self.tutor.presses("button-currency", code="RUB" if self.language == "ru" else "GBP")

    async def adds_a_student(self) -> None:
        await self.tutor.presses("button-tutor-add-student")
        await self.tutor.says("Mark <b>&\N{PARTY POPPER}</b>")
        await self.tutor.says("Maths")
        await self.tutor.says("1 500,50")
        await self.tutor.presses("button-minutes-usual", minutes=60)
        assert "Mark <b>&" in self.tutor.chat, "a name with markup is shown as it was typed"

    async def connects_the_family(self) -> None:
        links = list(dict.fromkeys(re.findall(r"https://t\.me/\S+start=\S+", self.tutor.chat)))
        for phone, link in zip((self.student, self.parent), links[-2:], strict=True):
            await phone.opens(link)
            await self.tutor.presses("button-notice-admit")

    async def plans_and_moves_a_lesson(self) -> None:
        await self.tutor.says("/today")
        await self.tutor.presses("button-tutor-new-lesson")
        await self.tutor.presses_label("Mark")
        await self.tutor.presses("button-calendar-today")
        await self.tutor.presses_label("16:30")
        await self.tutor.presses("button-minutes-usual", minutes=60)
        await self.tutor.presses("button-tutor-plan-sure")
        assert "16:30" in self.student.chat
        assert "16:30" in self.parent.chat
        await self.tutor.presses("button-tutor-move")
        await self.tutor.presses("button-calendar-today")
        await self.tutor.presses_label("17:30")
        await self.tutor.presses("button-tutor-move-sure")
        assert "17:30" in self.parent.chat

    async def holds_the_lesson(self) -> None:
        await self.rig.passes(TILL_EVENING[self.language])
        card = self.tutor.person.last
        await self.tutor.presses("button-notice-hold", on=card)
        await self.tutor.presses("button-tutor-undo", on=card)
        await self.tutor.says("/today")
        await self.tutor.presses_label("17:30")
        await self.tutor.presses("button-tutor-held")

    async def assigns_homework(self) -> None:
        await self.tutor.presses("button-tutor-assign")
        await self.tutor.says("Page 12 & the graph <3")
        await self.tutor.does(lambda person: person.sends_photo())
        await self.tutor.presses("button-tutor-due")
        await self.tutor.presses("button-calendar-tomorrow")
        await self.tutor.presses("button-tutor-assign-sure")
        assert "Page 12 & the graph <3" in self.student.chat

    async def hands_in(self) -> None:
        await self.student.presses("button-notice-open")
        await self.student.presses("button-student-hand-in", how="first")
        await self.student.does(lambda person: person.sends_album(3))
        await self.student.does(lambda person: person.sends_voice(7))
        await self.student.says("That is all")
        await self.rig.passes(timedelta(seconds=5))
        await self.student.presses("button-notice-submit", pages=5)

    async def returns_it(self) -> None:
        await self.tutor.presses("button-notice-check")
        page = next(message for message in reversed(self.tutor.person.received) if message.kind == "voice")
        await self.tutor.does(lambda person: person.replies(page, "Louder, please"))
        await self.tutor.presses("button-tutor-return")
        assert self.student.words.label("button-notice-again") in self.student.chat

    async def hands_in_again_and_is_accepted(self) -> None:
        await self.student.presses("button-notice-again")
        await self.student.does(lambda person: person.sends_photo())
        await self.rig.passes(timedelta(seconds=5))
        await self.student.presses("button-notice-submit", pages=1)
        await self.tutor.presses("button-notice-check")
        await self.tutor.presses("button-tutor-accept")

    @property
    def records(self) -> str:
        """An equal payment of the day before is asked about."""
        again = self.tutor.words.label("button-payment-again")
        return "button-payment-again" if again in self.tutor.screen else "button-tutor-record"

    async def pays(self) -> None:
        await self.tutor.says("/students")
        await self.tutor.presses_label("Mark")
        await self.tutor.presses("button-tutor-payment")
        await self.tutor.says("3000")
        await self.tutor.presses(self.records)

    async def looks_at_the_balance_and_the_progress(self) -> None:
        await self.parent.says("/balance")
        assert "499" in self.parent.screen, "3000 paid, 1500.50 charged once although held twice"
        await self.student.says("/progress")
        assert re.search(r"\b30\b", self.student.screen), (
            "10 for the lesson, 15 for the homework, 5 for being on time"
        )


FACTS: dict[str, Select[*tuple[Any, ...]]] = {
    "lessons": select(tables.lessons.c.state, tables.lessons.c.starts_at, tables.lessons.c.revision),
    "transfers": select(tables.transfers.c.kind, tables.transfers.c.amount_minor),
    "xp": select(tables.xp_grants.c.rule, tables.xp_grants.c.amount),
    "pages": select(tables.pages.c.submission_id, tables.pages.c.kind),
    "awards": select(tables.awards.c.code),
    "notices": select(tables.notices.c.kind, tables.notices.c.state),
}
"""What a story leaves behind, without ids of messages and moments of sending."""


async def end_state(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    async with database.reading() as reads:
        return {name: sorted(tuple(row) for row in await reads.all(fact)) for name, fact in FACTS.items()}


@pytest.mark.parametrize("language", ["ru", pytest.param("en", marks=pytest.mark.slow)])
async def test_one_lesson_is_lived_end_to_end(db: Database, language: str) -> None:
    rig = await Rig(db).start()
    await Story(rig, language).told()
    state = await end_state(db)
    assert [amount for kind, amount in state["transfers"] if kind == "charge"] == [150_050, 150_050]
    assert not rig.findings()
    assert not await invariants.check(rig)


@pytest.mark.slow
async def test_a_restart_after_every_update_changes_nothing(db: Database, tmp_path: Path) -> None:
    rig = await Rig(db, restarting=True).start()
    await Story(rig, "ru").told()
    restarted = await end_state(db)
    expected = await _told_without_restarts(tmp_path / "twin.db")
    assert restarted == expected
    assert not await invariants.check(rig)


async def _told_without_restarts(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    url = f"sqlite+aiosqlite:///{path}"
    await run.upgrade(url)
    database = Database(url)
    try:
        rig = await Rig(database).start()
        await Story(rig, "ru").told()
        return await end_state(database)
    finally:
        await database.close()
