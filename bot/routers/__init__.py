"""Handlers by role: each asks one service or some queries and returns what the person will see.

No SQL, no Telegram calls, no knowledge of another role; what roles share is in ``common``.
"""
