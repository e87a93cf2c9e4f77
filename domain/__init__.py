"""The business of tutoring, in the standard library alone.

Entities decide, services load - decide - record, and nobody here knows of databases or Telegram.
Time is an argument (aware UTC), money is whole minor units, texts are somebody else's.
Refusals are exceptions of ``errors``, one class each; rights are asked in ``access``.

Storeys, top to bottom: services; ports; access; entities (homework and achievements above courses, lessons,
ledger, notices, people, studios, audit); money, clock, identity; errors. Nothing imports upwards.
"""
