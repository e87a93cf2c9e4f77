"""Pure: rows of buttons used by many screens: calendar, clock, pager, common ones."""
