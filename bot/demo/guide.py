"""Leads one person through his screens; each becomes a numbered picture, and a line of what is wrong with it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from bot.callbacks.base import Press
from bot.demo.camera import Camera, Meaning, words_of
from bot.l10n import Argument, Words
from simulator.person import Person

LONGEST_LABEL = 20


class Guide:
    """``does``, ``says``, ``opens`` and ``presses`` each end in a picture when they are given its name."""

    def __init__(self, camera: Camera, person: Person, folder: Path, role: str) -> None:
        self.camera = camera
        self.person = person
        self._folder = folder
        self._role = role
        self._taken = 0

    def called(self, role: str) -> "Guide":
        """The same person, his pictures under another name."""
        return Guide(self.camera, self.person, self._folder, role)

    @property
    def words(self) -> Words:
        return words_of(self.person)

    async def does(self, deed: Callable[[Person], object], name: str = "") -> None:
        await self.camera.does(lambda: deed(self.person))
        await self.take(name)

    async def says(self, text: str, name: str = "") -> None:
        await self.does(lambda person: person.sends(text), name)

    async def opens(self, meaning: Press, name: str = "") -> None:
        """A button of that meaning, on the newest message."""
        await self.camera.taps(self.person, meaning)
        await self.take(name)

    async def presses(self, key: str, name: str = "", **arguments: Argument) -> None:
        await self.camera.presses(self.person, key, **arguments)
        await self.take(name)

    async def presses_label(self, label: str, name: str = "") -> None:
        await self.does(lambda person: person.presses(label), name)

    async def passes(self, time: timedelta, name: str = "") -> None:
        await self.camera.passes(time)
        await self.take(name)

    def first(self, meaning: type[Meaning]) -> Meaning:
        """The first button of its kind on the newest message."""
        return self.camera.shown(self.person, meaning)[0]

    async def take(self, name: str) -> None:
        if not name:
            return
        self._taken += 1
        title = f"{self._role}-{self._taken:02}-{name}"
        await self.camera.shoot(self._folder / f"{title}.png", self.person)
        self._note(title)

    def _note(self, title: str) -> None:
        """The newest message as text beside the pictures, with labels that are too long for a phone."""
        rows = self.person.received[-1].rows if self.person.received else []
        labels = [str(button["text"]) for row in rows for button in row]
        long = [label for label in labels if len(label) > LONGEST_LABEL]
        with (self._folder / f"{self._role}.txt").open("a") as notes:
            notes.write(f"=== {title}{f' LONG {long}' if long else ''}\n{self.person.screen_text(last=1)}\n")
            notes.write("".join(f"toast: {line}\n" for line in self.person.toasts[-1:]))
            notes.write("".join(f"alert: {line}\n" for line in self.person.alerts[-1:]))
