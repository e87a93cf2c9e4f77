"""The state of the local Telegram: everybody and everything in it. `World` is its whole face."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator import media
from simulator.chats import Chat, Message
from simulator.clock import SimulatorClock
from simulator.events import Events
from simulator.files import Files
from simulator.people import Account, BotAccount, Member
from simulator.queries import Queries
from simulator.updates import Update, UpdateQueue
from simulator.wire import Json

FIRST_PERSON = 700_000_001
FIRST_BOT = 7_000_000_001
FIRST_GROUP = -1_002_000_000_001


@dataclass(frozen=True, slots=True)
class Charge:
    """Who has paid, where he talks to the bot, and what the bot was told."""

    payer: Account
    chat: Chat
    told: Json


class Model:
    """Accounts, chats, files, queries and updates, on one clock and one seed.

    `events` tells watchers of every change. Ids repeat exactly for the same seed and the same deeds.
    """

    def __init__(self, clock: SimulatorClock | None = None, seed: int = 1) -> None:
        self.clock = clock or SimulatorClock()
        self.seed = seed
        self.random = random.Random(seed)
        self.events = Events()
        self.files = Files()
        self.queries = Queries(self.clock, first_id=4_380_000_000_000_000_000 + self.random.randrange(10**9))
        self.bots: dict[int, BotAccount] = {}
        self.accounts: dict[int, Account] = {}
        self.chats: dict[tuple[int, int], Chat] = {}
        self.groups: dict[int, Chat] = {}
        self.on_queued: list[Callable[[BotAccount, Update], None]] = []
        """Called for each update put into a bot's queue (journal, faults, webhooks)."""
        self.poll_number = 0
        self.inline: dict[str, Message] = {}
        """Messages that were sent through inline mode, by the id their bot edits them with."""
        self.charges: dict[str, Charge] = {}
        """Payments made and not refunded, by charge id."""
        self.twisted: dict[str, Json] = {}
        """What will be told of a payment in place of the truth, by the query that asks for consent."""
        self._album = self.random.randrange(10**16, 10**17)
        self.clock.on_move(lambda now: self.events.tell("clock", data={"now": now.isoformat()}))

    # bots

    def add_bot(
        self, token: str | None = None, *, username: str | None = None, first_name: str | None = None
    ) -> BotAccount:
        """Register a bot; without a token one of valid shape is made up from the seed."""
        bot_id = int(token.split(":")[0]) if token else FIRST_BOT + len(self.bots)
        bot = BotAccount(
            id=bot_id,
            token=token or f"{bot_id}:AAF{self.random.getrandbits(192):048x}"[: len(str(bot_id)) + 36],
            username=username or f"simulated_{bot_id}_bot",
            first_name=first_name or "Simulated bot",
            updates=UpdateQueue(self.clock, first_id=self.random.randrange(10**8, 10**9)),
        )
        self.bots[bot_id] = bot
        self.events.tell("bot", data={"id": bot_id})
        return bot

    @property
    def bot(self) -> BotAccount:
        """The only bot; an AssertionError when there is none or several."""
        assert len(self.bots) == 1, f"the world has {len(self.bots)} bots, name the one you mean"
        return next(iter(self.bots.values()))

    def bot_by_token(self, token: str) -> BotAccount | None:
        return next((bot for bot in self.bots.values() if bot.token == token), None)

    # people

    def add_account(
        self,
        first_name: str,
        last_name: str | None = None,
        *,
        language: str | None = "en",
        zone: str = "UTC",
        username: str | None = None,
    ) -> Account:
        account = Account(
            id=max([FIRST_PERSON - 1, *self.accounts]) + 1,
            first_name=first_name,
            last_name=last_name,
            language=language,
            zone=zone,
            username=username,
            phone=f"+1555{len(self.accounts):07d}",
        )
        self.accounts[account.id] = account
        self.events.tell("person", person_id=account.id)
        return account

    def remove_account(self, account: Account) -> None:
        """The person deletes his Telegram account: bots get 403 from now on."""
        account.deactivated = True
        self.events.tell("person", person_id=account.id)

    # chats

    def private_chat(self, bot: BotAccount, person: Account) -> Chat:
        key = (bot.id, person.id)
        if key not in self.chats:
            self.chats[key] = Chat(
                id=person.id,
                type="private",
                number=bot.next_message_id,
                person=person,
                bot=bot,
                started=False,
                members={person.id: person, bot.id: bot},
            )
        return self.chats[key]

    def add_group(self, title: str, members: list[Member], *, supergroup: bool = True) -> Chat:
        """A group with its own message numbers; the first member is its creator."""
        last = [0]

        def number() -> int:
            last[0] += 1
            return last[0]

        chat_id = FIRST_GROUP - len(self.groups) if supergroup else -(4_000_000_001 + len(self.groups))
        group = Chat(
            id=chat_id, type="supergroup" if supergroup else "group", number=number, title=title,
            members={one.id: one for one in members},
            statuses={one.id: "creator" if place == 0 else "member" for place, one in enumerate(members)},
        )  # fmt: skip
        self.groups[chat_id] = group
        return group

    def chats_of(self, person: Account) -> list[Chat]:
        mine = [chat for chat in self.chats.values() if chat.person is person]
        return mine + [group for group in self.groups.values() if person.id in group.members]

    # messages and updates

    def post(self, chat: Chat, sender: Member, content: Json, **attributes: object) -> Message:
        """Add a message to a chat; `attributes` are those of `Message`. Telling bots of it is `announce`."""
        message = Message(
            id=chat.number(), chat=chat, sender=sender, date=self.clock(), content=content, **attributes  # type: ignore[arg-type]  # dataclass fields by name
        )  # fmt: skip
        chat.add(message)
        self.events.tell("message", chat=chat, message=message)
        return message

    def announce(self, message: Message, kind: str = "message") -> None:
        """Queue the update about a person's message for each bot of its chat that may read it."""
        for bot in message.chat.bots():
            if message.chat.is_private or bot.reads_groups or _concerns(message, bot):
                payload = media.reissued(self.files, bot.id, message.as_json())
                self.queue(bot, kind, payload, lane=f"chat:{message.chat.id}")

    def queue(self, bot: BotAccount, kind: str, payload: Json, *, lane: str) -> Update | None:
        update = bot.updates.put(kind, payload, lane)
        if update is not None:
            for listener in tuple(self.on_queued):
                listener(bot, update)
        return update

    def next_album_id(self) -> str:
        self._album += 1
        return str(self._album)

    def advance(self, **by: float) -> datetime:
        """Move the clock: `world.advance(hours=1)`. Returns the new moment."""
        self.clock.advance(timedelta(**by))
        return self.clock()


def _concerns(message: Message, bot: BotAccount) -> bool:
    """Privacy mode: in groups a bot sees commands, replies to it, mentions of it and service messages."""
    replied = message.reply_to is not None and message.reply_to.sender is bot
    text = message.text
    return replied or message.kind == "service" or text.startswith("/") or f"@{bot.username}" in text
