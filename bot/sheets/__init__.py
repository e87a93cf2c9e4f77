"""Tables that leave the chat as files: what stands in them, and how each kind of file is written.

Plain data in, bytes out: no database, no Telegram. The libraries are imported when a file is made, in a thread.
"""
