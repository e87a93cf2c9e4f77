"""The database, and nothing else: SQLite or PostgreSQL by URL, the same behaviour on both.

One update is one transaction (``Database.writing``); screens read through ``Reads`` and frozen rows.
What must happen only once has a UNIQUE constraint here, and that alone is trusted; locks are comfort.
Tenants are kept apart twice: a studio criterion on every read, composite foreign keys on every write.
Nobody above sees SQLAlchemy: what it raises leaves as a domain refusal, ``Transient`` or ``LostRace``.
"""
