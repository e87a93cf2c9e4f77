"""A local Telegram: people, chats, files and updates, and the Bot API that bots see of them.

One model (`World`) with two faces: in process (`SimulatorSession`, for tests) and over HTTP (`serve`).
It refuses what Telegram refuses, in Telegram's words; what it does not implement it refuses loudly.
It knows no particular bot: it imports aiogram's types for checking and aiohttp for serving, nothing else.
"""
