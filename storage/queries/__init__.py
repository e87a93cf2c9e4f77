"""What screens read: one module per reader, one function per question, frozen rows shaped for the screen.

A query may join six tables; it decides nothing and changes nothing. Its statement is built once, at import.
It takes ``Reads`` first and the ids the reader may see next; what is foreign is simply not found.
Lists are keyset pages, never OFFSET.
"""
