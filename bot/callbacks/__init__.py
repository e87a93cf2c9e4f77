"""Every meaning a button can have: one class, one prefix each, by who presses it.

A prefix is for ever: a button made today must work, or say politely why not, after any deploy. Never reuse one.
"""
