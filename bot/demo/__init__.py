"""``python -m bot demo``: a local Telegram with three phones in the browser, the bot and its worker, one process.

The bot is the real one on a fresh SQLite file; the studio in it was made by the real services, one call for each
thing that happened in the last three weeks. This is the only package of the bot that knows the simulator.
"""

from bot.demo.stage import run

__all__ = ["run"]
