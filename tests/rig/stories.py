"""The stories that are told with a death in them, chapter by chapter: each begins where the one before it ended."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import Select, func, select

from bot.owner import owner_link
from domain.notices import NoticeKind
from domain.shared_cards import LOOK_EVERY
from storage import tables
from storage.engine import Database
from tests.bot.test_whole_story import FACTS, Story
from tests.rig import stories_of_cards as cards
from tests.rig import stories_of_money as money
from tests.rig import stories_of_pages as pages
from tests.rig.stories_of_pages import RECEIPT


class Tale(Story):
    """The whole story, told in English, and everything else people do with lessons, money and each other.

    Nobody in it relies on a message whose fate may stay unknown: where the receipt did not come, he looks himself.
    """

    async def founds_the_studio(self) -> None:
        link = await owner_link(self.rig.database, self.rig.app.bot, self.rig.clock)
        assert link is not None
        await self.tutor.opens(re.findall(r"https://\S+", link)[0])
        await self.tutor.presses("language-en")
        await self.tutor.presses_label("London")
        await self.tutor.presses("button-currency", code="GBP")

    async def hands_in(self) -> None:
        await self.student.presses("button-notice-open")
        await self.student.presses("button-student-hand-in", how="first")
        await self.student.does(lambda person: person.sends_album(3))
        await self.student.does(lambda person: person.sends_voice(7))
        await self.student.says("That is all")
        await self._submits(5)

    async def returns_it(self) -> None:
        await self.tutor.presses("button-notice-check")
        page = next(message for message in reversed(self.tutor.person.received) if message.kind == "voice")
        photo = next(message for message in reversed(self.tutor.person.received) if message.kind == "photo")
        await self.tutor.does(lambda person: person.replies(page, "Louder, please"))
        await self.tutor.does(lambda person: person.replies(photo, "+"))
        await self.tutor.presses("button-tutor-marks")
        await self.tutor.presses("button-tutor-mark-rest")
        await self.tutor.presses("button-back")
        await self.tutor.presses("button-tutor-return")
        assert self.student.words.label("button-notice-again") in self.student.chat

    async def hands_in_again_and_is_accepted(self) -> None:
        await self.student.presses("button-notice-again")
        await self.student.does(lambda person: person.sends_photo())
        await self._submits(1)
        await self.tutor.presses("button-notice-check")
        await self.tutor.presses("button-tutor-accept")

    async def _submits(self, pages: int) -> None:
        await self.rig.passes(RECEIPT)
        if self.student.words.label("button-student-submit", pages=pages) not in self.student.screen:
            await self.student.says("/homework")
            await self.student.presses_label("Maths \N{MIDDLE DOT}")
        await self.student.presses("button-student-submit", pages=pages)

    async def plans_despite_a_clash(self) -> None:
        await self._plans("12.03 18:30")
        await self._plans("12.03 19:00")
        await self.tutor.presses("button-tutor-anyway")

    async def _plans(self, time: str) -> None:
        await self.tutor.says("/today")
        await self.tutor.presses("button-tutor-new-lesson")
        await self.tutor.presses_label("Mark")
        await self.tutor.says(time)
        await self.tutor.presses("button-minutes-usual", minutes=60)
        await self.tutor.presses("button-tutor-plan-sure")

    async def cancels_and_thinks_again(self) -> None:
        await self._plans("14.03 10:00")
        for key in ("cancel-lesson", "cancel-sure", "undo", "cancel-lesson", "cancel-sure"):
            await self.tutor.presses(f"button-tutor-{key}")

    async def nobody_came(self) -> None:
        await self._plans("02.03 08:00")
        await self.tutor.presses("button-tutor-anyway")
        await self.tutor.presses("button-tutor-no-show")
        await self.tutor.presses("button-tutor-undo")
        await self.tutor.presses("button-tutor-held")

    async def pays_by_mistake(self) -> None:
        await self.tutor.says("/students")
        await self.tutor.presses_label("Mark")
        await self.tutor.presses("button-tutor-payment")
        await self.tutor.says("700")
        await self.tutor.presses("button-tutor-record")
        await self.tutor.presses("button-tutor-undo")

    pays_by_card = cards.pays

    async def sends_before_being_asked(self) -> None:
        """Homework assigned; an album sent with no dialog open; looked through, taken back, added to, handed in."""
        await pages.keeps_copies(self)
        await self.tutor.says("/students")
        await self.tutor.presses_label("Mark")
        await self.tutor.presses("button-tutor-assign")
        await self.tutor.says("Page 13")
        await self.tutor.presses("button-tutor-due")
        await self.tutor.presses("button-tutor-in-a-week")
        await self.tutor.presses("button-tutor-assign-sure")
        await self.student.does(lambda person: person.sends_album(10))
        await pages.moves_the_last(self)
        await self._submits(10)
        await self.student.presses("button-student-take-back")
        await self.student.does(lambda person: person.sends_document())
        await self._submits(11)
        await pages.thinks_of_one_more(self)

    async def changes_settings(self) -> None:
        await self.parent.says("/settings")
        await self.parent.presses("button-reminders-off")
        await self.parent.presses("button-language")
        self.parent.person.account.language = "uk"
        await self.parent.presses("language-uk")
        await self.parent.says("/settings")
        await self.parent.does(lambda person: person.presses(person.last.labels[1]))
        await self.parent.says("/cancel")

    async def comes_by_code(self) -> None:
        """Another parent types a wrong code, then the right one, is let in, and shown out again."""
        await self.tutor.says("/students")
        await self.tutor.presses_label("Mark")
        await self.tutor.presses("button-tutor-invite-parent")
        code = re.findall(r"code for the bot is (\S+)", self.tutor.chat)[-1]
        self.uncle = self.rig.phone("Uncle Bob", "en", "Europe/London")
        await self.uncle.says("/start")
        await self.uncle.presses("button-have-invitation")
        await self.uncle.says("WRONG-CODE")
        await self.uncle.says(code)
        await self.tutor.presses("button-notice-admit")
        await self.uncle.says("/balance")
        await self.tutor.presses("button-tutor-student-card")
        await self.tutor.presses("button-tutor-edit")
        await self.tutor.presses("button-tutor-disconnect", name="Uncle Bob")
        await self.tutor.presses("button-tutor-disconnect-sure")

    async def shares_free_times(self) -> None:
        """A card in a group of parents; a lesson takes one of the times, and a family follows its button."""
        await self.tutor.says("/settings")
        await self.tutor.presses("button-hours")
        await self.tutor.presses("button-hours-usual", hours="10:00\N{EN DASH}19:00")
        await self.tutor.does(lambda person: person.types_inline("60"))
        query = self.tutor.person.queries[-1]
        assert query.answer is not None
        group = self.rig.world.add_group("Parents", [self.tutor.person.account, self.parent.person.account])
        (card,) = query.answer["results"]
        await self.tutor.does(lambda person: person.chooses(query, card["id"], into=group))
        await self._plans("11.03 12:00")
        for _ in range(3):  # whoever dies looking looks again at the next turn
            await self.rig.passes(LOOK_EVERY)
        assert "10:00\N{EN DASH}11:30" in group.messages[-1].text
        await self.parent.does(lambda person: person.presses("", on=group.messages[-1]))

    async def is_a_parent_too(self) -> None:
        """The tutor teaches his own child: two hats, one head."""
        await self.tutor.says("/students")
        await self.tutor.presses("button-tutor-add-student")
        await self.tutor.says("Lily")
        await self.tutor.says("Chess")
        await self.tutor.says("10")
        await self.tutor.presses("button-minutes-usual", minutes=60)
        links = list(dict.fromkeys(re.findall(r"https://t\.me/\S+start=\S+", self.tutor.chat)))
        await self.tutor.opens(links[-1])
        await self.tutor.presses("button-notice-admit")
        await self.tutor.says("/role")
        await self.tutor.presses("button-wear-hat", role="guardian", worn="no")
        await self.tutor.says("/role")
        await self.tutor.presses("button-wear-hat", role="owner", worn="no")


CHAPTERS: dict[str, Callable[[Tale], Awaitable[None]]] = {
    name: getattr(Tale, name)
    for name in (
        "founds_the_studio",
        "adds_a_student",
        "connects_the_family",
        "plans_and_moves_a_lesson",
        "holds_the_lesson",
        "assigns_homework",
        "hands_in",
        "returns_it",
        "hands_in_again_and_is_accepted",
        "pays",
        "looks_at_the_balance_and_the_progress",
        "plans_despite_a_clash",
        "cancels_and_thinks_again",
        "nobody_came",
        "pays_by_mistake",
        "pays_by_card",
        "sends_before_being_asked",
        "changes_settings",
        "comes_by_code",
        "shares_free_times",
        "is_a_parent_too",
    )
}


_m, _i, _p = tables.memberships.c, tables.invitations.c, tables.people.c
_d, _s = tables.dialogs.c, tables.submissions.c
_shown, _answers, _trail = tables.shown_pages.c, tables.feedback.c, tables.audit_log.c
_who, _page = tables.people.c.name, tables.pages.c
_turn = func.rank().over(partition_by=_page.submission_id, order_by=_page.place)
MORE_FACTS: dict[str, Select[*tuple[Any, ...]]] = {
    "notices": select(tables.notices.c.kind, tables.notices.c.state).where(
        tables.notices.c.kind != NoticeKind.PAGES_RECEIVED
    ),
    "pages": select(_s.number, _page.kind, _page.state, _turn).join(
        tables.pages, _page.submission_id == _s.id
    ),
    "places": select(_who, _m.role, _m.pays, _m.ended_at.is_not(None)).join(tables.memberships),
    "invitations": select(_i.role, _who, _i.settled_at.is_not(None)).outerjoin(
        tables.people, _i.opened_by == _p.id
    ),
    "people": select(_p.name, _p.language, _p.zone, _p.hat, _p.reminders_on, _p.wrong_codes),
    "dialogs": select(_d.state, _d.menu),
    "submissions": select(_s.number, _s.state, _s.page_count),
    "homework": select(tables.homework.c.text, tables.homework.c.state),
    "feedback": select(_answers.kind, _answers.page_id.is_not(None)),
    "shown": select(func.count(_shown.page_id.distinct())).group_by(_shown.submission_id),
    "audit": select(_trail.act, _who).outerjoin(tables.people, _trail.person_id == _p.id),
    "attendance": select(tables.participations.c.attendance),
    "cards": select(tables.shared_cards.c.minutes, tables.shared_cards.c.look_at.is_not(None)),
    "aside": select(tables.failed_updates.c.quarantined_at.is_not(None)),
}
"""More than the whole story leaves behind: nothing of when, under which number, or after how many receipts."""
State = dict[str, list[str]]


async def left_behind(database: Database) -> State:
    """Everything the story is about. A message whose arrival is unknown counts as sent: it is never said thrice."""
    async with database.reading() as reads:
        return {
            name: sorted(" ".join(map(str, row)).replace("unknown", "sent") for row in await reads.all(fact))
            for name, fact in (FACTS | MORE_FACTS | pages.FACTS | cards.FACTS | money.FACTS).items()
        }
