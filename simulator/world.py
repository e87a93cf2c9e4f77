"""The local Telegram as its users hold it: the model, its people with phones, and the Bot API."""

from collections.abc import Collection

from simulator.api import BotApi
from simulator.clock import SimulatorClock
from simulator.faults import Faults
from simulator.findings import Finding, Findings, Kind
from simulator.journal import Journal
from simulator.model import Model
from simulator.people import Account
from simulator.person import Person


class World(Model):
    """`World(clock, seed)`: add a bot and people, let them write and press, and read what they see.

    `api` is the Bot API for `SimulatorSession` and the server, `faults` and `journal` are its own, `watcher`
    writes down findings.
    """

    def __init__(
        self, clock: SimulatorClock | None = None, seed: int = 1, *, open_to_any_token: bool = False
    ) -> None:
        super().__init__(clock, seed)
        self.people: dict[int, Person] = {}
        self.api = BotApi(self, open_to_any_token=open_to_any_token)
        self.watcher = Findings(self, self.api.journal)

    @property
    def faults(self) -> Faults:
        return self.api.faults

    @property
    def journal(self) -> Journal:
        return self.api.journal

    def findings(self, *, ignore: Collection[Kind] = ()) -> list[Finding]:
        """What a careful tester would complain about, so far."""
        return [one for one in self.watcher.all() if one.kind not in ignore]

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
