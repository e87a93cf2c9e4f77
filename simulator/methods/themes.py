"""Every theme. Importing this module fills `simulator.calls.METHODS`."""

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
    rich,
    sending,
)

ALL = (
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
    rich,
    sending,
)
