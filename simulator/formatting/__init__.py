"""Formatted text as Telegram reads it: parse modes and entities, counted in UTF-16 code units."""
