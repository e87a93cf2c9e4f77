"""Who lives in the demo: names are words of ``demo.ftl``, in each person's own language."""

from dataclasses import dataclass

from bot.l10n import Words
from domain.people import Language
from simulator.person import Person
from simulator.world import World


@dataclass(frozen=True, slots=True)
class Someone:
    """``who`` is his name in the script; the zone is his phone's."""

    who: str
    language: Language
    zone: str


TUTOR = Someone("anna", Language.RUSSIAN, "Europe/Berlin")
PHONES = (
    TUTOR,
    Someone("mark", Language.RUSSIAN, "Europe/Warsaw"),
    Someone("olena", Language.UKRAINIAN, "Europe/Kyiv"),
)
OTHERS = (
    Someone("sofia", Language.RUSSIAN, "Europe/London"),
    Someone("daniel", Language.ENGLISH, "Europe/London"),
    Someone("liza", Language.RUSSIAN, "Europe/Vilnius"),
    Someone("aliya", Language.RUSSIAN, "Asia/Almaty"),
)


def name_of(who: str, language: Language) -> str:
    return Words(language, "UTC").label("demo-name", who=who)


def enter(world: World, people: tuple[Someone, ...], language: Language | None = None) -> dict[str, Person]:
    """Gives each of them a Telegram account; with ``language`` they all speak that one."""
    entered: dict[str, Person] = {}
    for one in people:
        spoken = language or one.language
        first, _, last = name_of(one.who, spoken).partition(" ")
        entered[one.who] = world.add_person(first, last, language=spoken.value, zone=one.zone)
    return entered
