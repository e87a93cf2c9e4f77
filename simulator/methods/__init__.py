"""The implemented methods by theme. Importing this package fills `simulator.calls.METHODS`."""

from simulator.methods import (
    albums,
    answering,
    commands,
    copying,
    deleting,
    editing,
    groups,
    payments,
    polls,
    profile,
    receiving,
    sending,
)

__all__ = [
    "albums", "answering", "commands", "copying", "deleting", "editing", "groups", "payments", "polls", "profile",
    "receiving", "sending",
]  # fmt: skip
