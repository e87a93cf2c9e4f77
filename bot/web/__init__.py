"""What the process tells over HTTP: those who run it, whether it is alive, ready and how much it has done; calendars of
people, what their owner may see.

Nothing else is secret or about a person, and nothing of the bot depends on it.
"""
