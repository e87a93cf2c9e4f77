"""Telegram: what people press and read, and the process that serves them.

Handlers ask services and queries and return plain screens; one presenter talks to Telegram after the commit.
``app`` is the only module that knows everybody.
"""

from bot import deferred as deferred  # before anything else imports aiogram
