"""One update, one transaction: finds the handler, opens what it asked for, turns refusals into words.

Returns what is to be shown; showing is the presenter's, after the commit. Never turns an unknown exception into
success: that is what ingest counts, retries and quarantines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot import answers as kept
from bot import fallbacks
from bot.echoes import AlbumEchoes
from bot.formats import NotUnderstood
from bot.incoming import Act, Incoming
from bot.l10n import Html, Words, has
from bot.routing import Ask, Route
from bot.screen import Answer, Answers, Screen
from bot.table import Choice, Table, dialog_key
from bot.visit import Here, HomeOf, Visit, actor_of
from domain.access import Actor
from domain.clock import Clock
from domain.errors import DomainError
from domain.notices import NoticeKind
from domain.services import notices, onboarding, people
from domain.services.notices import News
from storage import conversation as conversations
from storage.conversation import Conversation
from storage.dialogs import DialogStorage
from storage.engine import EVERY_STUDIO, Database
from storage.errors import LostRace
from storage.reads import Reads
from storage.unit_of_work import SqlUnitOfWork

RERUNS = 3


@dataclass(frozen=True, slots=True)
class Handled:
    """``outcome`` and ``handler`` are words for the log; ``live`` and ``last`` place the answer in the chat."""

    answers: tuple[Answer, ...] = ()
    outcome: str = "done"
    handler: str = ""
    live: int | None = None
    last: int | None = None
    actor: Actor | None = None
    menu: str | None = None

    @property
    def hat_changed(self) -> bool:
        return any(isinstance(answer, Screen) and answer.hat_changed for answer in self.answers)


class Dispatch:
    """Knows the handlers and the database; knows no Telegram. ``bot_id`` and the names are set at start."""

    def __init__(self, database: Database, table: Table, home: HomeOf, clock: Clock) -> None:
        self._database = database
        self._table = table
        self._home = home
        self._clock = clock
        self._echoes = AlbumEchoes()
        self.bot_id = 0
        self.here = Here()

    async def handle(self, incoming: Incoming) -> Handled:
        """Runs it, again when another process won a race for the same rows. Raises Transient, and bugs."""
        if incoming.act in (Act.LEFT, Act.CAME_BACK):
            return await self._presence(incoming)
        for _ in range(RERUNS - 1):
            try:
                return await self._once(incoming)
            except LostRace:
                continue
        return await self._once(incoming)

    async def remember(
        self, incoming: Incoming, live: int | None, pages: Sequence[tuple[int, int, int]]
    ) -> None:
        """What the presenter learnt: the live screen, and which message shows which page of a submission."""
        if live is not None:
            await conversations.remember_screen(
                self._database, self.bot_id, incoming.telegram_id, live, self._clock()
            )
        if pages:
            async with self._database.writing(EVERY_STUDIO) as uow:
                await uow.homework.remember_shown(incoming.telegram_id, pages)

    async def apologise(self, incoming: Incoming) -> None:
        """The update has been put aside: the person hears that something broke and what is kept."""
        async with self._database.writing(EVERY_STUDIO) as uow:
            person = await uow.people.with_telegram_id(incoming.telegram_id)
            if person is not None:
                news = News(kind=NoticeKind.UPDATE_QUARANTINED, fact=str(incoming.update_id), studio_id=None)
                await notices.tell(uow, person.receiver, news, self._clock())

    async def lost(self, incoming: Incoming) -> None:
        """Telegram says that this person cannot be written to."""
        await self._presence(replace(incoming, act=Act.LEFT))

    async def _presence(self, incoming: Incoming) -> Handled:
        async with self._database.writing(EVERY_STUDIO) as uow:
            person = await uow.people.with_telegram_id(incoming.telegram_id)
            if person is not None and person.id is not None:
                if incoming.act is Act.LEFT:
                    await people.mark_unreachable(uow, person.id, self._clock())
                else:
                    await people.mark_reachable(uow, person.id)
        return Handled(outcome=incoming.act.name.lower())

    async def _once(self, incoming: Incoming) -> Handled:
        async with self._database.reading() as reads:
            conversation = await conversations.load(
                reads, self.bot_id, incoming.telegram_id, incoming.update_id
            )
            if conversation.handled:
                stored = kept.load(conversation.answer) if conversation.answer else ()
                return _placed(conversation, stored, "repeated", None)
            visit = self._visit(incoming, conversation)
            choice = self._table.choose(incoming, conversation.state, visit.actor.hat)
            if not self._writes(incoming, conversation, choice):
                told, outcome = await self._read(visit, choice, reads)
                return _placed(conversation, self._echoes.without(incoming, told), outcome, choice.route)
        told, outcome = await self._write(visit, choice)
        return _placed(conversation, self._echoes.without(incoming, told), outcome, choice.route)

    def _visit(self, incoming: Incoming, conversation: Conversation) -> Visit:
        actor = actor_of(incoming, conversation)
        words = Words(actor.language, actor.zone)
        return Visit(incoming, conversation, actor, words, self._clock(), self.here, self._home)

    def _writes(self, incoming: Incoming, conversation: Conversation, choice: Choice) -> bool:
        wanted = choice.route is not None and choice.route.writes
        of_chat = self._state_died(conversation) or conversation.unreachable
        return wanted or choice.leaves is not None or (of_chat and incoming.is_in_chat)

    def _state_died(self, conversation: Conversation) -> bool:
        """A dialog that a deploy has taken away."""
        return conversation.state is not None and self._table.dialog_of(conversation.state) is None

    async def _read(self, visit: Visit, choice: Choice, reads: Reads) -> tuple[tuple[Answer, ...], str]:
        try:
            return await self._call(visit, choice, {"reads": reads}), "shown"
        except (DomainError, NotUnderstood) as refusal:
            return await fallbacks.refused(visit, refusal, self._table, reads), "refused"

    async def _write(self, visit: Visit, choice: Choice) -> tuple[tuple[Answer, ...], str]:
        """A refusal rolls everything back; the step's question is asked again from what stands. Money is not refused,
        nor lost with the payer's place: whoever has paid, it is credited where it belongs.
        """
        is_money = visit.incoming.is_money
        try:
            async with self._database.writing(EVERY_STUDIO if is_money else visit.actor.studio_ids) as uow:
                return await self._in_transaction(visit, choice, uow), "done"
        except (DomainError, NotUnderstood) as refusal:
            if is_money:
                raise
            async with self._database.reading() as reads:
                return await fallbacks.refused(visit, refusal, self._table, reads), "refused"

    async def _in_transaction(self, visit: Visit, choice: Choice, uow: SqlUnitOfWork) -> tuple[Answer, ...]:
        if visit.conversation.actor is None:
            visit = visit.acting_as(await _introduced(visit, uow))
        elif visit.conversation.unreachable and visit.incoming.is_in_chat:
            await people.mark_reachable(uow, visit.actor.person_id)
        telegram_id = visit.incoming.telegram_id
        was = visit.conversation
        dialogs = DialogStorage(self.bot_id, telegram_id, was.state, was.data, was.version)
        state = FSMContext(dialogs, StorageKey(bot_id=self.bot_id, chat_id=telegram_id, user_id=telegram_id))
        if choice.leaves or self._state_died(visit.conversation):
            await _leave(state, choice.leaves)
        provided = {"reads": uow.reads, "uow": uow, "state": state, "data": await state.get_data()}
        told = await self._call(visit, choice, provided)
        if choice.leaves:
            told = with_farewell(told, visit.words, dialog_key(choice.leaves))
        await dialogs.flush(uow, visit.now)
        await conversations.keep_answer(
            uow, self.bot_id, visit.incoming.update_id, kept.dump(told), visit.now
        )
        return told

    async def _call(self, visit: Visit, choice: Choice, provided: dict[str, Any]) -> tuple[Answer, ...]:
        if choice.route is None:
            return await fallbacks.unknown(visit, self._table, provided["reads"])
        arguments = visit.arguments_for(choice.route, {**choice.arguments, **provided})
        told = await choice.route.handler(**arguments)
        while isinstance(told, Ask):
            told = await self._asked(visit, told, provided)
        return kept.as_tuple(told)

    async def _asked(self, visit: Visit, ask: Ask, provided: dict[str, Any]) -> Answers | Ask:
        state: FSMContext = provided["state"]
        await state.set_state(ask.step)
        await state.set_data(ask.data)
        prompt = self._table.prompts[str(ask.step.state)]
        return await prompt.handler(**visit.arguments_for(prompt, {**provided, "data": ask.data}))


async def _leave(state: FSMContext, dialog: type[StatesGroup] | None) -> None:
    """The data that a group names in ``OUTLIVES`` stays for whatever can use it."""
    data = await state.get_data()
    await state.clear()
    outlives = {key: data[key] for key in getattr(dialog, "OUTLIVES", ()) if key in data}
    await state.set_data(outlives)


async def _introduced(visit: Visit, uow: SqlUnitOfWork) -> Actor:
    stranger = visit.actor
    name = visit.incoming.name
    person = await onboarding.introduce(
        uow, stranger.telegram_id, name, stranger.language, stranger.zone, visit.now
    )
    return replace(
        stranger, person_id=int(person.id or 0), language=person.language, zone=person.zone, hat=person.hat
    )


def _placed(
    conversation: Conversation, told: tuple[Answer, ...], outcome: str, route: Route | None
) -> Handled:
    handler = f"{route.handler.__module__}.{route.handler.__name__}" if route else "fallback"
    return Handled(
        told,
        outcome,
        handler,
        live=conversation.live_message_id,
        last=conversation.last_message_id,
        actor=conversation.actor,
        menu=conversation.menu,
    )


def with_farewell(told: tuple[Answer, ...], words: Words, dialog: str) -> tuple[Answer, ...]:
    """Says which dialog was left, over the first screen that follows it; one that keeps its work says so."""
    own = dialog.replace("dialog-name-", "dialog-left-")
    kept = has(words.language, own)
    line = words(own) if kept else words("dialog-left", dialog=words.label(dialog))
    for index, answer in enumerate(told):
        if isinstance(answer, Screen):
            told_so = replace(answer, text=Html(f"<i>{line}</i>\n\n{answer.text}"))
            return (*told[:index], told_so, *told[index + 1 :])
    return told
