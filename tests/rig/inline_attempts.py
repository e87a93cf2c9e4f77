"""Attempts in inline mode, which happens in other chats."""

from typing import Any

from bot.callbacks.base import Press
from tests.rig.attempts import Attempt, Hand
from tests.rig.lives import KINDS


def result(meaning: type[Press], hand: Hand) -> Attempt:
    """A result of inline mode, as if it had been offered to him."""
    chosen: dict[str, Any] = {
        "result_id": meaning(**{name: hand.field(name) for name in meaning.model_fields}).pack(),
        "query": "",
        "inline_message_id": f"AgAAA{hand.dice.getrandbits(64)}",
    }
    return Attempt(
        f"chosen {meaning.__name__}",
        None,
        {},
        lambda person, _: person.model.queue(
            person.bot, "chosen_inline_result", chosen | {"from": person.account.as_json()}, lane="inline"
        ),
    )


def inline(hand: Hand) -> Attempt:
    """The number of a row typed behind the bot's name, a word of materials, and where their list goes on."""
    text = hand.dice.choice(("{}", "60", "", "s")).format(hand.row(hand.dice.choice(sorted(KINDS))))
    offset = hand.dice.choice(("", str(hand.row("item"))))
    return Attempt("typed inline", None, {}, lambda person, _: person.types_inline(text, offset))
