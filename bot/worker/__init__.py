"""Tells people what they must be told. What is due is in the database; the scheduler only ticks.

A notice is claimed with a lease, rendered at send time, announced as being sent, sent, recorded: a kill at any
point costs at most one repeated message per send in flight. Routers and the worker do not know each other.
"""

from bot.worker.ticks import Worker

__all__ = ["Worker"]
