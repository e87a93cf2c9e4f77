"""Listens to what the bot writes into its log, as an operator would read it, for what may not stand there."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logs import JsonLines
from simulator.world import World

CANARY = re.compile(r"CANARY-[0-9A-Za-z]+")
TOKEN = re.compile(r"\d{6,16}:[A-Za-z0-9_-]{30,64}")
_SPEAKERS = ("bot", "storage", "domain", "migrations")
SHORTEST = 8
"""Shorter words of a person may stand in a log by chance."""


class Logs(logging.Handler):
    """Every line of the bot's own code, formatted as in production."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(JsonLines())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def betrayals(self, world: World | None) -> list[str]:
        """Lines with a token, a canary, a number of Telegram's, or words that somebody typed."""
        secrets = _secrets(world) if world is not None else set()
        pattern = re.compile("|".join(map(re.escape, sorted(secrets)))) if secrets else None
        found = []
        for line in self.lines:
            told = TOKEN.search(line) or CANARY.search(line) or (pattern.search(line) if pattern else None)
            if told:
                found.append(f"log: {told[0][:20]!r} in {line[:300]}")
        return found


@contextmanager
def listening() -> Iterator[Logs]:
    """While it lasts the bot's packages log as in production."""
    logs = Logs()
    speakers = [logging.getLogger(name) for name in _SPEAKERS]
    before = [speaker.level for speaker in speakers]
    for speaker in speakers:
        speaker.addHandler(logs)
        speaker.setLevel(logging.INFO)
    try:
        yield logs
    finally:
        for speaker, level in zip(speakers, before, strict=True):
            speaker.removeHandler(logs)
            speaker.setLevel(level)


def _secrets(world: World) -> set[str]:
    """The secret halves of tokens, invitations, ids of people, and whatever of some length they have written."""
    secrets = {bot.token.partition(":")[2] for bot in world.bots.values()}
    for account in world.accounts.values():
        secrets |= {str(account.id), account.full_name}
    for chat in world.chats.values():
        for message in chat.messages:
            if not message.by_bot:
                secrets.add(message.text.removeprefix("/start").strip())
    return {secret for secret in secrets if len(secret) >= SHORTEST}
