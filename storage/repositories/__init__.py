"""Collections of ``domain.ports`` over tables: statements are built once, here, and only executed per call.

Entities that change are loaded through the session, locked; facts that only accumulate are plain rows.
What may happen once is one INSERT that its unique key turns into nothing; nobody looks before inserting.
Rows of another studio are answered like rows that do not exist.
"""
