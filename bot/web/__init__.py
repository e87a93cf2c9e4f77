"""What the process tells those who run it, over HTTP: is it alive, is it ready, how much has it done.

Nothing here is secret, nothing is about a person, and nothing of the bot depends on it.
"""
