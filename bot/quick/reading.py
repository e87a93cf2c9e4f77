"""Where the reader is in a line, and what it has understood so far."""

from dataclasses import replace
from datetime import date, datetime

from bot.quick.marks import Mark
from bot.quick.phrase import Clock, Day, Phrase, Role
from bot.quick.vocabulary import Kind

PREPOSITIONS = frozenset(
    {Kind.AT, Kind.FROM, Kind.UNTIL, Kind.EVERY, Kind.NEXT, Kind.END, Kind.NOISE},
)
_ROLES = {Kind.FROM: Role.FROM, Kind.UNTIL: Role.UNTIL}


class Reading:
    """One pass over the marks of one line. ``role``, ``at`` and the like are what prepositions promised of what comes
    next; ``bare`` are whole numbers with nothing beside them, ``local`` is the tutor's clock.
    """

    def __init__(self, marks: list[Mark], local: datetime) -> None:
        self._marks = marks
        self._place = 0
        self.local = local
        self.phrase = Phrase()
        self.bare: list[tuple[Mark, Role]] = []
        self.role = Role.PLAIN
        self.at = self.every = self.later = self.end = False

    @property
    def today(self) -> date:
        return self.local.date()

    @property
    def following(self) -> Mark | None:
        return self._marks[self._place] if self._place < len(self._marks) else None

    def next(self) -> Mark | None:
        """The following mark, taken."""
        mark = self.following
        self._place += 1
        return mark

    def beside(self, *kinds: Kind) -> Mark | None:
        """The following mark, taken when it is of these kinds."""
        mark = self.following
        return self.next() if mark is not None and mark.kind in kinds else None

    def give_back(self, *taken: Mark | None) -> None:
        self._place -= sum(mark is not None for mark in taken)

    def is_just_before(self, mark: Mark, *following: Mark) -> bool:
        """Whether the marks just read are these, side by side."""
        wanted = [mark, *following]
        return [*map(id, wanted)] == [*map(id, self._marks[self._place - len(wanted) : self._place])]

    def shown_since(self, mark: Mark) -> str:
        """This one and what was taken with it, as it was typed."""
        began = next(place for place, one in enumerate(self._marks) if one is mark)
        return " ".join(one.shown for one in self._marks[began : self._place])

    def promise(self, mark: Mark) -> None:
        """A preposition says something of the one thing behind it; "every" of several."""
        self.role = _ROLES.get(mark.kind, self.role)
        self.at = self.at or mark.kind is Kind.AT
        self.end = self.end or mark.kind is Kind.END
        self.later = self.later or mark.kind is Kind.NEXT
        if mark.kind is Kind.EVERY:
            self.every, self.phrase.every = True, max(self.phrase.every, 1)

    def forget(self) -> None:
        self.role, self.at, self.end = Role.PLAIN, False, False

    def word(self, mark: Mark) -> None:
        """Nothing here: a name perhaps."""
        self.phrase.rest.append(mark.shown)

    def day(self, day: Day) -> None:
        self.phrase.days.append(replace(day, role=self.role))
        self.later = False

    def clock(self, minutes: int) -> None:
        self.phrase.clocks.append(Clock(minutes, self.role))

    def minutes(self, minutes: int) -> None:
        self.phrase.minutes = (self.phrase.minutes or 0) + minutes
