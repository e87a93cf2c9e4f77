"""Everything that draws a screen: each button, command and step, and who is to do it."""

from collections.abc import Callable

from bot.callbacks.base import Press
from tests.rig import attempts, inline_attempts
from tests.rig.attempts import Attempt, Hand

OWNERS = {"tutor": "tutor", "student": "student", "parent": "guardian"}
Draw = Callable[[Hand], Attempt]
Drawn = tuple[str, Draw]
"""Whose it is, "" for everybody's."""


def everything() -> list[Drawn]:
    """Every button, command and step."""

    def presses(meaning: type[Press]) -> Draw:
        return lambda hand: attempts.press(meaning, hand)

    def commands(name: str) -> Draw:
        return lambda hand: attempts.command(name, hand)

    def answers(state: str) -> Draw:
        return lambda hand: attempts.answer(state, hand)

    def inline(hand: Hand) -> Attempt:
        return inline_attempts.inline(hand)

    meanings = [meaning for meaning, _ in attempts.TABLE.presses.values()]
    return [
        *(
            (OWNERS.get(meaning.__module__.split(".")[2].split("_")[0], ""), presses(meaning))
            for meaning in meanings
        ),
        *(("", commands(name)) for name in sorted({name for name, _ in attempts.TABLE.commands})),
        ("tutor", inline),
        *(
            ("student" if state.startswith(("HandIn", "SortSent")) else "tutor", answers(state))
            for state in attempts.states()
        ),
    ]


def draws_of_all() -> list[Draw]:
    """Nobody's in particular: every button, every command, every step of every dialog, inline mode."""

    def presses(meaning: type[Press]) -> Draw:
        return lambda hand: attempts.press(meaning, hand)

    def commands(name: str) -> Draw:
        return lambda hand: attempts.command(name, hand)

    def answers(state: str) -> Draw:
        return lambda hand: attempts.answer(state, hand)

    def results(meaning: type[Press]) -> Draw:
        return lambda hand: inline_attempts.result(meaning, hand)

    return [
        *(presses(meaning) for meaning, _ in attempts.TABLE.presses.values()),
        *(commands(name) for name in sorted({name for name, _ in attempts.TABLE.commands})),
        *(answers(state) for state in attempts.states()),
        *(results(meaning) for meaning, _ in attempts.TABLE.chosen.values()),
        inline_attempts.inline,
    ]
