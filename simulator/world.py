"""The local Telegram as its users hold it: the model, its people with phones, and the Bot API."""

from simulator.clock import SimulatorClock
from simulator.model import Model
from simulator.people import Account
from simulator.person import Person


class World(Model):
    """`World(clock, seed)`: add a bot and people, let them write and press, and read what they see."""

    def __init__(self, clock: SimulatorClock | None = None, seed: int = 1) -> None:
        super().__init__(clock, seed)
        self.people: dict[int, Person] = {}

    def add_person(
        self,
        first_name: str,
        last_name: str | None = None,
        *,
        language: str | None = "en",
        zone: str = "UTC",
        username: str | None = None,
    ) -> Person:
        account = self.add_account(first_name, last_name, language=language, zone=zone, username=username)
        self.people[account.id] = Person(self, account)
        return self.people[account.id]

    def person(self, account: Account) -> Person:
        return self.people[account.id]
