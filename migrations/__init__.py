"""The database's history: one numbered, reversible chain for SQLite and PostgreSQL.

``run.upgrade`` brings a database to the head; ``python -m alembic`` reads its settings from pyproject.toml.
A migration names its own columns and never imports ``storage``: what it did once it must do for ever.
On SQLite foreign keys are off meanwhile and checked at the end: rebuilding a table would lose its children.
"""
