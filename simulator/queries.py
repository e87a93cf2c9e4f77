"""Queries that wait for the bot's answer: taps, inline queries, shipping and pre-checkout."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.chats import Chat, Message
from simulator.people import Account
from simulator.updates import LIFETIMES
from simulator.wire import Json, bad_request

PATIENCE = {"pre_checkout_query": timedelta(seconds=10), "shipping_query": timedelta(seconds=10)}
"""How long Telegram waits for consent to a payment; the update itself is delivered for longer."""
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(eq=False, kw_only=True)
class Query:
    """`kind` is the update's; `asked` is what the bot was sent, `answer` what it said; None so far."""

    id: str
    kind: str
    bot_id: int
    person: Account
    asked_at: datetime
    asked: Json
    chat: Chat | None = None
    message: Message | None = None
    button: Json | None = None
    answer: Json | None = None
    answered_at: datetime | None = None
    attempts: int = 0
    """How many times the bot tried to answer; above 1 is a finding."""


class Queries:
    def __init__(self, clock: Callable[[], datetime], first_id: int) -> None:
        self._clock = clock
        self._next_id = first_id
        self._by_id: dict[str, Query] = {}
        self._by_person: dict[int, list[Query]] = {}

    def ask(self, kind: str, bot_id: int, person: Account, asked: Json) -> Query:
        """Open a query; `asked` gets its id."""
        self._next_id += 7
        query = Query(
            id=str(self._next_id),
            kind=kind,
            bot_id=bot_id,
            person=person,
            asked_at=self._clock(),
            asked=asked,
        )
        asked["id"] = query.id
        self._by_id[query.id] = query
        self._by_person.setdefault(person.id, []).append(query)
        return query

    def find(self, query_id: str) -> Query | None:
        return self._by_id.get(query_id)

    def of(self, person: Account) -> list[Query]:
        return self._by_person.get(person.id, [])

    def all(self) -> list[Query]:
        return list(self._by_id.values())

    def answer(self, query_id: str, kind: str, bot_id: int, answer: Json) -> Query:
        """Close it; unknown, foreign, answered and expired ones are refused in the same words, as by Telegram."""
        query = self._by_id.get(query_id)
        if query is None or query.bot_id != bot_id or query.kind != kind:
            raise bad_request(TOO_OLD)
        query.attempts += 1
        if query.answer is not None or self._clock() - query.asked_at >= PATIENCE.get(kind, LIFETIMES[kind]):
            raise bad_request(TOO_OLD)
        query.answer = answer
        query.answered_at = self._clock()
        return query
